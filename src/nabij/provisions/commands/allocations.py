"""Allocations and what is delivered of them, as the director writes them down; messages do the same by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.belonging import person_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.provisions import events
from nabij.provisions.jobs import place_waiting
from nabij.provisions.models import Allocation, Delivery, Ruling
from nabij.provisions.terms import start_message_due

KEEP = Permission.PROVISION_KEEP


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is told of an allocation. A price comes with per what, from where and of which year, or not at all."""

    about_id: UUID
    law: str
    number: str
    provider_id: UUID
    product: str
    starts_on: date
    ends_on: date | None = None
    ruling_id: UUID | None = None
    referred_by: str = "municipality"
    volume: str = ""
    sent_on: date | None = None
    task_funded: bool = False
    price: Decimal | None = None
    price_per: str = ""
    price_source: str = ""
    price_year: int | None = None
    on_paper: bool = True

    def columns(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


@command(KEEP, Household)
def note_allocation(actor: Actor, household: Household, *, given: Given) -> Outcome[Allocation]:
    """Write down an order to a provider. Messages with its number that waited are looked at anew. Raises Refused."""
    _check(household, given)
    with _number_once():
        made = Allocation.objects.create(
            household=household, start_due_on=start_message_due(given.starts_on), **given.columns()
        )
    place_waiting.defer(actor, made.pk)
    return Done(events.ALLOCATION_NOTED, made, {"number": made.number})


@command(KEEP, Allocation, lock=True)
def change_allocation(actor: Actor, allocation: Allocation, *, version: int, given: Given) -> Outcome[Allocation]:
    """Write it better, or give what a provider asked for. Raises Refused, and Conflict when somebody else was first."""
    new = given.columns() | {"start_due_on": start_message_due(given.starts_on)}
    changed = [name for name, value in new.items() if getattr(allocation, name) != value]
    if not changed:
        return Unchanged(allocation)
    if allocation.version != version:
        raise Conflict(
            _("Iemand anders heeft dit ook veranderd."), theirs=allocation.product, version=allocation.version
        )
    if "about_id" in changed and (allocation.deliveries.exists() or allocation.lines.exists()):
        raise Refused(_("Er zijn berichten over: de toewijzing blijft van deze persoon."), field="about")
    if allocation.declined_on:
        raise Refused(_("Dit verzoek is afgewezen. Leg het eerst terug."))
    _check(allocation.household, given)
    for name in changed:
        setattr(allocation, name, new[name])
    allocation.version += 1
    with _number_once():
        allocation.save(update_fields=[*changed, "version"])
    place_waiting.defer(actor, allocation.pk)
    return Done(events.ALLOCATION_CHANGED, allocation, {"number": allocation.number})


def _check(household: Household, given: Given) -> None:
    person_of(household, given.about_id, field="about")
    if given.ends_on and given.ends_on < given.starts_on:
        raise Refused(_("De laatste dag ligt op of na de eerste."), field="ends_on")
    if given.ruling_id and not _stands_on(household, given.ruling_id, given.about_id):
        raise Refused(_("Deze beschikking is van iemand anders."), field="ruling")
    _check_price(given)


def _stands_on(household: Household, ruling: UUID, about: UUID) -> bool:
    found = Ruling.objects.filter(pk=ruling, household=household, about_id=about, retracted_at=None)
    return found.exists()


@contextmanager
def _number_once() -> Iterator[None]:
    """The number may stand at a household that this person may not know of: only the database can tell."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as twice:
        if "allocation_number_once" not in str(twice):
            raise
        raise Refused(_("Dit toewijzingsnummer staat al bij een andere toewijzing."), field="number") from twice


def _check_price(given: Given) -> None:
    parts = (given.price, given.price_per, given.price_source, given.price_year)
    if given.task_funded and given.price is not None:
        raise Refused(_("Een taakgerichte aanbieder declareert niets per cliënt: vul geen prijs in."), field="price")
    if any(parts) and not all(parts):
        raise Refused(
            _("Bij een prijs horen: per wat, waar de prijs vandaan komt, en welk jaar. Of laat alles leeg."),
            field="price",
        )


@command(KEEP, Allocation, lock=True)
def remove_allocation(actor: Actor, allocation: Allocation) -> Outcome[Household]:
    """Take away what was written down by mistake. Raises Refused once a message or a delivery belongs to it."""
    if allocation.lines.exists() or allocation.deliveries.exists():
        raise Refused(_("Er hoort al een bericht of levering bij deze toewijzing. Zij blijft staan."))
    household, number = allocation.household, allocation.number
    allocation.delete()
    return Done(events.ALLOCATION_REMOVED, household, {"number": number})


@command(KEEP, Allocation, lock=True)
def decline_request(actor: Actor, allocation: Allocation, *, because: str) -> Outcome[Allocation]:
    """Not what a provider asked for, and why. Raises Refused when it was given already."""
    if allocation.declined_on:
        return Unchanged(allocation)
    if not allocation.is_request:
        raise Refused(_("Dit is al toegewezen."))
    if not because:
        raise Refused(_("Schrijf op waarom het verzoek is afgewezen."), field="because")
    allocation.declined_on, allocation.declined_because = clock.today(), because
    allocation.save(update_fields=["declined_on", "declined_because"])
    return Done(events.REQUEST_DECLINED, allocation)


@command(KEEP, Allocation, lock=True)
def reopen_request(actor: Actor, allocation: Allocation) -> Outcome[Allocation]:
    """It is looked at again after all."""
    if allocation.declined_on is None:
        return Unchanged(allocation)
    allocation.declined_on, allocation.declined_because = None, ""
    allocation.save(update_fields=["declined_on", "declined_because"])
    return Done(events.REQUEST_REOPENED, allocation)


@command(KEEP, Allocation, lock=True)
def begin_delivery(actor: Actor, allocation: Allocation, *, on: date) -> Outcome[Delivery]:
    """Help began, as the family or the provider says. Raises Refused while it runs, or when messages tell of it."""
    if allocation.is_request:
        raise Refused(_("Dit is nog niet toegewezen."))
    if allocation.deliveries.filter(by_hand=False).exists():
        raise Refused(_("De aanbieder meldt dit zelf met berichten."), field="on")
    if allocation.deliveries.filter(began_on=on).exists() or allocation.deliveries.filter(ended_on=None).exists():
        raise Refused(_("Deze hulp loopt al."), field="on")
    made = Delivery.objects.create(
        allocation=allocation, household_id=allocation.household_id, about_id=allocation.about_id, began_on=on,
        begin_known_on=clock.today(), by_hand=True,
    )  # fmt: skip
    return Done(events.DELIVERY_BEGUN, made, {"on": on.isoformat()})


@command(KEEP, Delivery, lock=True)
def end_delivery(actor: Actor, delivery: Delivery, *, on: date, reason: str) -> Outcome[Delivery]:
    """Help ended, and why. Raises Refused for what messages tell, and for a day before it began."""
    _refuse_by_message(delivery)
    if delivery.ended_on:
        return Unchanged(delivery)
    if on < delivery.began_on:
        raise Refused(_("Dit is vóór de dag waarop de hulp begon."), field="on")
    delivery.ended_on, delivery.end_reason, delivery.end_known_on = on, reason, clock.today()
    delivery.save(update_fields=["ended_on", "end_reason", "end_known_on"])
    return Done(events.DELIVERY_ENDED, delivery, {"on": on.isoformat()})


@command(KEEP, Delivery, lock=True)
def reopen_delivery(actor: Actor, delivery: Delivery) -> Outcome[Delivery]:
    """It had not ended after all."""
    _refuse_by_message(delivery)
    if delivery.ended_on is None:
        return Unchanged(delivery)
    delivery.ended_on, delivery.end_reason, delivery.end_known_on = None, "", None
    delivery.save(update_fields=["ended_on", "end_reason", "end_known_on"])
    return Done(events.DELIVERY_REOPENED, delivery)


@command(KEEP, Delivery, lock=True)
def remove_delivery(actor: Actor, delivery: Delivery) -> Outcome[Allocation]:
    """It had not begun."""
    _refuse_by_message(delivery)
    allocation = delivery.allocation
    delivery.delete()
    return Done(events.DELIVERY_REMOVED, allocation)


def _refuse_by_message(delivery: Delivery) -> None:
    if not delivery.by_hand:
        raise Refused(_("Dit komt uit een bericht van de aanbieder. Vraag de aanbieder het te verbeteren."))
