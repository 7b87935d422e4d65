"""Nobody sees what is not theirs: every address, as everybody, in every household, against one reviewed file."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.db.models import Q
from django.test import Client

from nabij.access import rules
from nabij.access.asked_alike import AskedAlike
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.house.crawling import GROUPS, MATRIX, WORDS, crawl, model_called, routes
from tests.house.world import World

ROLES = (
    "director", "stand_in", "helper", "helper_for_one", "partner", "leader", "intake", "colleague", "stranger",
    "privacy", "administrator", "override", "signals", "back_office",
    "mandate_giver", "safety_net", "policy", "paymaster", "nobody",
)  # fmt: skip
AT_THE_TABLE = {"director", "stand_in", "helper", "helper_for_one"}
# In which households somebody is asked, where not in all. Who sits at A sits at neither B nor C, and C lies outside
# the area where they are appointed, so it can only be less than B; the colleague and the partner, with the same
# appointments, are asked there. Director and stand-in differ at A alone. What is of no household is asked everywhere.
ASKED = {"director": "ABM", "stand_in": "A", "helper": "ABM", "helper_for_one": "ABM"}
AREA_WIDE = {"leader", "intake", "privacy", "override", "signals", "back_office", "safety_net", "paymaster"}
BOUND_TO_HOUSEHOLDS = [role for role in ROLES if role not in {*AREA_WIDE, "nobody"}]


@pytest.fixture
def world(cast: Cast) -> World:
    return World(cast)


@pytest.fixture
def enter_as(world: World, enter: Callable[[Professional], Client]) -> Callable[[str], Client]:
    return lambda role: Client() if role == "nobody" else enter(world.everyone[role])


@pytest.fixture
def first_lock_off(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every rule lets everything through; what is kept of the rules as they are is put together anew, and after it."""
    monkeypatch.setattr(rules, "rule_filter", lambda actor, permission, model: Q())
    AskedAlike.forget_all()
    yield
    AskedAlike.forget_all()


def test_every_parameter_of_every_address_is_known_to_the_crawler() -> None:
    unknown = {
        f"{route.name}: {parameter}"
        for route in routes()
        for parameter in route.parameters
        if parameter not in WORDS and parameter not in GROUPS and model_called(parameter) is None
    }
    assert not unknown, "name the parameter after its model, or teach tests/house/crawling.py"


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_what_each_person_can_open_and_sees_is_as_declared(
    role: str, world: World, enter_as: Callable[[str], Client], request: pytest.FixtureRequest
) -> None:
    findings = crawl(world, enter_as(role), of_households=ASKED.get(role, "ABCM"), buttons=role == "director")
    assert not findings.broken, findings.broken
    assert not findings.changed, "something changed although the answer was no"
    assert not findings.not_logged, "shown without a line in the log"
    print(f"{role}: {len(findings.cells)} addresses open of {len(routes())}")  # noqa: T201 -- the figure is the point
    lines = [f"{name:45} {verb:5} {scopes}" for (name, verb), scopes in sorted(findings.cells.items())]
    lines += [f"sees of {letter}: {', '.join(sorted(seen)) or '-'}" for letter, seen in findings.shown.items()]
    assert declared(role, lines, request) == lines


def declared(name: str, lines: list[str], request: pytest.FixtureRequest) -> list[str]:
    """What the reviewed file says; with --write-matrix that which was found."""
    paper = MATRIX / f"{name}.txt"
    if request.config.getoption("--write-matrix"):
        paper.write_text("\n".join(lines) + "\n")
    return paper.read_text().splitlines()


@pytest.mark.slow
def test_a_seat_for_one_person_sees_what_is_about_them_and_nothing_of_the_others_or_the_whole(
    world: World, enter_as: Callable[[str], Client], request: pytest.FixtureRequest
) -> None:
    client = enter_as("helper_for_one")
    of_another = crawl(world, client, scopes="A", verbs=("GET",)).shown["A"]
    world.tell_of(None)
    assert crawl(world, client, scopes="A", verbs=("GET",)).shown["A"] == of_another
    world.tell_of(world.cast.murat)
    seen = crawl(world, client, scopes="A", verbs=("GET",)).shown["A"] - of_another
    assert declared("helper_for_one_theirs", sorted(seen), request) == sorted(seen)


@pytest.mark.slow
@pytest.mark.parametrize("role", BOUND_TO_HOUSEHOLDS)
def test_the_second_lock_holds_with_the_first_one_off(
    role: str, world: World, enter_as: Callable[[str], Client], first_lock_off: None
) -> None:
    elsewhere = "BM" if role in AT_THE_TABLE else "BCM"  # the lock knows seats, and no areas
    findings = crawl(world, enter_as(role), scopes="BCM", of_households=elsewhere, verbs=("GET",))
    own = {"A"} if role in AT_THE_TABLE else {"B"} if role == "colleague" else {"C"} if role == "stranger" else set()
    leaked = {letter: seen for letter, seen in findings.shown.items() if seen and letter not in own}
    assert not leaked


def test_the_crawler_finds_a_leak_when_there_is_one(
    world: World, enter_as: Callable[[str], Client], first_lock_off: None
) -> None:
    """A team leader reads with the wide database role: without the first lock nothing would hold them."""
    findings = crawl(world, enter_as("leader"), scopes="C", verbs=("GET",))
    assert {"circumstance.words", "contactnote.facts", "safetyweighing.judgement"} <= findings.shown["C"]


def test_an_unknown_and_a_forbidden_household_give_the_same_answer(
    world: World, enter_as: Callable[[str], Client]
) -> None:
    client = enter_as("colleague")
    forbidden = client.get(f"/huishoudens/{world.households['A'].pk}/")
    unknown = client.get("/huishoudens/01900000-0000-7000-8000-000000000000/")
    assert without_tokens(forbidden.content) == without_tokens(unknown.content)
    assert (forbidden.status_code, unknown.status_code) == (404, 404)


def without_tokens(page: bytes) -> bytes:
    """A page as everybody sees it: the token against forged requests differs each time."""
    return re.sub(rb'(csrfmiddlewaretoken" value=|X-CSRFToken[^:]*: ?)[^> }]+', rb"", page)
