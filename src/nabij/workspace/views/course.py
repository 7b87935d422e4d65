"""The course of a household: what happened, as a picture of the years and as a list, by what one looks for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household, Membership
from nabij.households.queries import everybody_ever
from nabij.journal.models import LifeEvent
from nabij.kernel import clock
from nabij.pictures.svg import svg_of
from nabij.ui.shapes import Entry, Link
from nabij.workspace.queries.course import KINDS, Course, Moment, Wanted, course_of, years_of
from nabij.workspace.years import by_year, picture_of, titled

PER_PAGE = 30
OLDEST = "oudste"
FIRST_YEAR, LAST_YEAR = 1880, 2199


@dataclass(frozen=True)
class Year:
    """A heading of the list, with what happened in it."""

    number: int
    entries: list[Entry]


@requires(Permission.NOTE_VIEW, purpose=gettext_lazy("het verloop van dit huishouden"))
def course(request: Request, household_id: UUID) -> HttpResponse:
    """Their lives, help, contacts, plan, question and safety in one line, by kind, person and years."""
    household = get(request.actor, Permission.NOTE_VIEW, Household, household_id)
    frame = household_frame(request, household, tab="workspace:course")
    people = everybody_ever(request.actor, household)
    wanted, number = _wanted(request, people), _number(request)
    found = course_of(request.actor, household, wanted, page=number, per_page=PER_PAGE)
    names = {member.person_id: member.person.called for member in people}
    picture = _picture(request, household, wanted, names)
    context = {
        "years": [Year(year, [_entry(one, names) for one in group]) for year, group in by_year(found.moments)],
        "picture": svg_of(picture) if picture else "", "wanted": wanted,
        "kinds": _kinds(household, wanted, frame["may"]), "persons": _persons(household, people, wanted),
        "order": _order(household, wanted), "everything": reverse("workspace:course", args=[household.pk]),
        "hidden": [pair for pair in _pairs(wanted) if pair[0] not in {"van", "tot"}],
        "page": _page(found, number), "query": urlencode(_pairs(wanted)),
        "life_kinds": LifeEvent.Kind.choices, "people": _options(people),
    }  # fmt: skip
    return render(request, "workspace/course.html", {**frame, **context})


def _picture(request: Request, household: Household, wanted: Wanted, names: Mapping[UUID, str]) -> Any:
    def between(first: int, last: int) -> str:
        return _address(household, replace(wanted, begins=first, ends=last))

    return picture_of(household, years_of(request.actor, household, wanted), names, between)


def _wanted(request: Request, people: list[Membership]) -> Wanted:
    given = request.GET
    return Wanted(
        kinds=frozenset(kind for kind in given.getlist("soort") if kind in KINDS),
        about=next((one.person_id for one in people if str(one.person_id) == given.get("over")), None),
        begins=_year(given.get("van", "")),
        ends=_year(given.get("tot", "")),
        oldest_first=given.get("volgorde") == OLDEST,
    )


def _year(typed: str) -> int | None:
    """A year as typed; anything else asks for nothing."""
    bare = typed.strip()
    year = int(bare) if bare.isascii() and bare.isdigit() and len(bare) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _number(request: Request) -> int:
    given = request.GET.get("pagina", "")
    return max(int(given), 1) if given.isdecimal() and len(given) < 6 else 1


def _page(found: Course, number: int) -> Page[Any]:
    """The page as the pagination shows it; what is on it was read already, in the one statement."""
    return Page(found.moments, number, Paginator(range(found.total), PER_PAGE))


def _entry(moment: Moment, names: Mapping[UUID, str]) -> Entry:
    title = titled(moment, names)
    return Entry(
        when=_when(moment), title=title[:1].upper() + title[1:], text=moment.text, icon=moment.icon, url=moment.url,
        who=moment.who,
    )  # fmt: skip


def _when(moment: Moment) -> date | datetime | str:
    """As far as it is known; this year's without the year, which stands above it."""
    if moment.day:
        return moment.day.text
    if moment.has_day_only:
        return moment.on if moment.on.year == clock.today().year else date_format(moment.on, "D j F Y")
    return moment.at


def _pairs(wanted: Wanted) -> list[tuple[str, str]]:
    """What is looked for, as it stands in an address."""
    one_each = {"over": wanted.about, "van": wanted.begins, "tot": wanted.ends}
    pairs = [("soort", kind) for kind in KINDS if kind in wanted.kinds]
    pairs += [(name, str(value)) for name, value in one_each.items() if value]
    return [*pairs, *([("volgorde", OLDEST)] if wanted.oldest_first else [])]


def _address(household: Household, wanted: Wanted) -> str:
    query = urlencode(_pairs(wanted))
    return reverse("workspace:course", args=[household.pk]) + (f"?{query}" if query else "")


def _kinds(household: Household, wanted: Wanted, may: Mapping[str, bool]) -> list[Link]:
    """Each kind goes on or off by itself; with none chosen everything shows."""
    every = Link(label=_("Alles"), url=_address(household, replace(wanted, kinds=frozenset())),
                 current=not wanted.kinds)  # fmt: skip
    return [every] + [
        Link(
            label=str(kind.label), icon=kind.icon, current=key in wanted.kinds,
            url=_address(household, replace(wanted, kinds=wanted.kinds ^ {key})),
        )
        for key, kind in KINDS.items()
        if may[kind.permission.name.lower()]
    ]  # fmt: skip


def _persons(household: Household, people: list[Membership], wanted: Wanted) -> list[Link]:
    """Those who are of the family today; of the network and of who left one reads among the rest."""
    family = {
        one.person_id: one.person.called
        for one in people
        if (one.is_in_force and one.kind != Membership.Kind.NETWORK) or one.person_id == wanted.about
    }
    chosen = [(None, _("Iedereen")), *family.items()]
    return [
        Link(label=name, url=_address(household, replace(wanted, about=pk)), current=wanted.about == pk)
        for pk, name in chosen
    ]


def _order(household: Household, wanted: Wanted) -> Link:
    label = _("Nieuwste eerst") if wanted.oldest_first else _("Vanaf het begin")
    return Link(label=label, url=_address(household, replace(wanted, oldest_first=not wanted.oldest_first)))


def _options(people: list[Membership]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((str(one.person_id), one.person.name) for one in people))
