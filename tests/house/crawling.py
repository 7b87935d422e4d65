"""Walking every address of the application as everybody, and writing down what came of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from inspect import getclosurevars, isfunction
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from django.apps import apps
from django.db import models, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from nabij.audit.looking import SensitiveRecord
from nabij.audit.models import Look
from tests.house.world import LETTERS, World

# Values of parameters that are not the id of a record.
WORDS = {
    "key": "terms",
    "language": "nl",
    "kind": "note",
    "move": "done",
    "state": "doing",
    "name": "x",
    "number": "1",
    "moment": "1",
    "how": "partner",
    "instrument": "ours",
}
# Ids that group records without being one.
GROUPS = {"conversation_id", "cause_id", "step_id"}
# Parameters that are not called after their model.
CALLED: dict[str, str] = {
    "other_id": "area", "child_id": "person", "note_id": "contactnote",
    "move_id": "actionmove", "owner_id": "person", "member_id": "membership",
    "authority_id": "parentalauthority", "twin_id": "household",
}  # fmt: skip
MATRIX = Path(__file__).with_name("matrix")
NOT_OURS = re.compile(r"^(account_|mfa_|static)")
FOUND = re.compile(rb"kanarie-([ABC])-(\w+)-(\w+)-einde")


@dataclass(frozen=True)
class Route:
    """An address with a name."""

    name: str
    pattern: str
    parameters: tuple[str, ...]
    is_button: bool = False

    @property
    def is_of_a_household(self) -> bool:
        """Whether it names a household, or a thing that belongs to one."""
        kinds = [model_called(parameter) for parameter in self.parameters]
        return any(kind is not None and issubclass(kind, SensitiveRecord) for kind in kinds)


def routes() -> list[Route]:
    """Every named address in the resolver, but those of the login library (which have tests of their own)."""
    found = {route.name: route for route in _walk(get_resolver().url_patterns, "", "")}
    return [route for name, route in sorted(found.items()) if not NOT_OURS.match(name)]


def opened(role: str, verb: str) -> list[Route]:
    """The addresses that open in household A, as the reviewed file of this role says; the crawler holds it to that."""
    lines = [line.split() for line in (MATRIX / f"{role}.txt").read_text().splitlines()]
    names = {words[0] for words in lines if words[1] == verb and "A" in words[2]}
    return [route for route in routes() if route.name in names]


def _walk(patterns: list[Any], prefix: str, space: str) -> Iterator[Route]:
    for entry in patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, where, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name:
            parameters = tuple(re.findall(r"<(?:\w+:)?(\w+)>", where))
            yield Route(space + entry.name, "/" + where, parameters, _takes_only_a_button(entry.callback))


def _takes_only_a_button(view: Any) -> bool:
    """Whether `require_POST` stands round it; the crawler holds it to that."""
    while isfunction(view):
        if getclosurevars(view).nonlocals.get("request_method_list") == ["POST"]:
            return True
        view = getattr(view, "__wrapped__", None)
    return False


def model_called(parameter: str) -> type[models.Model] | None:
    """The model that a parameter such as `household_id` is the id of."""
    wanted = CALLED.get(parameter, parameter.removesuffix("_id").replace("_", ""))
    return next((m for m in apps.get_models() if m._meta.model_name == wanted), None)


def address(route: Route, world: World, scope: str) -> str:
    """The address for a scope: A, B, C, or M: household A with the other things of B."""
    where = route.pattern
    for parameter in route.parameters:
        letter = ("A" if parameter == "household_id" else "B") if scope == "M" else scope
        where = re.sub(rf"<(?:\w+:)?{parameter}>", _value(parameter, world, letter), where)
    return where


def _value(parameter: str, world: World, letter: str) -> str:
    """The id of that household's thing; a fresh id for what is no record of its own (a conversation)."""
    if parameter in WORDS:
        return WORDS[parameter]
    model = model_called(parameter)
    thing = world.things[letter].get(model) if model else None
    return str(thing.pk) if thing else str(uuid4())


