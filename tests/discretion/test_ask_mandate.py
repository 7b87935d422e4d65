"""May I? The answer stands on the rule of the area, at that moment, to the cent."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.areas.models import Appointment
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.discretion.commands import ask_mandate
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from tests.factories.cast import Cast
from tests.factories.discretion import INDOORS, make_mandate
from tests.factories.households import make_household, seat

Acts = Callable[[Professional], Actor]
WHAT = INDOORS


@pytest.fixture(autouse=True)
def default(cast: Cast) -> Mandate:
    """The municipality's: a director spends up to € 500."""
    return make_mandate(cast.area.parent, cast.mandate_giver)


@pytest.mark.parametrize(
    ("amount", "said"),
    [("0.01", "yes"), ("499.99", "yes"), ("500.00", "yes"), ("500.01", "no"), ("9999999.99", "no")],
)
def test_the_limit_itself_is_within_the_mandate_and_a_cent_more_is_not(
    cast: Cast, acts: Acts, amount: str, said: str
) -> None:
    answer = ask_mandate(acts(cast.samira), cast.household.pk, what=WHAT, amount=Decimal(amount))
    kept = MandateAnswer.objects.get(pk=answer.pk)
    assert (kept.yes, kept.amount, kept.up_to) == (said == "yes", Decimal(amount), Decimal("500.00"))


def test_the_answer_keeps_the_mandate_and_who_stands_behind_it(cast: Cast, acts: Acts, default: Mandate) -> None:
    answer = ask_mandate(
        acts(cast.samira), cast.household.pk, what=WHAT, amount=Decimal("210.00"), payee="Waterbouw BV"
    )
    assert answer.mandate == default
    assert (answer.backed_by, answer.backed_by_phone) == ("Lea Leider", "06 1234 5678")
    event = Event.objects.get(name="discretion:answer:yes")
    assert (event.household, event.facts) == (cast.household.pk, {"amount": "€ 210,00"})


def test_the_stand_in_decides_as_the_director(cast: Cast, acts: Acts) -> None:
    answer = ask_mandate(acts(cast.tom), cast.household.pk, what=WHAT, amount=Decimal(500))
    assert (answer.yes, answer.role) == (True, "stand_in")


def test_a_contact_person_has_no_mandate_of_the_director(cast: Cast, acts: Acts) -> None:
    household = make_household("Zoeken", area=cast.area)
    seat(household, cast.colleague, Involvement.Seat.CONTACT_PERSON)
    Involvement.objects.filter(household=household).update(whole=True)
    answer = ask_mandate(acts(cast.colleague), household.pk, what=WHAT, amount=Decimal(10))
    assert (answer.yes, answer.up_to, answer.mandate) == (False, None, None)


def test_the_area_goes_before_the_municipality_and_the_widest_counts(cast: Cast, acts: Acts) -> None:
    samira, giver = acts(cast.samira), cast.mandate_giver

    def up_to() -> Decimal | None:
        return ask_mandate(samira, cast.household.pk, what=WHAT, amount=Decimal(1)).up_to

    assert up_to() == Decimal(500)
    make_mandate(cast.area, giver, up_to=Decimal(100))
    assert up_to() == Decimal(100)
    make_mandate(cast.area, giver, up_to=Decimal("120.50"))
    assert up_to() == Decimal("120.50")


def test_where_no_money_is_involved_no_amount_is_asked(cast: Cast, acts: Acts) -> None:
    what = "Een hulpmiddel zonder twee offertes"
    made = make_mandate(cast.area, cast.mandate_giver, subject="deviate", what=what, up_to=None)
    answer = ask_mandate(acts(cast.samira), cast.household.pk, what=what)
    assert (answer.yes, answer.mandate, answer.amount) == (True, made, None)
    with pytest.raises(Refused, match="heeft een grens"):
        ask_mandate(acts(cast.samira), cast.household.pk, what=WHAT)


def test_a_leader_who_left_does_not_stand_behind_it(cast: Cast, acts: Acts) -> None:
    yesterday = clock.today() - timedelta(days=1)
    Appointment.objects.filter(role=Role.TEAM_LEADER).update(starts_on=yesterday, ends_on=clock.today())
    answer = ask_mandate(acts(cast.samira), cast.household.pk, what=WHAT, amount=Decimal(1))
    assert answer.backed_by == ""


def test_a_double_click_asks_once(cast: Cast, acts: Acts) -> None:
    key, samira = new_id(), acts(cast.samira)
    answers = [ask_mandate(samira, cast.household.pk, what=WHAT, amount=Decimal(5), key=key) for _ in range(2)]
    assert answers[0].pk == answers[1].pk
    assert Event.objects.filter(name="discretion:answer:yes").count() == 1


def test_another_amount_on_the_same_form_is_another_question(cast: Cast, acts: Acts) -> None:
    key, samira = new_id(), acts(cast.samira)
    asked = [ask_mandate(samira, cast.household.pk, what=WHAT, amount=Decimal(n), key=key) for n in (100, 9000, 9000)]
    assert [(one.amount, one.yes) for one in asked] == [(Decimal(100), True), (Decimal(9000), False), (9000, False)]
    assert MandateAnswer.objects.count() == 2


def test_it_refuses_what_the_area_gave_no_mandate_for_and_an_amount_of_nothing(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    with pytest.raises(Refused, match="lijst van uw gebied"):
        ask_mandate(samira, cast.household.pk, what="Een auto", amount=Decimal(5))
    with pytest.raises(Refused, match="boven nul"):
        ask_mandate(samira, cast.household.pk, what=WHAT, amount=Decimal(0))


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ("helper", Denied), ("helper_for_one", Denied), ("leader", Denied), ("intake", Denied), ("privacy", Denied),
        ("partner", NotFound), ("colleague", NotFound), ("stranger", NotFound), ("administrator", NotFound),
    ],
)  # fmt: skip
def test_only_those_who_direct_ask(cast: Cast, acts: Acts, who: str, refusal: type[Exception]) -> None:
    actor = acts(cast.everyone[who])
    with acting_as(actor.id, wide=actor.is_wide), pytest.raises(refusal):
        ask_mandate(actor, cast.household.pk, what=WHAT, amount=Decimal(5))


def test_an_answer_is_never_rewritten(cast: Cast, acts: Acts) -> None:
    answer = ask_mandate(acts(cast.samira), cast.household.pk, what=WHAT, amount=Decimal(5))
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        MandateAnswer.objects.filter(pk=answer.pk).update(up_to=Decimal(9000))


def test_the_database_refuses_a_yes_above_the_limit(cast: Cast, default: Mandate) -> None:
    with pytest.raises(DatabaseError, match="yes_stands_on_a_mandate"), transaction.atomic():
        MandateAnswer.objects.create(
            household=cast.household, asked_by=cast.samira, what=WHAT, amount=Decimal("500.01"),
            up_to=Decimal(500), mandate=default, yes=True, role="director",
        )  # fmt: skip
