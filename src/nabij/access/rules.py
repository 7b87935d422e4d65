"""Who may, written once: as a filter. The yes or no is derived from it.

Access written in two places leaks: the list forgets what the page knows. So a rule gives a `Q`, and
`scope`, `can`, `allowed` and `get` all ask that one `Q`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.kernel.errors import Denied, NotFound

M = TypeVar("M", bound=Model)
Filter = Callable[[Actor], Q]
Answer = Callable[[Actor, Any], bool]
NONE = Q(pk__in=[])


@dataclass(frozen=True)
class Rule:
    """The filter of one permission on one model; `view` is the permission to know that it exists.

    `answer` says the same as the filter about one thing at hand, without asking the database.
    """

    filter: Filter
    view: Permission
    answer: Answer | None


_rules: dict[tuple[Permission, type[Model]], Rule] = {}


def rule(
    permission: Permission, model: type[Model], *, view: Permission | None = None, answer: Answer | None = None
) -> Callable[[Filter], Filter]:
    """Register who holds `permission` on which things of `model`, as `actor -> Q`.

    The `Q` must be a subquery (`pk__in`, `…_id__in`) or plain columns, never a join over a
    to-many relation: that doubles rows and breaks locking. `answer`, for `allowed` only, must follow
    from the same facts (a test asks both of everyone).
    """

    def register(which: Filter) -> Filter:
        if (permission, model) in _rules:
            raise ValueError(f"there is a rule for {permission} on {model.__name__} already")
        _rules[permission, model] = Rule(which, view or permission, answer)
        return which

    return register


def registered() -> dict[tuple[Permission, type[Model]], Rule]:
    """All rules, for the tests of the house and the page that lists who may what."""
    return dict(_rules)


def rule_filter(actor: Actor, permission: Permission, model: type[Model]) -> Q:
    """The filter in force; nobody and no rule means nothing."""
    found = _rules.get((permission, model))
    return found.filter(actor) if found and actor.user_id else NONE


def scope(actor: Actor, permission: Permission, model: type[M]) -> QuerySet[M]:
    """All things of `model` with which `actor` may do `permission`. Fails closed."""
    return model._default_manager.filter(rule_filter(actor, permission, model))


def can(actor: Actor, permission: Permission, thing: Model) -> bool:
    """Whether `actor` may do `permission` with this thing: is it in the scope?"""
    return scope(actor, permission, type(thing)).filter(pk=thing.pk).exists()


def allowed(actor: Actor, thing: Model) -> frozenset[Permission]:
    """All that `actor` may do with this thing, in at most one query; for showing or hiding buttons."""
    asked = {permission: found for (permission, of), found in _rules.items() if of is type(thing)}
    known = {permission: found.answer(actor, thing) for permission, found in asked.items() if found.answer}
    by_filter = _by_filter(actor, thing, [permission for permission in asked if permission not in known])
    return frozenset(permission for permission, yes in {**known, **by_filter}.items() if yes and actor.user_id)


def _by_filter(actor: Actor, thing: Model, asked: list[Permission]) -> dict[Permission, bool]:
    """The same question put to the database, for all rules that only have a filter."""
    if not asked:
        return {}
    things = type(thing)._default_manager.filter(pk=thing.pk)
    answers: dict[str, Any] = {
        f"may_{permission.name.lower()}": Exists(scope(actor, permission, type(thing)).filter(pk=OuterRef("pk")))
        for permission in asked
    }
    row = things.annotate(**answers).values_list(*answers).first()
    return dict(zip(asked, row or (), strict=False))


def get(actor: Actor, permission: Permission, model: type[M], pk: UUID, *, lock: bool = False) -> M:
    """The one way to get a thing. Raises NotFound (may not know of it) or Denied (may know, may not do)."""
    wanted = scope(actor, permission, model).filter(pk=pk)
    thing = (wanted.select_for_update(of=("self",)) if lock else wanted).first()
    # Whoever waited for the lock asks again: the one who held it may have taken the right away.
    if thing is not None and (not lock or can(actor.again(), permission, thing)):
        return thing
    found = _rules.get((permission, model))
    if found and found.view != permission and scope(actor, found.view, model).filter(pk=pk).exists():
        raise Denied(str(permission))
    raise NotFound(model.__name__)


def holds(actor: Actor, permission: Permission) -> bool:
    """Whether `actor` holds this permission by appointment in some area (for pages without one thing)."""
    return bool(actor.areas_with(permission))
