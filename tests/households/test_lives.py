"""Somebody moves out, is placed or dies: nothing is lost, and each has a way back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.commands.lives import (
    Moved,
    Placing,
    end_placement,
    move_back,
    move_out,
    place_child,
    take_back_passing,
    take_back_placement,
)
from nabij.households.models import Involvement, Membership, ParentalAuthority, Passing, Person, Placement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.factories.households import make_household, member, seat

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def of(cast: Cast, person: Person) -> Membership:
    return Membership.objects.get(household=cast.household, person=person)


def test_who_moves_out_still_belongs_and_it_can_be_taken_back(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    moved = Moved(clock.today(), {"street": "Kade", "house_number": "9"})
    made = move_out(samira, of(cast, cast.jan).pk, moved=moved)
    assert made is not None
    assert (of(cast, cast.jan).kind, of(cast, cast.jan).address) == ("belongs", "Kade 9")
    move_back(samira, cast.household.pk, cause=made.cause)
    assert (of(cast, cast.jan).kind, Person.objects.get(pk=cast.jan.pk).address) == ("lives_here", "")


def test_a_secret_address_is_not_written_down_nor_shown(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    moved = Moved(clock.today(), {"street": "Schuilplaats"}, secret=True)
    move_out(acts(cast.samira), of(cast, cast.ayse).pk, moved=moved)
    assert Person.objects.get(pk=cast.ayse.pk).street == ""
    Person.objects.filter(pk=cast.ayse.pk).update(street="Schuilplaats", address_from=cast.household)
    client = enter(cast.samira)
    for page in ("households:people", "households:change_person"):
        args = [cast.household.pk] + ([of(cast, cast.ayse).pk] if page.endswith("person") else [])
        text = client.get(reverse(page, args=args)).content.decode()
        assert "Schuilplaats" not in text
    assert "Het adres is geheim." in client.get(reverse("households:people", args=[cast.household.pk])).content.decode()


def test_who_died_keeps_a_name_and_what_was_theirs_is_listed(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    ParentalAuthority.objects.create(child=cast.deniz, holder=cast.jan)
    alone = seat(cast.household, cast.gp, about=(cast.jan,), purpose="huisarts van Jan")
    goal = Goal.objects.create(household=cast.household, words="Droog huis")
    Action.objects.create(household=cast.household, goal=goal, what="Bel de corporatie", owner_person=cast.jan)
    client, page = enter(cast.samira), reverse("households:passed", args=[cast.household.pk, of(cast, cast.jan).pk])
    assert client.post(page, {}).status_code == 422
    today = clock.today()
    answer = client.post(page, {"on_day": today.day, "on_month": today.month, "on_year": today.year})
    assert answer.status_code == 303
    assert "Bel de corporatie" in client.get(answer["Location"]).content.decode()
    assert "Jan de Vries overleed op" in client.get(
        reverse("households:people", args=[cast.household.pk])
    ).content.decode().replace("<bdi>", "").replace("</bdi>", "")
    assert not ParentalAuthority.objects.filter(ends_on=None).exists()
    assert Involvement.objects.get(pk=alone.pk).ends_on == today
    assert cast.samira.user
    with pytest.raises(Refused):
        take_back_passing(acts(cast.samira), cast.household.pk, passing=Passing.objects.get().pk, because="")
    with acting_as(cast.samira.user.pk):
        take_back_passing(
            acts(cast.samira), cast.household.pk, passing=Passing.objects.get().pk, because="Verkeerde persoon."
        )
    assert ParentalAuthority.objects.get().ends_on is None
    assert Involvement.objects.get(pk=alone.pk).ends_on is None
    assert (of(cast, cast.jan).ends_on, Person.objects.get(pk=cast.jan.pk).died_on) == (None, None)
    assert Passing.objects.get().taken_back_because == "Verkeerde persoon."


def test_a_death_is_told_once_also_of_who_was_put_back_among_the_members(
    cast: Cast, enter: Callable[[Professional], Client]
) -> None:
    client, page = enter(cast.samira), reverse("households:passed", args=[cast.household.pk, of(cast, cast.jan).pk])
    today, day_before = clock.today(), clock.today() - timedelta(days=1)
    Passing.objects.create(household=cast.household, person=cast.jan, on=today, by_name="Samira Bakker")

    def told(on: date) -> int:
        return client.post(page, {"on_day": on.day, "on_month": on.month, "on_year": on.year}).status_code

    assert [told(today), told(day_before)] == [303, 422]
    assert Passing.objects.get().on == today


def placing(**more: object) -> Placing:
    given = {"where": "foster", "starts_on": clock.today(), "decided_by": "agreement"}
    return Placing(**{**given, **more})  # type: ignore[arg-type]


def test_a_placed_child_belongs_here_and_comes_home(cast: Cast, acts: Acts) -> None:
    samira, child = acts(cast.samira), of(cast, cast.deniz)
    ParentalAuthority.objects.create(child=cast.deniz, holder=cast.ayse)
    made = place_child(samira, child.pk, placing=placing(guardian="Jeugdbescherming West", contact="Zaterdag samen."))
    assert of(cast, cast.deniz).kind == "belongs"
    assert ParentalAuthority.objects.get(ends_on=None).body == "Jeugdbescherming West"
    end_placement(samira, made.pk, on=clock.today())
    assert of(cast, cast.deniz).kind == "lives_here"
    take_back_placement(samira, made.pk)
    assert of(cast, cast.deniz).kind == "belongs"
    take_back_placement(samira, made.pk)
    assert of(cast, cast.deniz).kind == "lives_here"
    assert ParentalAuthority.objects.get(ends_on=None).holder == cast.ayse


def test_the_way_back_of_a_move_undoes_nothing_else(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = place_child(samira, of(cast, cast.deniz).pk, placing=placing())
    move_back(samira, cast.household.pk, cause=made.pk)
    assert of(cast, cast.deniz).kind == "belongs"
    take_back_placement(samira, made.pk)
    assert of(cast, cast.deniz).kind == "lives_here"


def test_a_word_of_the_court_has_an_end_and_only_a_child_is_placed(cast: Cast, acts: Acts) -> None:
    for person, said in ((cast.deniz, placing(decided_by="court")), (cast.jan, placing())):
        with pytest.raises(Refused):
            place_child(acts(cast.samira), of(cast, person).pk, placing=said)
    end = clock.today() + timedelta(days=180)
    place_child(acts(cast.samira), of(cast, cast.deniz).pk, placing=placing(decided_by="court", until=end))
    assert Placement.objects.get().until == end


def test_that_somebody_belongs_to_two_is_shown_only_to_who_may_see_both(
    cast: Cast, enter: Callable[[Professional], Client]
) -> None:
    other = make_household("Grootouders", area=cast.area, director=cast.colleague)
    member(other, cast.deniz)
    seat(other, cast.tom)
    page = reverse("households:people", args=[cast.household.pk])
    assert "Grootouders" in enter(cast.tom).get(page).content.decode()
    assert "Grootouders" not in enter(cast.samira).get(page).content.decode()
