"""Differences of view, with who thinks what beside each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Household, Person
from nabij.kernel.names import full_name
from nabij.plans.models import Action, DifferenceOfView, View


@dataclass(frozen=True)
class ViewShown:
    """What one of them thinks; `person_id` and what they are `called` for a person who may be named."""

    who: str
    thinks: str
    since: date
    person_id: UUID | None = None
    is_professional: bool = False
    called: str = ""


@dataclass(frozen=True)
class DifferenceShown:
    """A difference with its views, in the order in which they were written down."""

    difference: DifferenceOfView
    views: tuple[ViewShown, ...]


def differences_of(actor: Actor, household: Household) -> list[DifferenceShown]:
    """All of a plan, what was settled as well. One query."""
    return _shown(_views(actor).filter(household=household))


def differences_at(actor: Actor, action: Action) -> list[DifferenceShown]:
    """Those about one action. One query."""
    return _shown(_views(actor).filter(difference__action=action))


def difference_shown(actor: Actor, difference: DifferenceOfView) -> DifferenceShown | None:
    """One. One query."""
    return next(iter(_shown(_views(actor).filter(difference=difference))), None)


def _views(actor: Actor) -> "QuerySet[View]":
    persons = scope(actor, Permission.HOUSEHOLD_VIEW, Person).filter(pk=OuterRef("person_id"))
    named = JSONObject(given="given_names", prefix="prefix", surname="surname")
    found = scope(actor, Permission.PLAN_VIEW, View).select_related("difference__action", "professional")
    return found.annotate(named=Subquery(persons.values(named=named)[:1])).order_by("difference__created_at", "pk")


def _shown(views: Iterable[View]) -> list[DifferenceShown]:
    of_each: dict[UUID, tuple[DifferenceOfView, list[ViewShown]]] = {}
    for view in views:
        of_each.setdefault(view.difference_id, (view.difference, []))[1].append(_view(view))
    return [DifferenceShown(difference, tuple(said)) for difference, said in of_each.values()]


def _view(view: View) -> ViewShown:
    doer = view.professional
    if doer is not None:
        return ViewShown(doer.name, view.thinks, view.since, is_professional=True)
    if view.person_id is None:
        return ViewShown(view.name, view.thinks, view.since)
    named: dict[str, Any] | None = view.__dict__["named"]
    if named is None:
        return ViewShown(_("iemand van het gezin"), view.thinks, view.since)
    shown(person=view.person_id)
    name = full_name(named["given"], named["prefix"], named["surname"])
    called = named["given"].split(" ")[0] or named["surname"]
    return ViewShown(name, view.thinks, view.since, person_id=view.person_id, called=called)
