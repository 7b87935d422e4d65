"""What one person alone, an old page, or somebody with the database at hand cannot do with the money of others."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.budget.commands import signing
from nabij.budget.commands.asking import answer_question, ask_budget, withdraw_request
from nabij.budget.commands.consenting import ask_helper, give_consent, note_consent
from nabij.budget.commands.signing import refuse_request, send_back, sign_request
from nabij.budget.commands.writing_off import ask_write_off, sign_write_off
from nabij.budget.models import BudgetRequest, Instalment, WriteOff
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import ToPay, pay, reserve, write_off
from nabij.ledger.booking.posting import Said
from nabij.ledger.commands.refunding import note_refund
from nabij.ledger.models import Account, Budget, Entry, Payment, PaymentLine, PaymentOrder, Posting
from nabij.money.models import Arrangement, Debt
from tests.factories.budget import a_loan, a_wish
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.households import make_household
from tests.factories.ledger import IBAN, settle

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
OTHER_IBAN = "NL20INGB0001234567"


def ask(cast: Cast, acts: Acts, wish: Any = None) -> BudgetRequest:
    return ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=wish or a_wish())


@pytest.fixture
def guarded_loan(cast: Cast, acts: Acts) -> BudgetRequest:
    debt = Debt.objects.create(household=cast.household, about=cast.jan, creditor="Woonstad")
    Arrangement.objects.create(household=cast.household, about=cast.jan, debt=debt, kind="settlement")
    return ask(cast, acts, a_loan())


@pytest.fixture
def signed(cast: Cast, acts: Acts, budget: Budget, mandate: Mandate) -> BudgetRequest:
    return sign_request(acts(cast.leader), ask(cast, acts).pk)


def test_another_amount_than_stood_on_the_screen_is_not_signed(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    asked, leader = ask(cast, acts), acts(cast.leader)
    send_back(leader, asked.pk, question="Kan het goedkoper?")
    answer_question(acts(cast.samira), asked.pk, answer="Nee, duurder", amount=Decimal(499))
    with pytest.raises(Refused, match="intussen veranderd: € 499,00"):
        sign_request(leader, asked.pk, seen=Decimal("389.00"))
    assert sign_request(leader, asked.pk, seen=Decimal(499)).is_signed


def test_who_answered_for_the_asker_does_not_sign(cast: Cast, acts: Acts, budget: Budget, mandate: Mandate) -> None:
    asked, leader = ask(cast, acts), acts(cast.leader)
    send_back(leader, asked.pk, question="Hoeveel wordt het?")
    answer_question(acts(cast.samira), asked.pk, answer="Meer", amount=Decimal(400))
    asked.questions.update(answered_by=cast.leader)  # the stand-in of then leads the area now
    with pytest.raises(Refused, match="vier ogen"):
        sign_request(leader, asked.pk)


def test_a_name_is_paid_on_an_account_that_was_paid_before_and_on_no_other(cast: Cast, acts: Acts) -> None:
    ask(cast, acts, a_wish(payee="Coolblue", iban=OTHER_IBAN))  # anybody may write down anything
    with pytest.raises(Refused, match="nog niet eerder betaald"):
        ask(cast, acts, a_wish(payee="Coolblue", iban=""))


def test_a_resident_is_no_payee_in_whatever_order_they_are_named(cast: Cast, acts: Acts) -> None:
    for called in ("Yılmaz, Ayşe", "A. Yilmaz", "AYSE YILMAZ", "mw. Yilmaz-Ayse"):
        with pytest.raises(Refused, match="nooit een bewoner"):
            ask(cast, acts, a_wish(payee=called))
    assert ask(cast, acts, a_wish(payee="Bakkerij Yilmaz")).payee.name == "Bakkerij Yilmaz"


def test_a_form_sent_again_for_another_household_asks_there(cast: Cast, acts: Acts) -> None:
    other, key = make_household(area=cast.area, director=cast.samira), new_id()
    made = [
        ask_budget(acts(cast.samira), household.pk, key=key, asked=a_wish()).household_id
        for household in (cast.household, other)
    ]
    assert made == [cast.household.pk, other.pk]


def test_a_form_sent_again_with_something_else_in_it_is_not_silently_dropped(cast: Cast, acts: Acts) -> None:
    director, key = acts(cast.samira), new_id()
    first, again = (ask_budget(director, cast.household.pk, key=key, asked=a_wish()) for _ in range(2))
    assert first == again
    with pytest.raises(Refused, match="al verstuurd: aanvraag"):
        ask_budget(director, cast.household.pk, key=key, asked=a_wish(amount=Decimal(450)))


def test_nobody_says_yes_to_their_own_loan_nor_for_somebody_else(
    cast: Cast, acts: Acts, guarded_loan: BudgetRequest
) -> None:
    director = acts(cast.samira)
    with pytest.raises(Refused, match="zegt er niet zelf ja op"):
        ask_helper(director, guarded_loan.pk, helper_id=cast.samira.pk)
    with pytest.raises(Refused, match="zegt er niet zelf ja op"):
        ask_helper(acts(cast.tom), guarded_loan.pk, helper_id=cast.tom.pk)
    note_consent(director, guarded_loan.pk, yes=True, on=clock.today(), how="phone", name="Gerda Blom")
    asked = ask_helper(director, guarded_loan.pk, helper_id=cast.debt_helper.pk)
    assert (asked.who, asked.yes, asked.noted_by) == (cast.debt_helper.name, None, None)


def test_the_books_do_not_say_why_a_family_could_not_pay(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    loan = sign_request(acts(cast.leader), ask(cast, acts, a_loan()).pk)
    assert loan.payment is not None
    pay(loan.payment, Said(by=None), line=new_id())
    asked = ask_write_off(acts(cast.samira), loan.pk, because="Ayşe Yilmaz is ernstig ziek.")
    sign_write_off(acts(cast.leader), asked.pk)
    assert Posting.objects.get(kind="written_off").because == "de rest is een gift geworden"


def test_a_loan_that_was_withdrawn_has_nothing_to_come_back(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    loan = sign_request(acts(cast.leader), ask(cast, acts, a_loan()).pk)
    withdraw_request(acts(cast.samira), loan.pk)
    assert not Instalment.objects.filter(request=loan, replaced_at=None).exists()


def by_hand(asked: BudgetRequest, by: Professional, under: Mandate, **other: Any) -> None:
    """Signed past the commands, with its payment: what somebody with the database at hand would write."""
    budget = Budget.objects.get(area=asked.area)
    what = ToPay(asked.pk, asked.number, asked.amount, asked.payee.name, asked.payee.iban, asked.pay_by, asked.is_loan)
    told = {
        "payment": reserve(budget, what, Said(by)),
        "signed_by": by,
        "signed_at": clock.now(),
        "signed_under": under,
    }
    with transaction.atomic():
        BudgetRequest.objects.filter(pk=asked.pk).update(state="signed", **told | other)


@pytest.mark.parametrize(
    "wrong",
    [
        {"up_to": Decimal(100)}, {"elsewhere": True}, {"subject": Mandate.Subject.SPEND}, {"role": Role.INTAKE_WORKER},
    ],
)  # fmt: skip
def test_the_database_takes_no_signature_without_a_mandate_for_it(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, wrong: dict[str, Any]
) -> None:
    told = {"subject": Mandate.Subject.SIGN_BUDGET, "role": Role.TEAM_LEADER, "up_to": Decimal(500), "what": "iets"}
    told |= {name: value for name, value in wrong.items() if name != "elsewhere"}
    other = make_mandate(cast.elsewhere if "elsewhere" in wrong else cast.area, cast.mandate_giver, **told)
    with pytest.raises(IntegrityError, match="niet binnen het mandaat"):
        by_hand(ask(cast, acts), cast.leader, other)


def test_the_database_takes_no_signature_of_yesterday_of_who_asked_or_of_who_has_not_the_role(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    asked = ask(cast, acts)
    for refused, by, other in (
        ("is van nu", cast.leader, {"signed_at": clock.now() - timedelta(hours=2)}),
        ("is van nu", cast.leader, {"signed_at": clock.now() - timedelta(days=1)}),
        ("Een ander tekent", cast.samira, {}),
        ("Een ander tekent", cast.tom, {}),
        ("niet binnen het mandaat", cast.policy, {}),
    ):
        with pytest.raises(IntegrityError, match=refused):
            by_hand(asked, by, mandate, **other)
    by_hand(asked, cast.leader, mandate)


def test_what_the_database_refuses_reaches_who_tried_as_a_sentence(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mandate that is not wide enough after all: a guard. A request without words: a constraint."""
    asked = ask(cast, acts, a_wish(amount=Decimal("500.01")))
    monkeypatch.setattr(signing, "mandate_for", lambda *_: mandate)
    with pytest.raises(Refused) as refused:
        sign_request(acts(cast.leader), asked.pk)
    assert refused.value.message == "Dit past niet binnen het mandaat van wie tekent."
    with pytest.raises(Refused, match="Schrijf op waarvoor het is, en wat er anders gebeurt"):
        ask(cast, acts, a_wish(otherwise=""))


