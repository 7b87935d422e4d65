"""The pages of asking and signing: the form at the table, the leader's one screen, who sees what."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import NOBODY, Actor
from nabij.access.permissions import Role
from nabij.areas.choices import PayingAccount
from nabij.areas.commands import choose
from nabij.audit.models import Look, Processing
from nabij.budget.commands.asking import ask_budget
from nabij.budget.commands.consenting import ask_helper
from nabij.budget.commands.signing import send_back, sign_request
from nabij.budget.models import AvoidedCost, BudgetRequest, Instalment, LookBack
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger.booking import pay
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget
from nabij.money.models import Debt
from nabij.notices.models import Notice
from nabij.reminders.jobs import tell_what_is_due
from tests.factories.budget import a_loan, a_wish, make_cost
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.ledger import IBAN

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
TYPED = {
    "key": "0190c6a0-0000-7000-8000-000000000001", "what": "Wasmachine", "amount": "389,00",
    "payee": "Witgoed Waterstad", "iban": IBAN, "prevents": "basics", "otherwise": "Dan naar de wasserette.",
    "kind": "gift", "on_paper": "on",
}  # fmt: skip


@pytest.fixture
def asked(cast: Cast, acts: Acts) -> BudgetRequest:
    return ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish())


def at(name: str, *things: Any) -> str:
    return reverse(f"budget:{name}", args=[getattr(one, "pk", one) for one in things])


def test_asking_takes_one_form_and_keeps_what_was_typed_with_a_mistake(cast: Cast, enter: Enter) -> None:
    director, url = enter(cast.samira), at("ask", cast.household)
    wrong = director.post(url, TYPED | {"iban": "NL00ABNA0417164300"})
    assert wrong.status_code == 422
    assert "klopt niet" in wrong.content.decode()
    assert "Dan naar de wasserette." in wrong.content.decode()
    made = director.post(url, TYPED)
    again = director.post(url, TYPED)
    assert (made.status_code, made.url) == (303, again.url)  # type: ignore[attr-defined]
    page = director.get(made.url).content.decode()  # type: ignore[attr-defined]
    assert "te tekenen" in page
    assert "Participatiewet art. 31" in page
    assert "Wasmachine" in director.get(at("of_household", cast.household)).content.decode()


def test_the_leader_signs_on_one_screen_that_names_nobody_of_the_family(
    cast: Cast, enter: Enter, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    leader = enter(cast.leader)
    assert "Wasmachine" in leader.get(at("to_sign")).content.decode()
    page = leader.get(at("sign", asked)).content.decode()
    for said in (
        asked.payee.account,
        "nog niet eerder betaald",
        "Samira Bakker",
        "389,00",
        "wasserette",
        "1.000,00",
        "611,00",
        "tot en met",
        "tweede mens",
    ):
        assert said in page
    assert cast.household.name not in page
    my_day = leader.get(reverse("workspace:my_day")).content.decode()
    assert f"Teken voor maatwerkbudget {asked.number}" in my_day
    assert "gift van € 389,00, gevraagd door Samira Bakker" in my_day
    assert "Wasmachine" not in my_day, "what is asked for a household is read on its own page, where it leaves a trace"
    assert leader.post(at("sign", asked)).status_code == 303
    assert leader.post(at("sign", asked)).status_code == 303
    assert leader.get(at("show", cast.household, asked)).status_code == 403
    assert enter(cast.colleague).get(at("sign", asked)).status_code == 403


def test_a_question_and_a_refusal_come_back_to_who_asked(
    cast: Cast, enter: Enter, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    leader, director = enter(cast.leader), enter(cast.samira)
    assert leader.post(at("question", asked), {"question": ""}).status_code == 422
    leader.post(at("question", asked), {"question": "Kan tweedehands?"})
    assert "Geef antwoord" in director.get(reverse("workspace:my_day")).content.decode()
    show = at("show", cast.household, asked)
    assert "Kan tweedehands?" in director.get(show).content.decode()
    assert director.post(show, {"answer": "Ja"}).status_code == 303
    assert leader.post(at("refuse", asked), {"because": ""}).status_code == 422
    leader.post(at("refuse", asked), {"because": "De verzekering betaalt."})
    assert "De verzekering betaalt." in director.get(show).content.decode()
    form = director.get(at("ask_again", cast.household, asked)).content.decode()
    assert "De verzekering betaalt." in form
    assert 'value="Wasmachine"' in form


def test_after_24_hours_the_leader_is_asked_why_and_both_were_told(
    cast: Cast, enter: Enter, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    BudgetRequest.objects.filter(pk=asked.pk).update(pay_by=clock.now() - timedelta(days=1))
    tell_what_is_due(NOBODY)
    kinds = set(Notice.objects.values_list("addressee__name", "kind"))
    assert kinds >= {("Lea Leider", "budget:sign-late"), ("Samira Bakker", "budget:pay-late")}
    leader = enter(cast.leader)
    assert leader.post(at("sign", asked)).status_code == 422
    assert leader.post(at("sign", asked), {"late": "nobody_there"}).status_code == 303
    assert "niemand die mag tekenen" in enter(cast.samira).get(at("show", cast.household, asked)).content.decode()


def test_the_debt_helper_says_yes_on_a_screen_of_their_own(cast: Cast, acts: Acts, enter: Enter) -> None:
    asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_loan(protection="arrangement"))
    show, helper = at("show", cast.household, asked), enter(cast.debt_helper)
    assert "Zonder het ja van de schuldhulp" in enter(cast.samira).get(show).content.decode()
    assert helper.get(at("consent", asked)).status_code == 403
    family, my_day = at("shared", cast.household), reverse("workspace:my_day")
    page = enter(cast.samira).get(family).content.decode()
    for said in ("Eerst vragen wij het aan wie uw schulden regelt", "33,33", "hoeft deze lening niet te nemen"):
        assert said in page
    assert "betaald hebben" not in page
    assert "Teken voor maatwerkbudget" not in enter(cast.leader).get(my_day).content.decode()
    assert "wacht op een ja van de schuldhulp" in enter(cast.leader).get(at("to_sign")).content.decode()
    assert not Notice.objects.filter(kind="budget:to-sign").exists()
    page = enter(cast.samira).get(at("helper", cast.household, asked)).content.decode()
    assert "Kies alleen wie de schulden" in page
    assert "checked" not in page.split("Wie aan tafel gaat erover?")[1], "nobody beforehand: they learn of the debts"
    ask_helper(acts(cast.samira), asked.pk, helper_id=cast.debt_helper.pk)
    assert f"Mag lening {asked.number}?" in helper.get(reverse("workspace:my_day")).content.decode()
    assert helper.post(at("consent", asked), {"answer": "no", "words": ""}).status_code == 422
    assert helper.post(at("consent", asked), {"answer": "yes", "words": ""}).status_code == 303
    assert "Mark Jansen" in enter(cast.samira).get(show).content.decode()
    assert "uiterlijk" in enter(cast.samira).get(family).content.decode()
    assert "Teken voor maatwerkbudget" in enter(cast.leader).get(my_day).content.decode()
    assert Notice.objects.filter(kind="budget:to-sign", addressee=cast.leader.user).count() == 1


def test_nobody_is_urged_to_sign_what_cannot_be_signed_yet(cast: Cast, acts: Acts) -> None:
    asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_loan(protection="arrangement"))
    BudgetRequest.objects.filter(pk=asked.pk).update(pay_by=clock.now() - timedelta(days=1))
    tell_what_is_due(NOBODY)
    assert {*Notice.objects.values_list("kind", flat=True)} == {"budget:pay-late"}


def test_a_loan_asks_what_runs_and_says_that_there_are_debts(
    cast: Cast, acts: Acts, enter: Enter, budget: Budget, mandate: Mandate
) -> None:
    Debt.objects.create(household=cast.household, about=cast.jan, creditor="Woonstad")
    director, url = enter(cast.samira), at("ask", cast.household)
    wish = TYPED | {"kind": "loan", "months": "3"}
    form = director.get(url).content.decode()
    assert "Er staan schulden op de lijst" in form
    assert "schuldregeling of bewind? <span" not in form, "what a loan must answer is not called optional"
    assert "protection" in director.post(url, wish).context["form"].errors
    assert director.post(url, wish | {"protection": "none"}).status_code == 303
    page = enter(cast.leader).get(at("sign", BudgetRequest.objects.get())).content.decode()
    assert "Er staan schulden op de lijst" in page
    assert "Woonstad" not in page


def test_what_one_may_decide_oneself_stands_in_the_form_of_its_own_household(cast: Cast, enter: Enter) -> None:
    make_mandate(cast.area, cast.mandate_giver, role=Role.DIRECTOR, what="Een luchtdroger", up_to=Decimal(500))
    typed = {"key": str(new_id()), "what": "Een luchtdroger", "amount": "210", "payee": "Waterbouw BV"}
    director, url = enter(cast.samira), at("ask", cast.household)
    answered = director.post(reverse("discretion:may_i", args=[cast.household.pk]), typed)
    page = director.get(answered["Location"]).content.decode()
    assert f"{url}?antwoord={MandateAnswer.objects.get().pk}" in page
    form = director.get(url, {"antwoord": str(MandateAnswer.objects.get().pk)}).content.decode()
    assert 'value="Waterbouw BV"' in form
    assert "Waterbouw BV" not in director.get(url, {"antwoord": "iets"}).content.decode()


def _paid(cast: Cast, acts: Acts, asked: BudgetRequest) -> BudgetRequest:
    signed = sign_request(acts(cast.leader), asked.pk)
    assert signed.payment is not None
    pay(signed.payment, Said(by=None), line=new_id())
    return signed


def test_a_loan_is_booked_by_number_agreed_anew_and_printed_for_the_family(
    cast: Cast, acts: Acts, enter: Enter, budget: Budget, mandate: Mandate
) -> None:
    asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_loan())
    _paid(cast, acts, asked)
    first = Instalment.objects.filter(request=asked)[0]
    paymaster, director = enter(cast.paymaster), enter(cast.samira)
    page = paymaster.get(at("instalments")).content.decode()
    assert f"Lening {asked.number}" in page
    assert cast.household.name not in page
    day = clock.today()
    on = {"on_day": day.day, "on_month": day.month, "on_year": day.year}
    assert paymaster.post(at("book", first), on).status_code == 303
    Instalment.objects.filter(request=asked, number=2).update(due_on=clock.today() - timedelta(days=1))
    assert "termijn gemist" in director.get(at("of_household", cast.household)).content.decode()
    assert "Een termijn van lening" in director.get(reverse("workspace:my_day")).content.decode()
    month = director.get(at("agree", cast.household, asked)).context["form"].fields["first_month"].choices[0][0]
    told = {"per_month": "20,00", "first_month": month, "because": "Minder uren"}
    assert director.post(at("agree", cast.household, asked), told).status_code == 303
    paper = director.get(at("plan_print", cast.household, asked)).content.decode()
    assert "66,67" in paper
    assert f"lening {asked.number}" in paper
    assert "Vraag ons naar welke rekening" in paper, "as long as none was chosen"
    account = PayingAccount(name="Gemeente", iban="NL15TEST0000000100")
    choose(acts(cast.administrator), cast.area.pk, choice=account, version=0)
    paper = director.get(at("plan_print", cast.household, asked)).content.decode()
    assert "NL15 TEST 0000 0001 00" in paper, "the family reads where to pay"
    assert "20,00" in paper


def test_looking_back_comes_on_my_day_after_the_months_of_the_area(
    cast: Cast, acts: Acts, enter: Enter, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    cost = make_cost(cast.area, cast.policy)
    signed, director = _paid(cast, acts, asked), enter(cast.samira)
    assert "Kijk terug" not in director.get(reverse("workspace:my_day")).content.decode()
    assert signed.payment is not None
    type(signed.payment).objects.filter(pk=signed.payment.pk).update(paid_on=clock.today() - timedelta(days=100))
    assert "Kijk terug" in director.get(reverse("workspace:my_day")).content.decode()
    url = at("look", cast.household, asked)
    assert "verzonnen voor deze proef, 2026" in director.get(url).content.decode()
    assert director.post(url, {"outcome": ""}).status_code == 422
    assert director.post(url, {"outcome": "prevented", "avoided": [str(cost.pk)]}).status_code == 303
    assert LookBack.objects.get().outcome == "prevented"
    assert "Kijk terug" not in director.get(reverse("workspace:my_day")).content.decode()


def test_the_price_list_is_kept_by_policy(cast: Cast, enter: Enter) -> None:
    policy, url = enter(cast.policy), at("prices")
    told = {"what": "Afsluiten van energie", "amount": "250,00", "per": "per keer", "source": "raming", "year": "2025"}
    assert policy.post(url, told | {"year": "2999"}).status_code == 422
    assert policy.post(url, told).status_code == 303
    assert "Bea Beleid" in policy.get(url).content.decode()
    assert policy.post(at("end_price", AvoidedCost.objects.get())).status_code == 303
    assert enter(cast.samira).get(url).status_code in (403, 404)


def test_the_family_sees_what_is_asked_for_them_and_nothing_that_is_not_for_paper(
    cast: Cast, acts: Acts, enter: Enter, asked: BudgetRequest
) -> None:
    ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(what="Verrassing", on_paper=False))
    page = enter(cast.samira).get(at("shared", cast.household)).content.decode()
    assert "Wasmachine" in page
    assert "wasserette" not in page  # written for who signs
    assert "Verrassing" not in page


def test_a_partial_seat_sees_what_is_about_theirs_alone(
    cast: Cast, enter: Enter, acts: Acts, asked: BudgetRequest
) -> None:
    mentor, url = enter(cast.mentor), at("of_household", cast.household)
    assert "Wasmachine" not in mentor.get(url).content.decode()
    ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(what="Laptop", about_id=cast.murat.pk))
    page = mentor.get(url).content.decode()
    assert "Laptop" in page
    assert "Maatwerkbudget vragen" not in page
    assert mentor.get(at("show", cast.household, asked)).status_code == 404


@pytest.mark.parametrize("page", ["of_household", "to_sign", "sign"])
def test_the_number_of_questions_does_not_grow(
    cast: Cast, acts: Acts, enter: Enter, budget: Budget, mandate: Mandate, page: str,
    django_assert_max_num_queries: Any,
) -> None:  # fmt: skip
    who = enter(cast.samira if page == "of_household" else cast.leader)
    for count in range(12):
        asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(amount=Decimal(10)))
        if count % 3 == 0:
            send_back(acts(cast.leader), asked.pk, question="Hoe dan?")
    url = {"of_household": at("of_household", cast.household), "to_sign": at("to_sign"), "sign": at("sign", asked)}
    who.get(url[page])
    with django_assert_max_num_queries(25):
        assert who.get(url[page]).status_code == 200


def test_who_asks_and_who_signs_read_that_something_like_it_was_asked_before(
    cast: Cast, acts: Acts, enter: Enter, budget: Budget, mandate: Mandate, asked: BudgetRequest
) -> None:
    """A washing machine in October and one in November: said, and never refused."""
    director, leader = enter(cast.samira), enter(cast.leader)
    lately = director.get(at("ask", cast.household)).content.decode()
    assert "Eerder voor dit gezin" in lately
    assert "Wasmachine" in lately
    leader.post(at("sign", asked))
    again = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(what="Een nieuwe machine"))
    other = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_wish(what="Reiskosten"))
    page = leader.get(at("sign", again)).content.decode()
    for said in ("eerder iets gevraagd dat hierop lijkt", "Wasmachine", "389,00", at("sign", asked)):
        assert said in page
    assert "hierop lijkt" in director.get(at("show", cast.household, again)).content.decode()
    assert "hierop lijkt" not in leader.get(at("sign", other)).content.decode()
    assert leader.post(at("sign", again)).status_code == 303


def test_asking_is_a_matter_of_two_minutes(cast: Cast, enter: Enter) -> None:
    """Seven things at most before one can send it; the number of an account is no surprise afterwards."""
    form = enter(cast.samira).get(at("ask", cast.household)).context["form"]
    at_once = [one.name for one in form.visible_fields() if one.field.required or one.name == "iban"]
    assert at_once == ["what", "amount", "payee", "iban", "prevents", "otherwise", "kind"]
    page = enter(cast.samira).get(at("ask", cast.household)).content.decode()
    assert "Nodig als u hier voor het eerst laat betalen" in page


def test_who_signs_reads_somebody_of_the_family_where_a_name_was_typed(
    cast: Cast, enter: Enter, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    wish = a_wish(what="Laptop voor Ayşe", otherwise="Ayşes school stopt.")
    asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=wish)
    leader = enter(cast.leader)
    for url in (at("to_sign"), at("sign", asked)):
        page = leader.get(url).content.decode()
        assert "Laptop voor iemand van het gezin" in page
        assert "Ayşe" not in page
    assert "Laptop voor Ayşe" in enter(cast.samira).get(at("show", cast.household, asked)).content.decode()


def test_who_is_there_for_one_person_reads_of_like_requests_only_what_is_theirs(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    director = acts(cast.samira)
    for person, what in ((cast.elif_, "Fiets na de opvang"), (cast.murat, "Fiets voor school")):
        asked = ask_budget(director, cast.household.pk, key=new_id(), asked=a_wish(what=what, about_id=person.pk))
    url = at("show", cast.household, asked)
    assert "na de opvang" in enter(cast.samira).get(url).content.decode()
    assert "na de opvang" not in enter(cast.mentor).get(url).content.decode()


def test_who_types_names_to_hear_which_are_of_the_family_is_seen_doing_so(
    cast: Cast, enter: Enter, asked: BudgetRequest
) -> None:
    """Who signs reads no name; being refused one tells it all the same, so the log says of whom."""
    answered = enter(cast.leader).post(at("refuse", asked), {"because": "Is dit voor Piet, Klaas of Jan?"})
    assert "Haal deze namen weg: Jan." in answered.content.decode()
    look = Look.objects.get(page="budget:refuse", user=cast.leader.user_id)
    of_whom = Processing.objects.filter(trace=look.trace).values_list("person", flat=True)
    assert (look.household, list(of_whom)) == (cast.household.pk, [cast.jan.pk])