@dataclass
class Findings:
    """What one person could open, and what was shown. Every question is rolled back: what was before, stays before."""

    looks: set[Any]
    # How many rows were written when a button was last refused; unknown after anything that may write.
    written: int | None = None

    cells: dict[tuple[str, str], str] = field(default_factory=dict)
    shown: dict[str, set[str]] = field(default_factory=lambda: {letter: set() for letter in LETTERS})
    not_logged: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def crawl(
    world: World,
    client: Client,
    *,
    scopes: str = "ABCM",
    of_households: str = "ABCM",
    verbs: tuple[str, ...] = ("GET", "POST"),
    buttons: bool = False,
) -> Findings:
    """Ask every address in every scope, by GET and POST; everything is rolled back afterwards.

    Addresses of a household (or of something in it) are asked in the scopes that both name. What takes only a
    button says to every GET that it is one: asking that of one person (`buttons`) is enough.
    """
    findings = Findings(looks=set(Look.objects.values_list("pk", flat=True)))
    with patch("django.test.client.store_rendered_templates", _keep_nothing):
        for route in routes():
            answered: dict[tuple[str, str], int] = {}
            wanted = [scope for scope in scopes if scope in of_households or not route.is_of_a_household]
            for scope in _scopes(route, "".join(wanted)):
                for verb in verbs:
                    if _may_tell_more(route, scope, verb, answered, buttons=buttons):
                        answered[scope, verb] = _ask(world, client, route, scope, verb, findings)
    return findings


def _keep_nothing(*_args: object, **_facts: object) -> None:
    """The test client copies the context of each template that was drawn; here only the page is looked at."""


def _may_tell_more(route: Route, scope: str, verb: str, answered: dict[tuple[str, str], int], *, buttons: bool) -> bool:
    """A button is asked once, if at all; and a page that does not open takes no form: one function is both."""
    if verb == "GET":
        return not route.is_button or (buttons and not answered)
    return answered.get((scope, "GET")) not in (403, 404)


def _scopes(route: Route, wanted: str) -> str:
    """Without parameters there is one scope; a mismatch needs a household and something else."""
    if not route.parameters:
        return "A"
    mismatches = "household_id" in route.parameters and len(route.parameters) > 1
    return wanted if mismatches else wanted.replace("M", "")


@dataclass
class Answer:
    """What came back from one question."""

    where: str
    status: int
    content: bytes
    sent_to: str

    @property
    def is_open(self) -> bool:
        """Anything but a no, and but being sent to log in."""
        return self.status not in (401, 403, 404, 405) and "/account/login/" not in self.sent_to


def _ask(world: World, client: Client, route: Route, scope: str, verb: str, findings: Findings) -> int:
    if verb == "POST" and findings.written is None:
        findings.written = world.changes()
    with transaction.atomic():
        response = client.generic(verb, address(route, world, scope))
        content = b"".join(response) if response.streaming else response.content
        answer = Answer(f"{verb} {route.name} {scope}", response.status_code, content, response.get("Location", ""))
        _note_opened(findings, answer, (route.name, verb), scope)
        _note_shown(findings, answer, world)
        if answer.status not in (403, 404, 405):
            findings.written = None
        elif verb == "POST" and (written := world.changes()) != findings.written:
            findings.changed.append(answer.where)
            findings.written = written
        if route.is_button and verb == "GET" and answer.is_open:
            findings.broken.append(f"{answer.where}: {answer.status}, and it takes only a button")
        transaction.set_rollback(True)
    return answer.status


def _note_opened(findings: Findings, answer: Answer, cell: tuple[str, str], scope: str) -> None:
    if answer.status >= 500:
        findings.broken.append(f"{answer.where}: {answer.status}")
    if answer.is_open:
        findings.cells[cell] = findings.cells.get(cell, "") + scope


def _note_shown(findings: Findings, answer: Answer, world: World) -> None:
    found = {tuple(part.decode() for part in canary) for canary in FOUND.findall(answer.content)}
    for letter, model, name in found:
        findings.shown[letter].add(f"{model}.{name}")
    seen = {letter for letter, _model, _field in found}
    logged = _looked_at(findings) if seen else set()
    unlogged = {letter for letter in seen if world.households[letter].pk not in logged}
    findings.not_logged += [f"{answer.where}: {letter}" for letter in sorted(unlogged)]


def _looked_at(findings: Findings) -> set[Any]:
    """The households of which this one question wrote that somebody looked."""
    return set(Look.objects.exclude(pk__in=findings.looks).values_list("household", flat=True))