def test_the_database_lets_no_loan_become_a_gift_for_one_person_alone_or_without_the_books(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    loan = sign_request(acts(cast.leader), ask(cast, acts, a_loan()).pk)
    assert loan.payment is not None
    pay(loan.payment, Said(by=None), line=new_id())
    gift = ask_write_off(acts(cast.samira), loan.pk, because="Het gaat niet.")
    small = make_mandate(
        cast.area, cast.mandate_giver, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER, up_to=Decimal(99),
        what="Een kleine",
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="ander bedrag dan is geboekt"):
        gift_by_hand(gift, cast.leader, mandate)
    write_off(loan.payment, Said(by=cast.leader, because="een gift"))
    for refused, by, under in (
        ("niet binnen het mandaat", cast.leader, small),
        ("niet binnen het mandaat", cast.policy, mandate),
        ("Een ander tekent", cast.tom, mandate),
        ("vier ogen|niet zelf voor", cast.samira, mandate),
    ):
        with pytest.raises(IntegrityError, match=refused):
            gift_by_hand(gift, by, under)
    gift_by_hand(gift, cast.leader, mandate)
    with pytest.raises(IntegrityError, match="al besloten"), transaction.atomic():
        WriteOff.objects.filter(pk=gift.pk).update(amount=1)


def gift_by_hand(gift: WriteOff, by: Professional, under: Mandate) -> None:
    with transaction.atomic():
        WriteOff.objects.filter(pk=gift.pk).update(
            state="signed", decided_by=by, decided_at=clock.now(), signed_under=under
        )


@pytest.mark.parametrize(
    "change", [{"amount": 900}, {"what": "iets anders"}, {"asked_by_id": "tom"}, {"state": "asked"}, {"kind": "loan"}]
)
def test_what_was_signed_stays_as_it_was_signed(cast: Cast, signed: BudgetRequest, change: dict[str, Any]) -> None:
    change = {name: cast.tom.pk if value == "tom" else value for name, value in change.items()}
    with pytest.raises(IntegrityError, match=r"al besloten|Wie het vroeg"), transaction.atomic():
        BudgetRequest.objects.filter(pk=signed.pk).update(**change)


@pytest.mark.parametrize("change", [{"amount": 900}, {"iban": OTHER_IBAN}, {"payee": "Iemand"}])
def test_what_is_paid_is_what_was_signed(cast: Cast, signed: BudgetRequest, change: dict[str, Any]) -> None:
    payment = signed.payment
    assert payment
    with (
        pytest.raises(IntegrityError, match=r"zoals ervoor is getekend|Een ander rekeningnummer"),
        transaction.atomic(),
    ):
        Payment.objects.filter(pk=payment.pk).update(**change)
    assert Payment.objects.get(pk=payment.pk).iban == IBAN


def test_what_was_booked_is_not_booked_upon_and_what_moves_has_two_known_sides(budget: Budget) -> None:
    raised = Posting.objects.get(budget=budget)
    with pytest.raises(IntegrityError, match="twee kanten"), transaction.atomic():
        _sides(raised, Account.PAID, Account.LOANS)
    with pytest.raises(IntegrityError, match="entry_on_an_account_of_ours"), transaction.atomic():
        _sides(Posting.objects.create(budget=budget, kind="carried_in", key="anders"), "van mij", "van u")


def _sides(posting: Posting, *accounts: str) -> None:
    amounts = (Decimal(5), Decimal(-5))
    Entry.objects.bulk_create(
        Entry(posting=posting, account=account, amount=amount)
        for account, amount in zip(accounts, amounts, strict=True)
    )
    settle()


def test_what_is_written_about_a_payment_names_nobody_of_the_family(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, signed: BudgetRequest
) -> None:
    """Whoever signs and pays has no look at the household, and what they type is read by others without one."""
    waiting, leader = ask(cast, acts), acts(cast.leader)
    with pytest.raises(Refused, match="Haal deze namen weg: Jan"):
        refuse_request(leader, waiting.pk, because="Jan kan dit zelf betalen")
    BudgetRequest.objects.filter(pk=waiting.pk).update(pay_by=clock.now())
    with pytest.raises(Refused, match="Haal deze namen weg: Jan"):
        sign_request(leader, waiting.pk, late="question", late_words="gewacht op Jan")
    payment = signed.payment
    assert payment
    pay(payment, Said(by=None), line=new_id())
    back = {"amount": Decimal(10), "on": clock.today(), "key": new_id()}
    with pytest.raises(Refused, match="Haal deze namen weg: Jan"):
        note_refund(acts(cast.paymaster), payment.pk, because="Jan bracht hem terug", **back)  # type: ignore[arg-type]
    note_refund(acts(cast.paymaster), payment.pk, because="teruggebracht", **back)  # type: ignore[arg-type]


def test_a_request_follows_its_household_to_another_area_until_it_is_signed(
    cast: Cast, acts: Acts, signed: BudgetRequest
) -> None:
    """Also when two files become one: the budget of where they live now pays, and who leads there signs."""
    waiting = ask(cast, acts)
    Household.objects.filter(pk=cast.household.pk).update(area=cast.elsewhere)
    assert BudgetRequest.objects.get(pk=waiting.pk).area_id == cast.elsewhere.pk
    assert BudgetRequest.objects.get(pk=signed.pk).area_id == cast.area.pk
    BudgetRequest.objects.filter(pk=waiting.pk).update(household=make_household(area=cast.area, director=cast.samira))
    assert BudgetRequest.objects.get(pk=waiting.pk).area_id == cast.area.pk


def test_a_yes_to_a_small_loan_is_no_yes_to_a_large_one(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, guarded_loan: BudgetRequest
) -> None:
    director, helper, leader = acts(cast.samira), acts(cast.debt_helper), acts(cast.leader)
    ask_helper(director, guarded_loan.pk, helper_id=cast.debt_helper.pk)
    give_consent(helper, guarded_loan.pk, yes=True, seen=Decimal("100.00"))
    with pytest.raises(IntegrityError, match="ja gezegd tegen een lager bedrag"), transaction.atomic():
        BudgetRequest.objects.filter(pk=guarded_loan.pk).update(amount=500)
    send_back(leader, guarded_loan.pk, question="Is dat genoeg?")
    answer_question(director, guarded_loan.pk, answer="Toch meer.", amount=Decimal(500))
    with pytest.raises(Refused, match="een gift kan wel"):
        sign_request(leader, guarded_loan.pk)
    with pytest.raises(Refused, match="intussen veranderd"):
        give_consent(helper, guarded_loan.pk, yes=True, seen=Decimal("100.00"))
    give_consent(helper, guarded_loan.pk, yes=True, seen=Decimal("500.00"))
    send_back(leader, guarded_loan.pk, question="Kan het met minder?")
    answer_question(director, guarded_loan.pk, answer="Ja.", amount=Decimal(400))
    assert sign_request(leader, guarded_loan.pk).is_signed


def test_a_noted_yes_goes_when_more_is_asked(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, guarded_loan: BudgetRequest
) -> None:
    director, leader = acts(cast.samira), acts(cast.leader)
    note_consent(director, guarded_loan.pk, yes=True, on=clock.today(), how="phone", name="Gerda Blom")
    send_back(leader, guarded_loan.pk, question="Is dat genoeg?")
    answer_question(director, guarded_loan.pk, answer="Toch meer.", amount=Decimal(101))
    with pytest.raises(Refused, match="een gift kan wel"):
        sign_request(leader, guarded_loan.pk)


def test_the_database_pays_a_request_once_and_only_when_it_was_signed(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, signed: BudgetRequest
) -> None:
    """A payment that is taken back leaves room for another: so it comes not back, and not from the bank."""
    payment = signed.payment
    assert payment
    order = PaymentOrder.objects.create(number=1, made_by=cast.paymaster, from_name="Gemeente", from_iban=OTHER_IBAN)
    line = PaymentLine(order=order, payment=payment, amount=payment.amount, payee=payment.payee, iban=payment.iban)
    with transaction.atomic():
        line.save(force_insert=True)
        with pytest.raises(IntegrityError, match="bij de bank"), transaction.atomic():
            Payment.objects.filter(pk=payment.pk).update(cancelled_at=clock.now())
        PaymentLine.objects.filter(pk=line.pk).delete()
    withdraw_request(acts(cast.samira), signed.pk)
    with pytest.raises(IntegrityError, match="blijft ingetrokken"), transaction.atomic():
        Payment.objects.filter(pk=payment.pk).update(cancelled_at=None)
    what = ToPay(signed.pk, signed.number, signed.amount, signed.payee.name, signed.payee.iban, signed.pay_by)
    line.pk, line.payment = new_id(), reserve(budget, what, Said(cast.leader))
    with pytest.raises(IntegrityError, match="niet \\(meer\\) getekend"), transaction.atomic():
        line.save(force_insert=True)


def test_nobody_signs_under_a_mandate_that_they_gave_themselves_before_they_had_the_role(
    cast: Cast, acts: Acts, budget: Budget
) -> None:
    own = make_mandate(
        cast.area, cast.leader, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER, up_to=Decimal(900),
        what="Een maatwerkbudget tekenen",
    )  # fmt: skip
    asked = ask(cast, acts)
    with pytest.raises(Refused, match="gaat boven uw mandaat"):
        sign_request(acts(cast.leader), asked.pk)
    with pytest.raises(IntegrityError, match="niet binnen het mandaat"):
        by_hand(asked, cast.leader, own)
