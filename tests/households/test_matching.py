"""Whom is this report about? Stories of the intake desk."""

import subprocess
import sys
from dataclasses import replace

import pytest

from nabij.households.matching.decide import decide
from nabij.households.matching.keys import keys_of
from nabij.households.matching.normalise import alike, alike_given, one_typo, sound, street, surname_words
from nabij.households.matching.records import Address, Candidate, Field, Known, Level, Outcome, Record, Verdict

KNOWN_PERSONS = 120_000
HOME = Address("Kastanjestraat", 12, "", "1234 AB", "Waterstad")
ELSEWHERE = Address("Havenweg", 3, "", "1236 ZZ", "Waterstad")
COUNTS = {"vries": 900, "jansen": 1200, "yilmaz": 300}

jan = Known("jan", Record("Jan", ("de Vries",), "1978-04-11", (HOME,), "+31612345678"), "family")
ayse = Known("ayşe", Record("Ayşe", ("Yılmaz", "de Vries"), "1981-09-02", (HOME,)), "family")
elif_ = Known("elif", Record("Elif", ("de Vries",), "2011-03-05", (HOME,)), "family")
murat = Known("murat", Record("Murat", ("de Vries",), "2013-06-19", (HOME,)), "family")
family = (jan, ayse, elif_, murat)


def judge(signal: Record, *known: Known, known_count: int = KNOWN_PERSONS, unknown_share: float = 0.8) -> Verdict:
    """Decide as intake does: only among those who share a key with the signal."""
    keys = keys_of(signal)
    found = [person for person in known if keys_of(person.record) & keys]
    count = lambda name: COUNTS.get(name, 12)  # noqa: E731  a table with a default
    return decide(signal, found, known_count=known_count, surname_count=count, unknown_share=unknown_share)


def says(candidate: Candidate, field: Field) -> str:
    return next(reason.text for reason in candidate.reasons if reason.field is field)


def test_a_complete_report_about_somebody_known_is_sure() -> None:
    verdict = judge(Record("Jan", ("de Vries",), "1978-04-11", (HOME,)), *family)
    assert verdict.outcome is Outcome.SURE
    assert verdict.candidates[0].known is jan
    assert [reason.text for reason in verdict.candidates[0].reasons] == [
        "voornaam gelijk", "achternaam gelijk", "geboortedatum gelijk", "adres gelijk", "telefoonnummer onbekend",
    ]  # fmt: skip


def test_the_partners_birth_date_on_the_contract_is_never_sure() -> None:
    verdict = judge(Record("Jan", ("de Vries",), "1981-09-02", (HOME,), "+31612345678"), *family)
    assert verdict.outcome is Outcome.LOOK
    by_name = {candidate.known.person: candidate for candidate in verdict.candidates}
    assert says(by_name["jan"], Field.BORN) == "geboortedatum is van een huisgenoot"
    assert says(by_name["ayşe"], Field.GIVEN) == "voornaam anders"
    assert verdict.household == "family"


def test_of_twins_at_one_address_the_first_name_decides() -> None:
    sanne = Known("sanne", Record("Sanne", ("Bakker",), "2012-05-07", (HOME,)), "twins")
    lotte = Known("lotte", Record("Lotte", ("Bakker",), "2012-05-07", (HOME,)), "twins")
    verdict = judge(Record("Lotte", ("Bakker",), "2012-05-07", (HOME,)), sanne, lotte)
    assert (verdict.outcome, verdict.candidates[0].known) == (Outcome.SURE, lotte)


def test_of_twins_with_one_initial_somebody_must_look() -> None:
    sanne = Known("sanne", Record("Sanne", ("Bakker",), "2012-05-07", (HOME,)), "twins")
    sam = Known("sam", Record("Sam", ("Bakker",), "2012-05-07", (HOME,)), "twins")
    verdict = judge(Record("S.", ("Bakker",), "2012-05-07", (HOME,)), sanne, sam)
    assert verdict.outcome is Outcome.LOOK
    assert verdict.candidates[0].posterior == pytest.approx(verdict.candidates[1].posterior)
    assert verdict.household_posterior > 0.95


