"""The course of a household: what happened, newest first."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household, Membership
from nabij.households.queries import people_of
from nabij.ui.shapes import Entry, Link
from nabij.workspace.queries.course import KINDS, Course, Moment, course_of

PER_PAGE = 30


@requires(Permission.NOTE_VIEW, purpose=gettext_lazy("het verloop van dit huishouden"))
def course(request: Request, household_id: UUID) -> HttpResponse:
    """Contacts, plan, table, question and safety in one line, by kind and by person."""
    household = get(request.actor, Permission.NOTE_VIEW, Household, household_id)
    people = people_of(request.actor, household)
    kind, about = _kind(request), _person(request, people)
    number = _number(request)
    found = course_of(request.actor, household, kind=kind, about=about, page=number, per_page=PER_PAGE)
    names = {member.person_id: member.person.called for member in people}
    context = {
        "entries": [_entry(moment, names) for moment in found.moments],
        "kinds": _links(household, kind, about),
        "persons": _persons(household, people, kind, about),
        "page": _page(found, number),
        "query": _query(kind, about),
        "is_filtered": bool(kind or about),
    }
    return render(
        request, "workspace/course.html", {**household_frame(request, household, tab="workspace:course"), **context}
    )


def _kind(request: Request) -> str:
    given = request.GET.get("soort", "")
    return given if given in KINDS else ""


def _person(request: Request, people: list[Membership]) -> UUID | None:
    given = request.GET.get("over", "")
    return next((member.person_id for member in people if str(member.person_id) == given), None)


def _number(request: Request) -> int:
    given = request.GET.get("pagina", "")
    return max(int(given), 1) if given.isdecimal() and len(given) < 6 else 1


def _page(found: Course, number: int) -> Page[Any]:
    """The page as the pagination shows it; what is on it was read already, in the one statement."""
    return Page(found.moments, number, Paginator(range(found.total), PER_PAGE))


def _entry(moment: Moment, names: Mapping[UUID, str]) -> Entry:
    about = names.get(moment.about_id, "") if moment.about_id else ""
    title = _("%(what)s, over %(who)s") % {"what": moment.title, "who": about} if about else moment.title
    return Entry(
        when=_when(moment),
        title=title[:1].upper() + title[1:],
        text=moment.text,
        icon=moment.icon,
        url=moment.url,
        who=moment.who,
    )


def _when(moment: Moment) -> date | datetime:
    """What was written with a day alone comes as midnight, and shows as that day."""
    at = moment.at.astimezone(UTC)
    return at.date() if at.time() == time.min else moment.at


def _query(kind: str, about: UUID | None) -> str:
    given = {"soort": kind, "over": str(about or "")}
    return "&".join(f"{name}={value}" for name, value in given.items() if value)


def _address(household: Household, kind: str, about: UUID | None) -> str:
    query = _query(kind, about)
    return reverse("workspace:course", args=[household.pk]) + (f"?{query}" if query else "")


def _links(household: Household, kind: str, about: UUID | None) -> list[Link]:
    labels = {
        "": _("Alles"), "contact": _("Contact"), "plan": _("Plan"), "vraag": _("Vraag"), "tafel": _("Aan tafel"),
        "veiligheid": _("Veiligheid"),
    }  # fmt: skip
    return [
        Link(label=label, url=_address(household, one, about), current=one == kind) for one, label in labels.items()
    ]


def _persons(household: Household, people: list[Membership], kind: str, about: UUID | None) -> list[Link]:
    every = Link(label=_("Iedereen"), url=_address(household, kind, None), current=about is None)
    return [every] + [
        Link(
            label=member.person.called,
            url=_address(household, kind, member.person_id),
            current=about == member.person_id,
        )
        for member in people
    ]
