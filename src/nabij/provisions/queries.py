"""What one sees of provisions, and what is due: for the household's page, my day, the board and the figures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Organisation
from nabij.households.clocks import clock_rows
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.provisions.models import (
    Allocation,
    Application,
    Delivery,
    EndReason,
    Message,
    ProviderCode,
    Ruling,
    TermChange,
)

VIEW, KEEP, TAKE = Permission.PROVISION_VIEW, Permission.PROVISION_KEEP, Permission.MESSAGE_TAKE


@dataclass(frozen=True)
class Track:
    """One allocation with what was delivered of it, newest last."""

    allocation: Allocation
    deliveries: Sequence[Delivery]

    @property
    def running(self) -> Delivery | None:
        return next((one for one in self.deliveries if one.ended_on is None), None)

    @property
    def last(self) -> Delivery | None:
        return self.deliveries[-1] if self.deliveries else None

    @property
    def ended_early(self) -> bool:
        """It stopped before it was done, and nothing runs now."""
        return bool(not self.running and self.last and self.last.end_reason in EndReason.early())


@dataclass(frozen=True)
class Asked:
    """One application: what moved its term, and what was decided."""

    application: Application
    changes: Sequence[TermChange]
    ruling: Ruling | None

    @property
    def standing_still(self) -> TermChange | None:
        """The suspension that lasts."""
        return next((one for one in self.changes if one.is_suspension and one.ends_on is None), None)


@dataclass(frozen=True)
class OfPerson:
    """All that one person asked and got."""

    person: Person
    asked: tuple[Asked, ...]
    requests: tuple[Track, ...]
    tracks: tuple[Track, ...]


def provisions_of(actor: Actor, household: Household, *, on_paper: bool = False) -> list[OfPerson]:
    """By person, the oldest first; `on_paper` only what may stand on a screen that is turned to the family.

    Five queries, however much there is.
    """
    only = {"on_paper": True} if on_paper else {}
    asked, tracks = _asked(actor, household, only), _tracks(actor, household, only)
    by_person: dict[UUID, list[Any]] = defaultdict(list)
    things: list[Asked | Track] = [*asked, *tracks]
    for one in things:
        by_person[_about(one).pk].append(one)
    return [_of_person(things) for things in by_person.values()]


def _about(one: Asked | Track) -> Person:
    return one.application.about if isinstance(one, Asked) else one.allocation.about


def _of_person(things: list[Asked | Track]) -> OfPerson:
    tracks = [one for one in things if isinstance(one, Track)]
    return OfPerson(
        person=_about(things[0]),
        asked=tuple(one for one in things if isinstance(one, Asked)),
        requests=tuple(one for one in tracks if one.allocation.is_request),
        tracks=tuple(one for one in tracks if not one.allocation.is_request),
    )


def _asked(actor: Actor, household: Household, only: dict[str, Any]) -> list[Asked]:
    found = scope(actor, VIEW, Application).filter(household=household, **only).select_related("about")
    changes = scope(actor, VIEW, TermChange).filter(retracted_at=None)
    rulings = scope(actor, VIEW, Ruling).filter(retracted_at=None)
    found = found.prefetch_related(
        Prefetch("term_changes", changes, to_attr="changes_seen"), Prefetch("rulings", rulings, to_attr="rulings_seen")
    )
    return [Asked(one, cast("Any", one).changes_seen, next(iter(cast("Any", one).rulings_seen), None)) for one in found]


def _tracks(actor: Actor, household: Household, only: dict[str, Any]) -> list[Track]:
    found = allocations_of(actor, household).filter(**only)
    counted = scope(actor, VIEW, Delivery).filter(overtaken=False)
    found = found.prefetch_related(Prefetch("deliveries", counted, to_attr="deliveries_seen"))
    return [Track(one, cast("Any", one).deliveries_seen) for one in found]


def asked_of(actor: Actor, application: Application) -> Asked:
    """One application with all that belongs to it."""
    changes = scope(actor, VIEW, TermChange).filter(application=application, retracted_at=None)
    ruling = scope(actor, VIEW, Ruling).filter(application=application, retracted_at=None).first()
    return Asked(application, list(changes), ruling)


def allocations_of(actor: Actor, household: Household) -> "QuerySet[Allocation]":
    """All that was allocated, or asked by a provider, as far as one is told; one query, person and provider with it."""
    found = scope(actor, VIEW, Allocation).filter(household=household)
    return found.select_related("about", "provider")


def undecided_by(until: date) -> "QuerySet[Application]":
    """Of everyone: asked, or looked into as a Wmo-melding, its term over on or before `until`, and not decided."""
    decided = Ruling.objects.filter(application=OuterRef("pk"), retracted_at=None)
    return Application.objects.filter(~Exists(decided), withdrawn_on=None, due_on__lte=until)


def not_begun_by(until: date) -> "QuerySet[Allocation]":
    """Of everyone: given, its start message due on or before `until`, and nothing begun."""
    begun = Delivery.objects.filter(allocation=OuterRef("pk"))
    given = Allocation.objects.filter(withdrawn_on=None, start_due_on__lte=until).exclude(number="")
    # What would have ended by now is not going to begin.
    return given.filter(~Exists(begun), Q(ends_on=None) | Q(ends_on__gte=until))


def not_begun(actor: Actor, until: date) -> "QuerySet[Allocation]":
    """Allocations whose start message was due on or before `until` and that have not begun. One statement.

    Household and provider come along; a page shows `start_due_on`, `provider_name` and the household's page.
    """
    found = scope(actor, VIEW, Allocation).filter(pk__in=not_begun_by(until).values("pk"))
    return found.select_related("household", "provider").order_by("start_due_on")


def ended_early(actor: Actor, since: date) -> "QuerySet[Delivery]":
    """Deliveries that stopped before they were done, known since `since`, after which nothing began. One statement.

    Allocation, provider and household come along; `began_on` and `ended_on` say how long it held.
    """
    later = Delivery.objects.filter(
        allocation=OuterRef("allocation"), began_on__gt=OuterRef("began_on"), overtaken=False
    )
    found = scope(actor, VIEW, Delivery).filter(
        ~Exists(later), overtaken=False, end_reason__in=EndReason.early(), end_known_on__gte=since
    )
    return found.select_related("household", "allocation__provider").order_by("end_known_on")


def term_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """The clocks that end on or before `until`, also those that are over, as rows for `households.clocks`.

    The page behind each is `provisions:provisions` of the household. `inquiry`: look into a Wmo-melding; `decision`:
    decide on an application; `start`: help should have begun; `objection`: the family can object until then.
    """
    waiting = scope(actor, VIEW, Application).filter(pk__in=undecided_by(until).values("pk"))
    rulings = scope(actor, VIEW, Ruling).filter(retracted_at=None, objection_until__lte=until)
    late_starts = scope(actor, VIEW, Allocation).filter(pk__in=not_begun_by(until).values("pk"))
    return [
        clock_rows(waiting.filter(asked_on=None), "inquiry", "due_on"),
        clock_rows(waiting.exclude(asked_on=None), "decision", "due_on"),
        clock_rows(late_starts, "start", "start_due_on"),
        clock_rows(rulings.filter(objection_until__gte=clock.today()), "objection", "objection_until"),
    ]


def rulings_to_stand_on(actor: Actor, household: Household) -> "QuerySet[Ruling]":
    """The rulings of a household on which an allocation can be given."""
    found = scope(actor, VIEW, Ruling).filter(household=household, retracted_at=None)
    return found.exclude(outcome=Ruling.Outcome.REFUSED).select_related("application", "about")


def providers() -> "QuerySet[Organisation]":
    """Whom help can be allocated to: every organisation of the directory."""
    return Organisation.objects.order_by("name")


def messages_of(actor: Actor, state: str = "") -> "QuerySet[Message]":
    """The messages one may read in, newest first; of one state when given ("waiting": all that wait)."""
    found = scope(actor, TAKE, Message).order_by("-created_at", "-pk")
    wanted: Iterable[str] = Message.WAITING if state == "waiting" else [state]
    return found.filter(state__in=wanted) if state else found


def message_counts(actor: Actor) -> dict[str, int]:
    """How many messages stand in each state."""
    counted = scope(actor, TAKE, Message).order_by().values_list("state").annotate(number=Count("pk"))
    return dict(counted)


def provider_of_code(code: str) -> Organisation | None:
    """Whose AGB code it is, when the back office said so."""
    found = ProviderCode.objects.filter(code=code).select_related("organisation").first()
    return found.organisation if found else None