def test_an_initial_is_sure_at_home_with_every_initial_or_with_the_own_telephone() -> None:
    anna = Known("anna", Record("Anna Maria", ("Nowak",), "1974-07-05", (HOME,), "+31611111111"), "others")
    signal = Record("A.", ("Nowak",), "1974-07-05", (HOME,))
    assert judge(signal, anna).outcome is Outcome.LOOK
    assert judge(replace(signal, phone="+31611111111"), anna).outcome is Outcome.SURE
    assert judge(replace(signal, given="A.M."), anna).outcome is Outcome.SURE
    only_anna = replace(anna, record=replace(anna.record, given="Anna"))
    assert judge(signal, only_anna).outcome is Outcome.SURE
    assert judge(replace(signal, addresses=(ELSEWHERE,)), only_anna).outcome is Outcome.LOOK


def test_the_twin_who_is_not_known_yet_is_not_taken_for_the_other() -> None:
    sanne = Known("sanne", Record("Sanne", ("Bakker",), "2012-05-07", (HOME,)), "twins")
    verdict = judge(Record("Lotte", ("Bakker",), "2012-05-07", (HOME,)), sanne)
    assert verdict.outcome is Outcome.LOOK


@pytest.mark.parametrize(
    "surname", ["Yilmaz", "Yılmaz", "YILMAZ", "Yilmas", "Jilmaz", "de Vries-Yilmaz", "Yılmaz - de Vries"]
)
def test_ayse_is_found_however_her_name_is_spelled(surname: str) -> None:
    verdict = judge(Record("Ayse", (surname,), "1981-09-02", (HOME,)), *family)
    assert (verdict.outcome, verdict.candidates[0].known) == (Outcome.SURE, ayse)


def test_a_partners_name_beside_ones_own_is_close_and_said() -> None:
    verdict = judge(Record("Ayşe", ("Yılmaz",), "1981-09-02"), ayse)
    assert says(verdict.candidates[0], Field.SURNAME) == "een van de achternamen gelijk"


def test_day_and_month_swapped_is_seen_as_that() -> None:
    swapped = Record("Elif", ("de Vries",), "2011-05-03", (HOME,))
    verdict = judge(swapped, *family)
    assert verdict.candidates[0].known is elif_
    assert says(verdict.candidates[0], Field.BORN) == "dag en maand verwisseld"


def test_a_year_alone_finds_and_needs_more_beside_it() -> None:
    with_address = judge(Record("Murat", ("de Vries",), "2013", (HOME,)), *family)
    assert with_address.candidates[0].known is murat
    assert says(with_address.candidates[0], Field.BORN) == "geboortejaar gelijk"
    alone = judge(Record("Murat", ("de Vries",), "2013"), *family)
    assert alone.candidates[0].known is murat
    assert alone.outcome is Outcome.LOOK


def test_who_moved_within_the_city_is_still_the_same() -> None:
    signal = Record("Ayşe", ("Yılmaz", "de Vries"), "1981-09-02", (ELSEWHERE,))
    verdict = judge(signal, *family)
    assert (verdict.outcome, verdict.candidates[0].known) == (Outcome.LOOK, ayse)
    assert says(verdict.candidates[0], Field.ADDRESS) == "adres anders"
    with_phone = replace(ayse, record=replace(ayse.record, phone="+31611111111"))
    assert judge(replace(signal, phone="+31611111111"), with_phone).outcome is Outcome.SURE


def test_of_a_child_at_home_an_initial_is_not_sure_since_there_may_be_a_twin() -> None:
    parent = Known("parent", Record("Ben", ("Keirood",), "1966-02-12", (HOME,)), "home")
    stefan = Known("stefan", Record("Stefan", ("Keirood",), "2003-08-15", (HOME,)), "home")
    signal = Record("S.", ("Keirood",), "2003-08-15", (HOME,))
    assert judge(signal, stefan).outcome is Outcome.SURE
    assert judge(signal, stefan, parent).outcome is Outcome.LOOK
    assert judge(replace(signal, given="Stefan"), stefan, parent).outcome is Outcome.SURE


def test_the_own_telephone_vouches_where_only_the_year_of_birth_is_known() -> None:
    stefan = Known("stefan", Record("Stefan", ("Keirood",), "2003", (HOME,), "+31611111111"), "home")
    signal = Record("S.", ("Keirood",), "2003-08-15", (HOME,))
    assert judge(signal, stefan).outcome is Outcome.LOOK
    assert judge(replace(signal, phone="+31611111111"), stefan).outcome is Outcome.SURE


