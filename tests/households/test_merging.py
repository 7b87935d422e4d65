"""Two files turn out to be one: everything moves, nothing is lost, and it can be taken apart again."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.audit.models import Event
from nabij.chain.commands.boxes import add_box
from nabij.chain.commands.choosing import pin_action
from nabij.chain.models import Pin
from nabij.chain.queries import chain_of
from nabij.directory.models import Professional
from nabij.households.commands.merging import Together, merge_households, take_back_merge
from nabij.households.finding import index_person
from nabij.households.merge_ways import household_columns, is_rivalrous, moving_models, reason_to_stay
from nabij.households.models import (
    ChangedRow,
    Circumstance,
    Household,
    Involvement,
    Membership,
    Merge,
    ParentalAuthority,
    Person,
    Question,
)
from nabij.journal.models import ContactNote, NotePresence
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.models import Action, ActionMove, Goal, State
from nabij.plans.queries import plan_of
from nabij.workspace.queries.lists import households_like
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.journal import make_note

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
WHY = "Ayşe noemde het andere nummer aan de telefoon."


@dataclass
class Double:
    """The second file about the same family, begun by a colleague: Ayşe again, and a sister nobody knew of."""

    household: Household
    ayse: Person
    zeynep: Person
    note: ContactNote


@pytest.fixture
def double(cast: Cast) -> Double:
    household = make_household("Yilmaz", area=cast.area, director=cast.colleague)
    ayse, zeynep = make_person("Ayse", "Yilmaz", "1987", phone="0612345678"), make_person("Zeynep", "Yilmaz", "1990")
    member(household, ayse, relation="moeder")
    member(household, zeynep, relation="zus", kind="network")
    seat(household, cast.gp, purpose="huisarts")
    seat(household, cast.debt_helper, purpose="schulden")
    note = make_note(household, cast.colleague, "Ayse belde zelf.", about=ayse)
    NotePresence.objects.create(household=household, note=note, person=ayse)
    Question.objects.create(household=household, words="Help mij met de post.", is_first=True)
    goal = Goal.objects.create(household=household, words="De post gaat open", about=ayse)
    Action.objects.create(household=household, goal=goal, about=ayse, what="Samen openen", owner_person=ayse)
    return Double(household, ayse, zeynep, note)


def merged(acts: Acts, who: Professional, cast: Cast, double: Double, **more: object) -> Merge:
    same = {double.ayse.pk: cast.ayse.pk}
    decided = Together(same=same, **more)  # type: ignore[arg-type]
    return merge_households(acts(who), cast.household.pk, other=double.household.pk, decided=decided, because=WHY)


def all_rows() -> dict[str, dict[UUID, dict[str, object]]]:
    """Every row of every kind that is bound to a household or is a person, to compare before and after."""
    kinds: list[type[models.Model]] = [*moving_models(), Household, Person, ParentalAuthority]
    left_out = {"version"}
    return {
        model._meta.label: {
            row["id"]: {name: value for name, value in row.items() if name not in left_out}
            for row in model._base_manager.values()
        }
        for model in kinds
    }


def test_all_that_was_written_moves_and_is_about_the_one_person(cast: Cast, acts: Acts, double: Double) -> None:
    merged(acts, cast.leader, cast, double)
    note = ContactNote.objects.get(pk=double.note.pk)
    assert (note.household_id, note.about_id) == (cast.household.pk, cast.ayse.pk)
    assert NotePresence.objects.get(note=note).person_id == cast.ayse.pk
    action = Action.objects.get()
    assert (action.household_id, action.owner_person_id, action.goal.household_id) == (
        cast.household.pk, cast.ayse.pk, cast.household.pk,
    )  # fmt: skip
    assert Person.objects.get(pk=cast.ayse.pk).phone == "0612345678"
    gone = Household.objects.get(pk=double.household.pk)
    assert (gone.state, gone.merged_into_id, gone.director) == ("closed", cast.household.pk, None)
    assert Event.objects.filter(name="households:household:merged").count() == 2


def test_everybody_stands_in_it_once(cast: Cast, acts: Acts, double: Double) -> None:
    merged(acts, cast.leader, cast, double)
    now = Membership.objects.filter(ends_on=None)
    assert now.filter(household=cast.household, person=double.zeynep).exists()
    assert now.filter(household=cast.household, person=cast.ayse).count() == 1
    assert not now.filter(household=double.household).exists()


def test_there_is_one_director_and_the_others_stay_or_step_back_as_was_decided(
    cast: Cast, acts: Acts, double: Double
) -> None:
    gp = Involvement.objects.get(professional=cast.gp)
    merged(acts, cast.leader, cast, double, keeps_seat=frozenset({gp.pk}))
    now = dict(Involvement.objects.filter(ends_on=None).values_list("professional__name", "seat"))
    assert now["Samira Bakker"] == "director"
    assert now["Hans Huisarts"] == "helper"
    assert "Carla Collega" not in now
    assert not Involvement.objects.filter(household=double.household, ends_on=None).exists()
    assert Household.objects.get(pk=cast.household.pk).director == cast.samira


def test_the_director_of_the_other_file_may_be_the_one_who_remains(cast: Cast, acts: Acts, double: Double) -> None:
    samira = Involvement.objects.get(professional=cast.samira)
    merged(acts, cast.leader, cast, double, other_directs=True, keeps_seat=frozenset({samira.pk}))
    now = dict(Involvement.objects.filter(ends_on=None).values_list("professional__name", "seat"))
    assert (now["Carla Collega"], now["Samira Bakker"]) == ("director", "helper")
    assert Household.objects.get(pk=cast.household.pk).director == cast.colleague


def test_undo_puts_every_row_back_where_it_stood(cast: Cast, acts: Acts, double: Double) -> None:
    before = all_rows()
    merge = merged(acts, cast.leader, cast, double, other_directs=True)
    written = make_note(cast.household, cast.colleague, "Na het samenvoegen.")
    take_back_merge(acts(cast.leader), merge.pk)
    after = all_rows()
    assert after["journal.ContactNote"].pop(written.pk)["household_id"] == cast.household.pk
    for kind, rows in before.items():
        assert after[kind] == rows, kind


def test_who_directs_both_merges_and_takes_it_back_behind_the_second_lock(
    cast: Cast, acts: Acts, double: Double
) -> None:
    seat(double.household, cast.samira, Involvement.Seat.STAND_IN)
    assert cast.samira.user
    with acting_as(cast.samira.user.pk):
        merge = merged(acts, cast.samira, cast, double)
        assert ContactNote.objects.get(pk=double.note.pk).household_id == cast.household.pk
        take_back_merge(acts(cast.samira), merge.pk)
    assert ContactNote.objects.get(pk=double.note.pk).household_id == double.household.pk
    assert Household.objects.get(pk=double.household.pk).director == cast.colleague


def test_who_has_no_right_on_both_merges_nothing(cast: Cast, acts: Acts, double: Double) -> None:
    for who in (cast.samira, cast.colleague, cast.mentor, cast.officer, cast.stranger):
        with pytest.raises((NotFound, Denied)):
            merged(acts, who, cast, double)
    assert not ChangedRow.objects.exists()


def test_nobody_is_two_persons_and_a_file_merges_once(cast: Cast, acts: Acts, double: Double) -> None:
    two = {double.ayse.pk: cast.ayse.pk, double.zeynep.pk: cast.ayse.pk}
    with pytest.raises(Refused):
        merge_households(
            acts(cast.leader), cast.household.pk, other=double.household.pk, decided=Together(two), because=WHY
        )
    merged(acts, cast.leader, cast, double)
    with pytest.raises(Refused, match="al samengevoegd"):
        merged(acts, cast.leader, cast, double)


def test_somebody_of_a_third_household_stays_who_they_are_there(cast: Cast, acts: Acts, double: Double) -> None:
    third = make_household("Grootouders", area=cast.elsewhere, director=cast.stranger)
    member(third, double.ayse)
    child = ParentalAuthority.objects.create(child=cast.murat, holder=double.ayse)
    merged(acts, cast.leader, cast, double)
    assert Membership.objects.get(household=third, ends_on=None).person == double.ayse
    assert ParentalAuthority.objects.get(pk=child.pk).holder == double.ayse


def test_what_is_hard_moves_with_what_it_is_about(cast: Cast, acts: Acts, double: Double) -> None:
    line = Circumstance.objects.create(household=double.household, about=double.ayse, kind="problem", words="schimmel")
    merged(acts, cast.leader, cast, double)
    assert Circumstance.objects.get(pk=line.pk).about == cast.ayse


BOUND = [model for model in apps.get_models() if household_columns(model)]


@pytest.mark.parametrize("model", BOUND, ids=lambda model: model._meta.label)
def test_every_kind_bound_to_a_household_moves_or_says_why_it_stays(model: type[models.Model]) -> None:
    assert model in moving_models() or str(reason_to_stay(model))
    if is_rivalrous(model, set(household_columns(model))) and model in moving_models():
        assert model._meta.pk is not None
        assert model._meta.pk.name == "id", "a row that stays behind is known by its id"


def test_the_page_shows_both_and_keeps_what_was_typed(
    cast: Cast, double: Double, enter: Callable[[Professional], Client]
) -> None:
    for person in (cast.ayse, double.ayse):
        index_person(person)
    client = enter(cast.intake)
    found = client.get(reverse("households:find_merge", args=[cast.household.pk]))
    assert b"lijken over dezelfde mensen" in found.content
    asked = reverse("households:find_merge", args=[cast.household.pk])
    assert client.post(asked, {"number": "999999"}).status_code == 422
    page = reverse("households:merge", args=[cast.household.pk, double.household.pk])
    assert client.post(asked, {"number": str(double.household.number)})["Location"] == page
    answer = client.post(page, {str(double.ayse.pk): str(cast.ayse.pk), "because": "Zij belde zelf"})
    assert answer.status_code == 422
    assert b"Zij belde zelf" in answer.content
    assert b"schulden" not in answer.content
    for who, status in ((cast.samira, 404), (cast.debt_helper, 403), (cast.stranger, 404)):
        assert enter(who).get(page).status_code == status


def test_the_old_number_finds_the_one_that_remained(cast: Cast, acts: Acts, double: Double) -> None:
    number = double.household.number
    merged(acts, cast.leader, cast, double)
    assert households_like(acts(cast.samira), str(number)) == [cast.household]
    assert households_like(acts(cast.leader), "Yilmaz") == [cast.household]


def test_nobody_merges_a_file_they_may_not_read_into_one_they_read(cast: Cast, acts: Acts, double: Double) -> None:
    """Otherwise a team leader would read any story by putting it in a file at whose table they sit."""
    mine = make_household("Van Dam", area=cast.area, director=cast.samira)
    seat(mine, cast.leader, purpose="meedenken")
    with pytest.raises(Refused, match="Laat een ander"):
        merge_households(acts(cast.leader), mine.pk, other=double.household.pk, decided=Together({}), because=WHY)
    kept = Involvement.objects.get(household=mine, professional=cast.leader)
    theirs, decided = double.household.pk, Together({}, keeps_seat=frozenset({kept.pk}))
    with pytest.raises(Refused, match="Laat een ander"):
        merge_households(acts(cast.leader), theirs, other=mine.pk, decided=decided, because=WHY)
    merge_households(acts(cast.leader), theirs, other=mine.pk, decided=Together({}), because=WHY)
    assert theirs not in acts(cast.leader).seats


def test_what_was_built_since_on_what_goes_back_goes_along(cast: Cast, acts: Acts, double: Double) -> None:
    merge = merged(acts, cast.leader, cast, double)
    goal = Goal.objects.get(words="De post gaat open")
    step = add_action(acts(cast.samira), goal.pk, what="Elke maandag", owner=cast.ayse)
    moved = move_action(acts(cast.samira), step.pk, to=State.DOING)
    assert moved is not None
    box = add_box(acts(cast.samira), cast.household.pk, words="Post blijft liggen")
    pin_action(acts(cast.samira), box.pk, action=step.pk)
    take_back_merge(acts(cast.leader), merge.pk)
    step.refresh_from_db()
    assert (step.household_id, step.about_id, step.owner_person_id) == (
        double.household.pk, double.ayse.pk, double.ayse.pk,
    )  # fmt: skip
    assert ActionMove.objects.get(pk=moved.pk).household_id == double.household.pk
    assert [line.action for line in plan_of(acts(cast.colleague), double.household).actions].count(step) == 1
    assert not chain_of(acts(cast.samira), cast.household).box(box.pk).actions  # type: ignore[union-attr]
    assert not Pin.objects.exists(), "a line from the one file to the other would be of neither"


def test_what_was_written_since_about_who_goes_back_stays_readable(
    cast: Cast, acts: Acts, double: Double, enter: Callable[[Professional], Client]
) -> None:
    merge = merged(acts, cast.leader, cast, double)
    home, samira = cast.household.pk, acts(cast.samira)
    goal = set_goal(samira, home, words="Rust")
    add_action(samira, goal.pk, what="Elke week bellen", owner=double.zeynep)
    add_box(samira, home, words="Zeynep is moe", about_id=double.zeynep.pk)
    take_back_merge(acts(cast.leader), merge.pk)
    Person.objects.filter(pk=double.zeynep.pk).update(phone="0699991111")
    for page in ("plans:plan", "plans:load", "plans:fridge", "chain:chain", "workspace:household", "plans:shared"):
        answer = enter(cast.samira).get(reverse(page, args=[home]))
        assert answer.status_code == 200, page
    assert "999911" not in enter(cast.samira).get(reverse("households:people", args=[home])).content.decode()


def test_the_family_reads_on_paper_who_looked_under_either_number(
    cast: Cast, acts: Acts, double: Double, enter: Callable[[Professional], Client]
) -> None:
    enter(cast.gp).get(reverse("workspace:household", args=[double.household.pk]))
    merged(acts, cast.leader, cast, double)
    paper = enter(cast.samira).get(reverse("privacy:household_log_print", args=[cast.household.pk])).content.decode()
    assert "Hans Huisarts" in paper
