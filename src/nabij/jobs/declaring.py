"""One decorator: a function becomes work that nobody waits for.

The body gets the actor first and ids after it, in a transaction of its own; it says `More()` when another step is to
follow, in a transaction of its own again. How to write one: docs/how-to/add-a-job.md.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Concatenate, Generic, ParamSpec
from uuid import UUID

from procrastinate.job_context import JobContext

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.jobs import running, waiting
from nabij.jobs.arguments import Packed, pack
from nabij.jobs.steps import More

P = ParamSpec("P")
Body = Callable[Concatenate[Actor, P], More | None]


@dataclass(frozen=True)
class Job(Generic[P]):
    """A kind of work: its name, what it does, and with which reach.

    `wide` works with the role that covers the area. `permission`, when given, is asked anew of whoever asked for it
    at each step. `passes` are the exceptions that are over by themselves, beside those of the database.
    """

    name: str
    body: Callable[Concatenate[Actor, P], More | None] = field(repr=False)
    wide: bool = False
    permission: Permission | None = None
    passes: tuple[type[Exception], ...] = ()

    def __call__(self, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> More | None:
        """One step, here and now."""
        return self.body(actor, *args, **kwargs)

    def defer(self, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Have it done, asked for by `actor` (NOBODY: by the system), once this transaction is committed.

        False when the same work waits already. Raises NotAnId for an argument that is no id, number or short code.
        """
        if actor.user_id is None and not self.wide:
            raise TypeError(f"{self.name} reads as whoever asked for it; NOBODY asked")
        return self.put(str(actor.user_id or ""), pack(self.body, args, kwargs))

    def put(self, asked_by: str, given: Packed) -> bool:
        """A line in the queue, for whoever asked; False when the same work waits already."""
        # Work over an area is the same work whoever asked for it; otherwise what is seen depends on who did.
        key = f"{self.name} {'' if self.wide else asked_by} {json.dumps(given, sort_keys=True)}"
        return waiting.put(self.name, {"asked_by": asked_by, "given": given}, key=key)

    def step(self, asked_by: str, given: Packed, *, held: running.Held | None = None) -> More | None:
        """One step of what waits, in a transaction of its own and with the rights of this moment."""
        return running.step(self, UUID(asked_by) if asked_by else None, given, held=held)


_jobs: dict[str, Job[...]] = {}


def jobs() -> dict[str, Job[...]]:
    """All that can be put in the queue, by name."""
    return dict(_jobs)


def job(
    name: str, *, wide: bool = False, permission: Permission | None = None, passes: tuple[type[Exception], ...] = ()
) -> Callable[[Callable[Concatenate[Actor, P], More | None]], Job[P]]:
    """Make a function a job, by a name of the form `<package>:<verb>-<noun>`, which stays: jobs wait under it."""

    def decorate(body: Callable[Concatenate[Actor, P], More | None]) -> Job[P]:
        if name in _jobs:
            raise ValueError(f"job {name!r} is declared already")
        made = Job(name, body, wide=wide, permission=permission, passes=passes)
        _jobs[name] = made

        def work(context: JobContext, *, asked_by: str, given: Packed) -> None:
            running.all_steps(made, context, asked_by, given)

        waiting.app.task(name=name, pass_context=True, retry=running.Retrying(made.passes))(work)
        return made

    return decorate
