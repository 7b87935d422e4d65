"""The list of debts: what is owed, by whom, how it went, and what is left to live on."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.money.commands.course import (
    Agreed,
    end_arrangement,
    make_arrangement,
    resume_arrangement,
    retract_amount,
    retract_living,
    write_amount,
    write_living,
)
from nabij.money.commands.debts import DebtTold, change_debt, remove_debt, say_stuck, set_debt_state, write_debt
from nabij.money.models import Arrangement, Debt
from nabij.money.queries import debts_of
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]

FINE = DebtTold(creditor="CJIB", kind="fines")
RENT = DebtTold(creditor="Woonstad", kind="housing", what_for="huur")


def owed(cast: Cast, actor: Actor) -> list[tuple[str, Decimal | None]]:
    return [(line.debt.creditor, line.now) for line in debts_of(actor, cast.household).open]


def test_the_list_says_what_is_owed_and_how_much_of_it_to_the_government(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    write_debt(samira, cast.household.pk, told=RENT, amount=Decimal(2400))
    write_debt(samira, cast.household.pk, told=FINE, amount=Decimal("380.50"))
    write_debt(samira, cast.household.pk, told=DebtTold(creditor="Oom Kees", kind="private"))
    found = debts_of(samira, cast.household)
    assert [line.debt.creditor for line in found.lines] == ["Woonstad", "CJIB", "Oom Kees"]
    assert (found.total, found.to_government, found.unknown) == (Decimal("2780.50"), Decimal("380.50"), 1)


def test_a_debt_goes_up_and_down_and_a_mistake_is_taken_back(cast: Cast, acts: Acts) -> None:
    samira, today = acts(cast.samira), clock.today()
    debt = write_debt(samira, cast.household.pk, told=RENT, amount=Decimal(2400), on=today - timedelta(60))
    write_amount(samira, debt.pk, amount=Decimal(2650), on=today - timedelta(30), why="costs")
    wrong = write_amount(samira, debt.pk, amount=Decimal(26), on=today, why="statement")
    retract_amount(samira, wrong.pk)
    [line] = debts_of(samira, cast.household).lines
    assert (line.now, line.rises) == (Decimal(2650), True)
    assert debts_of(samira, cast.household).course == [
        (today - timedelta(60), Decimal(2400)), (today - timedelta(30), Decimal(2650)),
    ]  # fmt: skip


def test_what_is_paid_counts_no_more_and_can_be_open_again(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=FINE, amount=Decimal(380))
    set_debt_state(samira, debt.pk, state=Debt.State.PAID)
    assert debts_of(samira, cast.household).total == 0
    set_debt_state(samira, debt.pk, state=Debt.State.OPEN)
    assert owed(cast, samira) == [("CJIB", Decimal(380))]


def test_one_arrangement_runs_at_a_time_and_ends_for_a_reason(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=RENT, amount=Decimal(2400))
    agreed = Agreed(kind="instalments", starts_on=clock.today(), per_month=Decimal(50), instalments=48)
    made = make_arrangement(samira, debt.pk, agreed=agreed)
    assert debts_of(samira, cast.household).per_month == Decimal(50)
    with pytest.raises(Refused, match="loopt al"):
        make_arrangement(samira, debt.pk, agreed=agreed)
    with pytest.raises(Refused, match="waardoor"):
        end_arrangement(samira, made.pk, ended=Arrangement.Ended.BROKEN)
    end_arrangement(samira, made.pk, ended=Arrangement.Ended.BROKEN, because="de auto ging stuk")
    assert debts_of(samira, cast.household).per_month == 0
    resume_arrangement(samira, made.pk)
    assert debts_of(samira, cast.household).per_month == Decimal(50)


def test_instalments_need_an_amount_and_a_debt_that_is_over_takes_no_arrangement(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=RENT)
    with pytest.raises(Refused) as refused:
        make_arrangement(samira, debt.pk, agreed=Agreed(kind="instalments", starts_on=clock.today()))
    assert refused.value.field == "per_month"
    set_debt_state(samira, debt.pk, state=Debt.State.REMITTED)
    with pytest.raises(Refused, match="voorbij"):
        make_arrangement(samira, debt.pk, agreed=Agreed(kind="pause", starts_on=clock.today()))


def test_a_creditor_that_does_not_move_is_named_with_why(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=FINE)
    say_stuck(samira, debt.pk, because="Neemt geen regeling aan onder de 75 euro.")
    assert [line.debt.creditor for line in debts_of(samira, cast.household).stuck] == ["CJIB"]
    say_stuck(samira, debt.pk, because="")
    assert not debts_of(samira, cast.household).stuck


def test_what_is_left_follows_from_what_comes_in_and_goes_out(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = write_living(samira, cast.household.pk, left=None, income=Decimal(1900), costs=Decimal(1975))
    assert made.left == Decimal(-75)
    with pytest.raises(Refused, match="klopt niet"):
        write_living(samira, cast.household.pk, left=Decimal(10), income=Decimal(1900), costs=Decimal(1975))
    with pytest.raises(Refused, match="overblijft"):
        write_living(samira, cast.household.pk, left=None, income=Decimal(1900))
    retract_living(samira, made.pk)
    assert not debts_of(samira, cast.household).living


def test_a_debt_helper_for_one_person_keeps_the_debts_of_that_person_alone(cast: Cast, acts: Acts) -> None:
    samira, mentor = acts(cast.samira), acts(cast.mentor)
    of_all = write_debt(samira, cast.household.pk, told=RENT)
    of_murat = DebtTold(creditor="HTM", kind="other", about_id=cast.murat.pk)
    write_debt(mentor, cast.household.pk, told=of_murat, amount=Decimal(60))
    assert owed(cast, mentor) == [("HTM", Decimal(60))]
    with pytest.raises(Refused, match="niet voor het hele"):
        write_debt(mentor, cast.household.pk, told=RENT)
    with pytest.raises(NotFound):
        change_debt(mentor, of_all.pk, version=1, told=FINE)


def test_when_it_turns_out_to_be_somebody_elses_debt_its_amounts_go_along(cast: Cast, acts: Acts) -> None:
    samira, mentor = acts(cast.samira), acts(cast.mentor)
    debt = write_debt(samira, cast.household.pk, told=RENT, amount=Decimal(60))
    change_debt(samira, debt.pk, version=1, told=DebtTold(creditor="HTM", kind="other", about_id=cast.murat.pk))
    assert owed(cast, mentor) == [("HTM", Decimal(60))]


def test_two_people_who_change_a_debt_at_once_see_each_others_words(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=RENT)
    change_debt(acts(cast.tom), debt.pk, version=1, told=DebtTold(creditor="Woonstad BV", kind="housing"))
    with pytest.raises(Conflict) as conflict:
        change_debt(samira, debt.pk, version=1, told=DebtTold(creditor="Woonstad NV", kind="housing"))
    assert conflict.value.theirs == "Woonstad BV"


def test_only_what_was_put_there_today_can_be_taken_off_the_list(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=FINE)
    remove_debt(samira, debt.pk)
    assert not debts_of(samira, cast.household).lines
    older = write_debt(samira, cast.household.pk, told=FINE)
    with clock.held(clock.now() + timedelta(days=3)), pytest.raises(Refused, match="langer"):
        remove_debt(samira, older.pk)


@pytest.mark.parametrize("who", ["gp", "colleague", "leader", "stranger"])
def test_others_do_not_see_the_debts(who: str, cast: Cast, acts: Acts) -> None:
    write_debt(acts(cast.samira), cast.household.pk, told=RENT, amount=Decimal(2400))
    stranger: Professional = getattr(cast, who)
    assert not debts_of(acts(stranger), cast.household).lines
    with pytest.raises((NotFound, Denied)):
        write_debt(acts(stranger), cast.household.pk, told=FINE)


def test_an_amount_of_a_day_to_come_is_refused(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    debt = write_debt(samira, cast.household.pk, told=RENT)
    with pytest.raises(Refused) as refused:
        write_amount(samira, debt.pk, amount=Decimal(1), on=date(2999, 1, 1), why="statement")
    assert refused.value.field == "on"
