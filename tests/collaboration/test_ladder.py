"""Asking, further up only after a no or the term, and deciding from above with an end."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from nabij.audit.models import Event
from nabij.collaboration.commands.answering import (
    Given,
    answer_ask,
    mark_letter_not_sent,
    mark_letter_sent,
    take_back_answer,
)
from nabij.collaboration.commands.asking import ask_further, ask_leader, ask_somebody, resume_ask, withdraw_ask
from nabij.collaboration.commands.overriding import Decision, decide_override, refuse_override, stop_override
from nabij.collaboration.models import Answer, Ask, Ended, Override, Rung
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.collaboration.conftest import GROUND, Acts, Climb, asking, days_ago, tomorrow
from tests.factories.cast import Cast

DECISION: dict[str, Any] = {"decided": "De kredietbank begint maandag.", "because": "Het loopt op.", "told": "gebeld"}


def told(professional: Professional) -> list[str]:
    return list(Notice.objects.filter(addressee=professional.user).values_list("kind", flat=True))


def test_the_director_asks_and_who_is_asked_says_when(cast: Cast, acts: Acts, climb: Climb) -> None:
    ask = climb.first()
    assert (ask.rung, ask.to_whom, ask.is_open) == (Rung.DIRECTOR, "Mark Jansen", True)
    assert "collaboration:you-are-asked" in told(cast.debt_helper)
    day = clock.today() + timedelta(days=9)
    answer_ask(acts(cast.debt_helper), ask.pk, given=Given(Answer.PROMISED, promised_on=day))
    ask.refresh_from_db()
    assert ask.until == day
    assert not ask.is_late
    assert "collaboration:answered" in told(cast.samira)
    answer_ask(acts(cast.samira), ask.pk, given=Given(Answer.DONE))
    ask.refresh_from_db()
    assert (ask.ended, ask.promised_on) == (Ended.DONE, None)
    take_back_answer(acts(cast.samira), ask.pk)
    ask.refresh_from_db()
    assert ask.is_open
    assert not ask.answer


def test_the_same_question_twice_is_asked_once(climb: Climb) -> None:
    assert climb.first().pk == climb.first().pk


def test_first_the_director_asks_and_only_who_sits_at_the_table(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="Eerst vraagt de regisseur"):
        ask_somebody(acts(cast.leader), cast.household.pk, to=cast.debt_helper, asking=asking())
    with pytest.raises(Refused, match="niet aan tafel"):
        ask_somebody(acts(cast.samira), cast.household.pk, to=cast.gp, asking=asking())
    with pytest.raises(Refused, match="Dit bent u zelf"):
        ask_somebody(acts(cast.samira), cast.household.pk, to=cast.samira, asking=asking())
    with pytest.raises(Refused, match="al voorbij"):
        ask_somebody(acts(cast.samira), cast.household.pk, to=cast.debt_helper, asking=asking(days=-1))
    with pytest.raises(Denied):
        ask_somebody(acts(cast.debt_helper), cast.household.pk, to=cast.mentor, asking=asking())
    with pytest.raises(NotFound):
        ask_somebody(acts(cast.stranger), cast.household.pk, to=cast.debt_helper, asking=asking())


def test_an_organisation_that_is_not_at_the_table_is_asked_by_phone(cast: Cast, acts: Acts) -> None:
    made = ask_somebody(acts(cast.samira), cast.household.pk, to=cast.gp.organisation, asking=asking())
    assert (made.to_whom, made.professional) == (cast.gp.organisation.name, None)


def test_a_no_says_why_and_a_promise_has_a_day(cast: Cast, acts: Acts, climb: Climb) -> None:
    ask = climb.first()
    for given, field in ((Given(Answer.REFUSED), "words"), (Given(Answer.PROMISED), "promised_on")):
        with pytest.raises(Refused) as refused:
            answer_ask(acts(cast.debt_helper), ask.pk, given=given)
        assert refused.value.field == field
    with pytest.raises(IntegrityError), transaction.atomic():
        Ask.objects.filter(pk=ask.pk).update(answer="promised", answered_on=clock.today())


def test_the_next_rung_waits_for_a_no_or_the_end_of_the_term(cast: Cast, acts: Acts, climb: Climb) -> None:
    fresh = climb.first()
    with pytest.raises(Refused, match="pas na een"):
        ask_further(acts(cast.leader), fresh.pk, asking=asking())
    with pytest.raises(Refused, match="aan de teamleider"):
        ask_further(acts(cast.samira), fresh.pk, asking=asking())
    Ask.objects.all().delete()
    with days_ago(9):
        late = climb.first()
    ask_leader(acts(cast.samira), late.pk)
    assert "collaboration:leader-is-asked" in told(cast.leader)
    second = ask_further(acts(cast.leader), late.pk, asking=asking())
    late.refresh_from_db()
    assert (late.answer, late.ended) == (Answer.NO_ANSWER, Ended.FURTHER)
    assert (second.rung, second.follows_id, second.ladder) == (Rung.LEADER, late.pk, late.ladder)
    assert ask_further(acts(cast.leader), late.pk, asking=asking()).pk == second.pk
    with pytest.raises(Refused, match="al een volgende stap"):
        take_back_answer(acts(cast.samira), late.pk)


def test_a_broken_promise_lets_the_ladder_go_on(cast: Cast, acts: Acts, climb: Climb) -> None:
    with days_ago(20):
        ask = climb.first()
        promise = Given(Answer.PROMISED, promised_on=clock.today() + timedelta(days=12))
        answer_ask(acts(cast.debt_helper), ask.pk, given=promise)
    ask.refresh_from_db()
    assert ask.is_late
    assert ask.may_go_further


def test_escalation_goes_by_letter_to_a_named_manager(cast: Cast, acts: Acts, climb: Climb) -> None:
    second = climb.further(climb.first())
    climb.refused(second)
    for missing in ("contact_name", "subject", "family_told"):
        more: dict[str, Any] = {"contact_name": "Dirk", "subject": "start", missing: ""}
        with pytest.raises(Refused) as refused:
            ask_further(acts(cast.leader), second.pk, asking=asking(**more))
        assert refused.value.field == missing
    third = climb.further(second)
    assert (third.rung, third.professional, third.to_whom) == (Rung.MANAGEMENT, None, "Dirk Directeur, directeur")
    with pytest.raises(Refused):
        mark_letter_sent(acts(cast.leader), third.pk, on=tomorrow())
    mark_letter_sent(acts(cast.leader), third.pk, on=clock.today())
    mark_letter_not_sent(acts(cast.leader), third.pk)
    third.refresh_from_db()
    assert third.letter_sent_on is None


def test_an_override_has_a_ground_and_an_end_and_everybody_hears_it(cast: Cast, acts: Acts, climb: Climb) -> None:
    last = climb.put_before()
    assert "collaboration:override-is-asked" in told(climb.holder)
    holder = acts(climb.holder)
    with pytest.raises(Refused) as refused:
        decide_override(holder, last.pk, decision=Decision(**DECISION, ends_on=clock.today()))
    assert refused.value.field == "ends_on"
    made = decide_override(holder, last.pk, decision=Decision(**DECISION, ends_on=tomorrow()))
    last.refresh_from_db()
    assert (made.ground, made.is_in_force, last.ended) == (GROUND, True, Ended.DECIDED)
    for one in (cast.samira, cast.leader, cast.debt_helper):
        assert "collaboration:overridden" in told(one)
    event = Event.objects.get(name="collaboration:override:decided")
    assert DECISION["decided"] not in str(event.facts)
    with pytest.raises(IntegrityError), transaction.atomic():
        Override.objects.filter(pk=made.pk).update(ends_on=made.starts_on)
    with pytest.raises(Refused):
        stop_override(holder, made.pk, because="")
    assert not stop_override(holder, made.pk, because="Zij begonnen zelf.").is_in_force


def test_where_nobody_holds_that_power_the_ladder_ends_at_escalation(cast: Cast, acts: Acts, climb: Climb) -> None:
    third = climb.refused(climb.further(climb.further(climb.first())))
    cast.area.choices.all().delete()
    with pytest.raises(Refused, match="niemand doorzettingsmacht"):
        ask_further(acts(cast.leader), third.pk, asking=asking())


def test_who_holds_the_power_may_say_no_and_the_leader_hears_it(cast: Cast, acts: Acts, climb: Climb) -> None:
    last = climb.put_before()
    refuse_override(acts(climb.holder), last.pk, because="Eerst nog eens samen om tafel.")
    assert "collaboration:not-overridden" in told(cast.leader)
    with pytest.raises(NotFound):
        decide_override(acts(cast.leader), last.pk, decision=Decision(**DECISION, ends_on=tomorrow()))


def test_a_question_that_is_not_needed_any_more_is_withdrawn_and_can_come_back(
    cast: Cast, acts: Acts, climb: Climb
) -> None:
    ask = climb.first()
    with pytest.raises(Refused):
        withdraw_ask(acts(cast.samira), ask.pk, because="")
    withdraw_ask(acts(cast.samira), ask.pk, because="Ayşe belde zelf.")
    assert "collaboration:no-longer-asked" in told(cast.debt_helper)
    with pytest.raises(Refused):
        answer_ask(acts(cast.debt_helper), ask.pk, given=Given(Answer.DONE))
    resume_ask(acts(cast.samira), ask.pk)
    ask.refresh_from_db()
    assert ask.is_open
