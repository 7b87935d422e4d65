"""The bench: its city keeps the rules of the database, and its figures are figures."""

import json

import psycopg
import pytest

from nabij.access.database import acting_as
from nabij.households.finding import persons_like, record_of
from nabij.households.models import Household, Membership, Person
from nabij.journal.models import ContactNote
from nabij.operations.bench import MEASURES, options
from nabij.operations.bench.city.columns import Table
from nabij.operations.bench.city.filling import fill
from nabij.operations.bench.city.people import Plan
from nabij.operations.bench.city.sizes import Size
from nabij.operations.bench.counting import watching
from nabij.operations.bench.measuring import buffers_of, figures_of
from nabij.operations.bench.pages import page_of
from nabij.operations.bench.people import Cast, cast
from nabij.operations.bench.results import Result, as_json, as_table
from nabij.operations.municipality import Roles
from tests.databases import NAME, Databases

TINY = Size(50)


@pytest.fixture
def city(databases: Databases, own_database: str) -> Plan:
    """A city of fifty households in a database of its own, read as the wide role."""
    with psycopg.connect(databases.dsn(own_database, Roles.of(NAME).owner), autocommit=True) as owner:
        return fill(owner, TINY)


def people() -> Cast:
    with acting_as(None, wide=True):
        return cast()


def test_the_city_keeps_every_rule_of_the_database(city: Plan) -> None:
    # Whatever broke a constraint would have refused its table; here it is whether there is enough of everything.
    with acting_as(None, wide=True):
        assert Household.objects.count() == TINY.households
        assert Person.objects.count() > 3 * TINY.households
        assert ContactNote.objects.count() > TINY.households
        assert not Household.objects.filter(state="open", director=None).exists()


def test_there_is_one_household_with_everything(city: Plan) -> None:
    with acting_as(None, wide=True):
        rich = cast().rich
        kinds = list(Membership.objects.filter(household=rich).values_list("kind", flat=True))
        assert kinds.count("lives_here") == 5
        assert kinds.count("network") + rich.involvements.count() == 40
        assert rich.circumstances.count() == 25
        assert rich.actions.count() == 20


def test_the_same_city_is_made_every_time() -> None:
    first, second = Plan(TINY), Plan(TINY)
    names = [[(one.given, one.surname, one.birth) for one in home.people] for home in first.homes]
    assert names == [[(one.given, one.surname, one.birth) for one in home.people] for home in second.homes]


def test_its_people_are_found_by_the_keys_of_the_application(city: Plan) -> None:
    with acting_as(None, wide=True):
        rich = cast().rich
        person = Person.objects.filter(memberships__household=rich, memberships__kind="lives_here")[0]
        assert person.pk in persons_like(record_of(person, [rich]))


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        Table(Household).row(nickname="De Bergjes")


def test_a_page_is_measured_beside_its_floors(own_database: str, city: Plan) -> None:
    results = list(figures_of(page_of("household-page", people()), 2))
    told = {line["measure"]: line for line in json.loads(as_json(results))}
    page = told["household-page"]
    assert set(page) == {"measure", "value", "unit", "floor", "ratio", "target", "holds"}
    assert page["value"] > page["floor"] > 0
    assert told["household-page/queries"]["value"] > 3


def test_it_counts_what_a_page_touches_and_undoes_the_counting(own_database: str, city: Plan) -> None:
    assert buffers_of(page_of("households-list", people())) > 10


def test_every_statement_is_seen_on_every_connection(databases: Databases, own_database: str) -> None:
    with watching() as seen, psycopg.connect(databases.dsn(own_database, Roles.of(NAME).app)) as other:
        with acting_as(None):
            Household.objects.count()
        other.execute("SELECT 1")
    texts = [one.text for one in seen.statements]
    assert texts[-1] == "SELECT 1"
    assert "SELECT COUNT" in texts[-2]
    assert not any(text.startswith(("SET", "BEGIN", "COMMIT")) for text in texts)
    assert len(seen.backends) == 2


def test_what_is_too_slow_does_not_hold_and_slack_is_for_time_only() -> None:
    assert Result("a", 45, "ms cpu", target=40).holds
    assert not Result("a", 47, "ms cpu", target=40).holds
    assert not Result("a", 13, "queries", target=12).holds
    assert Result("a", 97.9, "%", target=98, at_least=True).holds is False
    assert Result("a", 12, "buffers", 10, 1.2, of_floor=True).holds
    assert Result("a", 12, "ms").holds is None


def test_the_table_says_no_out_loud() -> None:
    assert "NO" in as_table([Result("my-day", 90, "ms cpu", 10, 40)]).splitlines()[1]


def test_only_what_can_be_measured_can_be_asked() -> None:
    assert options().parse_args(["my-day", "--json"]).measure in MEASURES
    with pytest.raises(SystemExit):
        options().parse_args(["the-weather"])
