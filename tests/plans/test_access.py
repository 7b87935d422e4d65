"""Who sees and changes a plan: the whole table, one person's part, or nothing."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.audit.models import Look, Processing
from nabij.directory.models import Professional
from nabij.households.commands.seating import leave_seat
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import Action, Goal, PlanVersion
from nabij.plans.queries import plan_of
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
STATUS = {
    "director": 200, "stand_in": 200, "helper": 200, "helper_for_one": 200,
    "leader": 403, "intake": 403, "privacy": 403,
    "partner": 404, "colleague": 404, "stranger": 404, "administrator": 404,
    "signals": 404, "back_office": 404, "mandate_giver": 404, "safety_net": 404,
    "policy": 404, "paymaster": 404,
}  # fmt: skip


def test_the_plan_opens_for_the_table_alone(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = reverse("plans:plan", args=[cast.household.pk])
    opened = {who: enter(professional).get(page).status_code for who, professional in cast.everyone.items()}
    assert opened == STATUS


@pytest.mark.parametrize("who", ["helper", "helper_for_one", "leader", "stranger"])
@pytest.mark.parametrize("name", ["goal_new", "order", "settle", "fridge"])
def test_the_plan_is_made_by_whoever_directs(cast: Cast, enter: Enter, kitchen: Kitchen, who: str, name: str) -> None:
    page = reverse(f"plans:{name}", args=[cast.household.pk])
    assert enter(cast.everyone[who]).get(page).status_code in {403, 404}


def test_the_mentor_sees_murats_part_and_not_the_rest(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    picture = plan_of(acts(cast.mentor), cast.household)
    assert [line.goal for line in picture.goals] == [kitchen.school]
    assert [line.action for line in picture.actions] == [kitchen.bring]


def test_the_mentor_does_not_read_who_of_the_family_does_it(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = enter(cast.mentor).get(reverse("plans:plan", args=[cast.household.pk])).content.decode()
    assert "Murat naar school brengen" in page
    assert "iemand van het gezin" in page
    assert "Elif" not in page


def test_the_mentor_sees_an_own_action_without_the_goal_it_belongs_to(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen
) -> None:
    own = add_action(acts(cast.samira), kitchen.dry.pk, what="gymspullen drogen op school", owner=cast.mentor)
    mentor = enter(cast.mentor)
    page = mentor.get(reverse("plans:plan", args=[cast.household.pk])).content.decode()
    assert "gymspullen drogen op school" in page
    assert "droog huis" not in page
    assert "droog huis" not in mentor.get(reverse("plans:action", args=[own.pk])).content.decode()
    assert mentor.get(reverse("plans:action", args=[kitchen.report.pk])).status_code == 404


def test_the_mentor_does_not_read_settled_plans_for_they_hold_everything(
    cast: Cast, acts: Acts, kitchen: Kitchen
) -> None:
    settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[cast.ayse])
    assert not scope(acts(cast.mentor), Permission.PLAN_VIEW, PlanVersion).exists()
    assert scope(acts(cast.debt_helper), Permission.PLAN_VIEW, PlanVersion).exists()


def test_whoever_steps_back_sees_nothing_from_that_day(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    own = add_action(acts(cast.samira), kitchen.school.pk, what="bellen", owner=cast.mentor)
    leave_seat(cast.household, cast.mentor)
    assert not can(acts(cast.mentor), Permission.PLAN_VIEW, own)
    line = next(line for line in plan_of(acts(cast.samira), cast.household).actions if line.action == own)
    assert not line.owner.at_table


def test_an_action_of_somebody_who_left_the_table_is_to_be_given_to_another(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen
) -> None:
    add_action(acts(cast.samira), kitchen.school.pk, what="bellen", owner=cast.mentor)
    leave_seat(cast.household, cast.mentor)
    page = enter(cast.samira).get(reverse("plans:plan", args=[cast.household.pk])).content.decode()
    assert "zit niet meer aan tafel" in page


def test_the_database_itself_hides_plans_from_those_without_a_seat(cast: Cast, kitchen: Kitchen) -> None:
    for who, professional in cast.everyone.items():
        with acting_as(professional.user_id):
            seen = Goal.objects.exists() or Action.objects.exists()
        assert seen == (who in {"director", "stand_in", "helper", "helper_for_one"}), who


def test_looking_at_the_plan_stands_in_the_log_with_whose_names_were_shown(
    cast: Cast, enter: Enter, kitchen: Kitchen
) -> None:
    enter(cast.debt_helper).get(reverse("plans:plan", args=[cast.household.pk]))
    look = Look.objects.get(user=cast.debt_helper.user_id)
    assert (look.household, look.page, look.kind) == (cast.household.pk, "plans:plan", "read")
    shown = set(Processing.objects.filter(trace=look.trace).values_list("person", flat=True))
    assert {cast.fatma.pk, cast.elif_.pk, cast.murat.pk} <= shown


def test_printing_stands_in_the_log_as_printing(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    enter(cast.samira).get(reverse("plans:fridge", args=[cast.household.pk]))
    assert Look.objects.get(user=cast.samira.user_id).kind == "print"
