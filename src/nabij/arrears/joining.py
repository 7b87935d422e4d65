"""Bringing signals together in a case, and a case to a person: shared by the run and by who sorts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.choices import Arrears, choice_of
from nabij.arrears import notices
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.secret import kept_secret
from nabij.audit.tracing import carry_looks
from nabij.households.models import Household, Membership, Person, Source
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.kernel.records import new_id
from nabij.kernel.working_days import add_working_days, end_of_term
from nabij.money.models import Arrangement, Debt, DebtAmount
from nabij.notices.telling import tell

CRISIS_DAYS, WEEKS = 3, 4
NUMBERS = "arrears_case_number"
BASIS = _lazy("vroegsignalering: Wet gemeentelijke schuldhulpverlening art. 3 lid 1 onder b")
PURPOSE = _lazy("hulp aanbieden bij een betalingsachterstand")


def received_on(signal: ArrearsSignal) -> date:
    """The day on which the municipality got it: from then its term runs."""
    return signal.created_at.astimezone(clock.AMSTERDAM).date()


def term_of(signals: Iterable[ArrearsSignal]) -> date:
    """The last day for offering a first talk: three working days in a crisis, else four weeks (Wgs art. 4).

    Of several signals the first day; the crisis of one hastens all.
    """
    return min(
        add_working_days(received_on(one), CRISIS_DAYS) if one.is_crisis else end_of_term(received_on(one), weeks=WEEKS)
        for one in signals
    )


def new_case(signals: Sequence[ArrearsSignal], subject: UUID | None = None) -> ArrearsCase:
    """A case of these signals of an area, not saved and without a number; where the last one places this person."""
    last = max(signals, key=lambda one: (one.signalled_on, one.created_at))
    return ArrearsCase(
        area_id=cast("UUID", last.area_id), subject=subject or new_id(), contact_by=term_of(signals),
        begun_on=min(received_on(one) for one in signals),
    )  # fmt: skip


def give_to(case: ArrearsCase, person: Person, household: Household | None) -> None:
    """This case is about this person; with a household, whoever directs it reads it from now on and is told."""
    if household is not None:
        carry_looks(case.subject, household.pk)
    case.person, case.household, case.subject = person, household, person.pk
    case.address_is_secret = bool(household and household.address_is_secret) or bool(kept_secret([person.pk]))
    case.save(update_fields=["person", "household", "subject", "address_is_secret"])
    ArrearsSignal.objects.filter(case=case).update(subject=person.pk, household=household)
    note_sources(case)
    tell_director(case)


def is_theirs() -> Q:
    """Cases with no household, or with one of which this person is a member now and that is not closed.

    Who left one is not signalled to its table any more: those who stayed would read where they are.
    """
    held = Membership.objects.filter(not_over(), person=OuterRef("person"), household=OuterRef("household"))
    return Q(household=None) | Q(Exists(held.exclude(household__state=Household.State.CLOSED)))


def take_away(case: ArrearsCase, subject: UUID) -> None:
    """All that a wrong link opened closes again: the household's table reads nothing of it any more.

    `subject` is the key by which whoever it is about is known from now on.

    Raises Refused when a debt that was taken over from it was worked on.
    """
    signals = list(ArrearsSignal.objects.filter(case=case).select_related("debt"))
    _take_debts_back(signals)
    Source.objects.filter(report__in=[one.pk for one in signals]).delete()
    case.person = case.household = None
    case.subject, case.address_is_secret = subject, False
    case.save(update_fields=["person", "household", "subject", "address_is_secret"])
    ArrearsSignal.objects.filter(case=case).update(
        subject=case.subject, household=None, debt=None, debt_was_there=False
    )


def _take_debts_back(signals: Sequence[ArrearsSignal]) -> None:
    """What was put on the list of debts goes off it again, not what stood there already.

    Raises Refused for what was worked on since.
    """
    made = [one for one in signals if one.debt and not one.debt_was_there]
    debts = {one.debt_id: one.debt for one in made if one.debt}
    for pk, debt in debts.items():
        ours = sum(one.debt_id == pk for one in made)
        more = DebtAmount.objects.filter(debt=debt).count() > ours
        if debt.version > 1 or more or Arrangement.objects.filter(debt=debt).exists():
            raise Refused(
                _("Op de schuldenlijst is verder gewerkt met deze achterstand. Bel eerst wie de regie heeft.")
            )
    Debt.objects.filter(pk__in=debts).delete()


def note_sources(case: ArrearsCase) -> None:
    """From whom the household's file has this, for the letter that the family reads (AVG art. 14); once per partner."""
    if case.household_id is None:
        return
    first = ArrearsSignal.objects.filter(case=case).order_by("organisation_id", "signalled_on", "pk")
    for signal in first.distinct("organisation_id"):
        Source.objects.get_or_create(
            report=signal.pk,
            defaults={
                "household_id": case.household_id, "organisation_id": signal.organisation_id,
                "received_on": received_on(signal), "purpose": str(PURPOSE), "basis": str(BASIS),
            },
        )  # fmt: skip


def tell_director(case: ArrearsCase) -> None:
    """Whoever directs the household hears that there is something to read, by when; not what."""
    home = case.household
    if home is not None and home.director is not None and case.state != ArrearsCase.State.CLOSED:
        tell(
            notices.SIGNALLED, [home.director.user_id], thing=home.pk, household=home.pk,
            home=home.number, day=date_format(case.contact_by, "j F"),
        )  # fmt: skip


def repeat_months(area_id: UUID | None) -> int:
    """For how long an arrear that did not grow is a repeat, as the area chose."""
    return choice_of(Arrears, area_id).repeat_months
