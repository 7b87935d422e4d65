"""Deciding about whom a case is: somebody we know, or nobody. Remembered, and each with its way back."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.arrears import events, notices
from nabij.arrears.commands.sorting import refuse_when_taken
from nabij.arrears.competence import may_compare
from nabij.arrears.describing import described_in
from nabij.arrears.joining import give_to, take_away
from nabij.arrears.models import ArrearsCase, ArrearsSignal, MatchDecision
from nabij.arrears.weighing import match_with, remember, weigh_case
from nabij.audit.looking import unseen
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.notices.telling import tell

SORT = Permission.ARREARS_SORT


@command(SORT, ArrearsCase, lock=True)
def link_case(actor: Actor, case: ArrearsCase, *, person: UUID, household: UUID | None = None) -> Outcome[ArrearsCase]:
    """This is about somebody we know. With one of their households, whoever directs that one reads it from now on.

    Remembered for the next signal about whoever is described so. Raises NotFound for somebody whom the comparison
    does not show, Refused when a colleague is on it or it lies with somebody already.
    """
    refuse_when_taken(actor, case)
    if (case.person_id, case.household_id) == (person, household):
        return Unchanged(case)
    if case.person_id is not None:
        raise Refused(_("Deze zaak ligt al bij iemand. Maak haar eerst los."))
    signals = list(case.signals.order_by("signalled_on", "pk"))
    who, home = _shown(actor, case, signals, person, household)
    remember(actor, signals, who.pk, is_same=True)
    give_to(case, who, home)
    facts = {"number": case.number, "household": home.number if home else "–"}
    return Done(events.CASE_LINKED, case, facts, household=case.household_id)


def _shown(
    actor: Actor, case: ArrearsCase, signals: list[ArrearsSignal], person: UUID, household: UUID | None
) -> tuple[Person, Household | None]:
    """The person and household that the comparison shows, or that the team found for the report of this case."""
    if case.area_id not in may_compare(actor):
        raise NotFound(Person.__name__)
    with unseen():
        match = match_with(weigh_case(actor, case, signals), person)
    report = case.report
    if report and report.household and (report.household_id, report.subject) == (household, person):
        return Person.objects.get(pk=person), report.household
    home = next((one for one in match.homes if one.pk == household), None) if match else None
    if match is None or match.person is None or (household and home is None):
        raise NotFound(Person.__name__)
    return match.person, home


@command(SORT, ArrearsCase, lock=True)
def unlink_case(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """A wrong link undone: all it opened closes again, and that this is not that person is remembered. So do other
    cases about whoever is described just so: they followed this one by themselves, or are as wrong.

    Raises Refused when the household worked on with a debt that was taken over from it.
    """
    person, home = case.person_id, case.household
    if person is None:
        return Unchanged(case)
    wrong, subject = [case, *_described_so(case, person)], new_id()
    remember(actor, list(ArrearsSignal.objects.filter(case__in=wrong)), person, is_same=False)
    homes = {one.household for one in wrong if one.household}
    for one in wrong:
        take_away(one, subject)
    for lay_with in homes:
        if lay_with.director is not None:
            to = [lay_with.director.user_id]
            tell(notices.NOT_SIGNALLED, to, household=lay_with.pk, home=lay_with.number)
    facts = {"number": case.number, "household": home.number if home else "–"}
    return Done(events.CASE_UNLINKED, case, facts, household=home.pk if home else None)


def _described_so(case: ArrearsCase, person: UUID) -> list[ArrearsCase]:
    """The other cases that lie with this person, in which somebody is described as in this one."""
    texts = {described_in(one) for one in case.signals.all()}
    others = ArrearsSignal.objects.filter(case__person_id=person).exclude(case=case)
    found = {one.case_id for one in others if described_in(one) in texts}
    return list(ArrearsCase.objects.select_for_update().filter(pk__in=found).order_by("pk"))


@command(SORT, ArrearsCase, lock=True)
def know_nobody(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """Somebody new: it is none of those that the comparison shows, and that is remembered."""
    refuse_when_taken(actor, case)
    if case.person_id is not None:
        raise Refused(_("Deze zaak ligt al bij iemand. Maak haar eerst los."))
    signals = list(case.signals.order_by("signalled_on", "pk"))
    with unseen():
        weighed = weigh_case(actor, case, signals)
    persons = [match.person.pk for match in weighed.matches if match.person] if weighed else []
    if not persons:
        return Unchanged(case)
    for person in persons:
        remember(actor, signals, person, is_same=False)
    case.outlook, case.address_is_secret = ArrearsCase.Outlook.NEW, False
    case.save(update_fields=["outlook", "address_is_secret"])
    return Done(events.CASE_NOBODY, case, {"number": case.number})


@command(SORT, ArrearsCase, lock=True)
def compare_again(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """The way back from "nobody we know", or from a link that was undone: what was decided is looked at again."""
    texts = {described_in(one) for one in case.signals.all()}
    standing = MatchDecision.objects.filter(described__in=texts, is_same=False, withdrawn_at=None)
    if not standing.update(withdrawn_at=clock.now()):
        return Unchanged(case)
    case.outlook = ArrearsCase.Outlook.LOOK
    case.save(update_fields=["outlook"])
    return Done(events.CASE_COMPARED, case, {"number": case.number})
