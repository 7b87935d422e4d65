"""The tables of an area over a period, as they may be shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.areas.models import Area
from nabij.figures.releasing import release, released, telling_parts
from nabij.figures.table import Shown, Table
from nabij.figures.templatetags.figures import Explained
from nabij.numbers.counting import count
from nabij.numbers.periods import Period, Quarter
from nabij.numbers.tables import TABLES, Definition


@dataclass(frozen=True)
class ShownTable:
    """One table as the page, the picture and the file show it."""

    key: str
    shown: Shown
    explained: Explained
    first: str
    note: str

    @property
    def says_nothing(self) -> bool:
        """Whether there is no figure to read in it."""
        return self.shown.hides_all or self.shown.is_empty


def tables_of(area: Area, period: Period, wanted: Sequence[Definition] = TABLES) -> list[ShownTable]:
    """These tables. What was shown before is shown again; the rest is counted now, and so for good.

    Whoever calls sees to it that the period is over, and that this actor may see the numbers of this area.
    """
    before = released((key_of(one, area.pk) for one in wanted), parts_of(area.pk, period.quarters))
    return [table_of(one, area, period, before.get(key_of(one, area.pk))) for one in wanted]


def counted_tables(area: Area, period: Period, wanted: Sequence[Definition]) -> list[ShownTable]:
    """These tables for who reads no households: as the morning round counted them; empty until it has."""
    before = released((key_of(one, area.pk) for one in wanted), parts_of(area.pk, period.quarters))
    found = [before.get(key_of(one, area.pk)) for one in wanted]
    return [table_of(one, area, period, shown) for one, shown in zip(wanted, found, strict=True) if all(found)]


def first_that_tells(
    areas: Iterable[Area], periods: Iterable[Period], wanted: Callable[[UUID], Sequence[Definition]]
) -> tuple[Area, Period] | None:
    """The latest period, and in it the first area, with a figure to read; None when there is none. One statement."""
    places = {area: {key_of(one, area.pk) for one in wanted(area.pk)} for area in areas}
    telling = telling_parts(key for keys in places.values() for key in keys)
    for period in periods:
        for area, keys in places.items():
            if {(key, parts_of(area.pk, period.quarters)) for key in keys} & telling:
                return area, period
    return None


def table_of(table: Definition, area: Area, period: Period, before: Shown | None = None) -> ShownTable:
    """One table; counted now unless it was shown `before`."""
    shown = before or release(_counted(table, area.pk, period.quarters))
    counts = table.counts_in(year=not period.is_quarter)
    source = _("%(source)s.") % {"source": table.source}
    explained = Explained(str(table.title), counts, _period(period), source, table.names)
    return ShownTable(table.key, shown, explained, str(table.first), table.note(shown))


def are_shown(area: Area, period: Period, wanted: Sequence[Definition] = TABLES) -> bool:
    """Whether all of them were counted and shown before. One statement."""
    return len(released((key_of(one, area.pk) for one in wanted), parts_of(area.pk, period.quarters))) == len(wanted)


def key_of(table: Definition, area_id: UUID) -> str:
    """Areas are never put beside one another, so each area has its own table."""
    return f"{table.key}:{area_id}"


def parts_of(area_id: UUID, quarters: Iterable[Quarter]) -> tuple[str, ...]:
    """What a table of these quarters adds up."""
    return tuple(f"{area_id}:{quarter}" for quarter in quarters)


def _period(period: Period) -> str:
    return _("%(period)s, geteld vanaf %(day)s.") % {
        "period": period.name, "day": date_format(period.counted_from, "j F Y"),
    }  # fmt: skip


def _counted(table: Definition, area_id: UUID, quarters: Iterable[Quarter]) -> Table:
    quarters = tuple(quarters)
    counts = {
        (part, *place): number
        for quarter, part in zip(quarters, parts_of(area_id, quarters), strict=True)
        for place, number in count(table.facts, area_id, quarter).items()
    }
    key, parts = key_of(table, area_id), parts_of(area_id, quarters)
    return Table(key, parts, tuple(map(str, table.rows)), tuple(map(str, table.columns)), counts, adds_up=table.adds_up)
