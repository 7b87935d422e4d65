"""What one person alone, or somebody with the database at hand, cannot make of a decision."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.drafts.keeping import keep_draft
from nabij.households.commands.seating import seat_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.obstacles.commands.answering import join_rules
from nabij.obstacles.models import Obstacle, Rule
from nabij.obstacles.naming import name_rule
from nabij.safety_net.commands.asking import NamedRule, ask_safety_net
from nabij.safety_net.commands.deciding import decide_anew, decide_question
from nabij.safety_net.commands.dissenting import dissent_at_table
from nabij.safety_net.commands.taking import ask_back, correct_rule, take_question
from nabij.safety_net.models import Dissent, NetDecision, NetExchange, NetQuestion
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.net import Acts, Level, asking, deciding, make_decision, make_question, make_rule


def by_hand(question: NetQuestion, rule: Rule, by: Professional) -> None:
    """Decided past the commands: what somebody with the database at hand would write."""
    NetDecision.objects.create(
        household_id=question.household_id, question=question, rule=rule, level=rule.level, outcome="refused",
        reason="nee", plain_words="nee", decided_by=by,
    )  # fmt: skip


@pytest.mark.parametrize("change", [{"outcome": "refused"}, {"reason": "Toch anders."}, {"ends_on": "2999-01-01"}])
def test_what_was_decided_stays_as_it_was_written(cast: Cast, acts: Acts, change: dict[str, Any]) -> None:
    made = make_decision(cast, acts)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        NetDecision.objects.filter(pk=made.pk).update(**change)
    other = dissent_at_table(acts(cast.samira), made.pk, words="Dit is te kort.")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Dissent.objects.filter(pk=other.pk).update(words="Eens.")


def test_who_asks_or_sits_at_the_table_does_not_decide(cast: Cast, acts: Acts) -> None:
    question, victor = make_question(cast, acts), acts(cast.safety_net)
    take_question(victor, question.pk)
    NetQuestion.objects.filter(pk=question.pk).update(asked_by=cast.safety_net)
    with pytest.raises(Refused, match="vroeg dit zelf"):
        decide_question(victor, question.pk, deciding=deciding())
    NetQuestion.objects.filter(pk=question.pk).update(asked_by=cast.samira)
    for one in (cast.samira, cast.tom):
        with pytest.raises(IntegrityError, match="besluit er niet op"), transaction.atomic():
            by_hand(question, question.rule, one)
    back = ask_back(victor, question.pk, words="Hoe lang al?")
    NetExchange.objects.filter(pk=back.pk).update(
        answer="Lang.", answered_by=cast.safety_net, answered_on=clock.today()
    )
    with pytest.raises(Refused, match="zelf antwoord"):
        decide_question(victor, question.pk, deciding=deciding())
    NetExchange.objects.filter(pk=back.pk).update(answered_by=cast.samira)
    seat(cast.household, cast.safety_net)
    assert seat_of(cast.household, cast.safety_net)
    with pytest.raises(Refused, match="zelf aan tafel"):
        decide_question(victor, question.pk, deciding=deciding())


@pytest.mark.parametrize(
    ("field", "said"), [("name", "Geen urgentie voor Ayşe"), ("article", "brief aan Yilmaz"), ("body", "Elif de Vries")]
)
def test_a_rule_that_everybody_reads_names_nobody(cast: Cast, acts: Acts, field: str, said: str) -> None:
    words = {"name": "Geen urgentie", "article": "artikel 3", "body": "gemeente", field: said}
    named = NamedRule(None, Level.POLICY, **words)
    with pytest.raises(Refused, match="Haal deze namen weg") as refused:
        ask_safety_net(acts(cast.samira), cast.household.pk, asking=asking(rule=named))
    assert (refused.value.field, Rule.objects.count()) == (field, 1)


def test_one_officer_makes_no_policy_rule_of_what_others_know_as_national_law(cast: Cast, acts: Acts) -> None:
    rule, victor = make_rule(Level.LAW), acts(cast.safety_net)
    mine, other = (make_question(cast, acts, Level.LAW) for _ in range(2))
    take_question(victor, mine.pk)
    with pytest.raises(Refused, match="Anderen kennen"):
        correct_rule(victor, mine.pk, named=NamedRule(known=rule.pk, level=Level.POLICY))
    rule.refresh_from_db()
    assert (rule.level, other.rule, Obstacle.objects.count()) == (Level.LAW, rule, 0)


def test_nor_of_a_law_that_others_met_under_another_name(cast: Cast, acts: Acts) -> None:
    law, other_name, victor = (
        make_rule(Level.LAW),
        name_rule(level=Level.LAW, name="Zoektijd", body="Rijk"),
        acts(cast.safety_net),
    )
    make_question(cast, acts, Level.LAW)
    join_rules(acts(cast.policy), law.pk, into=other_name.pk)
    mine = make_question(cast, acts, rule=NamedRule(known=law.pk))
    take_question(victor, mine.pk)
    with pytest.raises(Refused, match="Anderen kennen"):
        correct_rule(victor, mine.pk, named=NamedRule(known=other_name.pk, level=Level.POLICY))


def test_a_rule_that_turns_out_to_be_national_law_is_set_aside_under_no_older_name(cast: Cast, acts: Acts) -> None:
    made, question = make_decision(cast, acts), make_question(cast, acts)
    victor, bea, old, law = acts(cast.safety_net), acts(cast.policy), question.rule, make_rule(Level.LAW)
    take_question(victor, question.pk)
    join_rules(bea, old.pk, into=law.pk)
    with pytest.raises(Refused, match="landelijke wet"):
        decide_question(victor, question.pk, deciding=deciding())
    with pytest.raises(Refused, match="landelijke wet"):
        decide_anew(victor, made.pk, deciding=deciding())
    with pytest.raises(IntegrityError, match="onder een andere naam"), transaction.atomic():
        by_hand(question, old, cast.safety_net)
    assert decide_question(victor, question.pk, deciding=deciding(Level.LAW)).rule == law


def test_no_name_is_told_on_the_way_round_the_form(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    """A draft is kept as it is typed. Looking it over says that something is wrong in it, and not who lives there."""
    question, victor = make_question(cast, acts, Level.LAW), acts(cast.safety_net)
    take_question(victor, question.pk)
    typed = {
        "outcome": ["cannot"], "reason": ["Nee."], "plain_words": ["Nee."], "helps": ["Iets."],
        "obstacle": ["Klaas, Murat of Piet"],
    }  # fmt: skip
    keep_draft(victor, "net-decide", question.pk, typed)
    page = enter(cast.safety_net).get(reverse("safety_net:look_over", args=[question.pk]), follow=True)
    assert "Hier moet nog iets anders" in page.content.decode()
    assert "Haal deze namen weg" not in page.content.decode()
