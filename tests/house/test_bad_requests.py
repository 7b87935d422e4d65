"""Input never breaks it: addresses that nobody gave out, broken bodies, and forms sent from elsewhere."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.accounts.models import User
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.house.crawling import Route, address, opened, routes
from tests.house.fuzzing import Answer, ask, complaints, sample
from tests.house.hostile import IN_ADDRESSES, MARK
from tests.house.hostile_bodies import BODIES, DRAFTS, URLENCODED
from tests.house.shown_forms import forms_in
from tests.house.sources import python_files
from tests.house.world import World

MOST = 110
ASKED_BY_NAME = re.compile(r'(?:GET\.get\(|GET\.getlist\(|_known\(request, )"(\w+)"')
DRAFT_KEY = re.compile(r'data-draft-key="([^"]+)"')
STRANGE_DRAFTS: list[list[str]] = [[], ["\x00"], [MARK, MARK], ["9" * 5_000], ["31", "02", "0000", "9"], ["\ud800", ""]]
PARAMETER = re.compile(r"<(?:\w+:)?\w+>")


@pytest.fixture
def world(cast: Cast) -> World:
    return World(cast)


@pytest.fixture
def client(world: World, enter: Callable[[Professional], Client]) -> Client:
    return enter(world.cast.samira)


@pytest.fixture
def most(request: pytest.FixtureRequest) -> int:
    return MOST * 10 if request.config.getoption("--nightly") else MOST


def judged(client: Client, asked: list[tuple[str, Callable[[Client], Any]]]) -> list[str]:
    """What was wrong with the answers."""
    answers: list[tuple[str, Answer]] = [(what, ask(client, send)) for what, send in asked]
    print(f"{len(answers)} requests")  # noqa: T201 -- the figure is the point
    return [f"{what[:120]}: {complaint}" for what, answer in answers for complaint in complaints(answer)]


def getting(url: str) -> Callable[[Client], Any]:
    """Ask for an address exactly as it is written; Django's client would first put it right."""
    path, _, query = url.partition("?")
    return lambda browser: browser.generic("GET", path, QUERY_STRING=query)


def with_headers(headers: dict[str, Any]) -> Callable[[Client], Any]:
    return lambda browser: browser.get("/", **headers)


def sending(url: str, kind: str, body: bytes) -> Callable[[Client], Any]:
    return lambda browser: browser.generic("POST", url, body, kind)


def crooked(route: Route, good: str) -> Iterator[str]:
    """The address with one part made wrong at a time, and bent as a whole."""
    pieces = PARAMETER.split(route.pattern)
    ids = re.fullmatch("(.*)".join(re.escape(piece) for piece in pieces), good)
    for number in range(1, len(pieces)):
        for value in IN_ADDRESSES:
            given = [value if place == number else ids[place] for place in range(1, len(pieces))] if ids else []
            yield "".join(a + b for a, b in zip(pieces, [*given, ""], strict=True))
    yield from (good.rstrip("/"), good + "/", good + "%00", good.upper(), "/" + good, good + "../" * 5 + "etc/passwd")


@pytest.mark.slow
def test_a_crooked_address_is_not_found(world: World, client: Client, most: int) -> None:
    urls = [url for route in routes() for url in crooked(route, address(route, world, "A"))]
    assert not judged(client, [(url, getting(url)) for url in sample(urls, most)])


