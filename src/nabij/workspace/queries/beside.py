"""What stands beside the day: unfinished texts, one's own reports, and what waits for the team."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.drafts.keeping import KEPT_FOR
from nabij.drafts.models import Draft
from nabij.households.models import Household, Involvement
from nabij.intake.models import Report
from nabij.intake.queries import my_reports
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.ledger.queries.paying import to_pay
from nabij.obstacles.queries import rules
from nabij.provisions.queries import messages_of

MOST_DRAFTS = 3
MOST_REPORTS = 5
# What is being typed in which form, and where one goes on with it: with the thing's id, or without.
FORMS: dict[str, tuple[Any, str, bool]] = {
    "report": (gettext_lazy("een melding"), "intake:report", False),
    "contact-note": (gettext_lazy("een notitie"), "journal:write_note", True),
    "safety-weighing": (gettext_lazy("een veiligheidsweging"), "journal:weigh_safety", True),
    "contact-attempt": (gettext_lazy("een contactpoging"), "households:contact", True),
    "question": (gettext_lazy("de vraag van een gezin"), "households:question", True),
    "plan-action": (gettext_lazy("een actie"), "plans:action_new", True),
    "plan-action-change": (gettext_lazy("een actie"), "plans:action_edit", True),
    "plan-settle": (gettext_lazy("het vaststellen van een plan"), "plans:settle", True),
}


@dataclass(frozen=True)
class Unfinished:
    """A text that waits to be finished."""

    what: str
    url: str
    saved_at: datetime


def unfinished(actor: Actor) -> list[Unfinished]:
    """What this person was typing in the forms one can go back to, the latest first. One query."""
    kept = Draft.objects.filter(user_id=actor.id, form__in=list(FORMS), saved_at__gt=clock.now() - KEPT_FOR)
    return [_unfinished(draft) for draft in kept.order_by("-saved_at")[:MOST_DRAFTS]]


def _unfinished(draft: Draft) -> Unfinished:
    label, name, of_thing = FORMS[draft.form]
    return Unfinished(str(label), reverse(name, args=[draft.thing] if of_thing else []), draft.saved_at)


def latest_reports(actor: Actor) -> list[Report]:
    """One's own reports and what came of them. One query."""
    return list(my_reports(actor)[:MOST_REPORTS])


@dataclass(frozen=True)
class TeamWaits:
    """What waits for whoever leads a team, sorts reports, reads messages, pays or makes policy: numbers only."""

    reports: int = 0
    reports_late: int = 0
    without_contact: int = 0
    messages: int = 0
    payments: int = 0
    payments_late: int = 0
    rules: int = 0

    def __bool__(self) -> bool:
        return any((self.reports, self.without_contact, self.messages, self.payments, self.rules))


def team_waits(actor: Actor) -> TeamWaits:
    """What nobody took up yet in the areas one sorts or leads, messages that found no place, what is to be paid and the
    rules that wait for an answer. Three queries at most, none for who does none of these."""
    if not actor.areas_with(Permission.REPORT_SORT):
        return _of_the_town_hall(actor)
    late = Q(call_back_by__lt=clock.today())
    reports = (
        scope(actor, Permission.REPORT_SORT, Report)
        .filter(state=Report.State.RECEIVED)
        .aggregate(all=Count("pk"), late=Count("pk", filter=late))
    )
    messages = messages_of(actor, "waiting").count() if actor.areas_with(Permission.MESSAGE_TAKE) else 0
    return TeamWaits(reports["all"], reports["late"], _without_contact(actor), messages)


def _of_the_town_hall(actor: Actor) -> TeamWaits:
    """What waits for who reads messages of providers, pays, or makes policy."""
    holds = actor.areas_with
    to_be_paid = to_pay(actor) if holds(Permission.BUDGET_PAY) else []
    return TeamWaits(
        messages=messages_of(actor, "waiting").count() if holds(Permission.MESSAGE_TAKE) else 0,
        payments=len(to_be_paid),
        payments_late=sum(one.payment.is_late for one in to_be_paid),
        rules=len(rules(actor, waiting=True)) if holds(Permission.OBSTACLE_ANSWER) else 0,
    )


def _without_contact(actor: Actor) -> int:
    if not actor.areas_with(Permission.BOARD_VIEW):
        return 0
    sought = Involvement.objects.filter(in_force(), household=OuterRef("pk"), seat=Involvement.Seat.CONTACT_PERSON)
    nobody = scope(actor, Permission.BOARD_VIEW, Household).filter(~Exists(sought), state=Household.State.CONTACT)
    return nobody.count()


def greeting() -> str:
    """A word for the hour of the day."""
    hour = clock.now().hour
    if hour < 12:
        return _("Goedemorgen")
    return _("Goedemiddag") if hour < 18 else _("Goedenavond")
