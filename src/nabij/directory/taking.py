"""Taking over a list of professionals: each line becomes a profile or is told wrong with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from nabij.areas.models import Area
from nabij.directory.linking import account_that_fits
from nabij.directory.lists import NEEDED, Row
from nabij.directory.models import Professional
from nabij.directory.profiles import Profile
from nabij.kernel.phone import normal_phone
from nabij.kernel.text import Unreadable, plain
from nabij.kernel.weekdays import LONG, SHORT

LONGEST = {"name": 200, "organisation": 200, "discipline": 100, "good_at": 300, "where": 200}
DUTCH = {
    "name": "naam", "organisation": "organisatie", "discipline": "vak", "phone": "telefoon", "email": "e-mail",
    "working_days": "werkdagen", "good_at": "goed in", "where": "te vinden",
}  # fmt: skip


class NoSuchArea(Exception):
    """The area is not known, or has to be named because there are several."""


class WrongCell(Exception):
    """What stands in one cell cannot be taken over."""


@dataclass(frozen=True)
class WrongLine:
    """A line that cannot be taken over, with the field and the reason."""

    number: int
    field: str
    reason: str


@dataclass
class Taken:
    """What came of it."""

    added: int = 0
    changed: int = 0
    same: int = 0


def rows_to_profiles(rows: Iterable[Row]) -> tuple[list[Profile], list[WrongLine]]:
    """Good lines as profiles; the others with the first thing that is wrong in each field."""
    good, wrong = [], []
    for row in rows:
        problems = [WrongLine(row.number, DUTCH[name], reason) for name, reason in _problems(row.cells)]
        wrong += problems
        if not problems:
            good.append(_profile(row.cells))
    return good, wrong


def _problems(cells: dict[str, str]) -> list[tuple[str, str]]:
    found = [(name, "ontbreekt") for name in NEEDED if not cells.get(name)]
    found += [
        (name, f"te lang: hoogstens {most} tekens") for name, most in LONGEST.items() if len(cells.get(name, "")) > most
    ]
    for name, read in (("phone", _phone), ("email", _email), ("working_days", days_in)):
        try:
            read(cells.get(name, ""))
        except WrongCell as problem:
            found.append((name, str(problem)))
    return found


def _profile(cells: dict[str, str]) -> Profile:
    plain_parts = {name: cells.get(name, "") for name in ("name", "organisation", "discipline", "good_at", "where")}
    return Profile(
        **plain_parts,
        phone=_phone(cells.get("phone", "")),
        email=_email(cells.get("email", "")),
        working_days=days_in(cells.get("working_days", "")),
    )


def _phone(text: str) -> str:
    try:
        return normal_phone(text) if text else ""
    except Unreadable as problem:
        raise WrongCell(str(problem)) from problem


def _email(text: str) -> str:
    try:
        if text:
            validate_email(text)
    except ValidationError as problem:
        raise WrongCell("dit is geen e-mailadres") from problem
    return text.lower()


def days_in(text: str) -> tuple[int, ...]:
    """Working days (ISO) from "ma t/m do", "ma, wo", "maandag en vrijdag". Raises WrongCell."""
    words = plain(text).replace("t/m", "-").replace("tot en met", "-").replace(" en ", ",")
    days: set[int] = set()
    for part in filter(None, (part.strip() for part in words.replace(";", ",").split(","))):
        ends = [_day(end.strip()) for end in part.split("-")]
        days |= set(range(ends[0], ends[-1] + 1))
    return tuple(sorted(days))


def _day(word: str) -> int:
    for number, (short, long) in enumerate(zip(SHORT, LONG, strict=True), start=1):
        if word in {str(short), str(long)}:
            return number
    raise WrongCell(f"'{word}' is geen dag; schrijf bijvoorbeeld ma t/m do")


def take_profiles(profiles: Iterable[Profile], area_name: str) -> Taken:
    """Put them in the directory of the area, all or none; who stands there already is brought up to date.

    Whoever has the address of an account, and is the only one who has, logs in with it from now on.

    Raises NoSuchArea.
    """
    area = _area(area_name)
    taken = Taken()
    with transaction.atomic():
        _link([_take(profile, area, taken) for profile in profiles])
    return taken


def _area(name: str) -> Area:
    areas = Area.objects.filter(parent__isnull=False)
    found = list(areas.filter(name__iexact=name) if name else areas)
    if len(found) != 1:
        known = ", ".join(areas.order_by("name").values_list("name", flat=True))
        raise NoSuchArea(f"Welk gebied? Kies met --area een van: {known}.")
    return found[0]


def _take(profile: Profile, area: Area, taken: Taken) -> Professional:
    organisation = profile.organisation_kept()
    professional = Professional.objects.filter(name__iexact=profile.name, organisation=organisation).first()
    is_new = professional is None
    professional = professional or Professional(organisation=organisation)
    if profile.write_on(professional) or is_new:
        professional.save()
        taken.added += is_new
        taken.changed += not is_new
    else:
        taken.same += 1
    professional.areas.add(area)
    return professional


def _link(professionals: Iterable[Professional]) -> None:
    """After the last line: only then is it known whether an address is of one of them."""
    for professional in professionals:
        if user := account_that_fits(professional):
            professional.user = user
            professional.save(update_fields=["user"])
