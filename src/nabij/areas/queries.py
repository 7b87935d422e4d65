"""What an administrator sees of areas."""

from dataclasses import dataclass, fields
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, F, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import KINDS, choice_of, origin_of
from nabij.areas.models import Appointment, Area, Choice
from nabij.jobs.health import health
from nabij.kernel.periods import not_over


class Line(NamedTuple):
    """One choice in words: what is asked, and what is in force."""

    label: str
    value: str


@dataclass(frozen=True)
class Subject:
    """One subject of the work in one area: what is in force, and whose choice it is."""

    key: str
    title: str
    lines: tuple[Line, ...]
    is_own: bool
    from_area: str


def areas_to_configure(actor: Actor) -> "QuerySet[Area]":
    """The municipality first, then its areas by name, with how many choices each made itself."""
    return (
        scope(actor, Permission.AREA_CONFIGURE, Area)
        .annotate(own_choices=Count("choices", distinct=True))
        .order_by(F("parent__name").asc(nulls_first=True), "name")
    )


def how_work_stands() -> str:
    """In a sentence, whether the work that nobody waits for is being done; one query."""
    now = health()
    if not now.is_served:
        return _(
            "Niemand doet nu het werk op de achtergrond, zoals herinneringen. Zeg het tegen wie Nabij draaiend houdt."
        )
    if now.failed:
        return (
            ngettext(
                "Van het werk op de achtergrond is %d ding mislukt. Zeg het tegen wie Nabij draaiend houdt.",
                "Van het werk op de achtergrond zijn %d dingen mislukt. Zeg het tegen wie Nabij draaiend houdt.",
                now.failed,
            )
            % now.failed
        )
    if now.oldest and not now.is_well:
        return _("Het werk op de achtergrond loopt achter: het oudste wacht sinds %s.") % date_format(
            localtime(now.oldest), "j F, H:i"
        )
    return _("Het werk op de achtergrond is bij.")


def municipality() -> Area:
    """The whole of which every area is a part."""
    return Area.objects.get(parent=None)


def subjects_of(area: Area) -> list[Subject]:
    """All subjects with what is in force in this area, in words."""
    names = dict(Area.objects.values_list("pk", "name"))
    return [_subject(kind, area, names) for kind in KINDS]


def _subject(kind: Any, area: Area, names: dict[UUID, str]) -> Subject:
    whose = origin_of(kind, area.pk)
    return Subject(
        key=kind.key,
        title=str(kind.title),
        lines=tuple(lines_of(choice_of(kind, area.pk))),
        is_own=whose == area.pk,
        from_area=names.get(whose, "") if whose else "",
    )


def lines_of(choice: Any) -> list[Line]:
    """A typed choice as label and value, in the words of the page."""
    return [
        Line(
            str(part.metadata["label"]), _in_words(_named(part, getattr(choice, part.name)), str(part.metadata["unit"]))
        )
        for part in fields(choice)
    ]


def _named(part: Any, value: Any) -> Any:
    """What was chosen from a list, by its name."""
    names = dict(part.metadata["options"])
    return tuple(names.get(item, item) for item in value) if names else value


def _in_words(value: Any, unit: str) -> str:
    if isinstance(value, tuple):
        return "; ".join(str(item) for item in value)
    return f"{value} {unit}".strip()


def version_of(area: Area, key: str) -> int:
    """The version of an area's own choice; 0 when it made none."""
    return Choice.objects.filter(area=area, key=key).values_list("version", flat=True).first() or 0


class Difference(NamedTuple):
    """Something that two areas do in different ways; different is not better or worse."""

    subject: str
    label: str
    sides: tuple[Line, Line]


def differences(one: Area, other: Area) -> list[Difference]:
    """Where two areas differ, line by line (S7: compare on equal terms)."""
    pairs = zip(subjects_of(one), subjects_of(other), strict=True)
    return [
        Difference(here.title, mine.label, (Line(one.name, mine.value), Line(other.name, theirs.value)))
        for here, there in pairs
        for mine, theirs in zip(here.lines, there.lines, strict=True)
        if mine != theirs
    ]


def appointments_in(actor: Actor, area: Area) -> "QuerySet[Appointment]":
    """Who holds which role in this area today."""
    return (
        scope(actor, Permission.PEOPLE_APPOINT, Appointment)
        .filter(not_over(), area=area)
        .select_related("user")
        .order_by("role", "user__name")
    )
