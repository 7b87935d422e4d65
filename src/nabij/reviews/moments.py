"""The times that the plan was looked at together, as rows for the course of a household."""

from typing import Any

from django.db.models import DateTimeField, F, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Household
from nabij.plans.moments import TIMELINE
from nabij.reviews.models import Review


def timeline_rows(actor: Actor, household: Household) -> QuerySet[Any, dict[str, Any]]:
    """Each time, with what changed; `kind` is "review", `url_name` takes the household's id and the row's own."""
    shown(household=household.pk)
    found = scope(actor, Permission.PLAN_VIEW, Review).filter(household=household).order_by()
    rows = found.annotate(
        at=Cast("held_on", DateTimeField()), kind=_text("review"), title=_text(_("Samen naar het plan gekeken")),
        text=Cast("what_changed", TextField()), who=F("by__name"), about_id=Value(None, UUIDField()),
        url_name=_text("reviews:review"),
    )  # fmt: skip
    return rows.values(*TIMELINE)


def _text(words: str) -> Value:
    return Value(words, output_field=TextField())
