"""What somebody of the network and a professional expect of each other: written, confirmed by both, ended."""

from typing import Any

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.directory.models import Professional
from nabij.households.commands.seating import seated
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.plans import events
from nabij.plans.commands.goals import must_be_of
from nabij.plans.models import Understanding

WORDS = ("does", "does_not", "professional_does", "when_worried")


@command(Permission.PLAN_EDIT, Household, lock=True)
def make_understanding(
    actor: Actor, household: Household, *, person: Person, professional: Professional, does: str, when_worried: str,
    does_not: str = "", professional_does: str = "",
) -> Outcome[Understanding]:  # fmt: skip
    """Write down who does what, who does what not, and who calls whom when worried.

    One between these two at a time. Raises Refused when the person is not of the network, the professional
    does not sit at the table, or there is one already.
    """
    _must_be_of_network(household, person)
    if not any(seat.professional_id == professional.pk for seat in seated(household)):
        raise Refused(
            _("%(name)s zit niet aan tafel bij dit huishouden.") % {"name": professional.name}, field="professional"
        )
    said = dict(zip(WORDS, (does, does_not, professional_does, when_worried), strict=True))
    found = Understanding.objects.filter(
        household=household, person=person, professional=professional, ended_on=None
    ).first()
    if found is not None:
        if all(getattr(found, name) == value for name, value in said.items()):
            return Unchanged(found)
        raise Refused(_("Tussen deze twee staat al een afspraak. Verander die."), field="person")
    made = Understanding.objects.create(household=household, person=person, professional=professional, **said)
    return Done(events.UNDERSTANDING_MADE, made, {"professional": professional.name})


def _must_be_of_network(household: Household, person: Person) -> None:
    must_be_of(household, person)
    network = Membership.objects.filter(household=household, person=person, kind=Membership.Kind.NETWORK)
    if not network.exists():
        raise Refused(_("Dit is voor iemand uit het netwerk of een vrijwilliger."), field="person")


@command(Permission.PLAN_EDIT, Understanding, lock=True)
def change_understanding(
    actor: Actor, understanding: Understanding, *, version: int, does: str, when_worried: str, does_not: str = "",
    professional_does: str = "",
) -> Outcome[Understanding]:  # fmt: skip
    """Put it in other words; both confirm it anew.

    `version` is the one that was read; raises Conflict when somebody changed it since.
    """
    _must_go_on(understanding)
    said = dict(zip(WORDS, (does, does_not, professional_does, when_worried), strict=True))
    if all(getattr(understanding, name) == said[name] for name in WORDS):
        return Unchanged(understanding)
    if understanding.version != version:
        raise Conflict(
            _("Iemand anders heeft deze afspraak ook veranderd."), theirs=understanding.does,
            version=understanding.version,
        )  # fmt: skip
    for name in WORDS:
        setattr(understanding, name, said[name])
    understanding.version += 1
    understanding.person_agreed_on, understanding.person_agreed_how = None, ""
    understanding.professional_agreed_on = None
    understanding.save(update_fields=[*WORDS, "version", "person_agreed_on", "person_agreed_how",
                                      "professional_agreed_on"])  # fmt: skip
    return Done(events.UNDERSTANDING_CHANGED, understanding, {"professional": understanding.professional.name})


@command(Permission.ACTION_MOVE, Understanding, lock=True)
def confirm_understanding(actor: Actor, understanding: Understanding) -> Outcome[Understanding]:
    """The professional says: this is how I do it. Raises Refused for anybody else."""
    _must_go_on(understanding)
    if understanding.professional.user_id != actor.user_id:
        name = {"name": understanding.professional.name}
        raise Refused(_("Alleen %(name)s zelf kan dit bevestigen.") % name)
    return _noted(understanding, events.UNDERSTANDING_CONFIRMED, "professional_agreed_on", clock.today())


@command(Permission.ACTION_MOVE, Understanding, lock=True)
def note_person_agreed(actor: Actor, understanding: Understanding, *, how: str) -> Outcome[Understanding]:
    """Whoever is of the network said yes; they have no account, so a professional writes when and how it was asked.

    Raises Refused without how.
    """
    _must_go_on(understanding)
    if not how:
        raise Refused(_("Schrijf op hoe u het gevraagd hebt."), field="how")
    if understanding.person_agreed_how == how:
        return Unchanged(understanding)
    understanding.person_agreed_on, understanding.person_agreed_how = clock.today(), how
    understanding.save(update_fields=["person_agreed_on", "person_agreed_how"])
    return Done(events.UNDERSTANDING_PERSON_AGREED, understanding)


@command(Permission.ACTION_MOVE, Understanding, lock=True)
def look_again(actor: Actor, understanding: Understanding) -> Outcome[Understanding]:
    """They looked together whether it still holds, and it does."""
    _must_go_on(understanding)
    return _noted(understanding, events.UNDERSTANDING_LOOKED_AT, "looked_again_on", clock.today())


@command(Permission.PLAN_EDIT, Understanding, lock=True)
def end_understanding(actor: Actor, understanding: Understanding) -> Outcome[Understanding]:
    """It ends today; what was agreed stays readable."""
    if understanding.ended_on is not None:
        return Unchanged(understanding)
    return _noted(understanding, events.UNDERSTANDING_ENDED, "ended_on", clock.today())


@command(Permission.PLAN_EDIT, Understanding, lock=True)
def resume_understanding(actor: Actor, understanding: Understanding) -> Outcome[Understanding]:
    """It did not end after all. Raises Refused when there is another between the two."""
    if understanding.ended_on is None:
        return Unchanged(understanding)
    other = Understanding.objects.filter(
        household_id=understanding.household_id, person_id=understanding.person_id,
        professional_id=understanding.professional_id, ended_on=None,
    )  # fmt: skip
    if other.exists():
        raise Refused(_("Tussen deze twee staat intussen een nieuwe afspraak."))
    return _noted(understanding, events.UNDERSTANDING_RESUMED, "ended_on", None)


def _noted(understanding: Understanding, event: Any, column: str, value: Any) -> Outcome[Understanding]:
    if getattr(understanding, column) == value:
        return Unchanged(understanding)
    setattr(understanding, column, value)
    understanding.save(update_fields=[column])
    return Done(event, understanding)


def _must_go_on(understanding: Understanding) -> None:
    if understanding.ended_on is not None:
        raise Refused(_("Deze afspraak is gestopt."))
