"""The course of a household as a picture of the years: what preceded what."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.pictures.drawing import Drawing
from nabij.pictures.years import Bar, Mark, Row, Years, draw_years
from nabij.workspace.queries.course import KIND_OF, KINDS, Course, Moment

Address = Callable[[int, int], str]
# As bars from begin to end these say more than as two marks.
DRAWN_AS_BARS = frozenset({"seat_taken", "seat_left"})


def day_words(moment: Moment) -> str:
    """When it was, as far as anybody knows; the year alone when that is all."""
    if moment.day:
        return moment.day.text
    return date_format(moment.at, "j F Y")


def picture_of(household: Household, course: Course, names: Mapping[UUID, str], between: Address) -> Drawing | None:
    """The same as the list, in rows by kind; None when there is nothing yet that preceded anything."""
    rows = [row for key in KINDS if (row := _row(key, course, names)) is not None]
    if sum(len(row.marks) + len(row.bars) for row in rows) < 2:
        return None
    title = _("Wat er gebeurde, per jaar: van boven naar beneden per soort, van links naar rechts in de tijd.")
    return draw_years(Years(title, rows, clock.today(), _months(), between))


def _months() -> list[str]:
    return [date_format(date(2000, number, 1), "M").lower() for number in range(1, 13)]


def _row(key: str, course: Course, names: Mapping[UUID, str]) -> Row | None:
    marks = [_mark(one, names) for one in course.moments if KIND_OF.get(one.kind) == key and _is_mark(one)]
    bars = [_bar(seat) for seat in course.seats] if key == "hulp" else []
    return Row(str(KINDS[key].label), KINDS[key].figure, marks, bars) if marks or bars else None


def _is_mark(moment: Moment) -> bool:
    return moment.kind not in DRAWN_AS_BARS


def _mark(moment: Moment, names: Mapping[UUID, str]) -> Mark:
    return Mark(moment.on, f"{day_words(moment)}, {titled(moment, names)}", moment.url)


def titled(moment: Moment, names: Mapping[UUID, str]) -> str:
    """What happened, and to whom."""
    about = names.get(moment.about_id, "") if moment.about_id else ""
    return _("%(what)s, over %(who)s") % {"what": moment.title, "who": about} if about else moment.title


def _bar(seat: Involvement) -> Bar:
    name = seat.professional.name
    told = {"name": name, "begin": _day(seat.starts_on), "end": _day(seat.ends_on), "purpose": seat.purpose}
    still = seat.ends_on is None or seat.ends_on > clock.today()
    sentence = (
        _("%(name)s helpt sinds %(begin)s: %(purpose)s") % told
        if still
        else _("%(name)s hielp van %(begin)s tot %(end)s: %(purpose)s") % told
    )
    return Bar(seat.starts_on, None if still else seat.ends_on, name, sentence)


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def by_year(moments: Iterable[Moment]) -> list[tuple[int, list[Moment]]]:
    """The list as it stands, with a heading per year."""
    groups: list[tuple[int, list[Moment]]] = []
    for one in moments:
        if not groups or groups[-1][0] != one.on.year:
            groups.append((one.on.year, []))
        groups[-1][1].append(one)
    return groups