def test_an_address_of_before_is_recognised() -> None:
    moved = Known("jan", Record("Jan", ("de Vries",), "1978-04-11", (ELSEWHERE, HOME)), "family")
    verdict = judge(Record("Jan", ("de Vries",), "1978-04-11", (HOME,)), moved)
    assert says(verdict.candidates[0], Field.ADDRESS) == "adres gelijk aan een vorig adres"


def test_the_same_name_with_another_birth_date_elsewhere_is_somebody_new() -> None:
    verdict = judge(Record("Jan", ("de Vries",), "1990-12-24", (ELSEWHERE,)), *family)
    assert verdict.outcome is Outcome.NEW
    assert verdict.new > 0.99


def test_a_common_name_alone_is_nobody_in_particular() -> None:
    verdict = judge(Record("Jan", ("de Vries",)), *family)
    assert verdict.outcome is Outcome.NEW
    assert verdict.candidates[0].known is jan


def test_a_first_name_alone_finds_nobody() -> None:
    assert keys_of(Record("Elif")) == set()
    verdict = judge(Record("Elif"), *family)
    assert (verdict.outcome, verdict.candidates) == (Outcome.NEW, ())


def test_a_first_name_and_a_street_is_worth_a_look_in_a_neighbourhood() -> None:
    verdict = judge(Record("Elif", addresses=(Address("Kastanjestr."),)), *family, known_count=800)
    assert verdict.outcome is Outcome.LOOK
    assert verdict.candidates[0].known is elif_
    assert says(verdict.candidates[0], Field.ADDRESS) == "straat gelijk"


def test_a_family_name_and_an_address_point_to_the_household_and_not_to_a_person() -> None:
    verdict = judge(Record("", ("de Vries",), "", (HOME,)), *family)
    assert verdict.outcome is Outcome.LOOK
    assert verdict.household == "family"
    assert verdict.household_posterior > 0.9
    assert verdict.candidates[0].posterior < 0.25


def test_a_child_nobody_knew_of_belongs_to_the_household_and_is_not_its_brother() -> None:
    verdict = judge(Record("Deniz", ("de Vries",), "2018-01-30", (HOME,)), *family)
    assert verdict.outcome is Outcome.LOOK
    assert verdict.other_member > verdict.new > verdict.candidates[0].posterior
    assert verdict.household == "family"


def test_father_and_son_of_one_name_differ_by_their_birth_date() -> None:
    senior = Known("senior", Record("Hassan", ("El Idrissi",), "1960-02-02", (HOME,)), "idrissi")
    junior = Known("junior", Record("Hassan", ("El Idrissi",), "1992-08-14", (HOME,)), "idrissi")
    assert judge(Record("Hassan", ("el Idrissi",), "1992-08-14", (HOME,)), senior, junior).candidates[0].known is junior
    assert judge(Record("Hassan", ("Idrissi",), "", (HOME,)), senior, junior).outcome is Outcome.LOOK


def test_without_a_birth_date_it_is_never_sure() -> None:
    verdict = judge(Record("Ayşe", ("Yılmaz", "de Vries"), "", (HOME,)), *family)
    assert verdict.outcome is Outcome.LOOK
    assert verdict.candidates[0].posterior > 0.9


def test_the_first_of_january_says_less_than_another_day() -> None:
    def posterior(born: str) -> float:
        known = Known("a", Record("Abdi", ("Hassan",), born, (HOME,)))
        return judge(Record("Abdi", ("Hassan",), born), known, known_count=KNOWN_PERSONS).candidates[0].posterior

    assert posterior("1990-01-01") < posterior("1990-05-17")


def test_the_more_reports_concern_strangers_the_less_is_believed() -> None:
    signal = Record("Elif", ("de Vries",), "2011", (HOME,))
    few, many = (judge(signal, *family, unknown_share=part).candidates[0].posterior for part in (0.1, 0.95))
    assert few > many


