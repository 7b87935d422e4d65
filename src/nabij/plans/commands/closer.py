"""Who closer by could do it, and what keeps people away: asked and written down, never a condition."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans import events
from nabij.plans.models import Action, Hindrance, LadderAnswer, Rung

Kind = Hindrance.Kind


@command(Permission.PLAN_EDIT, Action, lock=True)
def answer_closer(
    actor: Actor, action: Action, *, considered: Sequence[Rung], because: str = ""
) -> Outcome[LadderAnswer]:
    """Who was thought of before a professional, and why it is not them. Answering again replaces the answer.

    Basic first, and a specialist when needed: it is asked, and a plan without an answer is a good plan.
    Raises Refused when nothing is said.
    """
    rungs = [str(rung) for rung in Rung if rung in considered]
    if not rungs and not because:
        raise Refused(_("Kies aan wie u dacht, of schrijf op waarom niet."), field="considered")
    said = LadderAnswer.objects.filter(action=action).first()
    if said is not None and (said.considered, said.because) == (rungs, because):
        return Unchanged(said)
    answer, _new = LadderAnswer.objects.update_or_create(
        action=action,
        defaults={
            "household_id": action.household_id, "considered": rungs, "because": because,
            "answered_on": clock.today(),
        },
    )  # fmt: skip
    return Done(events.CLOSER_ASKED, answer)


@command(Permission.PLAN_EDIT, Action, lock=True)
def note_hindrance(
    actor: Actor, action: Action, *, kind: Kind, words: str = "", amount: Decimal | None = None,
    amount_source: str = "", until: date | None = None,
) -> Outcome[Hindrance]:  # fmt: skip
    """Something keeps people away from this action. `amount` (euro) and its source for an own contribution only,
    `until` for waiting only; what belongs to another kind is left out.

    The same kind twice is one, with what is known now. Raises Refused for something else without words.
    """
    if kind == Kind.OTHER and not words:
        raise Refused(_("Schrijf op wat er in de weg staat."), field="words")
    costs, waits = kind == Kind.CONTRIBUTION, kind == Kind.WAITING
    said = {
        "words": words, "amount": amount if costs else None, "amount_source": amount_source if costs else "",
        "until": until if waits else None,
    }  # fmt: skip
    standing = Hindrance.objects.filter(action=action, kind=kind, gone_on=None)
    same = standing.filter(words=words).first() if kind == Kind.OTHER else standing.first()
    if same is None:
        made = Hindrance.objects.create(household_id=action.household_id, action=action, kind=kind, **said)
        return Done(events.HINDRANCE_NOTED, made, {"kind": _label(made)})
    if all(getattr(same, name) == value for name, value in said.items()):
        return Unchanged(same)
    for name, value in said.items():
        setattr(same, name, value)
    same.save(update_fields=list(said))
    return Done(events.HINDRANCE_NOTED, same, {"kind": _label(same)})


@command(Permission.PLAN_EDIT, Hindrance, lock=True)
def clear_hindrance(actor: Actor, hindrance: Hindrance) -> Outcome[Hindrance]:
    """It does not stand in the way any more."""
    if hindrance.is_gone:
        return Unchanged(hindrance)
    hindrance.gone_on = clock.today()
    hindrance.save(update_fields=["gone_on"])
    return Done(events.HINDRANCE_GONE, hindrance, {"kind": _label(hindrance)})


@command(Permission.PLAN_EDIT, Hindrance, lock=True)
def restore_hindrance(actor: Actor, hindrance: Hindrance) -> Outcome[Hindrance]:
    """It still does. Raises Refused when the same was written down anew since."""
    if not hindrance.is_gone:
        return Unchanged(hindrance)
    anew = Hindrance.objects.filter(action_id=hindrance.action_id, kind=hindrance.kind, gone_on=None)
    if hindrance.kind != Kind.OTHER and anew.exists():
        raise Refused(_("Dit is intussen opnieuw opgeschreven."))
    hindrance.gone_on = None
    hindrance.save(update_fields=["gone_on"])
    return Done(events.HINDRANCE_BACK, hindrance, {"kind": _label(hindrance)})


def _label(hindrance: Hindrance) -> str:
    return str(Kind(hindrance.kind).label)
