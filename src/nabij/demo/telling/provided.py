"""Applications, rulings and allocations, as the director writes them down."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial

from nabij.access.actor import Actor
from nabij.demo.parts.provided import Allotted, Ruled, Wants
from nabij.demo.telling.scenes import Scene, Told
from nabij.provisions.commands.allocations import Given, begin_delivery, end_delivery, note_allocation
from nabij.provisions.commands.applications import Decided, Wanted, note_application, note_ruling
from nabij.provisions.models import Application, Ruling


def provided_scenes(told: Told) -> Iterator[Scene]:
    """Each on its day; the day after it was asked at the latest."""
    more, director = told.story.more, told.story.director
    for wants in more.wants:
        yield (wants.ago, director, partial(_asked, told, wants))
        if wants.ruled:
            yield (wants.ruled.ago, director, partial(_ruled, told, wants, wants.ruled))
    yield from ((one.ago, director, partial(_allotted, told, one)) for one in more.allotted)


def _asked(told: Told, wants: Wants, actor: Actor) -> None:
    day = told.stage.day
    note_application(actor, told.house, wanted=Wanted(
        about_id=told.people[wants.who], law=wants.law, for_what=wants.what,
        asked_on=None if wants.asked is None else day(wants.asked),
        inquiry_from=None if wants.inquiry is None else day(wants.inquiry),
    ))  # fmt: skip


def _ruled(told: Told, wants: Wants, ruled: Ruled, actor: Actor) -> None:
    asked = Application.objects.get(household_id=told.house, for_what=wants.what)
    on = told.stage.day(ruled.ago)
    note_ruling(actor, asked.pk, decided=Decided(
        outcome=ruled.outcome, decided_on=on, announced_on=on, plain_words=ruled.words, valid_from=on,
        valid_until=on + timedelta(weeks=ruled.weeks),
    ))  # fmt: skip


def _allotted(told: Told, one: Allotted, actor: Actor) -> None:
    about = told.people[one.who]
    ruling = Ruling.objects.filter(household_id=told.house, about_id=about).first()
    made = note_allocation(actor, told.house, given=Given(
        about_id=about, law=one.law, number=one.number, product=one.product, volume=one.volume,
        provider_id=told.stage.professional(one.provider).organisation_id, starts_on=told.stage.day(one.starts),
        ruling_id=ruling.pk if ruling else None, referred_by=one.referred_by,
        price=Decimal(one.price) if one.price else None, price_per=one.price_per, price_source=one.price_source,
        price_year=told.stage.today.year if one.price else None,
    ))  # fmt: skip
    if one.began is not None:
        delivery = begin_delivery(actor, made.pk, on=told.stage.day(one.began))
        if one.ended is not None:
            end_delivery(actor, delivery.pk, on=told.stage.day(one.ended), reason=one.end_reason)
