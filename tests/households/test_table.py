"""Fifteen become five: who stays, who steps back and when, decided with the family."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.table import (
    Farewell,
    Invitation,
    decide_table,
    invite_professional,
    keep_at_table,
    take_back_decision,
)
from nabij.households.models import Household, Involvement
from nabij.households.queries import table_of
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
ENOUGH = Farewell("met het gezin besloten")


def seat_of(professional: Professional) -> Involvement:
    return Involvement.objects.get(professional=professional)


def kinds_told(professional: Professional) -> list[str]:
    return list(
        Notice.objects.filter(addressee=professional.user).order_by("created_at").values_list("kind", flat=True)
    )


def test_a_professional_is_asked_with_purpose_basis_and_end(cast: Cast, acts: Acts) -> None:
    asked = Invitation("Murat laten sporten", "consent", "Ayşe, 3 november", "hij zelf gaat")
    made = invite_professional(acts(cast.samira), cast.household.pk, professional=cast.gp, invitation=asked)
    assert (made.purpose, made.basis, made.until_when, made.whole) == (asked.purpose, "consent", "hij zelf gaat", True)
    assert kinds_told(cast.gp) == ["households:you-are-invited"]
    assert can(acts(cast.gp), Permission.HOUSEHOLD_VIEW, cast.household)


def test_who_is_asked_for_one_child_sees_that_child_alone(cast: Cast, acts: Acts) -> None:
    asked = Invitation("Elif ontlasten", about=[cast.elif_.pk])
    invite_professional(acts(cast.samira), cast.household.pk, professional=cast.gp, invitation=asked)
    assert can(acts(cast.gp), Permission.HOUSEHOLD_VIEW, cast.elif_)
    assert not can(acts(cast.gp), Permission.HOUSEHOLD_VIEW, cast.jan)


@pytest.mark.parametrize(
    ("invitation", "says"),
    [
        (Invitation(""), "waarvoor"),
        (Invitation("x", "consent"), "toestemming"),
        (Invitation("x", about=[uuid4()]), "hoort niet bij"),
    ],
)
def test_an_invitation_that_does_not_hold_is_refused(cast: Cast, acts: Acts, invitation: Invitation, says: str) -> None:
    with pytest.raises(Refused, match=says):
        invite_professional(acts(cast.samira), cast.household.pk, professional=cast.gp, invitation=invitation)


def test_who_sits_there_or_left_is_not_asked(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="al aan tafel"):
        invite_professional(
            acts(cast.samira), cast.household.pk, professional=cast.mentor, invitation=Invitation("nog iets")
        )
    cast.gp.left_on = clock.today()
    with pytest.raises(Refused, match="niet meer"):
        invite_professional(acts(cast.samira), cast.household.pk, professional=cast.gp, invitation=Invitation("iets"))


def test_who_steps_back_sees_nothing_from_that_day_and_hears_whom_to_call(cast: Cast, acts: Acts) -> None:
    decide_table(acts(cast.samira), cast.household.pk, leaving={seat_of(cast.debt_helper).pk: ENOUGH})
    assert not can(acts(cast.debt_helper), Permission.HOUSEHOLD_OUTLINE, cast.household)
    with acting_as(cast.debt_helper.user_id):
        assert not Household.objects.exists()
    notice = Notice.objects.get(addressee=cast.debt_helper.user)
    assert (notice.facts["professional"], notice.facts["phone"]) == ("Samira Bakker", "06 1234 5678")


def test_who_steps_back_next_week_sees_it_until_then(cast: Cast, acts: Acts) -> None:
    day = clock.today() + timedelta(7)
    decide_table(acts(cast.samira), cast.household.pk, leaving={seat_of(cast.mentor).pk: Farewell("klaar", day)})
    assert can(acts(cast.mentor), Permission.HOUSEHOLD_OUTLINE, cast.household)
    with clock.held(clock.now() + timedelta(7)):
        assert not can(acts(cast.mentor), Permission.HOUSEHOLD_OUTLINE, cast.household)


@pytest.mark.parametrize(
    ("farewell", "says"), [(Farewell(""), "waarom"), (Farewell("klaar", clock.today() - timedelta(1)), "al voorbij")]
)
def test_a_farewell_needs_a_reason_and_a_day_to_come(cast: Cast, acts: Acts, farewell: Farewell, says: str) -> None:
    with pytest.raises(Refused, match=says):
        decide_table(acts(cast.samira), cast.household.pk, leaving={seat_of(cast.mentor).pk: farewell})


def test_the_director_does_not_step_back(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="nooit zonder regisseur"):
        decide_table(acts(cast.tom), cast.household.pk, leaving={seat_of(cast.samira).pk: ENOUGH})


def test_they_stay_after_all(cast: Cast, acts: Acts) -> None:
    actor, mentor = acts(cast.samira), seat_of(cast.mentor)
    decide_table(actor, cast.household.pk, leaving={mentor.pk: ENOUGH})
    kept = keep_at_table(actor, mentor.pk)
    assert (kept.ends_on, kept.ended_because) == (None, "")
    assert can(acts(cast.mentor), Permission.HOUSEHOLD_VIEW, cast.murat)
    assert kinds_told(cast.mentor) == ["households:you-step-back", "households:you-stay"]


def test_nobody_stays_after_all_when_something_was_built_on_it(cast: Cast, acts: Acts) -> None:
    actor, mentor = acts(cast.samira), seat_of(cast.mentor)
    decide_table(actor, cast.household.pk, leaving={mentor.pk: ENOUGH})
    invite_professional(actor, cast.household.pk, professional=cast.mentor, invitation=Invitation("opnieuw"))
    with pytest.raises(Refused, match="al aan tafel"):
        keep_at_table(actor, mentor.pk)


def test_a_second_stand_in_does_not_come_back_beside_the_new_one(cast: Cast, acts: Acts) -> None:
    actor, tom = acts(cast.samira), seat_of(cast.tom)
    decide_table(actor, cast.household.pk, leaving={tom.pk: ENOUGH})
    seat(cast.household, cast.colleague, Involvement.Seat.STAND_IN)
    with pytest.raises(Refused, match="andere vervanger"):
        keep_at_table(actor, tom.pk)


def test_fifteen_become_five_in_one_conversation_and_all_of_it_can_be_taken_back(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    helpers = [make_professional(f"Hulp {number}", organisation="Zorg") for number in range(11)]
    seats = [seat(cast.household, helper) for helper in helpers]
    assert table_of(actor, cast.household).count == 15
    decide_table(actor, cast.household.pk, leaving={one.pk: ENOUGH for one in seats[:10]})
    assert table_of(actor, cast.household).count == 5
    event = Event.objects.get(name="households:table:decided")
    assert (event.facts["before"], event.facts["after"]) == (15, 5)
    assert [kinds_told(helper) for helper in helpers].count(["households:you-step-back"]) == 10
    conversation = Involvement.objects.get(pk=seats[0].pk).ended_in
    assert conversation
    take_back_decision(actor, cast.household.pk, conversation=conversation)
    assert table_of(actor, cast.household).count == 15
    take_back_decision(actor, cast.household.pk, conversation=conversation)
    assert Event.objects.filter(name="households:table:taken-back").count() == 1


def test_a_conversation_counts_as_a_whole_or_not_at_all(cast: Cast, acts: Acts) -> None:
    leaving = {seat_of(cast.mentor).pk: ENOUGH, seat_of(cast.samira).pk: ENOUGH}
    with pytest.raises(Refused), transaction.atomic():
        decide_table(acts(cast.samira), cast.household.pk, leaving=leaving)
    assert seat_of(cast.mentor).ends_on is None
    with pytest.raises(Refused, match="intussen veranderd"):
        decide_table(acts(cast.samira), cast.household.pk, leaving={uuid4(): ENOUGH})


def test_a_conversation_in_which_all_stay_changes_nothing(cast: Cast, acts: Acts) -> None:
    decide_table(acts(cast.samira), cast.household.pk, leaving={})
    assert not Event.objects.filter(name="households:table:decided").exists()


@pytest.mark.parametrize(("name", "refusal"), [("helper", Denied), ("leader", Denied), ("stranger", NotFound)])
def test_only_who_directs_decides(cast: Cast, acts: Acts, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        decide_table(acts(cast.everyone[name]), cast.household.pk, leaving={seat_of(cast.debt_helper).pk: ENOUGH})
    with pytest.raises(refusal):
        decide_table(acts(cast.everyone[name]), cast.household.pk, leaving={})


def test_the_database_holds_one_seat_per_professional_and_consent_with_evidence(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="one_seat_per_professional"), transaction.atomic():
        seat(cast.household, cast.mentor)
    with pytest.raises(IntegrityError, match="consent_has_evidence"), transaction.atomic():
        Involvement.objects.filter(professional=cast.mentor).update(basis="consent")


def test_who_is_there_for_two_is_not_shown_to_whoever_is_there_for_one(cast: Cast, acts: Acts) -> None:
    both = seat(
        cast.household, make_professional("Vera Verslaving"), about=(cast.murat, cast.jan), purpose="verslaving van Jan"
    )
    one = seat(cast.household, make_professional("Leo Leraar"), about=(cast.murat,), purpose="rekenen")
    seen = set(scope(acts(cast.mentor), Permission.INVOLVEMENT_VIEW, Involvement).values_list("pk", flat=True))
    assert one.pk in seen
    assert both.pk not in seen
