"""Holding a report or a signal against known persons, for a person to look at and decide. Nothing is linked here.

Works as the wide role. What is compared but not shown leaves no look; of somebody in another area
nothing is shown but which fields agree, and whom to call; that one knows that leaves a look there.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.areas.models import Area
from nabij.audit.looking import shown, unseen
from nabij.households.finding import about_how_many, counts_of, persons_like, place_of, record_of
from nabij.households.matching.decide import decide
from nabij.households.matching.records import Candidate, Field, Known, Level, Outcome, Record, Verdict
from nabij.households.models import Household, Membership, Person
from nabij.households.searching import persons_named
from nabij.intake.models import Report
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.phone import display_phone

MOST_SHOWN, MOST_BY_NAME = 5, 10


@dataclass(frozen=True)
class Line:
    """One field of a report and of a known person side by side, with the reason in words."""

    label: str
    reported: str
    known: str
    reason: str
    agrees: bool
    differs: bool


@dataclass(frozen=True)
class Match:
    """Somebody known whom the report may be about; `area` alone when they are known in another area."""

    lines: list[Line]
    is_sure: bool
    person: Person | None = None
    homes: list[Household] = field(default_factory=list)
    area: Area | None = None

    @property
    def directed(self) -> Household | None:
        """The household of this person that has a director."""
        return next((home for home in self.homes if home.director is not None), None)


@dataclass(frozen=True)
class Weighed:
    """What intake is told: sure, look yourself, or new; and the persons to look at."""

    outcome: Outcome
    matches: list[Match]
    by_name: bool = False  # nothing but a name was known

    @property
    def directed(self) -> Household | None:
        """The household that may be the one, when somebody directs it."""
        return next((match.directed for match in self.matches if match.directed), None)


class Described(Protocol):
    """Somebody as a report or a signal describes them."""

    @property
    def given_names(self) -> str: ...

    @property
    def prefix(self) -> str: ...

    @property
    def surname(self) -> str: ...

    @property
    def birth(self) -> PartialDate | None: ...

    @property
    def phone(self) -> str: ...

    @property
    def address(self) -> str: ...


def weigh(report: Report, areas: frozenset[UUID]) -> Weighed:
    """Who this report may be about: those known in the actor's own areas; others as "known elsewhere"."""
    return weigh_record(report, record_of_report(report), areas)


def weigh_record(
    described: Described, record: Record, areas: frozenset[UUID], *, but: frozenset[UUID] = frozenset()
) -> Weighed:
    """The same for whoever is described elsewhere; `but` are those of whom a human said that it is not them."""
    by_name = not (record.born or record.addresses or record.phone)
    with unseen():
        verdict, places = _compare(record, but, by_name=by_name)
    worth_showing = list(_worth_showing(verdict.candidates))[: MOST_BY_NAME if by_name else MOST_SHOWN]
    sure = verdict.candidates[:1] if verdict.outcome is Outcome.SURE else ()
    matches = [_match(described, one, places, areas, sure=one in sure) for one in worth_showing]
    for candidate, match in zip(worth_showing, matches, strict=True):
        found = places[candidate.known.person]
        shown(person=found.person.pk)
        # Also who is known elsewhere: that they have a file there is what the one who sorts now knows of them.
        for home in found.everywhere if match.area else match.homes:
            shown(household=home.pk)
    return Weighed(verdict.outcome, matches, by_name)


def _worth_showing(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """No more people than needed: somebody surely another, of a household that is shown already, is left out."""
    households: set[Hashable] = set()
    for candidate in candidates:
        is_another = candidate.level(Field.GIVEN) is candidate.level(Field.BORN) is Level.DIFFERENT
        if not is_another or candidate.known.household not in households:
            yield candidate
        households.add(candidate.known.household)


def record_of_report(report: Report) -> Record:
    """The person reported about, as matching reads them."""
    place = place_of(report)
    return Record(
        given=report.given_names,
        surnames=(report.surname,) if report.surname else (),
        born=str(report.birth or ""),
        addresses=(place,) if place else (),
        phone=report.phone,
    )


@dataclass(frozen=True)
class Whereabouts:
    """A known person with their places at tables of residents, networks included."""

    person: Person
    memberships: list[Membership]

    @property
    def everywhere(self) -> list[Household]:
        return [one.household for one in self.memberships]

    @property
    def homes(self) -> list[Household]:
        """The households they live in or belong to; of whose network somebody is, is not their household."""
        return [one.household for one in self.memberships if one.kind != Membership.Kind.NETWORK]

    @property
    def record(self) -> Record:
        lives_at = [one.household for one in self.memberships if one.kind == Membership.Kind.LIVES_HERE]
        return record_of(self.person, lives_at)


def _compare(signal: Record, but: frozenset[UUID], *, by_name: bool) -> tuple[Verdict, dict[Hashable, Whereabouts]]:
    likely = persons_named(signal.given, " ".join(signal.surnames), MOST_BY_NAME) if by_name else persons_like(signal)
    places = _whereabouts(person for person in likely if person not in but)
    known = [Known(pk, one.record, next((home.pk for home in one.homes), None)) for pk, one in places.items()]
    counts = counts_of({name for one in (signal, *(k.record for k in known)) for name in one.surnames})
    verdict = decide(signal, known, known_count=about_how_many(), surname_count=lambda word: counts.get(word, 0))
    return verdict, places


def _whereabouts(likely: Iterable[UUID]) -> dict[Hashable, Whereabouts]:
    persons = list(likely)
    places: dict[Hashable, Whereabouts] = {
        person.pk: Whereabouts(person, []) for person in Person.objects.filter(pk__in=persons)
    }
    current = Membership.objects.filter(person_id__in=persons, ends_on=None)
    for membership in current.select_related("household__director__organisation", "household__area"):
        places[membership.person_id].memberships.append(membership)
    return places


def _match(
    report: Described,
    candidate: Candidate,
    places: dict[Hashable, Whereabouts],
    areas: frozenset[UUID],
    *,
    sure: bool,
) -> Match:
    found = places[candidate.known.person]
    here = [home for home in found.everywhere if home.area_id in areas]
    if found.everywhere and not here:
        return Match(_lines(report, candidate, None), sure, area=found.everywhere[0].area)
    homes = [home for home in found.homes if home.area_id in areas]
    return Match(_lines(report, candidate, found.person, homes), sure, found.person, homes)


def _lines(
    report: Described, candidate: Candidate, person: Person | None, homes: Sequence[Household] = ()
) -> list[Line]:
    reported, known = _values(report, ()), _values(person, homes) if person else {}
    return [
        Line(
            label=_labels()[reason.field],
            reported=reported[reason.field],
            known=known.get(reason.field, ""),
            reason=_(reason.text),
            agrees=reason.level in (Level.SAME, Level.CLOSE),
            differs=reason.level is Level.DIFFERENT,
        )
        for reason in candidate.reasons
    ]


def _labels() -> dict[Field, str]:
    return {
        Field.GIVEN: _("Voornaam"),
        Field.SURNAME: _("Achternaam"),
        Field.BORN: _("Geboren"),
        Field.ADDRESS: _("Adres"),
        Field.PHONE: _("Telefoon"),
    }


def _values(of: Described, homes: Sequence[Household]) -> dict[Field, str]:
    address = of.address or next((home.address for home in homes), "")
    return {
        Field.GIVEN: of.given_names,
        Field.SURNAME: f"{of.prefix} {of.surname}".strip(),
        Field.BORN: of.birth.text if of.birth else "",
        Field.ADDRESS: address,
        Field.PHONE: display_phone(of.phone),
    }
