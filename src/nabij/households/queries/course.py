"""What happened around a household, as rows of fixed columns: the page of its course unions those of all packages."""

from typing import Any

from django.db.models import Case, CharField, DateTimeField, F, Model, QuerySet, TextField, UUIDField, Value, When
from django.db.models.functions import Cast, Concat, TruncDate
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import ContactAttempt, Handover, Household, Involvement, Passing, Placement, Question
from nabij.kernel import clock

COLUMNS = ("at", "kind", "title", "text", "who", "about_id", "url_name", "id")
Rows = QuerySet[Any, dict[str, Any]]


def timeline_rows(actor: Actor, household: Household) -> Rows:
    """One union of contact attempts, seats taken and left, hand-overs, questions and who died or moved, in `COLUMNS`.

    `at` is a moment, `about_id` a person or none, `url_name` takes the household's id.
    """
    shown(household=household.pk)
    first, *rest = [rows(actor, household) for rows in (_attempts, _begun, _ended, _handovers, _questions, *CHANGES)]
    return first.union(*rest, all=True)


def _rows(
    found: "QuerySet[Any]",
    *,
    on: str,
    kind: str,
    title: Any,
    text: Any,
    url_name: str,
    about: str = "",
) -> Rows:
    """The fixed columns. What has only a day gets the moment it was written, if that was the same day."""
    same_day = When(**{on: TruncDate("created_at")}, then=F("created_at"))
    words = {"title": title, "text": text}
    rows: Rows = (
        found.order_by()
        .annotate(
            at=Case(same_day, default=Cast(on, DateTimeField()), output_field=DateTimeField()),
            kind=Value(kind, CharField()),
            who=Value("", CharField()),
            about_id=F(about) if about else Cast(Value(None), UUIDField()),
            url_name=Value(url_name, CharField()),
            **{name: Cast(value, TextField()) for name, value in words.items()},
        )
        .values(*COLUMNS)
    )
    return rows


def _of(model: type[Model], actor: Actor, household: Household, permission: Permission) -> "QuerySet[Any]":
    return scope(actor, permission, model).filter(household=household)


def _labelled(column: str, choices: list[tuple[str, Any]]) -> Case:
    return Case(*(When(**{column: value}, then=Value(str(label))) for value, label in choices), default=Value(""))


def _attempts(actor: Actor, household: Household) -> Rows:
    reached = Case(When(reached=True, then=Value(_("bereikt"))), default=Value(_("niet bereikt")))
    how = _labelled("way", list(ContactAttempt.Way.choices))
    found = _of(ContactAttempt, actor, household, Permission.HOUSEHOLD_VIEW)
    title = Concat(Value(_("Contact gezocht: ")), how, Value(", "), reached)
    return _rows(found, on="on", kind="contact", title=title, text=F("note"), url_name="households:contact")


def _begun(actor: Actor, household: Household) -> Rows:
    found = _of(Involvement, actor, household, Permission.INVOLVEMENT_VIEW)
    title = Concat(F("professional__name"), Value(_(" kwam aan tafel")))
    return _rows(found, on="starts_on", kind="seat_taken", title=title, text=F("purpose"), url_name="households:table")


def _ended(actor: Actor, household: Household) -> Rows:
    left = _of(Involvement, actor, household, Permission.INVOLVEMENT_VIEW).filter(ends_on__lte=clock.today())
    title = Concat(F("professional__name"), Value(_(" stapte terug")))
    return _rows(
        left, on="ends_on", kind="seat_left", title=title, text=F("ended_because"), url_name="households:table"
    )


def _handovers(actor: Actor, household: Household) -> Rows:
    found = _of(Handover, actor, household, Permission.INVOLVEMENT_VIEW)
    names = (F("given_by__name"), Value(_(" droeg de regie over aan ")), F("taken_by__name"))
    return _rows(
        found, on="on", kind="handover", title=Concat(*names), text=F("reason"), url_name="households:direction"
    )


def _questions(actor: Actor, household: Household) -> Rows:
    found = _of(Question, actor, household, Permission.HOUSEHOLD_VIEW).filter(retracted_at=None)
    first = When(is_first=True, then=Value(_("De vraag van het gezin")))
    title = Case(first, default=Value(_("De vraag werd een andere")))
    return _rows(found, on="asked_on", kind="question", title=title, text=F("words"), url_name="households:question")


def _passings(actor: Actor, household: Household) -> Rows:
    found = _of(Passing, actor, household, Permission.HOUSEHOLD_VIEW).filter(taken_back_at=None)
    title = Value(_("Overleden"))
    return _rows(
        found, on="on", kind="passing", title=title, text=Value(""), url_name="households:people", about="person_id"
    )


def _placements(actor: Actor, household: Household) -> Rows:
    """Somebody who lives elsewhere for a while; where that is stands on the page of the people, not here."""
    found = _of(Placement, actor, household, Permission.HOUSEHOLD_VIEW).filter(taken_back_at=None)
    return _rows(
        found, on="starts_on", kind="placement", title=Value(_("Woont ergens anders")), text=Value(""),
        url_name="households:people", about="person_id",
    )  # fmt: skip


def _home_again(actor: Actor, household: Household) -> Rows:
    found = _of(Placement, actor, household, Permission.HOUSEHOLD_VIEW)
    back = found.filter(taken_back_at=None, ended_on__isnull=False)
    return _rows(
        back, on="ended_on", kind="home", title=Value(_("Weer thuis")), text=Value(""),
        url_name="households:people", about="person_id",
    )  # fmt: skip


CHANGES = (_passings, _placements, _home_again)
