"""Pages ask the same number of questions of the database, whether there is little or much."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.journal import make_note
from tests.factories.people import make_professional
from tests.workspace.story import good, hard, make_action, make_goal, make_report, tell, wait

Enter = Callable[[Professional], Client]
# Session, account, roles, seats with what waits to be read, and the two logs of what was shown.
FIXED = 6
# Once in a while a session writes down that it is still in use.
NOT_COUNTED = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT", "SET ", 'UPDATE "django_session"')


class Counted:
    number = 0


@contextmanager
def counting() -> Iterator[Counted]:
    counted = Counted()
    with CaptureQueriesContext(connection) as captured:
        yield counted
    asked = [one["sql"] for one in captured.captured_queries if not one["sql"].startswith(NOT_COUNTED)]
    counted.number = len(asked)


def asked(client: Client, url: str) -> int:
    client.get(url)
    with counting() as counted:
        assert client.get(url).status_code == 200
    return counted.number


def much_more(cast: Cast, number: int = 30) -> None:
    """More of everything on one household."""
    home = cast.household
    goal = make_goal(home, "Nog een doel", position=9)
    for one in range(number):
        person = make_person(f"Kind {one}", "Vries")
        member(home, person, kind="network" if one % 2 else "lives_here")
        good(home, f"kan {one}", person)
        hard(home, f"last {one}", person, leads_to="nog iets")
        seat(home, make_professional(f"Helper {one}", has_account=False, organisation=f"Bureau {one}"))
        make_action(goal, f"doen {one}", person if one % 3 else cast.samira, due_on=clock.today())
        make_note(home, cast.samira, f"bezoek {one}")


def test_a_household_asks_the_same_for_five_or_fifty_of_anything(cast: Cast, enter: Enter) -> None:
    tell(cast)
    client, url = enter(cast.samira), f"/huishoudens/{cast.household.pk}/"
    little = asked(client, url)
    much_more(cast)
    assert asked(client, url) == little
    assert little <= 12 + FIXED


def test_the_course_asks_the_same_for_little_and_much(cast: Cast, enter: Enter) -> None:
    tell(cast)
    client, url = enter(cast.samira), f"/huishoudens/{cast.household.pk}/verloop/"
    little = asked(client, url)
    much_more(cast)
    assert asked(client, url) == little
    assert little <= 6 + FIXED


def test_a_day_and_a_list_ask_the_same_for_one_household_or_a_hundred(cast: Cast, enter: Enter) -> None:
    tell(cast)
    wait(cast)  # in two roles, for the log has a line for each
    client = enter(cast.samira)
    little = {url: asked(client, url) for url in ("/mijn-dag/", "/huishoudens/")}
    hundred(cast)
    assert {url: asked(client, url) for url in little} == little
    assert max(little.values()) <= 8 + FIXED


def test_a_board_asks_the_same_for_a_hundred_households(cast: Cast, enter: Enter) -> None:
    tell(cast)
    wait(cast)
    client = enter(cast.leader)
    little = asked(client, "/team/")
    hundred(cast)
    for number in range(2, 9):
        make_report(cast, number=number)
        make_professional(f"Nieuw {number}")
    assert asked(client, "/team/") == little
    assert little <= 14 + FIXED


def hundred(cast: Cast) -> None:
    for number in range(100):
        if number % 10 == 0:
            home: Household = make_household(f"Gezin {number}", area=cast.area)
            seat(home, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken")
        else:
            home = make_household(f"Gezin {number}", area=cast.area, director=cast.samira)
            make_action(make_goal(home, "Rust"), f"Stap {number}", cast.samira, due_on=clock.today())
