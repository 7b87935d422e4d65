"""The measures of pages: what is asked, as whom, and what was promised."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from django.template.backends.django import Template
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.areas.actors import grants_of
from nabij.households.finding import record_of
from nabij.households.matching.keys import keys_of
from nabij.households.models import Involvement, Person
from nabij.intake.models import Report
from nabij.intake.weighing import weigh
from nabij.operations.bench.browsing import Browser, Unexpected
from nabij.operations.bench.floors import Floor
from nabij.operations.bench.people import Cast


@dataclass(frozen=True)
class Target:
    """What was promised of a page: own queries (six more for the frame), milliseconds of CPU, times the page floor."""

    own: int
    cpu: float
    of_floor: float | None = None


FIXED = 6
TARGETS = {
    "household-page": Target(own=12, cpu=40, of_floor=3),
    "my-day": Target(own=8, cpu=40),
    "households-list": Target(own=8, cpu=40),
    "report-signal": Target(own=14, cpu=30),
}


@dataclass(frozen=True)
class Page:
    """Something that one person asks, over and over; `render` is its template with what was fetched already."""

    measure: str
    user: User
    ask: Callable[[], None]
    floor: Floor
    render: Callable[[], None]


def page_of(measure: str, cast: Cast) -> Page:
    """One of the pages in TARGETS."""
    user = {"household-page": cast.rich_director, "report-signal": cast.reporter}.get(measure, cast.director)
    browser = Browser(user)
    ask = _report(cast, browser) if measure == "report-signal" else _get(browser, _path(measure, cast))
    return Page(measure, user, ask, _floor(measure, browser, cast), _rendering(user, ask))


def _path(measure: str, cast: Cast) -> str:
    if measure == "household-page":
        return reverse("workspace:household", args=[cast.rich.pk])
    return reverse("workspace:my_day" if measure == "my-day" else "workspace:households")


def _get(browser: Browser, path: str) -> Callable[[], None]:
    def ask() -> None:
        answer = browser.get(path)
        if answer.status != 200:
            raise Unexpected(f"{path} answered {answer.status}.")

    return ask


def _report(cast: Cast, browser: Browser) -> Callable[[], None]:
    """The form as it is sent, and then what intake does with it: hold it against everybody known."""
    path = reverse("intake:report")
    with acting_as(cast.intake.pk, wide=True):
        about = Person.objects.filter(memberships__household=cast.rich).order_by("memberships__position")[0]
        areas = frozenset(g.area_id for g in grants_of(cast.intake.pk))
    form = {
        "name": about.name, "street": cast.rich.street, "house_number": cast.rich.house_number, "postcode": "1000 AA",
        "what": "Ik maak me zorgen: er ligt veel ongeopende post.", "urgency": Report.Urgency.WEEK,
        "family_knows": "yes", "secrecy": "consent", "basis": "public_task", "purpose": "hulp aanbieden",
        "necessity": "anders weet niemand het",
    }  # fmt: skip

    def ask() -> None:
        key = uuid4()
        answer = browser.post(path, key=str(key), **form)
        if answer.status != 303:
            raise Unexpected(f"{path} answered {answer.status}.")
        with acting_as(cast.intake.pk, wide=True):
            weigh(Report.objects.latest("created_at"), areas)

    return ask


def _floor(measure: str, browser: Browser, cast: Cast) -> Floor:
    with acting_as(None, wide=True):
        rich = list(Person.objects.filter(memberships__household=cast.rich))
        mine = Involvement.objects.filter(professional__user=browser.user, ends_on=None)
        households = (
            [cast.rich.pk] if measure == "household-page" else list(mine.values_list("household_id", flat=True))
        )
    session = next(iter(browser.cookies.values()))
    keys = sorted(keys_of(record_of(rich[0], [cast.rich])))
    return Floor(measure, browser.user.pk, session, cast.rich.pk, households, [one.pk for one in rich], keys)


def _rendering(user: User, ask: Callable[[], None]) -> Callable[[], None]:
    """The page's own template, with the very context that the page fetched; nothing for an answer without a page."""
    caught: list[tuple[Template, Any, Any]] = []
    render = Template.render

    def catch(template: Template, context: Any = None, request: Any = None) -> Any:
        if request is not None:  # the parts of a form have none
            caught.append((template, context, request))
        return render(template, context, request)

    with patch.object(Template, "render", catch):
        ask()
    if not caught:
        return lambda: None
    template, context, request = caught[-1]

    def again() -> None:
        render(template, context, request)

    return again
