"""From the GP's worry to the GP hearing: contact, the letter, yes or no, and exactly one director."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.models import (
    Answer,
    ContactAttempt,
    Household,
    InformationLetter,
    Involvement,
    Membership,
    Person,
)
from nabij.intake.commands.outcome import StandIn, accept_help
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.intake.stories import as_practice, new_household, reported

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]
ATTEMPT: dict[str, Any] = {
    "way": "visit", "on_day": "", "on_month": "", "on_year": "", "part_of_day": "evening", "reached": "no",
    "spoke_with": "", "interpreter": "none", "interpreter_language": "", "interpreter_name": "", "note": "",
}  # fmt: skip


def attempt(**changed: Any) -> dict[str, Any]:
    today = clock.today()
    return (
        ATTEMPT | {"key": str(new_id()), "on_day": today.day, "on_month": today.month, "on_year": today.year} | changed
    )


@pytest.fixture
def gp(cast: Cast, enter: Enter) -> Client:
    as_practice(cast.gp)
    return enter(cast.gp)


@pytest.fixture
def household(cast: Cast, gp: Client, enter: Enter) -> Household:
    """Begun by a report of the GP; Carla looks for contact. A daughter of twelve lives there too."""
    begun = new_household(gp, enter(cast.intake))
    daughter = make_person("Roos", "Bakker", str(clock.today().year - 12))
    member(begun, daughter, relation="dochter")
    path = f"/huishoudens/{begun.pk}/contactpersoon/"
    assert enter(cast.leader).post(path, {"professional": str(cast.colleague.pk)}).status_code == 303
    return begun


@pytest.fixture
def carla(cast: Cast, enter: Enter, household: Household) -> Client:
    return enter(cast.colleague)


def kees(household: Household) -> Person:
    return Person.objects.get(given_names="Kees", memberships__household=household)


def test_the_gp_hears_who_took_it_up(cast: Cast, gp: Client, carla: Client, household: Household) -> None:
    assert "Er is iemand mee bezig" in gp.get("/mijn-meldingen/").content.decode()
    said_yes = {"person": str(kees(household).pk), "words": "Ja, doe maar", "director": str(cast.colleague.pk)}
    answer = carla.post(f"/huishoudens/{household.pk}/contact/ja/", said_yes)
    assert answer["Location"] == f"/huishoudens/{household.pk}/"
    household.refresh_from_db()
    assert (household.state, household.director) == ("open", cast.colleague)
    number = Report.objects.get(household=household).number
    told = Notice.objects.get(kind="intake:taken-up-by", addressee=cast.gp.user)
    assert told.facts == {"number": number, "professional": "Carla Collega", "phone": "06 1234 5678"}
    assert "Opgepakt door Carla Collega" in gp.get("/mijn-meldingen/").content.decode()


def test_who_may_not_hear_names_hears_only_that_it_was_taken_up(
    cast: Cast, gp: Client, carla: Client, household: Household
) -> None:
    as_practice(cast.gp, "other")
    carla.post(
        f"/huishoudens/{household.pk}/contact/ja/",
        {"person": str(kees(household).pk), "director": str(cast.colleague.pk)},
    )
    assert "Carla Collega" not in gp.get("/mijn-meldingen/").content.decode()
    assert Notice.objects.filter(kind="intake:taken-up", addressee=cast.gp.user).exists()


def test_another_directs_with_a_stand_in_for_fridays(
    cast: Cast, carla: Client, household: Household, enter: Enter
) -> None:
    sent = {
        "person": str(kees(household).pk), "director": str(cast.samira.pk), "stand_in": str(cast.tom.pk),
        "weekdays": ["5"],
    }  # fmt: skip
    assert carla.post(f"/huishoudens/{household.pk}/contact/ja/", sent)["Location"] == "/mijn-dag/"
    seats = dict(Involvement.objects.filter(household=household, ends_on=None).values_list("seat", "professional"))
    assert seats == {"director": cast.samira.pk, "stand_in": cast.tom.pk}
    assert carla.get(f"/huishoudens/{household.pk}/contact/").status_code == 404
    assert enter(cast.samira).get(f"/huishoudens/{household.pk}/contact/").status_code == 200


def test_the_trace_knows_who_stands_in_from_the_first_day(cast: Cast, carla: Client, household: Household) -> None:
    sent = {
        "person": str(kees(household).pk), "director": str(cast.colleague.pk), "stand_in": str(cast.tom.pk),
        "weekdays": ["5", "1"],
    }  # fmt: skip
    assert carla.post(f"/huishoudens/{household.pk}/contact/ja/", sent).status_code == 303
    event = Event.objects.get(name="households:stand-in:named", household=household.pk)
    assert (event.actor_name, event.facts) == ("Carla Collega", {"professional": "Tom de Groot"})
    assert Notice.objects.get(kind="households:you-stand-in").addressee == cast.tom.user


@pytest.mark.parametrize("weekdays", [(), (0,), (8,)])
def test_a_stand_in_has_days_that_exist(
    cast: Cast, household: Household, acts: Acts, weekdays: tuple[int, ...]
) -> None:
    with pytest.raises(Refused, match="welke dagen"):
        accept_help(acts(cast.colleague), household.pk, person=kees(household).pk, stand_in=StandIn(cast.tom, weekdays))


def test_an_earlier_stand_in_makes_place_for_the_one_who_is_chosen(
    cast: Cast, household: Household, acts: Acts
) -> None:
    seat(household, cast.samira, Involvement.Seat.STAND_IN)
    accept_help(acts(cast.colleague), household.pk, person=kees(household).pk, stand_in=StandIn(cast.tom, (5,)))
    standing_in = Involvement.objects.filter(household=household, seat="stand_in", ends_on=None)
    assert [one.professional for one in standing_in] == [cast.tom]


@pytest.mark.parametrize("as_what", ["director", "stand_in"])
def test_whoever_left_does_not_sit_down(
    cast: Cast, carla: Client, gp: Client, household: Household, acts: Acts, as_what: str
) -> None:
    cast.tom.left_on = clock.today()
    cast.tom.save(update_fields=["left_on"])
    chosen = {"director": cast.tom} if as_what == "director" else {"stand_in": StandIn(cast.tom, (5,))}
    with pytest.raises(Refused, match="Tom de Groot werkt hier niet meer"):
        accept_help(acts(cast.colleague), household.pk, person=kees(household).pk, **chosen)
    assert not Notice.objects.filter(addressee=cast.gp.user).exists()


def test_a_stand_in_without_days_is_asked_for_days(cast: Cast, carla: Client, household: Household) -> None:
    sent = {
        "person": str(kees(household).pk), "director": str(cast.samira.pk), "stand_in": str(cast.tom.pk)
    }  # fmt: skip
    answer = carla.post(f"/huishoudens/{household.pk}/contact/ja/", sent)
    assert answer.status_code == 422
    assert "Kies op welke dagen." in answer.content.decode()


def test_a_child_does_not_decide_alone(cast: Cast, carla: Client, household: Household) -> None:
    roos = Person.objects.get(given_names="Roos")
    sent = {"person": str(roos.pk), "director": str(cast.colleague.pk)}
    answer = carla.post(f"/huishoudens/{household.pk}/contact/ja/", sent)
    assert answer.status_code == 422
    assert "Jeugdwet art. 7.3.4" in answer.content.decode()


def test_a_child_never_translates(carla: Client, household: Household) -> None:
    path = f"/huishoudens/{household.pk}/contact/"
    sent = attempt(reached="yes", interpreter="adult", interpreter_language="Turks", interpreter_name="Roos")
    answer = carla.post(path, sent)
    assert answer.status_code == 422
    assert answer.content.decode().count("Een kind tolkt nooit voor het gezin.") > 1
    assert carla.post(path, sent | {"interpreter_name": "Roos Bakker"}).status_code == 422


def test_an_interpreter_who_happens_to_be_called_like_the_child_may_translate(
    carla: Client, household: Household
) -> None:
    sent = attempt(interpreter="professional", interpreter_language="Turks", interpreter_name="Roos Demir")
    assert carla.post(f"/huishoudens/{household.pk}/contact/", sent).status_code == 303


def test_a_translator_has_a_language(carla: Client, household: Household) -> None:
    answer = carla.post(f"/huishoudens/{household.pk}/contact/", attempt(interpreter="professional"))
    assert answer.status_code == 422
    assert "Vul in welke taal de tolk spreekt." in answer.content.decode()


def test_attempts_count_towards_what_the_area_asks(carla: Client, household: Household) -> None:
    path = f"/huishoudens/{household.pk}/contact/"
    assert carla.post(path, attempt(note="Er brandde licht")).status_code == 303
    page = carla.get(path).content.decode()
    assert "1 van 3 pogingen" in page
    assert "Er brandde licht" in page


def test_no_closes_with_a_retention_clock(cast: Cast, gp: Client, carla: Client, household: Household) -> None:
    sent = {
        "person": str(kees(household).pk), "words": "Wij redden ons", "is_safe": "yes",
        "safe_because": "Volwassen man, werk, zus kijkt mee",
    }  # fmt: skip
    assert carla.post(f"/huishoudens/{household.pk}/contact/nee/", sent).status_code == 303
    household.refresh_from_db()
    assert household.state == "closed"
    assert household.keep_until is not None
    assert (household.keep_until - clock.today()).days == 42
    assert "AVG art. 5" in household.keep_because
    heard = gp.get("/mijn-meldingen/").content.decode()
    assert "op een andere manier opgepakt" in heard
    assert "Wij redden ons" not in heard
    assert carla.get(f"/huishoudens/{household.pk}/contact/").status_code == 404


def test_no_does_not_close_what_is_unsafe(carla: Client, household: Household) -> None:
    sent = {"person": str(kees(household).pk), "is_safe": "no", "safe_because": ""}
    answer = carla.post(f"/huishoudens/{household.pk}/contact/nee/", sent)
    assert answer.status_code == 422
    assert f"/huishoudens/{household.pk}/veiligheid/wegen/" in answer.content.decode()
    household.refresh_from_db()
    assert household.state == "contact"
    assert not Answer.objects.exists()


def test_no_does_not_close_without_saying_why_it_is_safe(carla: Client, household: Household) -> None:
    sent = {"person": str(kees(household).pk), "is_safe": "yes", "safe_because": "  "}
    assert carla.post(f"/huishoudens/{household.pk}/contact/nee/", sent).status_code == 422


def test_not_reached_closes_after_as_many_attempts_as_the_area_asks(carla: Client, household: Household) -> None:
    path, safe = f"/huishoudens/{household.pk}/contact/", {"is_safe": "yes", "safe_because": "geen kinderen in huis"}
    assert carla.post(f"{path}niet-bereikt/", safe).status_code == 422
    for part in ("morning", "afternoon", "evening"):
        carla.post(path, attempt(part_of_day=part))
    assert carla.post(f"{path}niet-bereikt/", safe).status_code == 303
    household.refresh_from_db()
    assert household.closed_because == "not_reached"


def test_a_double_click_is_one_attempt_and_something_else_on_the_same_form_is_not_lost(
    carla: Client, household: Household
) -> None:
    path, sent = f"/huishoudens/{household.pk}/contact/", attempt(note="Gordijnen dicht.")
    assert [carla.post(path, sent).status_code for _click in range(3)] == [303, 303, 303]
    assert ContactAttempt.objects.count() == 1
    changed = carla.post(path, sent | {"note": "Later deed Kees open."})
    assert changed.status_code == 422
    assert "Later deed Kees open." in changed.content.decode()
    assert ContactAttempt.objects.count() == 1
    fresh = changed.context["form"]["key"].value()
    assert carla.post(path, sent | {"note": "Later deed Kees open.", "key": fresh}).status_code == 303
    assert ContactAttempt.objects.count() == 2


def test_they_may_come_round_later(cast: Cast, carla: Client, household: Household, enter: Enter) -> None:
    safe = {"person": str(kees(household).pk), "is_safe": "yes", "safe_because": "zus kijkt mee"}
    carla.post(f"/huishoudens/{household.pk}/contact/nee/", safe)
    lea, path = enter(cast.leader), f"/huishoudens/{household.pk}/"
    assert lea.post(f"{path}heropenen/", {"because": "came_back"})["Location"] == f"{path}contactpersoon/"
    assert lea.post(f"{path}contactpersoon/", {"professional": str(cast.samira.pk)}).status_code == 303
    household.refresh_from_db()
    assert (household.state, household.keep_until) == ("contact", None)
    samira = enter(cast.samira)
    sent = {"person": str(kees(household).pk), "director": str(cast.samira.pk)}
    assert samira.post(f"{path}contact/ja/", sent).status_code == 303


def test_only_a_closed_household_opens_again(cast: Cast, household: Household, enter: Enter) -> None:
    answer = enter(cast.leader).post(f"/huishoudens/{household.pk}/heropenen/", {"because": "mistake"})
    assert answer.status_code == 422
    assert "Dit huishouden is niet gesloten." in answer.content.decode()


def test_the_letter_says_what_from_whom_why_and_where_to_complain(
    cast: Cast, carla: Client, household: Household
) -> None:
    page = carla.get(f"/huishoudens/{household.pk}/brief/").content.decode()
    for words in ("Praktijk De Linde", "6 weken", "Autoriteit Persoonsgegevens", "U mag alles lezen", "Wmo 2015"):
        assert words in page
    assert "Haklarınız" not in page
    assert "Haklarınız" in carla.get(f"/huishoudens/{household.pk}/brief/?taal=tr").content.decode()


def test_the_letter_does_not_name_who_must_not_be_named(cast: Cast, gp: Client, enter: Enter) -> None:
    household = new_household(gp, enter(cast.intake), withheld_because="vader bedreigde onze praktijk")
    seat(household, cast.colleague, Involvement.Seat.CONTACT_PERSON)
    page = enter(cast.colleague).get(f"/huishoudens/{household.pk}/brief/").content.decode()
    assert "Praktijk De Linde" not in page
    assert "bedreigde" not in page
    assert "Van iemand die zich zorgen maakt" in page


def test_it_is_written_down_that_the_letter_was_given(carla: Client, household: Household) -> None:
    today, path = clock.today(), f"/huishoudens/{household.pk}/brief/gegeven/"
    sent = {
        "to": str(kees(household).pk), "given_on_day": today.day, "given_on_month": today.month,
        "given_on_year": today.year, "language": "nl",
    }  # fmt: skip
    assert carla.post(path, sent).status_code == 303
    assert InformationLetter.objects.get(household=household).to == kees(household)
    assert carla.post(path, sent | {"to": str(make_person("Vreemd", "Iemand").pk)}).status_code == 422


def test_the_contact_person_reads_what_was_reported(
    cast: Cast, carla: Client, household: Household, enter: Enter
) -> None:
    path = f"/huishoudens/{household.pk}/meldingen/"
    assert "Vader drinkt weer." in carla.get(path).content.decode()
    for other in (cast.samira, cast.gp, cast.stranger, cast.mentor):
        assert enter(other).get(path).status_code == 404


def test_those_without_a_seat_do_not_reach_contact(cast: Cast, household: Household, enter: Enter) -> None:
    for other in (cast.gp, cast.stranger, cast.mentor, cast.samira):
        client = enter(other)
        for page in ("contact/", "contact/ja/", "contact/nee/", "brief/", "contactpersoon/", "heropenen/"):
            assert client.get(f"/huishoudens/{household.pk}/{page}").status_code in (403, 404), page


def test_a_second_yes_changes_nothing(cast: Cast, household: Household, acts: Acts) -> None:
    person = kees(household).pk
    first = accept_help(acts(cast.colleague), household.pk, person=person)
    again = accept_help(acts(cast.colleague), household.pk, person=person)
    assert first == again
    with pytest.raises(Refused, match="Carla Collega is al regisseur"):
        accept_help(acts(cast.colleague), household.pk, person=person, director=cast.samira)


def test_a_later_report_waits_for_the_director_to_answer(
    cast: Cast, gp: Client, household: Household, acts: Acts, enter: Enter
) -> None:
    accept_help(acts(cast.colleague), household.pk, person=kees(household).pk)
    later = reported(gp, name="Kees Bakker")
    enter(cast.intake).post(f"/meldingen/{later.pk}/koppelen/", {"household": str(household.pk)})
    assert enter(cast.colleague).post(f"/meldingen/{later.pk}/melder-informeren/").status_code == 303
    later.refresh_from_db()
    assert (later.state, later.taken_up_by) == ("answered", cast.colleague)
    assert gp.post(f"/meldingen/{later.pk}/melder-informeren/").status_code in (403, 404)


@pytest.mark.parametrize(("kind", "said"), [("general_practice", True), ("other", False)])
def test_the_director_reads_what_the_reporter_hears(
    cast: Cast, household: Household, acts: Acts, enter: Enter, kind: str, *, said: bool
) -> None:
    accept_help(acts(cast.colleague), household.pk, person=kees(household).pk)
    later = reported(enter(cast.gp), name="Kees Bakker")
    as_practice(cast.gp, kind)
    enter(cast.intake).post(f"/meldingen/{later.pk}/koppelen/", {"household": str(household.pk)})
    page = enter(cast.colleague).post(f"/meldingen/{later.pk}/melder-informeren/", follow=True).content.decode()
    assert "De melder hoort dat het is opgepakt" in page
    assert ("en door wie" in page) is said


def test_the_database_refuses_a_linked_report_without_a_household(gp: Client) -> None:
    report = reported(gp)
    with pytest.raises(IntegrityError, match="report_linked_has_a_household"), transaction.atomic():
        Report.objects.filter(pk=report.pk).update(state="linked", sorted_at=clock.now())


@pytest.mark.slow
def test_eight_say_yes_at_once_and_there_is_one_director(own_database: str) -> None:
    with acting_as(None, wide=True):
        cast = Cast()
        household = make_household("Bakker", area=cast.area)
        person = make_person("Kees", "Bakker", "1951")
        Membership.objects.create(household=household, person=person)
        seat(household, cast.colleague, Involvement.Seat.CONTACT_PERSON)
        choices = [
            cast.samira,
            cast.tom,
            cast.colleague,
            cast.mentor,
            cast.debt_helper,
            cast.gp,
            cast.leader,
            cast.intake,
        ]

    def says_yes(director: Professional) -> str:
        user = cast.colleague.user
        assert user is not None
        try:
            with acting_as(user.pk):
                accept_help(actor_for(user), household.pk, person=person.pk, director=director)
        except Exception as refused:  # noqa: BLE001 -- whatever stood in the way is what is counted
            return type(refused).__name__
        finally:
            connection.close()
        return "directs"

    with ThreadPoolExecutor(8) as at_once:
        outcomes = list(at_once.map(says_yes, choices))
    assert outcomes.count("directs") == 1, outcomes
    assert set(outcomes) <= {"directs", "Refused", "NotFound"}
    with acting_as(None, wide=True):
        assert Involvement.objects.filter(household=household, seat="director", ends_on=None).count() == 1
        assert Household.objects.get(pk=household.pk).director is not None
