"""The run: signals that came in, bundled with those of before, and laid beside all known persons.

For a job, as the wide role. All in one transaction, with the signals locked: twice running, or two at once, changes
nothing the second time. What a human decided is followed and never overruled; nothing is linked by itself unless the
area chose so, and then only what is sure.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import cast
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db import transaction

from nabij.access.actor import NOBODY, Actor
from nabij.areas.choices import Arrears, choice_of, chosen
from nabij.arrears import events
from nabij.arrears.describing import Decided, decided_on, described_in, record_together
from nabij.arrears.joining import give_to, note_sources, tell_director
from nabij.arrears.models import ArrearsCase, ArrearsSignal, Run
from nabij.arrears.placing import Placed, hasten_and_move, past_of, place, save
from nabij.arrears.secret import kept_secret
from nabij.audit.events import EventKind
from nabij.audit.looking import unseen
from nabij.audit.tracing import record
from nabij.households.matching.records import Candidate, Outcome, Verdict
from nabij.households.matching.sure import is_sure
from nabij.households.matching.weights import WORTH_A_LOOK
from nabij.households.matching_run import match_all
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.periods import not_over

Outlook = ArrearsCase.Outlook
OUTLOOKS = {Outcome.SURE: Outlook.SURE, Outcome.LOOK: Outlook.LOOK, Outcome.NEW: Outlook.NEW}


def run_matching(actor: Actor = NOBODY, *, file: UUID | None = None, month: date | None = None) -> Run:
    """Bring the signals of a file, of a month, or all that lie loose, into cases, and say who they may be."""
    with transaction.atomic(), unseen(), chosen():
        run = Run.objects.create(file_id=file, month=month)
        new = {one.pk: one for one in _loose(file, month)}
        decided = decided_on(described_in(one) for one in new.values())
        placed = place(new, decided, past_of(new.values(), decided)) if new else []
        save(new.values(), placed)
        _after_joining(actor, placed)
        _look(actor, placed, decided)
        _count(run, list(new.values()))
        return run


def _loose(file: UUID | None, month: date | None) -> list[ArrearsSignal]:
    """Signals of this municipality that lie in no case, locked: a second run waits here, and then finds none."""
    loose = ArrearsSignal.objects.filter(case=None, area__isnull=False, not_taken_up="")
    if file:
        loose = loose.filter(file_id=file)
    if month:
        loose = loose.filter(signalled_on__gte=month, signalled_on__lt=month + relativedelta(months=1))
    return list(loose.select_for_update(of=("self",)).order_by("signalled_on", "pk"))


def _after_joining(actor: Actor, placed: list[Placed]) -> None:
    """What follows for a case that was there, or for a household that reads it."""
    for one in placed:
        if not one.is_new:
            _trace(actor, events.CASE_JOINED, one.case, signals=len(one.signals))
            if hasten_and_move(one):
                _trace(actor, events.CASE_MOVED, one.case, area=one.case.area.name)
        if one.case.household_id:
            note_sources(one.case)
            tell_director(one.case)


def _look(actor: Actor, placed: list[Placed], decided: Decided) -> None:
    """Whom they may be about, of all whom no human placed yet: one comparison for the whole run."""
    unplaced = [one for one in placed if one.case.person_id is None and not _follow(one, decided)]
    sure: dict[UUID, Candidate] = {}
    for key, verdict in match_all((number, record_together(one.signals)) for number, one in enumerate(unplaced)):
        case = unplaced[int(str(key))].case
        but = decided.excluded(described_in(signal) for signal in unplaced[int(str(key))].signals)
        case.outlook, candidate = outlook_of(verdict, but)
        if candidate is not None:
            sure[case.pk] = candidate
    secret = kept_secret(candidate.known.person for candidate in sure.values())
    for one in unplaced:
        one.case.address_is_secret = one.case.pk in sure and sure[one.case.pk].known.person in secret
    cases = [one.case for one in unplaced]
    ArrearsCase.objects.bulk_update(cases, ["outlook", "address_is_secret"], batch_size=1_000)
    for case in cases:
        if case.pk in sure and choice_of(Arrears, case.area_id).link_sure:
            _link_sure(actor, case, sure[case.pk])


def outlook_of(verdict: Verdict, but: frozenset[UUID] = frozenset()) -> tuple[ArrearsCase.Outlook, Candidate | None]:
    """What a comparison says, leaving out those of whom a human said that it is not them; and who is sure."""
    left = [one for one in verdict.candidates if one.known.person not in but]
    if len(left) == len(verdict.candidates):
        return OUTLOOKS[verdict.outcome], left[0] if verdict.outcome is Outcome.SURE else None
    if left and is_sure(left[0], left[1:]):
        return Outlook.SURE, left[0]
    return (Outlook.LOOK if left and left[0].posterior >= WORTH_A_LOOK else Outlook.NEW), None


def _follow(one: Placed, decided: Decided) -> bool:
    """What a human said of this description holds for the next signal too."""
    said = {decided.yes[text] for text in map(described_in, one.signals) if text in decided.yes}
    if len(said) == 1 and not _is_now_another(person := said.pop()):
        give_to(one.case, Person.objects.get(pk=person), None)
    return one.case.person_id is not None


def _is_now_another(person: UUID) -> bool:
    """Whether files were merged and this person stands in them under another record: then one looks anew."""
    theirs = Membership.objects.filter(person=person)
    return theirs.filter(left_because=Membership.Left.MERGED).exists() and not theirs.filter(not_over()).exists()


def _link_sure(actor: Actor, case: ArrearsCase, sure: Candidate) -> None:
    known = cast("UUID | None", sure.known.household)
    open_ones = Household.objects.exclude(state=Household.State.CLOSED)
    home = open_ones.filter(pk=known).first() if known else None
    give_to(case, Person.objects.get(pk=cast("UUID", sure.known.person)), home)
    _trace(actor, events.CASE_LINKED, case, household=home.number if home else "–")


def _trace(actor: Actor, kind: EventKind, case: ArrearsCase, **facts: object) -> None:
    who = actor.who(case.household_id)
    record(kind, who, household=case.household_id, thing=case.pk, facts={"number": case.number, **facts})


def _count(run: Run, signals: list[ArrearsSignal]) -> None:
    """How many signals came out how; who was placed by a human counts as sure, in this run or before."""
    found: Counter[str] = Counter()
    for case in (signal.case for signal in signals):
        if case is not None:
            found[Outlook.SURE if case.person_id else (case.outlook or Outlook.NEW)] += 1
    run.signals, run.ended_at = len(signals), clock.now()
    run.sure, run.to_look_at, run.new = found[Outlook.SURE], found[Outlook.LOOK], found[Outlook.NEW]
    run.save(update_fields=["signals", "sure", "to_look_at", "new", "ended_at"])
