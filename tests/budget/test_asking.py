"""Asking, and the signature of another: four eyes, a mandate of this moment, and money to an organisation alone."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.permissions import Permission, Role
from nabij.access.rules import can
from nabij.audit.models import Event
from nabij.budget.commands.asking import answer_question, ask_budget, withdraw_request
from nabij.budget.commands.signing import refuse_request, send_back, sign_request
from nabij.budget.models import BudgetRequest
from nabij.budget.terms import pay_by_of
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import lower
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget, Payee
from nabij.notices.models import Notice
from tests.factories.budget import a_wish
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.ledger import make_budget, paid
from tests.factories.people import make_professional

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
SIGN = Permission.BUDGET_SIGN


@pytest.fixture
def asked(cast: Cast, acts: Acts) -> BudgetRequest:
    return ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish())


def test_asked_and_signed_the_money_is_promised_under_the_mandate_of_that_moment(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    assert Notice.objects.get(addressee=cast.leader.user).kind == "budget:to-sign"
    signed = sign_request(acts(cast.leader), asked.pk)
    budget.refresh_from_db()
    assert (budget.reserved, signed.signed_under, signed.signed_by) == (Decimal("389.00"), mandate, cast.leader)
    assert signed.payment is not None
    assert (signed.payment.iban, signed.payment.number) == ("NL91ABNA0417164300", asked.number)
    assert Notice.objects.filter(addressee=cast.samira.user, kind="budget:signed").exists()
    assert "Wasmachine" not in str(list(Event.objects.values_list("facts", flat=True)))


def test_signing_twice_is_once_and_asking_twice_with_one_form_too(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    key, director = new_id(), acts(cast.samira)
    first = ask_budget(director, cast.household.pk, key=key, asked=a_wish())
    assert ask_budget(director, cast.household.pk, key=key, asked=a_wish()) == first
    sign_request(acts(cast.leader), first.pk)
    sign_request(acts(cast.leader), first.pk)
    budget.refresh_from_db()
    assert budget.reserved == Decimal("389.00")
    other = make_professional("Loes Leider", Role.TEAM_LEADER, area=cast.area)
    with pytest.raises(NotFound):  # it is not theirs to read any more
        sign_request(acts(other), first.pk)


def test_four_eyes_neither_the_asker_nor_anybody_at_that_table(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    with pytest.raises((NotFound, Denied)):
        sign_request(acts(cast.samira), asked.pk)
    seat(cast.household, cast.leader)
    with pytest.raises(Refused, match="zit zelf aan tafel"):
        sign_request(acts(cast.leader), asked.pk)
    with pytest.raises(IntegrityError, match="budget_signed_by_another"), transaction.atomic():
        BudgetRequest.objects.filter(pk=asked.pk).update(signed_by=asked.asked_by)


def test_above_the_mandate_it_says_who_may_and_without_budget_it_is_not_signed(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    much = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(amount=Decimal("500.01")))
    with pytest.raises(Refused, match="Greta Gever"):
        sign_request(acts(cast.leader), much.pk)
    enough = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(amount=Decimal("500.00")))
    sign_request(acts(cast.leader), enough.pk)
    again = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(amount=Decimal("500.00")))
    lower(budget, Decimal(100), Said(None, because="bezuiniging"))
    with pytest.raises(Refused, match="niet genoeg in het budget"):
        sign_request(acts(cast.leader), again.pk)


def test_a_mandate_that_was_withdrawn_signs_nothing_and_what_was_signed_stands(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    sign_request(acts(cast.leader), asked.pk)
    next_one = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish())
    Mandate.objects.filter(pk=mandate.pk).update(
        withdrawn_on=clock.today(), withdrawn_by=cast.mandate_giver, withdrawn_because="nieuw besluit"
    )
    with pytest.raises(Refused, match="boven uw mandaat"):
        sign_request(acts(cast.leader), next_one.pk)
    asked.refresh_from_db()
    assert asked.is_signed


def test_a_resident_is_never_paid_and_a_new_payee_has_an_account_of_its_own(cast: Cast, acts: Acts) -> None:
    def ask(**more: str) -> BudgetRequest:
        return ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(**more))

    with pytest.raises(Refused, match="nooit een bewoner"):
        ask(payee="J. Jan de Vries")
    with pytest.raises(Refused, match="rekeningnummer"):
        ask(payee="Fietsenmaker Oost", iban="")
    ask()
    paid(make_budget(), Decimal(10))
    assert ask(iban="", payee="witgoed waterstad").payee == Payee.objects.get()
    with pytest.raises(Refused, match="op naam van Witgoed Waterstad"):
        ask(payee="Iemand Anders BV")


def test_refused_with_a_reason_and_a_question_sent_back_and_forth(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    leader, director = acts(cast.leader), acts(cast.samira)
    question = send_back(leader, asked.pk, question="Kan een tweedehands ook?")
    with pytest.raises(Refused, match="al een vraag open"):
        send_back(leader, asked.pk, question="En een droger?")
    answer_question(director, asked.pk, answer="Ja, die is er voor minder.", amount=Decimal("149.50"))
    question.refresh_from_db()
    assert (question.answered_by, sign_request(leader, asked.pk).amount) == (cast.samira, Decimal("149.50"))
    other = ask_budget(director, cast.household.pk, key=new_id(), asked=a_wish())
    with pytest.raises(Refused, match="waarom niet"):
        refuse_request(leader, other.pk, because="")
    refuse_request(leader, other.pk, because="Dit vergoedt de verzekering.")
    anew = ask_budget(director, cast.household.pk, key=new_id(), asked=a_wish(), earlier=other)
    assert (anew.state, anew.earlier) == ("asked", other)


def test_withdrawn_after_the_signature_the_money_is_free_again(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    sign_request(acts(cast.leader), asked.pk)
    withdraw_request(acts(cast.samira), asked.pk, because="Zij kregen er een van de buren.")
    budget.refresh_from_db()
    assert budget.reserved == 0
    with pytest.raises((Refused, NotFound)):
        refuse_request(acts(cast.leader), asked.pk, because="te laat")


def test_after_its_term_a_signature_says_why_it_is_late(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    BudgetRequest.objects.filter(pk=asked.pk).update(pay_by=clock.now())
    with pytest.raises(Refused, match="Kies waardoor"):
        sign_request(acts(cast.leader), asked.pk)
    assert sign_request(acts(cast.leader), asked.pk, late="nobody_there").late == "nobody_there"


@pytest.mark.parametrize(
    ("asked_at", "there"),
    [
        ("2026-03-03T09:00", "2026-03-04T09:00"),  # Tuesday to Wednesday
        ("2026-03-06T14:00", "2026-03-09T14:00"),  # Friday to Monday
        ("2026-03-07T11:00", "2026-03-10T00:00"),  # Saturday begins on Monday
        ("2026-04-02T16:30", "2026-04-07T16:30"),  # over Good Friday and Easter Monday
        ("2026-03-27T12:00", "2026-03-30T12:00"),  # over the night in which the clock changes
    ],
)
def test_the_clock_runs_on_working_days(cast: Cast, asked_at: str, there: str) -> None:
    begun = datetime.fromisoformat(asked_at).replace(tzinfo=clock.AMSTERDAM)
    assert pay_by_of(cast.area.pk, begun).isoformat(timespec="minutes")[:16] == there


def test_who_reads_it(cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, asked: BudgetRequest) -> None:
    view = Permission.BUDGET_VIEW
    readers = {word for word, one in cast.everyone.items() if can(acts(one), view, asked)}
    assert readers == {"director", "stand_in", "helper"}
    assert {word for word, one in cast.everyone.items() if can(acts(one), SIGN, asked)} == {"leader"}
    BudgetRequest.objects.filter(pk=asked.pk).update(about=cast.murat)
    assert can(acts(cast.mentor), view, asked)
    sign_request(acts(cast.leader), asked.pk)
    assert can(acts(cast.leader), SIGN, asked)  # one's own signature
    other = make_professional("Loes Leider", Role.TEAM_LEADER, area=cast.area)
    assert not can(acts(other), SIGN, asked)


def test_a_municipality_pays_for_an_area_without_a_budget_of_its_own(
    cast: Cast, acts: Acts, mandate: Mandate, asked: BudgetRequest
) -> None:
    with pytest.raises(Refused, match="nog geen maatwerkbudget"):
        sign_request(acts(cast.leader), asked.pk)
    assert cast.area.parent is not None
    budget = make_budget(Decimal(1000), area=cast.area.parent)
    signed = sign_request(acts(cast.leader), asked.pk)
    assert signed.payment is not None
    assert signed.payment.budget == budget
