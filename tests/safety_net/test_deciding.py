"""What may be set aside, and by what: a policy rule, a by-law, a practice, and never a national law."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from nabij.households.nameless import names_found
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.kernel.working_days import end_of_term
from nabij.obstacles.models import Rule
from nabij.safety_net.commands.asking import NamedRule
from nabij.safety_net.commands.deciding import (
    announce_decision,
    decide_anew,
    decide_question,
    take_back_announcement,
)
from nabij.safety_net.commands.dissenting import dissent_as_officer, dissent_at_table
from nabij.safety_net.commands.taking import correct_rule, take_question
from nabij.safety_net.models import Dissent, NetDecision
from tests.factories.cast import Cast
from tests.factories.net import Acts, Level, deciding, make_decision, make_officer, make_question, make_rule


@pytest.mark.parametrize(
    ("level", "ground"), [(Level.POLICY, "special"), (Level.BYLAW, "hardship"), (Level.PRACTICE, "agreement")]
)
def test_a_yes_stands_on_what_the_kind_of_rule_allows(cast: Cast, acts: Acts, level: str, ground: str) -> None:
    made = make_decision(cast, acts, level)
    assert (made.ground, made.question.state, made.gives) == (ground, "decided", True)
    assert made.is_ruling is (level != Level.PRACTICE)


@pytest.mark.parametrize(
    ("level", "lacks", "field"),
    [
        (Level.POLICY, {"disproportionate": ""}, "disproportionate"),
        (Level.POLICY, {"special": ""}, "special"),
        (Level.BYLAW, {"clause": ""}, "clause"),
        (Level.PRACTICE, {"agreed_with": ""}, "agreed_with"),
        (Level.PRACTICE, {"outcome": "refused"}, "outcome"),
        (Level.LAW, {"outcome": "granted"}, "outcome"),
        (Level.LAW, {"outcome": "refused"}, "outcome"),
        (Level.LAW, {"helps": ""}, "helps"),
        (Level.LAW, {"obstacle": "Elifs zoektijd"}, "obstacle"),
        (Level.POLICY, {"ends_on": None}, "ends_on"),
        (Level.POLICY, {"differs": True, "usual": "wachten"}, "network"),
        (Level.POLICY, {"plain_words": "Omdat hij haar slaat."}, "plain_words"),
    ],
)
def test_without_it_the_command_refuses(cast: Cast, acts: Acts, level: str, lacks: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        make_decision(cast, acts, level, **lacks)
    assert refused.value.field == field


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": "law"},
        {"outcome": "granted", "ground": "none"},
        {"ground": "hardship"},
        {"disproportionate": ""},
        {"ends_on": None},
        {"outcome": "cannot", "helps": ""},
        {"differs": True, "usual": "", "aim": "rust"},
        {"objection_until": clock.today()},
        {"announced_on": clock.today()},
    ],
)
def test_the_database_holds_it_when_a_command_forgets(cast: Cast, acts: Acts, wrong: dict[str, Any]) -> None:
    made = make_decision(cast, acts)
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_commands(made, **wrong)


def past_the_commands(made: NetDecision, **wrong: Any) -> None:
    """Another decision like it, but for this."""
    columns = {field.attname: getattr(made, field.attname) for field in NetDecision._meta.concrete_fields}
    NetDecision.objects.create(**columns | {"id": new_id(), "replaces_id": made.pk} | wrong)


def test_national_law_cannot_whatever_anybody_writes(cast: Cast, acts: Acts) -> None:
    made = make_decision(cast, acts, Level.LAW, is_ruling=True, conditions="toch")
    assert (made.outcome, made.is_ruling, made.conditions, made.ends_on) == ("cannot", False, "", None)
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_commands(made, outcome="granted")
    # And nobody calls the law a policy rule to get round it.
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_commands(made, level="policy")
    question = make_question(cast, acts, Level.LAW)
    victor = acts(cast.safety_net)
    with pytest.raises(Refused):
        correct_rule(victor, question.pk, named=NamedRule(known=make_rule(Level.LAW).pk, level=Level.POLICY))


def test_objection_runs_from_the_day_after_the_family_got_it(cast: Cast, acts: Acts) -> None:
    made, samira = make_decision(cast, acts), acts(cast.samira)
    with pytest.raises(Refused):
        announce_decision(samira, made.pk, on=clock.today() - timedelta(days=1))
    given = announce_decision(samira, made.pk, on=clock.today())
    assert given.objection_until == end_of_term(clock.today(), weeks=6)
    assert take_back_announcement(samira, made.pk).objection_until is None


def test_a_change_is_a_new_decision_and_the_old_one_stays(cast: Cast, acts: Acts) -> None:
    made, victor = make_decision(cast, acts), acts(cast.safety_net)
    stopped = decide_anew(victor, made.pk, deciding=deciding(outcome="stopped"))
    assert (stopped.replaces, stopped.outcome, stopped.ends_on) == (made, "stopped", None)
    with pytest.raises(Refused):
        decide_anew(victor, made.pk, deciding=deciding())


def test_another_view_is_kept_beside_it_under_a_name(cast: Cast, acts: Acts) -> None:
    made = make_decision(cast, acts)
    dissent_as_officer(acts(make_officer()), made.pk, words="Dit wordt te vaak gevraagd.")
    dissent_at_table(acts(cast.samira), made.pk, words="Te kort.")
    assert [one.by.name for one in Dissent.objects.filter(decision=made)] == ["Xenia Xander", "Samira Bakker"]
    for again, words in ((cast.samira, "Nog eens"), (cast.safety_net, "Toch niet")):
        command = dissent_at_table if again == cast.samira else dissent_as_officer
        with pytest.raises(Refused):
            command(acts(again), made.pk, words=words)


def test_names_are_found_in_what_others_will_read(cast: Cast) -> None:
    found = names_found("Elifs broer en AYSE YILMAZ wonen aan de Lindestraat, bij Fatma; het is nat.", cast.household)
    assert found == ["Elifs", "AYSE YILMAZ", "Lindestraat", "Fatma"]
    assert not names_found("Een dochter van vijftien zorgt voor drie anderen in een nat huis.", cast.household)


def test_a_policy_rule_that_only_restates_a_law_is_named_so_and_then_never_set_aside(cast: Cast, acts: Acts) -> None:
    question, victor = make_question(cast, acts), acts(cast.safety_net)
    take_question(victor, question.pk)
    correct_rule(victor, question.pk, named=NamedRule(known=question.rule_id, level=Level.LAW))
    with pytest.raises(Refused, match="landelijke wet"):
        decide_question(victor, question.pk, deciding=deciding())
    made = decide_question(victor, question.pk, deciding=deciding(Level.LAW))
    with pytest.raises(Refused, match="landelijke wet"):
        decide_anew(victor, made.pk, deciding=deciding())
    for back in (Level.POLICY, Level.BYLAW):
        other = make_question(cast, acts)
        take_question(victor, other.pk)
        with pytest.raises(Refused, match="al besloten"):
            correct_rule(victor, other.pk, named=NamedRule(known=question.rule_id, level=back))
    with pytest.raises(IntegrityError, match="decision_has_the_level"), transaction.atomic():
        Rule.objects.filter(pk=question.rule_id).update(level=Level.POLICY)


def test_of_a_rule_nobody_knows_the_officer_says_first_what_kind_it_is(cast: Cast, acts: Acts) -> None:
    named = NamedRule(level=Level.UNKNOWN, name="Wachttijd voor de regeling", body="gemeente")
    first, second = (make_question(cast, acts, rule=named) for _one in range(2))
    victor = acts(cast.safety_net)
    take_question(victor, first.pk)
    with pytest.raises(Refused, match="weet nog niemand"):
        decide_question(victor, first.pk, deciding=deciding())
    correct_rule(victor, first.pk, named=NamedRule(known=first.rule_id, level=Level.POLICY))
    assert decide_question(victor, first.pk, deciding=deciding()).gives
    second.rule.refresh_from_db()
    assert second.rule.level == Level.POLICY


def test_for_a_neighbour_nothing_is_asked_here(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="iemand van dit gezin"):
        make_question(cast, acts, about=cast.fatma.pk)
