"""Households in a list: all that one may know of, with what comes next; and finding one among them."""

from typing import Any

from django.contrib.postgres.search import TrigramStrictWordSimilarity
from django.db.models import Case, Exists, F, Func, Min, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Concat, Lower

from nabij.access.actor import Actor
from nabij.access.permissions import ROLES, Permission, Role
from nabij.access.rules import scope
from nabij.households.access import seated_at
from nabij.households.models import Household, Membership
from nabij.households.searching import LIKE_ENOUGH, likeness_to
from nabij.kernel.periods import not_over
from nabij.kernel.text import plain
from nabij.plans.models import Action
from nabij.plans.models.actions import OPEN

State = Household.State
NAMED_SO = 0.5  # of the name of a household one word, with a letter wrong
SHOWN: dict[str, tuple[str, ...]] = {
    "": (State.CONTACT, State.OPEN),
    "open": (State.OPEN,),
    "contact": (State.CONTACT,),
    "gesloten": (State.CLOSED,),
}
ORDERS: dict[str, tuple[Any, ...]] = {
    "naam": ("name", "number"),
    "nummer": ("number",),
    "eerst": (F("next_due").asc(nulls_last=True), "name", "number"),
}


def households_list(
    actor: Actor, *, show: str = "", order: str = "naam", words: str = ""
) -> "QuerySet[Household, Household]":
    """Households with director, area, `next_due`, `may_open` and `is_named`, in one query."""
    found = scope(actor, Permission.HOUSEHOLD_OUTLINE, Household).filter(state__in=SHOWN.get(show, SHOWN[""]))
    if words.strip():
        found = _like(actor, found, words)
    due = scope(actor, Permission.PLAN_VIEW, Action).filter(
        household=OuterRef("pk"), state__in=OPEN, goal__reached_on=None, goal__dropped_on=None, due_on__isnull=False
    )
    readable = scope(actor, Permission.HOUSEHOLD_VIEW, Household).filter(pk=OuterRef("pk"))
    return (
        found.select_related("director", "area")
        .annotate(
            next_due=Subquery(due.order_by().values("household").annotate(first=Min("due_on")).values("first")),
            may_open=Exists(readable),
            is_named=Case(When(_named(actor), then=Value(value=True)), default=Value(value=False)),
        )
        .order_by(*ORDERS.get(order, ORDERS["naam"]))
    )


def households_like(actor: Actor, words: str, limit: int = 10) -> list[Household]:
    """Of one's own, also closed ones: by name, number, address or somebody in it; the open ones first. One query."""
    found = scope(actor, Permission.HOUSEHOLD_OUTLINE, Household)
    readable = scope(actor, Permission.HOUSEHOLD_VIEW, Household).filter(pk=OuterRef("pk"))
    closed_last = Case(When(state=State.CLOSED, then=Value(1)), default=Value(0))
    named = Case(When(_named(actor), then=Value(value=True)), default=Value(value=False))
    misspelled = Case(When(_word_for_word(actor, words), then=Value(0)), default=Value(1))
    liked = _like(actor, found, words).annotate(may_open=Exists(readable), is_named=named)
    return list(liked.order_by(misspelled, closed_last, "name", "number").select_related("director", "area")[:limit])


def _named(actor: Actor) -> Q:
    """The households whose name and address one may know. For the privacy officer a household is its number.

    Whoever has a seat as well, or another role in the area, knows it by that.
    """
    knowing = [one for one in actor.grants if one.role is not Role.PRIVACY_OFFICER]
    areas = {one.area_id for one in knowing if Permission.HOUSEHOLD_OUTLINE in ROLES[one.role].permissions}
    return Q(pk__in=seated_at(actor, Permission.HOUSEHOLD_OUTLINE)) | Q(area_id__in=areas)


def _like(actor: Actor, found: "QuerySet[Household]", words: str) -> "QuerySet[Household]":
    """Every word is there, or the words as a whole are like a name that one may know, with a mistake in it."""
    # A secret address finds nobody either: a hit would tell who lives there.
    text = Case(
        When(address_is_secret=True, then=_plain("name")),
        default=_plain("name", "street", "house_number", "postcode", "town"),
    )
    near = TrigramStrictWordSimilarity(plain(words), _plain("name"))
    person = _members(actor).annotate(likeness=likeness_to(words, "person__")).filter(likeness__gte=LIKE_ENOUGH)
    found = found.filter(merged_into=None).annotate(text=text, near=near)
    misspelled = Q(pk__in=person.values("household_id")) | (Q(near__gte=NAMED_SO) & _named(actor))
    return found.filter(_word_for_word(actor, words) | misspelled)


def _word_for_word(actor: Actor, words: str) -> Q:
    """Every word must be somewhere: in the name, the address, the number, or the name of a person one may know."""
    person = _plain("person__given_names", "person__prefix", "person__surname")
    every = Q()
    for word in plain(words).split():
        named = _members(actor).annotate(text=person).filter(text__contains=word)
        number = _of_number(int(word)) if word.isdecimal() and len(word) < 10 else Q()
        every &= (Q(text__contains=word) & _named(actor)) | Q(pk__in=named.values("household_id")) | number
    return every


def _members(actor: Actor) -> "QuerySet[Membership]":
    return scope(actor, Permission.HOUSEHOLD_VIEW, Membership).filter(not_over())


def _of_number(number: int) -> Q:
    """Also by a number that went into another file."""
    merged = Household.objects.filter(number=number, merged_into__isnull=False)
    return Q(number=number) | Q(pk__in=merged.values("merged_into_id"))


def _plain(*columns: str) -> Lower:
    spaced = [item for column in columns for item in (F(column), Value(" "))]
    return Lower(Func(Concat(*spaced, output_field=TextField()), function="unaccent", output_field=TextField()))
