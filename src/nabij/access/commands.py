"""What happens together: one decorator that constructs what would otherwise have to be checked.

It opens the transaction, gets the object through the door, passes it in, and writes the trace that
the function returns. Commands never call commands; what they share are plain functions.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.db import IntegrityError, connection, models, transaction

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.audit.events import EventKind
from nabij.audit.looking import household_of
from nabij.audit.tracing import record
from nabij.kernel.errors import Refused
from nabij.kernel.violations import sentence_of

P = ParamSpec("P")
M = TypeVar("M", bound=models.Model)
T = TypeVar("T")


@dataclass(frozen=True)
class Done(Generic[T]):
    """Something happened: the event for the trace, what was made or changed, and the facts (ids, dates, amounts).

    `household` is found on `made` or on the object of the command; name it when it is neither.
    """

    event: EventKind
    made: T
    facts: dict[str, Any] = field(default_factory=dict)
    household: UUID | None = None


@dataclass(frozen=True)
class Unchanged(Generic[T]):
    """A second click: it was so already, and nothing is written."""

    made: T


Outcome = Done[T] | Unchanged[T]


@dataclass(frozen=True)
class Command:
    """A command as the register knows it: what can be done, to what, by whom."""

    name: str
    permission: Permission
    model: type[models.Model]
    doc: str


_commands: dict[str, Command] = {}


def commands() -> dict[str, Command]:
    """All that can be done."""
    return dict(_commands)


def command(
    permission: Permission, model: type[M], *, lock: bool = False
) -> Callable[[Callable[Concatenate[Actor, M, P], Outcome[T]]], Callable[Concatenate[Actor, UUID, P], T]]:
    """Make a function a command on one thing of `model`: callers pass its id and get what was made.

    Creation is a command on what it is made within (an area, a household). Raises NotFound, Denied,
    and Refused for whatever the function refuses, or the database by a rule that has a sentence.
    """

    def decorate(function: Callable[Concatenate[Actor, M, P], Outcome[T]]) -> Callable[Concatenate[Actor, UUID, P], T]:
        name = f"{function.__module__}.{function.__name__}"
        _commands[name] = Command(name, permission, model, function.__doc__ or "")

        @wraps(function)
        def run(actor: Actor, pk: UUID, /, *args: P.args, **kwargs: P.kwargs) -> T:
            with _refusals_of_the_database(), transaction.atomic():
                now = actor.again()
                thing = get(now, permission, model, pk, lock=lock)
                outcome = function(now, thing, *args, **kwargs)
                if isinstance(outcome, Done):
                    _write(now, thing, outcome)
                connection.check_constraints()
                return outcome.made

        run.__dict__["is_command"] = True
        return run

    return decorate


@contextmanager
def _refusals_of_the_database() -> Iterator[None]:
    """A rule that the database holds by itself refuses as a command does: with the sentence that stands beside it."""
    try:
        yield
    except IntegrityError as error:
        if sentence := sentence_of(error):
            raise Refused(sentence) from error
        raise


def _write(actor: Actor, thing: models.Model, outcome: Done[Any]) -> None:
    made = outcome.made if isinstance(outcome.made, models.Model) else None
    household = outcome.household or household_of(made) or household_of(thing)
    record(
        outcome.event,
        actor.who(household),
        household=household,
        thing=made.pk if made else thing.pk,
        facts=outcome.facts,
    )
