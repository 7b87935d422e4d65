"""Asking, taking, asking back, and what happens when nobody answers in time."""

from datetime import timedelta

import pytest

from nabij.access.actor import NOBODY
from nabij.households.clocks import read_clocks
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.working_days import add_working_days
from nabij.notices.models import Notice
from nabij.obstacles.models import Rule
from nabij.reminders.jobs import tell_what_is_due
from nabij.safety_net.commands.asking import (
    NamedRule,
    answer_exchange,
    ask_safety_net,
    change_question,
    restore_question,
    withdraw_question,
)
from nabij.safety_net.commands.taking import ask_back, correct_rule, put_back_question, take_question
from nabij.safety_net.queries import net_rows
from nabij.safety_net.reminders import go_up
from tests.factories.cast import Cast
from tests.factories.net import Acts, Level, asking, make_decision, make_officer, make_question

NEW = NamedRule(level=Level.POLICY, name="  Urgentie na VIER jaar inschrijving ", body="gemeente teststad")


def told(professional: object) -> list[str]:
    return [one.kind.removeprefix("safety_net:") for one in Notice.objects.filter(addressee=professional.user)]  # type: ignore[attr-defined]


def test_the_director_asks_and_the_clock_begins(cast: Cast, acts: Acts) -> None:
    question = make_question(cast, acts)
    assert question.decide_by == add_working_days(clock.today(), 5)
    assert told(cast.safety_net) == ["came"]
    again = ask_safety_net(acts(cast.tom), cast.household.pk, asking=asking(rule=NEW))
    assert again.rule == question.rule
    assert again.number > question.number


@pytest.mark.parametrize("lacks", ["needs", "tried", "asked"])
def test_each_question_says_everything(cast: Cast, acts: Acts, lacks: str) -> None:
    with pytest.raises(Refused) as refused:
        make_question(cast, acts, **{lacks: ""})
    assert refused.value.field == lacks


def test_paperwork_is_no_question_but_an_obstacle(cast: Cast, acts: Acts) -> None:
    form = Rule.objects.create(level="paperwork", name="Formulier 7", body="UWV")
    with pytest.raises(Refused):
        make_question(cast, acts, rule=NamedRule(known=form.pk))


def test_somebody_who_does_not_direct_asks_nothing(cast: Cast, acts: Acts) -> None:
    for who in (cast.mentor, cast.colleague, cast.stranger, cast.safety_net):
        with pytest.raises((NotFound, Denied)):
            ask_safety_net(acts(who), cast.household.pk, asking=asking())


def test_one_of_five_has_it_and_the_others_read_who(cast: Cast, acts: Acts) -> None:
    question, other = make_question(cast, acts), make_officer()
    take_question(acts(cast.safety_net), question.pk)
    with pytest.raises(Refused, match="Victor Vangnet"):
        take_question(acts(other), question.pk)
    with pytest.raises(Refused):
        put_back_question(acts(other), question.pk)
    put_back_question(acts(cast.safety_net), question.pk)
    assert take_question(acts(other), question.pk).taken_by == other
    assert told(cast.samira) == ["taken", "taken"]


def test_asked_back_and_answered_while_the_clock_runs_on(cast: Cast, acts: Acts) -> None:
    question, victor = make_question(cast, acts), acts(cast.safety_net)
    with pytest.raises(Refused):
        ask_back(victor, question.pk, words="Wie belt?")
    take_question(victor, question.pk)
    exchange = ask_back(victor, question.pk, words="Hoe lang al?")
    with pytest.raises(Refused):
        ask_back(victor, question.pk, words="En?")
    answer_exchange(acts(cast.samira), exchange.pk, answer="Sinds maart.")
    question.refresh_from_db()
    assert question.decide_by == add_working_days(clock.today(), 5)
    assert sorted(told(cast.safety_net)) == ["answer-came", "came"]


def test_the_officer_says_which_rule_it_really_is(cast: Cast, acts: Acts) -> None:
    question, victor = make_question(cast, acts), acts(cast.safety_net)
    take_question(victor, question.pk)
    named = NamedRule(known=question.rule_id, level=Level.BYLAW)
    assert correct_rule(victor, question.pk, named=named).rule.level == Level.BYLAW


def test_it_can_be_changed_until_taken_and_withdrawn_and_put_again(cast: Cast, acts: Acts) -> None:
    question, samira = make_question(cast, acts), acts(cast.samira)
    assert change_question(samira, question.pk, asking=asking(needs="Een droog huis.")).needs == "Een droog huis."
    take_question(acts(cast.safety_net), question.pk)
    with pytest.raises(Refused):
        change_question(samira, question.pk, asking=asking(needs="Anders."))
    withdraw_question(samira, question.pk, because="De corporatie gaf toch een woning.")
    assert restore_question(samira, question.pk).state == "taken"


def test_what_is_not_decided_in_time_goes_up_once(cast: Cast, acts: Acts) -> None:
    question = make_question(cast, acts)
    Notice.objects.all().delete()
    with clock.held(clock.now() + timedelta(days=21)):
        for _morning in range(2):
            tell_what_is_due(NOBODY)
            go_up(NOBODY)
        question.refresh_from_db()
        assert (question.gone_up_on, question.gone_up_to) == (clock.today(), "Greta Gever")
    assert told(cast.mandate_giver) == ["for-the-head"]
    assert told(cast.safety_net) == ["too-late"]
    assert told(cast.samira) == ["gone-up"]
    assert told(cast.leader) == []


def test_my_day_of_who_it_concerns_and_of_nobody_else(cast: Cast, acts: Acts) -> None:
    made = make_decision(cast, acts)
    question = make_question(cast, acts)
    soon = clock.today() + timedelta(days=10)
    rows = {who: read_clocks(net_rows(acts(one), soon)) for who, one in cast.everyone.items()}
    seen = {who: sorted(row.clock for row in found) for who, found in rows.items() if found}
    assert seen == {"director": ["net_tell"], "stand_in": ["net_tell"], "safety_net": ["net_take"]}
    [row] = rows["safety_net"]
    assert (row.household_id, row.household_name, row.number) == (None, question.rule.name, question.number)
    assert rows["director"][0].thing == made.question_id
