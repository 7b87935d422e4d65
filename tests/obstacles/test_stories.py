"""The tax office's claim: told in a minute, counted without a name, answered within its term, heard by who told it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.urls import reverse

from nabij.access.actor import NOBODY, Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kinship.models import Kin
from nabij.notices.models import Notice
from nabij.obstacles import queries
from nabij.obstacles.commands import answering, telling
from nabij.obstacles.models import Obstacle, ObstacleCase, Rule, RuleAnswer
from nabij.obstacles.writing import Told, write_obstacle
from nabij.reminders.jobs import tell_what_is_due
from nabij.workspace.queries.clocks import clocks
from tests.factories.cast import Cast
from tests.factories.obstacles import make_obstacle, make_rule

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
CLAIM = {"name": "Terugvordering toeslagen", "level": "practice", "article": "", "body": "Belastingdienst"}
WORDS = "het gezin kan geen regeling treffen voor alle schulden tegelijk"


def tell_it(actor: Actor, cast: Cast, words: str = WORDS, **rule: str) -> Obstacle:
    return telling.tell_obstacle_at(actor, cast.household.pk, rule=CLAIM | rule, told=Told(words, "Geld"))


def test_what_is_told_at_the_table_reaches_policy_without_the_household(cast: Cast, acts: Acts) -> None:
    tell_it(acts(cast.samira), cast)
    bea = acts(cast.policy)
    (row,) = queries.rules(bea)
    assert (row.rule.name, row.times, row.answer_by) == (CLAIM["name"], 1, clock.today() + timedelta(weeks=4))
    assert [one.holds_back for one in queries.told_of(bea, row.rule)] == [WORDS]
    assert not queries.met_at(bea, cast.household)
    assert [case.obstacle.holds_back for case in queries.met_at(acts(cast.samira), cast.household)] == [WORDS]
    assert not queries.met_at(acts(cast.mentor), cast.household)
    assert list(Notice.objects.filter(kind="obstacles:told").values_list("addressee", flat=True)) == [bea.id]
    assert WORDS not in str(list(Event.objects.filter(name__startswith="obstacles:").values_list("facts", flat=True)))


def test_a_name_does_not_leave_the_table(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="Ayşe") as refused:
        tell_it(acts(cast.samira), cast, "Ayşe krijgt geen regeling")
    assert refused.value.field == "holds_back"
    with pytest.raises(Refused, match="murat"):
        tell_it(acts(cast.samira), cast, name="Regel voor murat")
    assert not Obstacle.objects.exists()


def test_a_second_click_tells_it_once_and_a_known_rule_is_not_named_again(cast: Cast, acts: Acts) -> None:
    samira, told = acts(cast.samira), Told(WORDS, key=cast.household.pk)
    for _click in range(2):
        telling.tell_obstacle(samira, cast.area.pk, rule=CLAIM, told=told)
    again = {"name": "terugvordering TOESLAGEN", "level": "", "article": "", "body": ""}
    telling.tell_obstacle(acts(cast.gp), cast.area.pk, rule=again, told=Told("een vader die gaat werken"))
    assert Rule.objects.count() == 1
    assert queries.counted(samira, "van") == [("Belastingdienst", 2, 2)]
    for missing in ("level", "body"):
        with pytest.raises(Refused) as refused:
            tell_it(samira, cast, **{"name": "Een nieuwe regel", missing: ""})
        assert refused.value.field == missing


def test_policy_answers_and_who_told_it_hears_that(cast: Cast, acts: Acts) -> None:
    tell_it(acts(cast.samira), cast)
    rule, bea = Rule.objects.get(), acts(cast.policy)
    assert [duty.url for duty in clocks(bea, clock.today() + timedelta(weeks=4)) if str(rule.pk) in duty.url]
    answering.take_rule(bea, rule.pk)
    put = answering.answer_rule(bea, rule.pk, says="ministry", words="Wij legden dit voor aan Financiën.")
    assert [one.answer for one in queries.my_obstacles(acts(cast.samira))] == [put]
    assert not clocks(bea, clock.today() + timedelta(weeks=9))
    later = answering.answer_rule(bea, rule.pk, says="changed", words="Eén loket regelt het.", holds_from=clock.today())
    assert [one.answer for one in queries.my_obstacles(acts(cast.samira))] == [later]
    assert [one.says for one in queries.answers_of(bea, rule)] == ["changed", "ministry"]
    told = Notice.objects.filter(kind="obstacles:answered", addressee=cast.samira.user_id)
    assert [(one.thing, one.facts["rule"]) for one in told] == [(rule.pk, rule.name)] * 2


def test_who_answers_is_told_before_the_term_and_all_of_policy_when_it_drags_on(cast: Cast) -> None:
    with clock.held(datetime(2099, 3, 2, 9, tzinfo=UTC)):
        rule = make_rule()
        make_obstacle(rule, cast.area, cast.samira)
    for day, kind in ((27, "obstacles:answer-soon"), (31, "obstacles:answer-late")):
        with clock.held(datetime(2099, 3, day, 9, tzinfo=UTC)):
            tell_what_is_due(NOBODY)
        assert Notice.objects.filter(kind=kind, addressee=cast.policy.user_id, thing=rule.pk).count() == 1


def test_only_policy_answers_and_only_who_told_it_takes_it_back(cast: Cast, acts: Acts) -> None:
    obstacle = make_obstacle(make_rule(), cast.area, cast.samira)
    with pytest.raises(Denied):
        answering.answer_rule(acts(cast.leader), obstacle.rule_id, says="stays", words="Daarom.")
    with pytest.raises(Denied):
        telling.take_back(acts(cast.colleague), obstacle.pk)
    with pytest.raises(NotFound):
        telling.tell_obstacle_at(acts(cast.colleague), cast.household.pk, rule=CLAIM, told=Told(WORDS))
    with pytest.raises(Refused, match="Leg het"):
        answering.answer_rule(acts(cast.policy), obstacle.rule_id, says="stays", words=" ")
    telling.take_back(acts(cast.samira), obstacle.pk)
    assert not queries.rules(acts(cast.policy))


def test_what_was_answered_stays_told_and_an_answer_is_never_rewritten(cast: Cast, acts: Acts) -> None:
    obstacle = make_obstacle(make_rule(), cast.area, cast.samira)
    answer = answering.answer_rule(acts(cast.policy), obstacle.rule_id, says="stays", words="De wet laat niets anders.")
    with pytest.raises(Refused, match="antwoord"):
        telling.take_back(acts(cast.samira), obstacle.pk)
    with pytest.raises(ProgrammingError), transaction.atomic():
        RuleAnswer.objects.filter(pk=answer.pk).update(words="Toch wel.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Obstacle.objects.update(taken_back_at=clock.now())


def test_two_names_of_one_rule_are_laid_together_and_taken_apart(cast: Cast, acts: Acts) -> None:
    bea, first, second = acts(cast.policy), make_rule(), make_rule("Mantelzorgboete")
    for rule in (first, second):
        make_obstacle(rule, cast.area, cast.samira)
    answering.join_rules(bea, second.pk, into=first.pk)
    assert [(row.rule, row.times) for row in queries.rules(bea, "mantelzorgboete")] == [(first, 1)]
    assert [row.times for row in queries.rules(bea)] == [2]
    with pytest.raises(Refused):
        answering.join_rules(bea, first.pk, into=first.pk)
    answering.answer_rule(bea, first.pk, says="exception", words="Wie mantelzorg geeft, telt niet mee.")
    assert Obstacle.objects.filter(answer=None).count() == 0
    answering.part_rules(bea, first.pk)
    assert {row.rule for row in queries.rules(bea)} == {first, second}


def test_searching_looks_in_the_rule_its_body_and_what_it_holds_back(cast: Cast, acts: Acts) -> None:
    make_obstacle(make_rule("Kostendelersnorm"), cast.area, cast.samira, holds_back="een zoon die één jaar helpt")
    make_obstacle(make_rule("Formulier bijstand", level="paperwork", body="UWV"), cast.area, cast.samira)
    found: Callable[..., list[Any]] = lambda *a, **k: [row.rule.name for row in queries.rules(acts(cast.gp), *a, **k)]  # noqa: E731
    assert found("een jaar") == ["Kostendelersnorm"]
    assert found("uwv") == ["Formulier bijstand"] == found(level="paperwork")
    assert found("niets daarvan") == []


def test_where_it_was_met_is_kept_only_for_the_table(cast: Cast, acts: Acts) -> None:
    tell_it(acts(cast.samira), cast)
    assert ObstacleCase.objects.get().household == cast.household
    answered = queries.told_of(acts(cast.policy), Rule.objects.get()).get()
    assert "household" not in {field.name for field in answered._meta.get_fields()}


def test_who_asked_the_safety_net_hears_what_policy_answers(cast: Cast, acts: Acts) -> None:
    rule, told = make_rule(), Told(WORDS, asked_by=cast.samira)
    write_obstacle(cast.safety_net, rule, cast.area, told)
    answering.answer_rule(acts(cast.policy), rule.pk, says="stays", words="Wij kijken in mei opnieuw.")
    heard = set(Notice.objects.filter(kind="obstacles:answered").values_list("addressee", flat=True))
    assert heard == {cast.samira.user_id, cast.safety_net.user_id}
    assert [one.holds_back for one in queries.my_obstacles(acts(cast.samira))] == [WORDS]


def test_a_form_key_is_of_who_opened_the_form(cast: Cast, acts: Acts) -> None:
    told = Told(WORDS, key=cast.household.pk)
    for who in (cast.samira, cast.gp, cast.samira):
        telling.tell_obstacle(acts(who), cast.area.pk, rule=CLAIM, told=told)
    assert sorted(Obstacle.objects.values_list("told_by__name", flat=True)) == sorted([cast.samira.name, cast.gp.name])


def test_a_name_one_knows_from_work_is_not_told_from_anywhere_either(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    for field, rule, words in (("holds_back", CLAIM, "Ayşe krijgt niets"), ("name", {**CLAIM, "name": "Ayşe"}, WORDS)):
        with pytest.raises(Refused, match="een naam: Ayşe") as refused:
            telling.tell_obstacle(samira, cast.area.pk, rule=rule, told=Told(words))
        assert refused.value.field == field
    not_theirs = Told("Ayşe, voor wie haar niet kent een gewoon woord")
    telling.tell_obstacle(acts(cast.stranger), cast.elsewhere.pk, rule=CLAIM, told=not_theirs)


def test_what_kind_of_rule_it_is_need_not_be_known(cast: Cast, acts: Acts) -> None:
    told = telling.tell_obstacle(acts(cast.samira), cast.area.pk, rule=CLAIM | {"level": "unknown"}, told=Told(WORDS))
    assert told.rule.get_level_display() == "nog niet bekend"


def test_national_law_becomes_no_policy_rule_by_another_name(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    """Else the safety net could leave it aside under that name."""
    bea, law, policy = acts(cast.policy), make_rule(), make_rule("Onze uitleg", level="policy", body="Gemeente")
    with pytest.raises(Refused, match="twee soorten regels"):
        answering.join_rules(bea, law.pk, into=policy.pk)
    with pytest.raises(IntegrityError, match="twee soorten regels"), transaction.atomic():
        Rule.objects.filter(pk=law.pk).update(same_as=policy)
    answering.join_rules(bea, policy.pk, into=law.pk)  # it only restates the law
    with pytest.raises(IntegrityError, match="twee soorten regels"), transaction.atomic():
        Rule.objects.filter(pk=policy.pk).update(level="bylaw", same_as=policy.pk)
    page = enter(cast.policy).get(reverse("obstacles:join", args=[law.pk])).content.decode()
    assert "Onze uitleg" not in page


def test_what_was_met_in_a_household_names_neither_its_street_nor_who_is_drawn(cast: Cast, acts: Acts) -> None:
    Kin.objects.create(household=cast.household, called="opa Henk")
    for said in ("Het huis aan de Lindestraat is te klein.", "Daar woont Henk ook."):
        with pytest.raises(Refused, match="nog een naam"):
            telling.tell_obstacle_at(acts(cast.samira), cast.household.pk, rule=CLAIM, told=Told(said))
