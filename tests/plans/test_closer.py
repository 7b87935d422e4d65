"""Who closer by could do it, and what keeps people away: asked kindly, never in the way."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.models import Event
from nabij.directory.models import Organisation, Professional
from nabij.kernel.errors import Refused
from nabij.plans.commands.closer import answer_closer, clear_hindrance, note_hindrance, restore_hindrance
from nabij.plans.models import Action, Hindrance, LadderAnswer, Rung
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
Kind = Hindrance.Kind


def _add(client: Client, kitchen: Kitchen, owner: Professional, **more: str) -> str:
    typed = {"what": "schulden regelen", "owner": str(owner.pk), "on_paper": "on", **more}
    return str(client.post(reverse("plans:action_new", args=[kitchen.dry.pk]), typed)["Location"])


def test_for_somebody_of_another_organisation_the_whole_form_goes_on_to_ask(
    cast: Cast, enter: Enter, kitchen: Kitchen
) -> None:
    Organisation.objects.filter(pk=cast.samira.organisation_id).update(kind=Organisation.Kind.TEAM)
    samira = enter(cast.samira)
    assert _add(samira, kitchen, cast.debt_helper).endswith("/dichterbij/")
    assert "/plan/" in _add(samira, kitchen, cast.samira)


def test_the_short_form_never_asks(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    assert "/plan/" in _add(enter(cast.samira), kitchen, cast.debt_helper, quick="1")


def test_the_question_can_be_skipped_and_answered_later(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    page = reverse("plans:action_closer", args=[kitchen.report.pk])
    assert "Overslaan" in samira.get(page).content.decode()
    assert samira.post(page, {}).status_code == 422
    shown = samira.post(page, {"considered": ["volunteer", "self"], "because": "vraagt kennis"}, follow=True)
    assert "Gedacht is aan: iemand zelf, een vrijwilliger." in shown.content.decode()
    assert answer_closer(acts(cast.samira), kitchen.report.pk, considered=[Rung.FAMILY]).rungs == [Rung.FAMILY.label]
    assert LadderAnswer.objects.count() == 1


def test_what_is_in_the_way_stands_in_the_plan_until_it_is_out_of_it(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen
) -> None:
    samira = acts(cast.samira)
    hindrance = note_hindrance(
        samira, kitchen.lessons.pk, kind=Kind.CONTRIBUTION, amount=Decimal("21.00"), amount_source="brief CAK"
    )
    plan = reverse("plans:plan", args=[cast.household.pk])
    assert "eigen bijdrage <bdi>€ 21,00" in enter(cast.samira).get(plan).content.decode()
    clear_hindrance(samira, hindrance.pk)
    assert "eigen bijdrage" not in enter(cast.samira).get(plan).content.decode()
    assert not restore_hindrance(samira, hindrance.pk).is_gone


def test_the_same_kind_twice_is_one_with_what_is_known_now(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    note_hindrance(acts(cast.samira), kitchen.lessons.pk, kind=Kind.TRAVEL)
    note_hindrance(acts(cast.samira), kitchen.lessons.pk, kind=Kind.TRAVEL, words="twee bussen", amount=Decimal(3))
    only = Hindrance.objects.get()
    assert (only.words, only.amount) == ("twee bussen", None)


def test_something_else_is_said_in_words(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    with pytest.raises(Refused, match="wat er in de weg staat"):
        note_hindrance(acts(cast.samira), kitchen.lessons.pk, kind=Kind.OTHER)
    page = reverse("plans:hindrance_new", args=[kitchen.lessons.pk])
    assert enter(cast.samira).post(page, {"kind": "other"}).status_code == 422
    assert enter(cast.samira).post(page, {"kind": "hours", "words": "alleen 's ochtends"}).status_code == 303


def test_the_trace_names_the_kind_and_nothing_of_the_family(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    note_hindrance(acts(cast.samira), kitchen.lessons.pk, kind=Kind.SHAME, words="Ayşe durft niet")
    assert Event.objects.get(name="plans:hindrance:noted").facts == {"kind": "schaamte"}


def test_whoever_is_here_for_one_child_reads_what_is_in_the_way_of_that_part_alone(
    cast: Cast, acts: Acts, kitchen: Kitchen
) -> None:
    for action in (kitchen.lessons, kitchen.bring):
        note_hindrance(acts(cast.samira), action.pk, kind=Kind.TRAVEL)
        answer_closer(acts(cast.samira), action.pk, considered=[Rung.NETWORK])
    mentor = acts(cast.mentor)
    for model in (Hindrance, LadderAnswer):
        assert [one.action for one in scope(mentor, Permission.PLAN_VIEW, model)] == [kitchen.bring]
    assert Action.objects.count() == 3
