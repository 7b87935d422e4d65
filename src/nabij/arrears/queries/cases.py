"""What waits for who brings signals to people: by term, and never by a score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area
from nabij.arrears.competence import hears_that
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.queries.lines import CaseLine, lines_of
from nabij.arrears.secret import kept_secret
from nabij.households.clocks import clock_rows
from nabij.households.models import Household
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days

SORT = Permission.ARREARS_SORT
State = ArrearsCase.State
SHOWN = {
    "open": Q(state=State.WAITING),
    "busy": Q(state=State.TAKEN_UP),
    "closed": Q(state=State.CLOSED),
}
SOON = 3


@dataclass(frozen=True)
class Wanted:
    """What somebody asks to see."""

    show: str = "open"
    term: str = ""
    area: UUID | None = None
    month: date | None = None
    several: bool = False
    mine: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether a filter is on, beside the tab."""
        return self != Wanted(show=self.show)


def cases(actor: Actor, wanted: Wanted) -> QuerySet[ArrearsCase]:
    """Cases of one's areas by term: a crisis stands first because its term is three working days."""
    found = scope(actor, SORT, ArrearsCase).filter(SHOWN[wanted.show], _by_term(wanted.term))
    if wanted.area:
        found = found.filter(area_id=wanted.area)
    if wanted.month:
        ends = wanted.month + relativedelta(months=1)
        told = ArrearsSignal.objects.filter(case=OuterRef("pk"), signalled_on__gte=wanted.month, signalled_on__lt=ends)
        found = found.filter(Exists(told))
    if wanted.several:
        several = ArrearsSignal.objects.filter(case__isnull=False).values("case")
        creditors = several.annotate(many=Count("organisation", distinct=True)).filter(many__gt=1)
        found = found.filter(pk__in=creditors.values("case"))
    if wanted.mine:
        found = found.filter(taken_by__user_id=actor.id)
    order = ["-closed_on", "number"] if wanted.show == "closed" else ["contact_by", "begun_on", "number"]
    return found.order_by(*order).select_related("taken_by", "area")


def _by_term(term: str) -> Q:
    today = clock.today()
    soon = add_working_days(today, SOON)
    return {"late": Q(contact_by__lt=today), "soon": Q(contact_by__gte=today, contact_by__lte=soon)}.get(term, Q())


def with_signals(actor: Actor, found: list[ArrearsCase]) -> list[CaseLine]:
    """These cases with what was signalled, and of each whether the address is secret today. At most two queries."""
    signals = scope(actor, Permission.ARREARS_VIEW, ArrearsSignal).filter(case__in=found)
    secret = kept_secret(one.person_id for one in found)
    for one in found:
        one.address_is_secret = one.address_is_secret or one.person_id in secret
    return lines_of(found, list(signals.select_related("organisation")))


def numbered(actor: Actor, number: int) -> ArrearsCase | None:
    """The case with this number, said on the telephone."""
    return scope(actor, SORT, ArrearsCase).filter(number=number).first()


def counts(actor: Actor) -> dict[str, int]:
    """How many stand under each tab, and how many signals are of nowhere we know. Two queries."""
    held = scope(actor, SORT, ArrearsCase)
    found = held.aggregate(**{name: Count("pk", filter=which) for name, which in SHOWN.items()})
    return {**found, "outside": outside(actor).count()}


def outside(actor: Actor) -> QuerySet[ArrearsSignal]:
    """Signals whose postcode is of no area: of another municipality, or an area that forgot a postcode."""
    loose = scope(actor, SORT, ArrearsSignal).filter(area=None, case=None)
    return loose.select_related("organisation").order_by("-signalled_on", "surname")


def areas_of_work(actor: Actor) -> list[Area]:
    """The areas for which somebody brings signals to people."""
    held = Area.objects.filter(pk__in=actor.areas_with(SORT), parent__isnull=False)
    return list(held.order_by("name"))


def nobody_directs(actor: Actor) -> QuerySet[ArrearsCase]:
    """More is signalled about these than arrears alone, by two laws, and nobody directs: shown first, as *that* only.

    To whoever works in both laws there. A report that waits at the same address counts, and a household that this
    case was linked to and that has no director.
    """
    here = Report.objects.filter(
        state=Report.State.RECEIVED, area_id=OuterRef("area_id"), postcode=OuterRef("postcode"),
        house_number=OuterRef("house_number"), house_addition=OuterRef("house_addition"),
    )  # fmt: skip
    at_an_address = ArrearsSignal.objects.exclude(postcode="").filter(Exists(here), case=OuterRef("pk"))
    linked = Q(household__director=None) & ~Q(household__state=Household.State.CLOSED) & Q(household__isnull=False)
    beside_a_report = Q(address_is_secret=False, household=None) & Q(Exists(at_an_address))
    held = scope(actor, SORT, ArrearsCase).filter(area_id__in=hears_that(actor)).exclude(state=State.CLOSED)
    return held.filter(linked | beside_a_report).order_by("contact_by", "number").select_related("taken_by", "area")


def at_this_address(actor: Actor, line: CaseLine) -> list[CaseLine]:
    """Other people signalled at this address, whose case is open: beside this one, never in it. A secret address
    finds nobody, and is not found. At most three queries."""
    last = line.last
    if line.case.address_is_secret or not last.postcode:
        return []
    there = ArrearsSignal.objects.filter(
        postcode=last.postcode, house_number=last.house_number, house_addition=last.house_addition,
        case__address_is_secret=False,
    )  # fmt: skip
    found = scope(actor, SORT, ArrearsCase).filter(pk__in=there.values("case")).exclude(pk=line.case.pk)
    lines = with_signals(actor, list(found.exclude(state=State.CLOSED).select_related("taken_by")))
    return [one for one in lines if not one.case.address_is_secret]


def also_of(actor: Actor, case: ArrearsCase) -> list[ArrearsCase]:
    """Other cases of the same person, earlier ones too."""
    same = scope(actor, SORT, ArrearsCase).filter(subject=case.subject).exclude(pk=case.pk)
    return list(same.order_by("-begun_on"))


def case_rows(actor: Actor, until: date) -> list[QuerySet[Any, Any]]:
    """Mine, and those that nobody took up, in which a talk is to be offered by a day, as rows for `households.clocks`.

    A case in which they were reached has been offered its talk, and waits for no term any more. None for who sorts
    no signals.
    """
    if not actor.areas_with(SORT):
        return []
    mine = Q(state=State.WAITING) | Q(state=State.TAKEN_UP, taken_by__user_id=actor.id)
    held = scope(actor, SORT, ArrearsCase).filter(mine, contact_by__lte=until).exclude(reached())
    crisis = Exists(ArrearsSignal.objects.filter(case=OuterRef("pk"), is_crisis=True))
    return [
        clock_rows(found, clock, "contact_by", household="", name="", number="number")
        for clock, found in (("arrears_crisis", held.filter(crisis)), ("arrears", held.filter(~crisis)))
    ]


def reached() -> Q:
    """Cases in which somebody was spoken with: the talk was offered."""
    return Q(pk__in=ArrearsCase.objects.filter(contacts__reached=True).values("pk"))
