"""A mandate: given in writing by who is competent, counted per area, withdrawn with a reason, never edited."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas.models import Appointment
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.discretion.commands import ask_mandate, grant_mandate, withdraw_mandate
from nabij.discretion.granting import SIGNING, Given, write_mandate
from nabij.discretion.mandates import covering, in_force, who_may
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.discretion import INDOORS, make_mandate

Acts = Callable[[Professional], Actor]
SPEND, SIGN = Mandate.Subject.SPEND, Mandate.Subject.SIGN_BUDGET
FIVE = Given(
    subject="spend", what=INDOORS, role="director", up_to=Decimal(500), law="Wmo 2015 art. 2.3.5",
    article="Mandaatbesluit, artikel 3", text="De regisseur beslist namens het college.",
)  # fmt: skip


def test_greta_gives_a_mandate_and_it_counts_at_once(cast: Cast, acts: Acts) -> None:
    made = grant_mandate(acts(cast.mandate_giver), cast.area.pk, given=FIVE)
    assert in_force(cast.area.pk, subject=SPEND, role="stand_in") == [made]
    assert (made.granted_by, made.owner, made.in_name_of) == (cast.mandate_giver, cast.mandate_giver, "college")
    event = Event.objects.get(name="discretion:mandate:given")
    assert event.facts == {"what": INDOORS, "area": cast.area.name}


@pytest.mark.parametrize("change", [
    ({"text": ""}, "text"), ({"article": ""}, "article"), ({"law": ""}, "law"), ({"what": ""}, "what"),
    ({"up_to": None}, "up_to"), ({"up_to": Decimal(0)}, "up_to"), ({"role": "mandate_giver"}, "role"),
    ({"works_elsewhere": True}, "consent"),
])  # fmt: skip
def test_what_is_missing_is_asked_for_at_its_own_field(
    cast: Cast, acts: Acts, change: tuple[dict[str, Any], str]
) -> None:
    fields, field = change
    with pytest.raises(Refused) as refused:
        grant_mandate(acts(cast.mandate_giver), cast.area.pk, given=replace(FIVE, **fields))
    assert refused.value.field == field


def test_a_mandate_does_not_work_back_and_ends_after_it_begins(cast: Cast, acts: Acts) -> None:
    giver, today = acts(cast.mandate_giver), clock.today()
    with pytest.raises(Refused, match="werkt niet terug"):
        grant_mandate(giver, cast.area.pk, given=replace(FIVE, starts_on=today - timedelta(days=1)))
    with pytest.raises(Refused, match="laatste dag"):
        grant_mandate(giver, cast.area.pk, given=replace(FIVE, ends_on=today))


def test_nobody_gives_a_mandate_to_themselves(cast: Cast, acts: Acts) -> None:
    assert cast.mandate_giver.user
    assert cast.samira.user
    Appointment.objects.create(user=cast.mandate_giver.user, area=cast.area, role=Role.TEAM_LEADER)
    signing = replace(FIVE, subject="sign_budget", role="team_leader")
    with pytest.raises(Refused, match="zichzelf"):
        grant_mandate(acts(cast.mandate_giver), cast.area.pk, given=signing)
    Appointment.objects.create(user=cast.samira.user, area=cast.area, role=Role.MANDATE_GIVER)
    with pytest.raises(Refused, match="zichzelf"):
        grant_mandate(acts(cast.samira), cast.area.pk, given=FIVE)


def test_the_same_is_not_given_twice_but_a_wider_one_may_stand_beside_it(cast: Cast, acts: Acts) -> None:
    giver = acts(cast.mandate_giver)
    grant_mandate(giver, cast.area.pk, given=FIVE)
    with pytest.raises(Refused, match="is er al"):
        grant_mandate(giver, cast.area.pk, given=replace(FIVE, what=INDOORS.upper()))
    wider = grant_mandate(giver, cast.area.pk, given=replace(FIVE, up_to=Decimal(800)))
    assert covering(cast.area.pk, subject=SPEND, role="director", amount=Decimal(700)) == wider


@pytest.mark.parametrize(
    ("who", "refusal"), [("leader", Denied), ("director", Denied), ("policy", Denied), ("privacy", NotFound)]
)
def test_only_the_giver_gives(cast: Cast, acts: Acts, who: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        grant_mandate(acts(cast.everyone[who]), cast.area.pk, given=FIVE)
    with pytest.raises(Refused, match="Alleen de mandaatgever"):
        write_mandate(cast.everyone[who], cast.area, FIVE)


def test_the_giver_of_one_area_does_not_give_for_the_town(cast: Cast, acts: Acts) -> None:
    assert cast.area.parent is not None
    for area in (cast.area.parent, cast.elsewhere):
        with pytest.raises((Denied, NotFound)):
            grant_mandate(acts(cast.mandate_giver), area.pk, given=FIVE)


def test_an_area_that_has_its_own_does_not_follow_the_town(cast: Cast) -> None:
    town = make_mandate(cast.area.parent, cast.mandate_giver, up_to=Decimal(750))
    own = make_mandate(cast.area, cast.mandate_giver, up_to=Decimal(100))
    assert in_force(cast.area.pk, subject=SPEND, role="director") == [own]
    assert in_force(cast.elsewhere.pk, subject=SPEND, role="director") == [town]
    assert covering(cast.area.pk, subject=SPEND, role="director", amount=Decimal(101)) is None


def test_who_may_is_the_one_who_goes_just_far_enough_and_else_the_giver(cast: Cast) -> None:
    signing = {"subject": "sign_budget", "what": SIGNING, "role": "team_leader"}
    leader = make_mandate(cast.area, cast.mandate_giver, up_to=Decimal(2500), **signing)
    may = who_may(cast.area.pk, subject=SPEND, amount=Decimal(2500))
    assert (may.mandate, may.name, may.phone) == (leader, "Lea Leider", "06 1234 5678")
    above = who_may(cast.area.pk, subject=SPEND, amount=Decimal("2500.01"))
    assert (above.mandate, above.name, above.label) == (None, "Greta Gever", "mandaatgever")


def test_what_was_decided_before_stays_when_the_mandate_is_withdrawn(cast: Cast, acts: Acts) -> None:
    mandate = make_mandate(cast.area, cast.mandate_giver)
    answer = ask_mandate(acts(cast.samira), cast.household.pk, what=INDOORS, amount=Decimal(10))
    withdraw_mandate(acts(cast.mandate_giver), mandate.pk, because="Het loopt nu anders.")
    answer.refresh_from_db()
    assert (answer.yes, answer.withdrawn_on) == (True, clock.today())
    with pytest.raises(Refused, match="lijst van uw gebied"):
        ask_mandate(acts(cast.samira), cast.household.pk, what=INDOORS, amount=Decimal(10))
    told = set(Notice.objects.filter(kind="discretion:mandate-withdrawn").values_list("addressee__name", flat=True))
    assert "Samira Bakker" in told
    assert "Sjoerd Vreemd" not in told


def test_withdrawing_needs_a_reason_and_happens_once(cast: Cast, acts: Acts) -> None:
    mandate, giver = make_mandate(cast.area, cast.mandate_giver), acts(cast.mandate_giver)
    with pytest.raises(Refused, match="waarom"):
        withdraw_mandate(giver, mandate.pk, because="")
    for _ in range(2):
        withdraw_mandate(giver, mandate.pk, because="Het loopt nu anders.")
    assert Event.objects.filter(name="discretion:mandate:withdrawn").count() == 1
    with pytest.raises(Denied):
        withdraw_mandate(
            acts(cast.leader), make_mandate(cast.area, cast.mandate_giver, what="Iets anders").pk, because="Nee"
        )


@pytest.mark.parametrize("change", [
    {"up_to": Decimal(9000)}, {"text": "Anders"}, {"ends_on": clock.today() + timedelta(days=900)}, {"role": "helper"},
])  # fmt: skip
def test_the_database_lets_nobody_edit_a_mandate(cast: Cast, change: dict[str, Any]) -> None:
    mandate = make_mandate(cast.area, cast.mandate_giver)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Mandate.objects.filter(pk=mandate.pk).update(**change)


def test_a_withdrawn_mandate_does_not_come_back(cast: Cast, acts: Acts) -> None:
    mandate = make_mandate(cast.area, cast.mandate_giver)
    withdraw_mandate(acts(cast.mandate_giver), mandate.pk, because="Het loopt nu anders.")
    nothing: dict[str, Any] = {"withdrawn_on": None, "withdrawn_by": None, "withdrawn_because": ""}
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Mandate.objects.filter(pk=mandate.pk).update(**nothing)


@pytest.mark.parametrize(("fields", "constraint"), [
    ({"text": ""}, "mandate_in_writing"),
    ({"up_to": None}, "mandate_for_money_has_a_limit"),
    ({"role": "mandate_giver"}, "mandate_role_does_the_work"),
    ({"works_elsewhere": True}, "mandate_elsewhere_with_consent"),
    ({"withdrawn_on": clock.today()}, "mandate_withdrawn_with_a_reason"),
    ({}, "mandate_given_once"),
])  # fmt: skip
def test_the_database_holds_the_same_rules(cast: Cast, fields: dict[str, Any], constraint: str) -> None:
    make_mandate(cast.area, cast.mandate_giver)
    with pytest.raises(DatabaseError, match=constraint), transaction.atomic():
        make_mandate(cast.area, cast.mandate_giver, **fields)
