"""The month as DDAS 0.9: valid against the schema of its standard, as the official examples are."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from jsonschema import Draft202012Validator, FormatChecker

from nabij.access.actor import Actor
from nabij.areas.choices import Arrears, stored
from nabij.areas.models import Area, Choice
from nabij.arrears.ddas import ddas_parts, signal_of
from nabij.arrears.models import ArrearsCase, ArrearsSignal, CaseContact, PartnerKind
from nabij.arrears.queries.month import cases_with_all, month_facts, signals_of
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.models import Person
from nabij.kernel import clock
from tests.factories.arrears import make_case, make_signal
from tests.factories.cast import Cast
from tests.standards import standard

pytestmark = pytest.mark.django_db
DDAS = "ddas-vroegsignalering"
OCTOBER = date(2026, 10, 1)
SETTINGS = Arrears(
    municipality_code="0518", supplier_code="NABIJ-1", organisation="Gemeente Teststad", organisation_number="12345678",
    contact_name="Nora Nagtegaal", contact_email="nora@example.test",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _in_november() -> Iterable[None]:
    with clock.held(datetime(2026, 11, 3, 10, tzinfo=clock.AMSTERDAM)):
        yield


@pytest.fixture
def october(cast: Cast) -> None:
    """Signals of every kind, a case with contacts and a result, one that waits, one of nobody here."""
    for kind in PartnerKind:
        make_signal(partner_kind=kind, signalled_on=date(2026, 10, 5), bsn="123456789", birth="1983")
    case = make_case(
        make_signal(signalled_on=date(2026, 9, 28), house_addition="A"), make_signal(signalled_on=date(2026, 10, 6)),
        begun_on=date(2026, 10, 7), closed_on=date(2026, 10, 20), state="closed",
        result=ArrearsCase.Result.NO_HELP, taken_by=cast.signals, taken_at=clock.now(),
    )  # fmt: skip
    for number, way in enumerate(CaseContact.Kind):
        part = CaseContact.PartOfDay.values[number % 3]
        CaseContact.objects.create(
            case=case, day=date(2026, 10, 8), kind=way, part_of_day=part, by=cast.signals, reached=number == 2
        )
    make_case(make_signal(signalled_on=date(2026, 10, 9)), begun_on=date(2026, 10, 9))
    make_signal(signalled_on=date(2026, 10, 9), outside=True)
    repeated = ArrearsSignal.NotTakenUp.REPEATED
    make_signal(signalled_on=date(2026, 10, 9), not_taken_up=repeated, left_at=clock.now())
    make_signal("Buiten", signalled_on=date(2026, 8, 9))
    make_signal("Elders", signalled_on=date(2026, 10, 9), area=cast.elsewhere)


def delivery(actor: Actor) -> dict[str, Any]:
    parts = ddas_parts(SETTINGS, OCTOBER, signals_of(actor, OCTOBER), cases_with_all(actor, OCTOBER))
    made: dict[str, Any] = json.loads("".join(parts))
    return made


def validator() -> Draft202012Validator:
    schema = json.loads((standard(DDAS) / "json_schema_Uitwisselmodel.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.standards
@pytest.mark.parametrize("example", ["enkelvoudigVoorbeeld", "meervoudigVoorbeeld"])
def test_the_official_examples_are_valid_and_broken_ones_are_not(example: str) -> None:
    content = json.loads((standard(DDAS) / f"{example}.json").read_text(encoding="utf-8"))
    assert not list(validator().iter_errors(content))
    content["leveringen"][0]["vroegsignalen"][0]["bedrag"] = 450.5
    content["startdatumLevering"] = "1 januari"
    assert len(list(validator().iter_errors(content))) == 2


@pytest.mark.standards
@pytest.mark.usefixtures("october")
def test_what_we_send_is_valid(cast: Cast, acts: Callable[[Professional], Actor]) -> None:
    assert not list(validator().iter_errors(delivery(acts(cast.signals))))


@pytest.mark.standards
def test_so_is_a_month_without_anything(cast: Cast, acts: Callable[[Professional], Actor]) -> None:
    assert not list(validator().iter_errors(delivery(acts(cast.signals))))


@pytest.mark.usefixtures("october")
def test_what_goes_along_and_how_it_is_said(cast: Cast, acts: Callable[[Professional], Actor]) -> None:
    sent = delivery(acts(cast.signals))["leveringen"][0]
    assert len(sent["vroegsignalen"]) == 11 + 2 + 1 + 1 + 1
    assert {one["signaalpartner"]["type"] for one in sent["vroegsignalen"]} == set(PartnerKind.labels)
    closed, waiting = sent["vroegsignaalzaken"]
    assert closed["resultaat"] == "Inwoner hoeft geen hulp vanuit vroegsignalering"
    period = (closed["startdatum_matchtingperiode"], closed["einddatum_matchingperiode"])
    assert period == ("2026-09-01", "2026-10-31")
    assert len(closed["contactpogingen"]) == 8
    assert "resultaat" not in waiting
    known = {one["ID"] for one in sent["vroegsignalen"]}
    assert {one["ID"] for case in (closed, waiting) for one in case["vroegsignalen"]} <= known


def test_a_signal_in_the_words_of_the_model(cast: Cast) -> None:
    signal = make_signal(amount="612.50", bsn="123456789", is_crisis=True, signalled_on=OCTOBER)
    told = signal_of(signal)
    assert told["bedrag"] == 613
    assert type(told["bedrag"]) is int
    assert told["client"] == {
        "Burgerservicenummer": "123456789", "Voorletters": "J.", "Voorvoegsel": "de", "Achternaam": "Vries",
        "Geboortedatum": "1983-02-11", "Straatnaam": "Lindestraat", "Postcode": "1234AB", "Huisnummer": "14",
        "Plaatsnaam": "Teststad",
    }  # fmt: skip
    assert (told["crisissignaal"], told["status"]) == (True, "Nog niet opgepakt")
    assert "Geboortedatum" not in signal_of(make_signal(birth="1983-02"))["client"]
    assert signal_of(make_signal(outside=True))["status"] == "Persoon is geen inwoner (meer) in de gemeente"


@pytest.mark.usefixtures("october")
def test_what_is_missing_is_counted_and_a_wrong_bsn_is_no_refusal(
    cast: Cast, acts: Callable[[Professional], Actor]
) -> None:
    facts = month_facts(acts(cast.signals), OCTOBER)
    assert (facts.signals, facts.cases, facts.open_cases, facts.strange_bsn) == (16, 2, 1, 11)
    assert facts.areas_left_out == [cast.elsewhere.name]


@pytest.mark.usefixtures("october")
def test_the_month_is_taken_along_and_the_log_says_so(
    cast: Cast, town: Area, enter: Callable[[Professional], Client],
    django_assert_max_num_queries: Callable[..., Any],
) -> None:  # fmt: skip
    browser, asked = enter(cast.signals), {"maand": "2026-10-01"}
    with django_assert_max_num_queries(18):
        page = browser.get(reverse("arrears:month"), asked).content.decode()
    assert "Vul eerst in wie er aanlevert: Gemeentecode" in page
    assert browser.post(reverse("arrears:month_file"), asked).status_code == 409
    Choice.objects.create(area=town, key=Arrears.key, value=stored(SETTINGS))
    answer: Any = browser.post(reverse("arrears:month_file"), asked)
    sent = json.loads(b"".join(answer.streaming_content))
    assert len(sent["leveringen"][0]["vroegsignalen"]) == 16
    noted = Event.objects.get(name="arrears:month:exported")
    assert noted.facts == {"month": "oktober 2026", "signals": 16, "cases": 2}


def test_a_secret_address_does_not_leave_the_municipality(cast: Cast, acts: Callable[[Professional], Actor]) -> None:
    Person.objects.filter(pk=cast.jan.pk).update(address_is_secret=True)
    make_case(make_signal(signalled_on=OCTOBER, bsn="123456789"), person=cast.jan, begun_on=OCTOBER)
    (told,) = delivery(acts(cast.signals))["leveringen"][0]["vroegsignalen"]
    assert not {"Straatnaam", "Postcode", "Huisnummer", "Plaatsnaam"} & told["client"].keys()
