"""What a custom budget may mean for a benefit: said calmly, with its source, where it may matter. It blocks nothing.

Participatiewet art. 31 lid 1 counts as means what one can dispose of; lid 2 sub m leaves gifts out as far as the
college finds them justified; art. 34 is about what one owns; art. 17 lid 1 asks to tell of it. A loan counts otherwise:
it goes back.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from nabij.budget.models import BudgetRequest

Kind = BudgetRequest.Kind


@dataclass(frozen=True)
class IncomeEffect:
    """Two sentences, and where they stand in the law."""

    text: str
    source: str


def income_effect(kind: str) -> IncomeEffect:
    """What to mind when somebody of the family has a bijstandsuitkering."""
    if kind == Kind.LOAN:
        return IncomeEffect(
            _(
                "Heeft iemand bijstand, dan telt een lening anders dan een gift: zij gaat weer terug. Vertel het de "
                "consulent vooraf, dan is er later geen misverstand."
            ),
            _("Participatiewet art. 31 lid 1 en art. 17 lid 1"),
        )
    return IncomeEffect(
        _(
            "Heeft iemand bijstand, vertel de consulent dan vooraf van deze gift. Zij telt niet mee zolang de gemeente "
            "haar verantwoord vindt, en dan hoeft er later niets terug."
        ),
        _("Participatiewet art. 31 lid 2 onder m, art. 34 en art. 17 lid 1"),
    )
