"""A question at the front door: a number and a day come back, and nothing about anybody."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.front_door.commands import MOST_FROM_ONE_PLACE, MOST_IN_ONE_AREA, may_knock
from nabij.front_door.models import Knock
from nabij.households.letter import letter_for
from nabij.intake.commands.sorting import begin_household, link_report
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.working_days import add_working_days
from tests.factories.cast import Cast

WORRY: dict[str, str] = {
    "speaks_as": "around", "name": "Ria", "reach": "06 2222 3333", "what": "De gordijnen zijn al een week dicht.",
    "other_name": "Jan de Vries", "other_where": "Lindestraat 14", "leave_empty": "",
}  # fmt: skip


def ask(cast: Cast, client: Client | None = None, **changed: Any) -> Any:
    sent = WORRY | {"key": str(uuid4())} | changed
    return (client or Client()).post(f"/voordeur/{cast.area.pk}/vraag/", sent)


def test_it_comes_in_as_a_report_and_gives_a_number_and_a_day(cast: Cast) -> None:
    client = Client()
    answer = ask(cast, client)
    assert (answer.status_code, answer["Location"]) == (303, f"/voordeur/{cast.area.pk}/gevraagd/")
    report = Report.objects.get()
    assert (report.source, report.speaks_as, report.reporter, report.basis) == (
        "front_door", "around", None, "interest",
    )  # fmt: skip
    assert (report.reporter_name, report.reporter_phone) == ("Ria", "+31622223333")
    assert report.call_back_by == add_working_days(clock.today(), 2)
    page = client.get(answer["Location"]).content.decode()
    assert str(report.number) in page
    assert "Ria" not in page
    event = Event.objects.get(name="intake:report:asked")
    assert (event.actor_name, event.user, event.facts) == ("de voordeur", None, {"number": report.number})


def test_mistakes_are_named_in_the_order_of_the_page(cast: Cast) -> None:
    answer = ask(cast, speaks_as="", what="", name="", reach="")
    page = answer.content.decode()
    summary = page.partition('role="alert"')[2].partition("</ul>")[0]
    named = re.findall(r'href="#id_(\w+?)(?:_0)?"', summary)
    assert named == ["speaks_as", "what", "name", "reach"]
    assert named == sorted(named, key=lambda name: page.index(f' name="{name}"'))


def test_a_first_name_is_enough_for_oneself(cast: Cast) -> None:
    assert ask(cast, speaks_as="resident", name="Sevda", other_name="", other_where="").status_code == 303
    report = Report.objects.get()
    assert (report.given_names, report.phone, report.basis) == ("Sevda", "+31622223333", "request")


def test_the_answer_is_the_same_for_who_is_known_and_who_is_not(cast: Cast) -> None:
    known, unknown = Client(), Client()
    with CaptureQueriesContext(connection) as of_known:
        first = ask(cast, known)
    with CaptureQueriesContext(connection) as of_unknown:
        second = ask(cast, unknown, other_name="Xaver Onbekend", other_where="Nergens 1")
    assert len(of_known) == len(of_unknown)
    assert not [one["sql"] for one in of_known if "households_" in one["sql"]]
    pages = [_same(client.get(answer["Location"])) for client, answer in ((known, first), (unknown, second))]
    assert pages[0] == pages[1]


def _same(answer: Any) -> str:
    """A page without the number and the token that differ each time."""
    return re.sub(r"<strong>\d+</strong>|[A-Za-z0-9]{64}", "", answer.content.decode())


def test_the_same_sent_twice_is_one_with_the_same_number(cast: Cast) -> None:
    key, first, second = str(uuid4()), Client(), Client()
    pages = [client.get(ask(cast, client, key=key)["Location"]).content.decode() for client in (first, second)]
    number = Report.objects.get().number
    assert all(str(number) in page for page in pages)


def test_nobody_at_the_door_reads_what_was_asked(cast: Cast) -> None:
    ask(cast)
    with acting_as(None):
        assert not Report.objects.exists()


def test_who_only_opens_the_thanks_page_learns_nothing(cast: Cast) -> None:
    ask(cast)
    page = Client().get(f"/voordeur/{cast.area.pk}/gevraagd/").content.decode()
    assert str(Report.objects.get().number) not in page
    forged = Client()
    forged.cookies["promise"] = "1001 2030-01-01:x:y"
    assert "1001" not in forged.get(f"/voordeur/{cast.area.pk}/gevraagd/").content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"leave_empty": "https://koop-nu.example"}, {"reach": "bel maar"}, {"name": ""}, {"what": ""},
        {"what": "x" * 2001}, {"speaks_as": "professional"}, {"key": "geen sleutel"},
    ],
)  # fmt: skip
def test_what_is_wrong_comes_back_with_all_that_was_typed(cast: Cast, changed: dict[str, Any]) -> None:
    answer = ask(cast, **changed)
    assert answer.status_code == 422
    if "what" not in changed:
        assert "De gordijnen zijn al een week dicht." in answer.content.decode()
    assert not Report.objects.exists()


def test_an_email_address_is_a_way_to_be_reached(cast: Cast) -> None:
    assert ask(cast, reach="ria@voorbeeld.nl").status_code == 303
    assert (Report.objects.get().reporter_phone, Report.objects.get().reporter_reach) == ("", "ria@voorbeeld.nl")


def test_a_machine_that_keeps_asking_is_stopped_and_loses_no_text(cast: Cast) -> None:
    for _again in range(MOST_FROM_ONE_PLACE):
        assert ask(cast).status_code == 303
    answer = ask(cast)
    assert answer.status_code == 429
    assert "De gordijnen zijn al een week dicht." in answer.content.decode()
    assert Report.objects.count() == MOST_FROM_ONE_PLACE


def test_a_whole_area_at_once_is_a_machine_too_and_old_knocks_go(cast: Cast) -> None:
    assert may_knock(cast.area.pk)
    old = clock.now().replace(year=2020)
    Knock.objects.create(whose="lang geleden", hour=old)
    Knock.objects.update(times=1)
    Knock.objects.filter(hour__gt=old).update(times=MOST_IN_ONE_AREA)
    assert not may_knock(cast.area.pk)
    assert not Knock.objects.filter(whose="lang geleden").exists()
    assert "127.0.0.1" not in str(list(Knock.objects.values()))


def test_a_form_sent_from_elsewhere_is_refused(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert ask(cast, strict).status_code == 403


def test_a_worry_about_somebody_without_a_name_asks_for_one_first(
    cast: Cast, acts: Callable[[Professional], Actor], enter: Callable[[Professional], Client]
) -> None:
    ask(cast, other_name="")
    report = Report.objects.get()
    assert "naam nog niet bekend" in enter(cast.intake).get("/meldingen/").content.decode()
    page = enter(cast.intake).get(f"/meldingen/{report.pk}/").content.decode()
    assert "Nog niet bekend over wie dit gaat." in page
    assert "nieuw-huishouden" not in page
    with pytest.raises(Refused, match="Vul eerst aan over wie"):
        begin_household(acts(cast.intake), report.pk)


def test_one_machine_that_keeps_knocking_does_not_close_the_door_for_the_neighbourhood(cast: Cast) -> None:
    for _again in range(MOST_FROM_ONE_PLACE):
        ask(cast)
    Knock.objects.filter(times=MOST_FROM_ONE_PLACE).update(times=MOST_IN_ONE_AREA - 1)
    for _again in range(3):
        assert ask(cast).status_code == 429
    assert ask(cast, Client(REMOTE_ADDR="203.0.113.9")).status_code == 303


def test_a_neighbour_at_the_door_is_never_named_to_the_family(
    cast: Cast, acts: Callable[[Professional], Actor]
) -> None:
    ask(cast)
    link_report(acts(cast.intake), Report.objects.get().pk, household=cast.household.pk, person=cast.jan.pk)
    letter = str(letter_for(acts(cast.samira), cast.household, "nl").parts)
    assert "Ria" not in letter
    assert "De naam noemen wij nu niet." in letter
    assert "Uw naam noemen wij daarbij niet." in Client().get(f"/voordeur/{cast.area.pk}/vraag/").content.decode()
