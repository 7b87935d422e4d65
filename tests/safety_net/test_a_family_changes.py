"""A family changes while money is promised, a question waits and an exception holds: who reads what afterwards.

Nothing is lost, and nothing is paid twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse

from nabij.access.permissions import Permission, Role
from nabij.access.rules import scope
from nabij.areas.models import Choice
from nabij.budget.commands.asking import ask_budget
from nabij.budget.commands.signing import sign_request
from nabij.budget.models import BudgetRequest
from nabij.changes.commands import separate_household
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.commands.direction import hand_over
from nabij.households.commands.lives import record_passing
from nabij.households.commands.members import leave_household
from nabij.households.commands.merging import Together, merge_households, take_back_merge
from nabij.households.commands.separating import Parting
from nabij.households.models import Membership
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ledger.commands import orders, proof
from nabij.ledger.models import Budget, Payment, PaymentOrder
from nabij.notices.models import Notice
from nabij.safety_net.commands.deciding import decide_question
from nabij.safety_net.commands.taking import take_question
from nabij.safety_net.models import NetDecision, NetQuestion
from tests.factories.budget import a_wish
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.households import make_household, make_person, member
from tests.factories.ledger import IBAN, make_budget
from tests.factories.net import Acts, deciding, make_decision, make_question

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]
OPEN = 200
PRICE = Decimal("389.00")
VIEWS: dict[Any, Permission] = {
    BudgetRequest: Permission.BUDGET_VIEW, NetQuestion: Permission.SAFETY_NET_VIEW,
    NetDecision: Permission.SAFETY_NET_VIEW,
}  # fmt: skip


@dataclass
class Promised:
    """What stood there when it happened: all of it for the whole family, and one request for Murat alone."""

    budget: Budget
    request: BudgetRequest
    for_murat: BudgetRequest
    waits: NetQuestion
    decision: NetDecision

    @property
    def all(self) -> list[models.Model]:
        return [self.request, self.for_murat, self.waits, self.decision]


@pytest.fixture
def promised(cast: Cast, acts: Acts) -> Promised:
    make_mandate(
        cast.area, cast.mandate_giver, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER, up_to=Decimal(500)
    )
    Choice.objects.create(area=cast.area, key="paying_account", value={"name": "Teststad", "iban": IBAN})
    budget = make_budget(Decimal(1000), area=cast.area)
    request, for_murat = (
        ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=wish)
        for wish in (a_wish(), a_wish(what="Fiets", about_id=cast.murat.pk))
    )
    for one in (request, for_murat):
        sign_request(acts(cast.leader), one.pk)
    decision = make_decision(cast, acts)
    return Promised(budget, request, for_murat, waits=make_question(cast, acts), decision=decision)


def reads(who: Any, promised: Promised) -> list[models.Model]:
    """Which of it this person reads at a table."""
    return [
        one for one in promised.all
        if scope(who, VIEWS[type(one)], type(one)).filter(pk=one.pk).exists()
    ]  # fmt: skip


def paid_once(promised: Promised, acts: Acts, cast: Cast) -> None:
    """The bank pays what was promised; signing, ordering and paying again books nothing."""
    otto = acts(cast.paymaster)
    payments = list(Payment.objects.filter(request__in=[promised.request.pk, promised.for_murat.pk]))

    def ordered() -> PaymentOrder:
        chosen = [one.pk for one in payments]
        return orders.make_order(otto, cast.area.pk, payments=chosen, execute_on=clock.today(), late_because="")

    order = ordered()
    for request in (promised.request, promised.for_murat):
        sign_request(acts(cast.leader), request.pk)
    with pytest.raises(Refused, match="wacht niet meer"):
        ordered()
    orders.send_order(otto, order.pk)
    for _twice in range(2):
        proof.mark_order_paid(otto, order.pk, on=clock.today(), reference="AFSCHRIFT 44")
    promised.budget.refresh_from_db()
    books = (promised.budget.reserved, promised.budget.spent)
    assert (len(payments), *books) == (2, Decimal(0), 2 * PRICE)


def decided(promised: Promised, acts: Acts, cast: Cast) -> list[str]:
    """The officer decides what waited; who is told of it."""
    victor = acts(cast.safety_net)
    take_question(victor, promised.waits.pk)
    decide_question(victor, promised.waits.pk, deciding=deciding())
    found = Notice.objects.filter(kind="safety_net:decided", thing=promised.waits.pk)
    return sorted(found.values_list("addressee__name", flat=True))


def test_two_files_become_one(cast: Cast, acts: Acts, enter: Enter, promised: Promised) -> None:
    kept = make_household("Yilmaz", area=cast.area, director=cast.colleague)
    again = make_person("Ayse", "Yilmaz", "1987")
    member(kept, again)
    made = merge_households(
        acts(cast.leader), kept.pk, other=cast.household.pk, because="Ayşe noemde het andere nummer.",
        decided=Together(same={cast.ayse.pk: again.pk}),
    )  # fmt: skip
    assert {one.household_id for model in VIEWS for one in model.objects.all()} == {kept.pk}
    assert reads(acts(cast.colleague), promised) == promised.all
    assert reads(acts(cast.samira), promised) == []
    for page in (reverse("budget:request", args=[promised.request.pk]), _page(promised.waits)):
        assert enter(cast.colleague).get(page, follow=True).status_code == OPEN
    take_back_merge(acts(cast.leader), made.pk)
    assert reads(acts(cast.samira), promised) == promised.all, "and apart again"
    assert decided(promised, acts, cast) == [cast.samira.name, cast.tom.name]
    paid_once(promised, acts, cast)


def _page(question: NetQuestion) -> str:
    return reverse("safety_net:asked_question", args=[question.pk])


def test_a_couple_parts(cast: Cast, acts: Acts, promised: Promised) -> None:
    told = Parting(
        name="Yilmaz", goes=frozenset({cast.ayse.pk}), both=frozenset({cast.murat.pk}), director=cast.colleague,
        family_told="Samira vertelde het aan elk apart.",
    )  # fmt: skip
    separate_household(acts(cast.samira), cast.household.pk, parting=told)
    assert {model.objects.count() for model in (NetQuestion, BudgetRequest)} == {2}, "no second one came of it"
    assert reads(acts(cast.samira), promised) == promised.all
    assert reads(acts(cast.colleague), promised) == [], "what was asked before stays with the table that asked it"
    assert decided(promised, acts, cast) == [cast.samira.name, cast.tom.name]
    paid_once(promised, acts, cast)


def test_somebody_dies(cast: Cast, acts: Acts, enter: Enter, promised: Promised) -> None:
    murat = Membership.objects.get(person=cast.murat)
    record_passing(acts(cast.samira), murat.pk, on=clock.today())
    assert reads(acts(cast.samira), promised) == promised.all
    assert reads(acts(cast.mentor), promised) == [], "who sat there for him alone reads nothing any more"
    page = enter(cast.samira).get(reverse("budget:request", args=[promised.for_murat.pk]), follow=True)
    assert "Murat" in page.content.decode(), "his name stays"
    assert decided(promised, acts, cast) == [cast.samira.name, cast.tom.name]
    paid_once(promised, acts, cast)


def test_somebody_goes_to_live_elsewhere(cast: Cast, acts: Acts, enter: Enter, promised: Promised) -> None:
    leave_household(acts(cast.samira), Membership.objects.get(person=cast.murat).pk, because="moved")
    assert reads(acts(cast.samira), promised) == promised.all
    page = enter(cast.samira).get(reverse("budget:request", args=[promised.for_murat.pk]), follow=True)
    assert page.status_code == OPEN
    assert decided(promised, acts, cast) == [cast.samira.name, cast.tom.name]
    paid_once(promised, acts, cast)


def test_who_left_the_table_reads_nothing_and_who_came_hears_it(cast: Cast, acts: Acts, promised: Promised) -> None:
    hand_over(acts(cast.samira), cast.household.pk, to=cast.colleague, reason="verlof", family_told="Samen langs.")
    assert reads(acts(cast.colleague), promised) == promised.all
    assert reads(acts(cast.samira), promised) == []
    assert decided(promised, acts, cast) == [cast.colleague.name, cast.tom.name]
    paid_once(promised, acts, cast)
    told = set(Notice.objects.filter(kind="ledger:paid").values_list("addressee__name", flat=True))
    assert told == {cast.colleague.name}


def test_a_partial_seat_reads_what_is_about_its_person_alone(
    cast: Cast, acts: Acts, enter: Enter, promised: Promised
) -> None:
    assert reads(acts(cast.mentor), promised) == [promised.for_murat]
    assert reads(acts(cast.debt_helper), promised) == promised.all
    mentor = enter(cast.mentor)
    for page in (_page(promised.waits), reverse("budget:request", args=[promised.request.pk])):
        assert mentor.get(page, follow=True).status_code != OPEN
    with pytest.raises((Denied, NotFound)):
        ask_budget(acts(cast.mentor), cast.household.pk, key=new_id(), asked=a_wish())