def test_a_rare_name_says_more_than_a_common_one() -> None:
    rare = Known("rare", Record("Jan", ("Wttewaall",), "1978-04-11"))
    common = Known("common", Record("Jan", ("Jansen",), "1978-04-11"))
    as_rare = judge(Record("Jan", ("Wttewaall",), "1978"), rare).candidates[0].posterior
    assert as_rare > judge(Record("Jan", ("Jansen",), "1978"), common).candidates[0].posterior


def test_a_house_number_and_its_addition_are_told_apart() -> None:
    def says_of(number: int, addition: str) -> str:
        signal = Record("Jan", ("de Vries",), "1978-04-11", (Address("Kastanjestraat", number, addition),))
        return says(judge(signal, jan).candidates[0], Field.ADDRESS)

    assert says_of(12, "") == "adres gelijk"
    assert says_of(12, "A") == "huisnummer gelijk, toevoeging anders"
    assert says_of(14, "") == "straat gelijk, huisnummer anders"


def test_every_candidate_has_a_reason_for_each_field() -> None:
    verdict = judge(Record("Jan", ("de Vries",), "1978", (HOME,)), *family)
    for candidate in verdict.candidates:
        assert [reason.field for reason in candidate.reasons] == list(Field)
        assert candidate.level(Field.PHONE) is Level.UNKNOWN


def test_all_chances_add_up_to_one() -> None:
    verdict = judge(Record("Jan", ("de Vries",), "1978-04-11", (HOME,)), *family)
    chances = [candidate.posterior for candidate in verdict.candidates]
    assert sum(chances) + verdict.new + verdict.other_member == pytest.approx(1)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("mohammed", "muhammet"), ("bouazzaoui", "bouazaoui"), ("kowalski", "kovalski"), ("szymanski", "simanski"),
        ("yusuf", "joesoef"), ("achmed", "ahmet"), ("jansen", "janssen"), ("celik", "chelik"), ("yesil", "jesjil"),
    ],
)  # fmt: skip
def test_spellings_from_elsewhere_sound_alike(a: str, b: str) -> None:
    assert sound(a) == sound(b) or alike(a, b)


def test_short_names_and_brother_and_sister_are_not_alike() -> None:
    assert not alike_given("tim", "tom")
    assert not alike_given("samir", "samira")
    assert alike_given("fatima", "fatimah")
    assert not alike("jansen", "pietersen")


@pytest.mark.parametrize(("a", "b", "typo"), [
    ("jansen", "jnasen", True), ("jansen", "janse", True), ("jansen", "jamsen", True), ("jansen", "jansen", False),
    ("jansen", "jasnne", False), ("ab", "", False), ("", "a", True),
])  # fmt: skip
def test_one_typo_is_one(a: str, b: str, typo: bool) -> None:  # noqa: FBT001
    assert one_typo(a, b) is one_typo(b, a) is typo


def test_dutch_surnames_lose_their_prefix_and_streets_their_spaces() -> None:
    assert surname_words(Record(surnames=("van den Berg",))) == surname_words(Record(surnames=("Vandenberg",)))
    assert surname_words(Record(surnames=("El Bouazzaoui",))) == {"bouazzaoui"}
    assert surname_words(Record(surnames=("de",))) == {"de"}
    assert street(Address("Kastanje-str.")) == street(Address("kastanjestraat"))


def test_a_key_is_the_same_in_every_process_and_fits_a_bigint() -> None:
    keys = keys_of(ayse.record)
    assert 12 <= len(keys) <= 30
    assert all(-(2**63) <= key < 2**63 for key in keys)
    here = "from nabij.households.matching.keys import keys_of; from nabij.households.matching.records import *;"
    code = f"{here} import sys; print(sorted(keys_of({ayse.record!r}))); assert 'django' not in sys.modules"
    here_too = {"PYTHONPATH": ":".join(sys.path)}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=here_too)
    assert answer.stdout.strip() == str(sorted(keys))


def test_a_person_on_whom_everything_is_missing_has_no_keys_and_breaks_nothing() -> None:
    assert judge(Record(), *family).outcome is Outcome.NEW
    odd = Record("\u0000", ("",), "", (Address(),), "")
    assert keys_of(odd) == set()
    verdict = decide(odd, family, known_count=0, surname_count=lambda _name: 0)
    assert verdict.outcome in set(Outcome)
