"""A small town with its mistakes: is "sure" right, is nobody missed? And what must hold of any two records.

The figures that were promised are measured by `./nabij bench matching`; these floors only tell that something broke.
"""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from nabij.households.matching import weights
from nabij.households.matching.compare import compare
from nabij.households.matching.decide import decide
from nabij.households.matching.homes import at_home
from nabij.households.matching.records import Field, Known, Level, Outcome, Record
from nabij.households.matching.sure import is_sure
from nabij.operations.bench.matching.mistakes import HEAVY, LIGHT, MIDDLE
from nabij.operations.bench.matching.mistakes import Level as Mistakes
from nabij.operations.bench.matching.months import File
from nabij.operations.bench.matching.ours import Index, answers
from nabij.operations.bench.matching.scoring import Score, score

SEED = 71


@cache
def town() -> tuple[File, Index]:
    file = File(SEED, 2_000)
    return file, Index(Known(one.number, one.record, one.family) for one in file.filed)


def told(level: Mistakes, unknown: float) -> Score:
    file, index = town()
    month = file.month(600, unknown, level)
    return score(month, answers(index, month))


@pytest.mark.parametrize(
    ("level", "unknown", "person", "household", "sure"),
    [(LIGHT, 0.07, 0.98, 0.98, 0.8), (MIDDLE, 0.25, 0.96, 0.95, 0.75), (HEAVY, 0.85, 0.85, 0.75, 0.5)],
)
def test_the_right_one_is_found_and_who_is_sure_is_right(
    level: Mistakes, unknown: float, person: float, household: float, sure: float
) -> None:
    score = told(level, unknown)
    assert score.person.f1 >= person
    assert score.household.f1 >= household
    assert score.sure.recall >= sure
    assert score.sure.said - score.sure.right <= 1


@pytest.mark.parametrize("unknown", [0.07, 0.25, 0.85])
def test_the_signals_tell_themselves_how_many_are_about_nobody_known(unknown: float) -> None:
    file, index = town()
    _verdicts, believed = index.verdicts([one.record for one in file.month(1_000, unknown, MIDDLE)])
    assert believed == pytest.approx(unknown, abs=0.04)


def test_what_is_said_to_be_likely_is_so_as_often_as_said() -> None:
    file, index = town()
    month = file.month(3_000, 0.5, HEAVY)
    verdicts, _share = index.verdicts([one.record for one in month])
    sides = [(one.posterior, one.known.person == signal.person)
             for signal, verdict in zip(month, verdicts, strict=True) for one in verdict.candidates[:1]]  # fmt: skip
    for low, high in ((0.0, 0.1), (0.9, 1.0)):
        inside = [(chance, right) for chance, right in sides if low <= chance <= high]
        expected = sum(chance for chance, _right in inside) / len(inside)
        assert sum(right for _chance, right in inside) / len(inside) == pytest.approx(expected, abs=0.06)


people = some.sampled_from(File(SEED + 1, 300).filed).map(lambda one: one.record)


def share(_name: str) -> float:
    return 0.001


@given(people, people)
@settings(max_examples=60)
def test_two_records_compare_the_same_from_either_side(a: Record, b: Record) -> None:
    there, back = compare(a, b, share, 1e-5), compare(b, a, share, 1e-5)
    for one, other in zip(there, back, strict=True):
        assert one.field is other.field
        assert one.level is other.level
        # Only of who is known with more initials than were written is one missing; never the other way round.
        assert one.weight == pytest.approx(other.weight) or {one.text, other.text} == weights.BY_INITIAL


@given(people, some.integers(1_000, 900_000))
@settings(max_examples=60)
def test_who_is_written_down_in_full_is_surely_themselves(one: Record, known_count: int) -> None:
    verdict = decide(one, [Known("them", one)], known_count=known_count, surname_count=lambda _name: 5)
    full = len(one.born) == 10 and not one.born.endswith("-01-01")
    assert not full or verdict.outcome is Outcome.SURE


@given(people, people)
@settings(max_examples=60)
def test_somebody_who_differs_in_name_or_birth_date_is_never_sure(one: Record, other: Record) -> None:
    verdict = decide(one, [Known("other", other)], known_count=1_000, surname_count=lambda _name: 1)
    candidate = verdict.candidates[0]
    differs = Level.DIFFERENT in {candidate.level(field) for field in (Field.GIVEN, Field.SURNAME, Field.BORN)}
    assert not (differs and is_sure(candidate))


def test_a_partners_surname_speaks_less_against_her_than_a_strangers() -> None:
    contract = Record("N.", ("El Ouali",), "1984-10-17")
    his = Known("his", Record("Omar", ("Ouali",), "1982-05-22"), "home")
    hers = Known("hers", Record("Naomi", ("de Groot",), "1984-10-17"), "home")
    (_him, _), (_her, reasons) = at_home([(one, compare(contract, one.record, share, 1e-5)) for one in (his, hers)])
    assert [reason.text for reason in reasons][:2] == ["voorletter gelijk", "achternaam is van een huisgenoot"]


@pytest.mark.parametrize(
    ("signal", "known", "texts"),
    [
        ("K.", "Kees", "voorletter gelijk"), ("C.", "Kees", "voorletter gelijk"),
        ("J.", "Johanna Cornelia", "voorletter gelijk, de volgende ontbreekt"),
        ("J.C.", "Johanna Cornelia", "voorletters gelijk"),
        ("J.C.", "J.M.", "eerste voorletter gelijk, de volgende anders"),
        ("M.J.", "Johanna", "een van de voorletters gelijk"), ("P.", "Anna", "voornaam anders"),
    ],
)  # fmt: skip
def test_initials_stand_for_names_and_for_what_one_is_called(signal: str, known: str, texts: str) -> None:
    (reason, *_rest) = compare(Record(signal), Record(known), share, 1e-5)
    assert reason.text == texts


def test_a_surname_in_the_place_of_the_given_name_is_seen_as_that() -> None:
    given, surname, *_rest = compare(Record("Tesfay", ("Robel",)), Record("Robel", ("Tesfay",)), share, 1e-5)
    assert (given.text, surname.text) == ("voornaam staat bij de achternaam", "achternaam staat bij de voornaam")
