"""Looks in the log: people of Waterstad opened a file now and then, and each time that was remembered.

What is read is read through the door, as the page would; the line of the log follows from what was read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from nabij.access.actor import Actor
from nabij.access.permissions import ROLES, Permission, Role
from nabij.access.rules import get, scope
from nabij.audit.looking import collecting
from nabij.audit.tracing import Showing, record_looks, record_processing
from nabij.demo.stage import Stage, dice
from nabij.demo.telling.scenes import Told
from nabij.households.models import Household, Membership
from nabij.notices.queries import notices_of
from nabij.notices.reading import read_notice

WEEK = timedelta(days=7)
FAMILY = "Vries Turfstraat 14"
PURPOSES = {
    "workspace:household": "werken aan het plan van dit huishouden",
    "workspace:course": "het verloop van dit huishouden",
    "plans:plan": "het plan bekijken",
    "plans:fridge": "het plan op papier meegeven",
    "households:people": "zien wie erbij hoort en wie betrokken is",
    "privacy:household_log": "nakijken wie er keek",
}


@dataclass(frozen=True)
class Looked:
    """Somebody opened a page, so many days ago."""

    who: str
    page: str
    ago: int
    kind: str = "read"


FAMILY_LOOKS = (
    Looked("@samira", "workspace:household", 44), Looked("@samira", "plans:plan", 30),
    Looked("@mark", "workspace:household", 29), Looked("@mark", "plans:plan", 16),
    Looked("@tom", "workspace:household", 23), Looked("@tom", "workspace:course", 9),
    Looked("@mirjam", "plans:plan", 16), Looked("@mirjam", "workspace:household", 7),
    Looked("@ali", "plans:plan", 8), Looked("@ali", "plans:plan", 4),
    Looked("@lea", "households:people", 14), Looked("@samira", "workspace:course", 3),
    Looked("@samira", "plans:fridge", 30, "print"), Looked("@fenna", "privacy:household_log", 2, "log"),
    Looked("@samira", "workspace:household", 1), Looked("@mark", "plans:plan", 1),
    Looked("@samira", "workspace:household", 0), Looked("@mirjam", "plans:plan", 0),
)  # fmt: skip


def look_around(stage: Stage, told: dict[str, Told]) -> None:
    """The family in full; of the others whoever directs them."""
    for key, one in told.items():
        looks = FAMILY_LOOKS if key == FAMILY else _usual(one)
        for looked in sorted(looks, key=lambda look: -look.ago):
            at = stage.moment(looked.ago, 120 + dice(key, looked.who, looked.page) % 300)
            with stage.acting(looked.who, max(at, one.at if looked.ago <= one.ago else at)) as actor:
                _look(actor, one, looked)


def read_mail(stage: Stage, who: Iterable[str]) -> None:
    """Notices of more than a week ago were read; the rest is this week's."""
    for key in who:
        with stage.acting(key, stage.made_at - WEEK) as actor:
            for notice in list(notices_of(actor).filter(read_at=None, created_at__lt=stage.made_at - WEEK)):
                read_notice(actor, notice.pk)


def _usual(told: Told) -> Iterable[Looked]:
    """Whoever directs opens the file before each visit."""
    if not told.directed:
        return ()
    director = told.story.passed_on.to if told.story.passed_on else told.story.director
    last = told.ago
    return (Looked(director, "workspace:household", max(last, 0)), Looked(director, "plans:plan", max(last - 1, 0)))


def _look(actor: Actor, told: Told, looked: Looked) -> None:
    with collecting() as seen:
        household = get(actor, Permission.HOUSEHOLD_OUTLINE, Household, told.house)
        list(scope(actor, Permission.HOUSEHOLD_VIEW, Membership).filter(household=household).select_related("person"))
    who = actor.who(household.pk)
    basis = str(ROLES[Role(who.role)].basis)
    purpose = PURPOSES[looked.page]
    record_looks(who, Showing(looked.page, looked.kind, basis, purpose), [household.pk])
    record_processing(looked.page, seen.persons)
