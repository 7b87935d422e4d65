"""Exactly one director, handed over warmly, never none."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.direction import hand_back, hand_over, name_contact_person, name_stand_in
from nabij.households.models import Handover, Household, Involvement
from nabij.households.queries import direction_of
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_household
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
WARMLY = {"reason": "Samira krijgt verlof", "family_told": "Samira en Carla gingen samen langs"}


def handed(cast: Cast, acts: Acts, to: Professional, by: Professional | None = None) -> Handover:
    made = hand_over(acts(by or cast.samira), cast.household.pk, to=to, **WARMLY)
    assert isinstance(made, Handover)
    return made


def told(professional: Professional) -> list[str]:
    return list(Notice.objects.filter(addressee=professional.user).values_list("kind", flat=True))


def test_one_command_hands_over_and_tells_all_involved(cast: Cast, acts: Acts) -> None:
    handed(cast, acts, cast.colleague)
    cast.household.refresh_from_db()
    direction = direction_of(acts(cast.colleague), cast.household)
    assert cast.household.director == cast.colleague
    assert direction.director
    assert direction.director.professional == cast.colleague
    assert told(cast.colleague) == ["households:you-direct"]
    for involved in (cast.samira, cast.tom, cast.mentor, cast.debt_helper):
        assert told(involved) == ["households:direction-changed"]
    assert not can(acts(cast.samira), Permission.HOUSEHOLD_OUTLINE, cast.household)


def test_it_works_for_the_household_bound_database_role_too(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    with acting_as(cast.samira.user_id):
        hand_over(actor, cast.household.pk, to=cast.colleague, **WARMLY)
    cast.household.refresh_from_db()
    assert cast.household.director == cast.colleague


def test_another_body_may_direct(cast: Cast, acts: Acts) -> None:
    guardian = make_professional("Vera Voogd", organisation="Jeugdbescherming Oost", has_account=False)
    handed(cast, acts, guardian)
    cast.household.refresh_from_db()
    assert cast.household.director == guardian


def test_the_stand_in_who_takes_over_is_no_stand_in_any_more(cast: Cast, acts: Acts) -> None:
    handed(cast, acts, cast.tom)
    direction = direction_of(acts(cast.tom), cast.household)
    assert direction.stand_ins == []
    assert direction.director
    assert direction.director.professional == cast.tom


def test_to_the_same_director_changes_nothing(cast: Cast, acts: Acts) -> None:
    hand_over(acts(cast.samira), cast.household.pk, to=cast.samira, **WARMLY)
    assert not Event.objects.filter(name="households:direction:handed-over").exists()


def test_the_family_is_told_or_it_does_not_happen(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="hoe het gezin"):
        hand_over(acts(cast.samira), cast.household.pk, to=cast.colleague, reason="verlof", family_told="")


def test_it_is_not_handed_to_who_left_nor_without_a_director(cast: Cast, acts: Acts) -> None:
    cast.colleague.left_on = clock.today()
    cast.colleague.save(update_fields=["left_on"])
    with pytest.raises(Refused, match="niet meer"):
        hand_over(acts(cast.samira), cast.household.pk, to=cast.colleague, **WARMLY)
    new = make_household("Nieuw", area=cast.area)
    with pytest.raises(Refused, match="nog geen regisseur"):
        hand_over(acts(cast.leader), new.pk, to=cast.samira, **WARMLY)


def test_it_is_handed_back_and_the_team_leader_may_do_that(cast: Cast, acts: Acts) -> None:
    made = handed(cast, acts, cast.colleague)
    hand_back(acts(cast.leader), made.pk, family_told="gebeld")
    cast.household.refresh_from_db()
    assert cast.household.director == cast.samira
    assert can(acts(cast.samira), Permission.HOUSEHOLD_EDIT, cast.household)
    hand_back(acts(cast.leader), made.pk, family_told="gebeld")
    assert Event.objects.filter(name="households:direction:handed-back").count() == 1


def test_it_is_not_handed_back_once_it_went_on_to_another(cast: Cast, acts: Acts) -> None:
    first = handed(cast, acts, cast.colleague)
    handed(cast, acts, cast.tom, by=cast.colleague)
    with pytest.raises(Refused, match="verder gegaan"):
        hand_back(acts(cast.leader), first.pk, family_told="gebeld")


def test_whoever_gave_it_away_cannot_take_it_back_alone(cast: Cast, acts: Acts) -> None:
    made = handed(cast, acts, cast.colleague)
    with pytest.raises(NotFound):
        hand_back(acts(cast.samira), made.pk, family_told="gebeld")


def test_a_stand_in_is_named_for_days_of_the_week(cast: Cast, acts: Acts) -> None:
    made = name_stand_in(acts(cast.samira), cast.household.pk, professional=cast.colleague, weekdays=[5, 1, 5])
    assert made.weekdays == [1, 5]
    assert told(cast.colleague) == ["households:you-stand-in"]
    stand_ins = direction_of(acts(cast.samira), cast.household).stand_ins
    assert [one.professional for one in stand_ins] == [cast.colleague]


@pytest.mark.parametrize("weekdays", [[], [0], [8]])
def test_a_stand_in_needs_days_that_exist(cast: Cast, acts: Acts, weekdays: list[int]) -> None:
    with pytest.raises(Refused, match="welke dagen"):
        name_stand_in(acts(cast.samira), cast.household.pk, professional=cast.colleague, weekdays=weekdays)


def test_nobody_stands_in_for_themselves(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="zichzelf"):
        name_stand_in(acts(cast.samira), cast.household.pk, professional=cast.samira, weekdays=[5])


def test_another_contact_person_takes_the_place_of_the_first(cast: Cast, acts: Acts) -> None:
    new = make_household("Nieuw", area=cast.area)
    for who in (cast.samira, cast.tom):
        name_contact_person(acts(cast.leader), new.pk, professional=who)
    direction = direction_of(acts(cast.leader), new)
    assert direction.contact_person
    assert direction.contact_person.professional == cast.tom
    with pytest.raises(Refused):
        name_contact_person(acts(cast.leader), cast.household.pk, professional=cast.tom)


def test_whoever_left_looks_for_no_contact_and_stands_in_for_nobody(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    cast.colleague.left_on = clock.today()
    cast.colleague.save(update_fields=["left_on"])
    new = make_household("Nieuw", area=cast.area)
    with pytest.raises(Refused, match="Carla Collega werkt hier niet meer"):
        name_contact_person(acts(cast.leader), new.pk, professional=cast.colleague)
    with pytest.raises(Refused, match="Carla Collega werkt hier niet meer"):
        name_stand_in(acts(cast.samira), cast.household.pk, professional=cast.colleague, weekdays=[5])
    url = reverse("workspace:name_contact_person", args=[new.pk])
    answer = enter(cast.leader).post(url, {"professional": str(cast.colleague.pk)})
    assert answer.status_code == 422
    assert "Carla Collega werkt hier niet meer" in answer.content.decode()
    assert not Involvement.objects.filter(professional=cast.colleague).exists()


@pytest.mark.parametrize(("name", "refusal"), [("helper", Denied), ("intake", Denied), ("colleague", NotFound)])
def test_only_who_directs_or_leads_the_team_hands_over(
    cast: Cast, acts: Acts, name: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        handed(cast, acts, cast.colleague, by=cast.everyone[name])


def test_the_database_refuses_none_and_two(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="open_means_one_director"), transaction.atomic():
        Household.objects.filter(pk=cast.household.pk).update(director=None)
    with pytest.raises(IntegrityError, match="one_director_at_a_time"), transaction.atomic():
        Involvement.objects.filter(professional=cast.tom).update(seat="director")
