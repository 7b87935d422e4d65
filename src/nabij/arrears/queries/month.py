"""What goes along to the national figures about a month, and what is missing in it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area
from nabij.arrears.models import ArrearsCase, ArrearsSignal, CaseContact
from nabij.arrears.secret import is_secret
from nabij.kernel.bsn import passes_eleven_test

Case = ArrearsCase.State


@dataclass(frozen=True)
class MonthFacts:
    """How many go along, and what is not known of them; `strange_bsn` is a warning, never a refusal."""

    signals: int
    cases: int
    no_birth: int
    no_initials: int
    strange_bsn: int
    open_cases: int
    areas_left_out: list[str]


def cases_of(actor: Actor, month: date) -> "QuerySet[ArrearsCase]":
    """The cases that had a signal in this month, or were closed in it."""
    of_month = ArrearsSignal.objects.filter(signalled_on__gte=month, signalled_on__lt=_next(month), case__isnull=False)
    closed = Q(closed_on__gte=month, closed_on__lt=_next(month))
    return scope(actor, Permission.ARREARS_SORT, ArrearsCase).filter(Q(pk__in=of_month.values("case_id")) | closed)


def signals_of(actor: Actor, month: date) -> "QuerySet[ArrearsSignal]":
    """The signals of this month, and all those of its cases, so that no case refers to one that is not there.

    `without_address` says of each whether the address is secret: then it does not leave the municipality.
    """
    here = Q(signalled_on__gte=month, signalled_on__lt=_next(month))
    of_cases = Q(case_id__in=cases_of(actor, month).values("pk"))
    found = scope(actor, Permission.ARREARS_TAKE, ArrearsSignal).filter(here | of_cases)
    return found.annotate(without_address=Q(case__address_is_secret=True) | is_secret("case__person"))


def cases_with_all(actor: Actor, month: date) -> "QuerySet[ArrearsCase]":
    """The cases with their signals and contacts, for sending."""
    named = ArrearsSignal.objects.only("id", "case_id", "signalled_on", "subject", "household_id")
    signals = Prefetch("signals", named)
    contacts = Prefetch("contacts", scope(actor, Permission.ARREARS_SORT, CaseContact).order_by("day", "created_at"))
    found = cases_of(actor, month).filter(signals__isnull=False).distinct()
    return found.prefetch_related(signals, contacts).order_by("number")


def month_facts(actor: Actor, month: date) -> MonthFacts:
    """What goes along and what is missing, in numbers. Four queries."""
    counted = signals_of(actor, month).aggregate(
        signals=Count("pk"), no_birth=Count("pk", Q(birth=None)), no_initials=Count("pk", Q(initials=""))
    )
    numbers = signals_of(actor, month).exclude(bsn="").values_list("bsn", flat=True)
    cases = cases_of(actor, month).aggregate(cases=Count("pk"), open_cases=Count("pk", ~Q(state=Case.CLOSED)))
    return MonthFacts(
        strange_bsn=sum(not passes_eleven_test(bsn) for bsn in numbers),
        areas_left_out=_areas_left_out(actor),
        **counted,
        **cases,
    )


def _areas_left_out(actor: Actor) -> list[str]:
    """The areas that this person does not work for: their signals do not go along."""
    mine = actor.areas_with(Permission.ARREARS_TAKE)
    others = Area.objects.filter(parent__isnull=False).exclude(pk__in=mine).exclude(parent_id__in=mine)
    return list(others.order_by("name").values_list("name", flat=True))


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
