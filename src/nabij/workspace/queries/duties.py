"""What one should do by a day, from every side: asks that wait, calls after a goodbye, plans to look at together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.collaboration.models import Ask
from nabij.collaboration.queries import overrides_to_decide
from nabij.collaboration.queries.asks import LATE
from nabij.households.models import Household
from nabij.journal.models import SafetyWeighing
from nabij.kernel import clock
from nabij.reviews.models import FamilyGroupPlan, Review
from nabij.reviews.models.family_plans import professionals_plan_due
from nabij.reviews.queries.looking import day_to_look, settled_since_waived

PLAN_VIEW = Permission.PLAN_VIEW


@dataclass(frozen=True)
class Duty:
    """One thing to do by a day: an action, a call, a look at safety."""

    due: date
    icon: str
    title: str
    url: str
    household: str = ""
    answer: bool = False
    is_crisis: bool = False

    @property
    def is_late(self) -> bool:
        return self.due < clock.today()

    @property
    def is_today(self) -> bool:
        return self.due == clock.today()


class Directed(Protocol):
    """A household that one may direct, with what `beside_seats` reads beside it."""

    @property
    def settled_on(self) -> date | None: ...

    @property
    def next_look(self) -> date | None: ...

    @property
    def waived_on(self) -> date | None: ...

    @property
    def look_again_on(self) -> date | None: ...

    @property
    def household(self) -> Household: ...

    @property
    def i_direct(self) -> bool: ...


def beside_seats(actor: Actor) -> dict[str, Subquery]:
    """Read beside each seat, so that it costs no query: when to look at safety again, when to look at the plan
    together, and since when a plan is owed."""
    here = {"household": OuterRef("household")}
    reviews = scope(actor, PLAN_VIEW, Review).filter(**here).order_by("-held_on", "-created_at")
    waived = scope(actor, PLAN_VIEW, FamilyGroupPlan).filter(~settled_since_waived(), **here)
    weighed = scope(actor, Permission.SAFETY_VIEW, SafetyWeighing).filter(**here).order_by("-weighed_on", "-created_at")
    return {
        "look_again_on": Subquery(weighed.values("look_again_on")[:1]),
        "next_look": Subquery(reviews.values("next_on")[:1]),
        "waived_on": Subquery(waived.values("waived_on")[:1]),
    }


def looks_together(seats: Iterable[Directed], until: date) -> list[Duty]:
    """The plan is looked at on the day that was agreed; before the first time, so many weeks after it was settled."""
    found = []
    for one in seats:
        home = one.household
        due = day_to_look(home, agreed=one.next_look, settled=one.settled_on)
        if one.i_direct and due and due <= until:
            url = reverse("reviews:reviews", args=[home.pk])
            found.append(Duty(due, "users-group", _("Bekijk samen het plan"), url, home.name))
    return found


def plans_owed(seats: Iterable[Directed], until: date) -> list[Duty]:
    """The family waived a plan of their own: that of the professionals is due (Jeugdwet art. 4.1.2 lid 5)."""
    owed = [(one, professionals_plan_due(one.waived_on)) for one in seats if one.i_direct and one.waived_on]
    return [
        Duty(due, "signature", _("Stel het plan vast; het gezin maakt er zelf geen"),
             reverse("plans:plan", args=[one.household.pk]), one.household.name)
        for one, due in owed
        if due <= until
    ]  # fmt: skip


def looks_at_safety(seats: Iterable[Directed], until: date) -> list[Duty]:
    """Safety is looked at again on the day that was agreed, by whoever may read how it was weighed."""
    return [
        Duty(one.look_again_on, "shield-half", _("Kijk opnieuw naar de veiligheid"),
             reverse("journal:safety", args=[one.household.pk]), one.household.name)
        for one in seats
        if one.look_again_on and one.look_again_on <= until
    ]  # fmt: skip


def asks(actor: Actor, until: date) -> list[Duty]:
    """What I asked that should be answered by now, and what is asked of me. One query."""
    own = scope(actor, Permission.HOUSEHOLD_LEAD, Ask).filter(asked_by__user_id=actor.id).values("pk")
    mine = scope(actor, Permission.ASK_ANSWER, Ask).filter(professional__user_id=actor.id).values("pk")
    waiting = Ask.objects.filter(LATE, Q(pk__in=own) | Q(pk__in=mine)).annotate(
        last_day=Coalesce("promised_on", "due_on")
    )
    found = waiting.filter(last_day__lte=until).select_related("household", "organisation", "professional", "asked_by")
    return [_ask(actor, ask, ask.last_day) for ask in found]


def _ask(actor: Actor, ask: Ask, due: date) -> Duty:
    url = reverse("collaboration:ask", args=[ask.pk])
    if ask.professional and ask.professional.user_id == actor.user_id:
        title = _("%(who)s vraagt u: %(what)s") % {"who": ask.asked_by.name, "what": ask.what}
    else:
        whom = ask.professional.name if ask.professional else ask.organisation.name
        title = _("Antwoord van %(who)s: %(what)s") % {"who": whom, "what": ask.what}
    return Duty(due, "messages", title, url, ask.household.name, answer=True)


def overrides(actor: Actor, until: date) -> list[Duty]:
    """What was put before me to override; for who holds that power alone. One query, or none."""
    if not actor.areas_with(Permission.COLLABORATION_OVERRIDE):
        return []
    return [
        Duty(ask.due_on, "scale", _("Beslis over doorzetten: %(what)s") % {"what": ask.what},
             reverse("collaboration:override", args=[ask.pk]))
        for ask in overrides_to_decide(actor)
        if ask.due_on <= until
    ]  # fmt: skip


def as_days(seat: Any) -> dict[str, date | None]:
    """What `beside_seats` read beside a seat."""
    return {name: getattr(seat, name) for name in ("next_look", "waived_on", "look_again_on")}