@pytest.mark.slow
@pytest.mark.parametrize("role", ["director", "leader", "intake", "privacy"])
def test_what_stands_behind_the_question_mark_may_be_anything(
    role: str, world: World, enter: Callable[[Professional], Client], most: int
) -> None:
    client = enter(world.cast.everyone[role])
    names = sorted({name for path in python_files() for name in ASKED_BY_NAME.findall(path.read_text())})
    assert {"pagina", "volgorde", "stand"} <= set(names)
    pages = [address(route, world, "A") for route in opened(role, "GET")]
    urls = [f"{url}?{name}={value}" for url in pages for name in names for value in IN_ADDRESSES if len(value) < 6_000]
    urls += [f"{url}?{'&'.join(f'{name}=%00' for name in names)}" for url in pages]
    assert not judged(client, [(url, getting(url)) for url in sample(urls, most // 2)])


@pytest.mark.slow
def test_a_body_may_be_anything(world: World, client: Client, most: int) -> None:
    urls = [address(route, world, "A") for route in routes()]
    asked = [(f"{what} to {url}", sending(url, kind, body)) for url in urls for what, kind, body in BODIES]
    assert not judged(client, sample(asked, most))


def test_a_draft_may_be_anything(client: Client) -> None:
    url = reverse("drafts:save")
    answers = {what: ask(client, sending(url, "application/json", body)) for what, body in DRAFTS.items()}
    broken = {what: answer.status for what, answer in answers.items() if answer.status not in (204, 400, 413)}
    assert not broken
    assert MARK not in "".join(answer.log for answer in answers.values())


def test_headers_and_cookies_may_be_anything(client: Client) -> None:
    given: list[dict[str, Any]] = [
        {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "http://[::bad/%zz", "HTTP_HX_TARGET": "\x00"},
        {"HTTP_HX_REQUEST": "true", "HTTP_HX_PROMPT": MARK, "HTTP_HX_PROMPT_URI_AUTOENCODED": "true"},
        {"HTTP_ACCEPT_LANGUAGE": "x" * 5_000}, {"HTTP_ACCEPT_LANGUAGE": "ar,tlh;q=9,\x00"}, {"HTTP_ACCEPT": ";;;q=x"},
        {"HTTP_HOST": "elders.example"}, {"HTTP_HOST": "\x00"}, {"HTTP_REFERER": "\x00//"}, {"REMOTE_ADDR": ""},
        {"REMOTE_ADDR": "unix:"}, {"HTTP_X_FORWARDED_FOR": "' OR 1=1, 1.2.3"}, {"HTTP_RANGE": "bytes=9-1"},
        {"HTTP_COOKIE": "sessionid=%00; csrftoken=\x00; messages=x"}, {"HTTP_IF_MODIFIED_SINCE": "gisteren"},
    ]  # fmt: skip
    assert not judged(client, [(str(headers), with_headers(headers)) for headers in given])


def test_a_form_from_elsewhere_is_refused_everywhere(world: World, client: Client) -> None:
    client.handler.enforce_csrf_checks = True
    answers = {route.name: ask(client, sending(address(route, world, "A"), URLENCODED, b"a=b")) for route in routes()}
    open_doors = {name: answer.status for name, answer in answers.items() if answer.status != 403}
    assert not open_doors
    assert {name for name, answer in answers.items() if "stond te lang open" not in answer.content.decode()} == set()


def test_the_address_of_a_button_says_that_nothing_happened(world: World, client: Client) -> None:
    answers = {route.name: ask(client, getting(address(route, world, "A"))) for route in routes()}
    of_buttons = {name: answer.content.decode() for name, answer in answers.items() if answer.status == 405}
    assert of_buttons
    assert {name for name, page in of_buttons.items() if "Dit is nog niet gebeurd" not in page} == set()


@pytest.mark.parametrize("name", ["account_login", "account_reset_password"])
def test_who_is_not_logged_in_may_type_anything(name: str, db: None) -> None:
    User.objects.create_user("iemand@voorbeeld.nl", "Iemand", password=MARK)
    values = ["", "\x00", "a" * 100_000, "🦢", "\u202e", f"{MARK}@x", "iemand@voorbeeld.nl", "' OR 1=1 --", "%_"]
    bodies = [
        f"login={login}&email={login}&password={password}&next={login}".encode()
        for login in values
        for password in values
    ]
    assert not judged(
        Client(), [(body[:60].decode(errors="replace"), sending(reverse(name), URLENCODED, body)) for body in bodies]
    )


@pytest.mark.slow
@pytest.mark.parametrize("role", ["director", "leader", "intake"])
def test_a_form_opens_whatever_its_draft_says(role: str, world: World, enter: Callable[[Professional], Client]) -> None:
    client, tried, broken = enter(world.cast.everyone[role]), 0, []
    for url in [address(route, world, "A") for route in opened(role, "GET")]:
        page = ask(client, getting(url)).content
        for key in DRAFT_KEY.findall(page.decode(errors="replace")):
            names = {name for form in forms_in(page, url) for name in form.fields}
            for texts in STRANGE_DRAFTS:
                tried += 1
                body = json.dumps({"key": key, "fields": dict.fromkeys(names, texts)}).encode()
                answer = ask(client, resuming(body, url))
                broken += [f"{url} {texts}: {complaint}" for complaint in complaints(answer)]
    print(f"{role}: {tried} drafts")  # noqa: T201 -- the figure is the point
    assert tried
    assert not broken


def resuming(body: bytes, url: str) -> Callable[[Client], Any]:
    """Keep a draft and open the form again."""

    def both(browser: Client) -> Any:
        kept = browser.generic("POST", reverse("drafts:save"), body, "application/json")
        assert kept.status_code in (204, 413)  # long in every field of a long form is more than a draft holds
        return browser.get(url)

    return both
