"""What anybody may read of an area and its team. Nothing here reads a household, a person or a report."""

import re
from dataclasses import dataclass
from uuid import UUID

from nabij.access.permissions import Permission, roles_with
from nabij.areas.actors import held_in
from nabij.areas.choices import FrontDoor, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.intake.commands.sorting import team_of
from nabij.intake.queries import area_at
from nabij.kernel.text import plain
from nabij.kernel.weekdays import days_text

_POSTCODE = re.compile(r"\b([1-9][0-9]{3}) ?([A-Za-z]{2})?\b")


@dataclass(frozen=True)
class Face:
    """Somebody of the team who chose to be shown, by the name they chose; never a number of their own."""

    name: str
    discipline: str
    seed: str
    days: str


@dataclass(frozen=True)
class Neighbourhood:
    """One area as its front door shows it."""

    area: Area
    team: str
    door: FrontDoor
    walk_in: tuple[str, ...]


def neighbourhoods() -> list[Area]:
    """All areas that have a team, by name."""
    return list(Area.objects.filter(parent__isnull=False).order_by("name"))


def neighbourhood(area_id: UUID) -> Neighbourhood | None:
    """The area with this id; None when there is no such area, or it is the municipality as a whole."""
    area = Area.objects.filter(pk=area_id, parent__isnull=False).first()
    if area is None:
        return None
    door = choice_of(FrontDoor, area.pk)
    return Neighbourhood(area, team_of(area), door, door.walk_in or tuple(filter(None, [area.walk_in])))


def faces_of(area: Area) -> list[Face]:
    """Those of the team who chose to stand on the front door, by name."""
    team = held_in(area, *roles_with(Permission.REPORT_NOTE)).values("user_id")
    shown = Professional.objects.filter(user_id__in=team, left_on=None, areas=area)
    return [
        Face(one.name_at_door, one.discipline, one.face or str(one.pk), days_text(one.working_days))
        for one in shown.exclude(at_front_door=Professional.AtFrontDoor.NO).order_by("name")
    ]


def area_like(text: str, areas: list[Area]) -> UUID | None:
    """The area of the postcode in this text, else the one whose name stands in it."""
    for figures, letters in _POSTCODE.findall(text):
        if found := area_at(f"{figures} {letters.upper()}".strip()):
            return found
    words = plain(text)
    return next((area.pk for area in areas if plain(area.name) in words), None)
