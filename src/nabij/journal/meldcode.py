"""The five steps of the reporting code, in our own words, at hand where safety is weighed.

Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2: the steps that every code has.
"""

from django.utils.translation import gettext as _

from nabij.journal.models import SafetyWeighing
from nabij.ui.shapes import Fact, Step, StepState


def short() -> list[str]:
    return [_("Signalen"), _("Overleg"), _("Gesprek"), _("Wegen"), _("Beslissen")]


def explained() -> list[Fact]:
    """What one does in each step."""
    return [
        Fact(_("1. Signalen"), _("Zet op een rij wat u zag en hoorde. Alleen feiten, met de dag erbij.")),
        Fact(_("2. Overleg"), _("Praat met een collega. Twijfelt u? Vraag Veilig Thuis advies, zonder namen.")),
        Fact(_("3. Gesprek"), _("Praat met wie het aangaat, ook met een kind. Doe dat niet als het gevaar oplevert.")),
        Fact(_("4. Wegen"), _("Is er nu gevaar, of steeds opnieuw? Wat beschermt? Neem het afwegingskader erbij.")),
        Fact(_("5. Beslissen"), _("Besluit of u meldt, en daarnaast of u zelf goede hulp kunt geven of regelen.")),
    ]  # fmt: skip


def walked(weighing: SafetyWeighing | None) -> list[Step]:
    """The steps with where this weighing stands; none when the code is not at hand."""
    if weighing is None or weighing.step is None:
        return []
    return [Step(label=label, state=_state(number, weighing.step)) for number, label in enumerate(short(), start=1)]


def _state(number: int, at: int) -> StepState:
    if number < at:
        return "done"
    return "current" if number == at else "open"
