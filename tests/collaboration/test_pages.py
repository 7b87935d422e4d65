"""The pages: words for the director, an outline for the leader, and every form with what was typed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.audit.models import Look
from nabij.collaboration.models import Ask, Override
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.notices.models import Notice
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Action
from tests.collaboration.conftest import Acts, Climb
from tests.factories.cast import Cast
from tests.workspace.test_query_counts import FIXED, asked

Enter = Callable[[Professional], Client]


def an_action(cast: Cast, acts: Acts, what: str = "de aanvraag opsturen") -> Action:
    goal = set_goal(acts(cast.samira), cast.household.pk, words=f"rust {what}")
    return add_action(acts(cast.samira), goal.pk, what=what, owner=cast.debt_helper, waiting_for="Belastingdienst")


def page(enter: Enter, who: Professional, name: str, *args: Any) -> str:
    return enter(who).get(reverse(f"collaboration:{name}", args=args)).content.decode()


def test_the_leader_sees_who_and_since_when_and_no_words(cast: Cast, acts: Acts, enter: Enter) -> None:
    action = an_action(cast, acts)
    Action.objects.filter(pk=action.pk).update(moved_at=clock.now() - timedelta(days=30))
    told = page(enter, cast.samira, "together", cast.household.pk)
    outline = page(enter, cast.leader, "together", cast.household.pk)
    assert "de aanvraag opsturen" in told
    assert "Belastingdienst" in told
    assert "Mark Jansen" in outline
    assert "staat stil" in outline
    for words in ("de aanvraag opsturen", "Belastingdienst"):
        assert words not in outline


def test_one_asks_others_and_not_oneself(cast: Cast, acts: Acts, enter: Enter) -> None:
    goal = set_goal(acts(cast.samira), cast.household.pk, words="rust")
    mine = add_action(acts(cast.samira), goal.pk, what="school bellen", owner=cast.samira)
    theirs = an_action(cast, acts)
    told = page(enter, cast.samira, "together", cast.household.pk)
    assert "school bellen" in told
    assert f"?actie={theirs.pk}" in told
    assert f"?actie={mine.pk}" not in told


def test_the_page_asks_the_database_as_often_for_one_action_as_for_ten(
    cast: Cast, acts: Acts, enter: Enter, climb: Climb
) -> None:
    climb.first()
    an_action(cast, acts)
    url = reverse("collaboration:together", args=[cast.household.pk])
    director, leader = enter(cast.samira), enter(cast.leader)
    little = [asked(director, url), asked(leader, url)]
    for number in range(10):
        an_action(cast, acts, f"stap {number}")
    assert [asked(director, url), asked(leader, url)] == little
    assert max(little) <= 12 + FIXED


def test_from_an_action_one_asks_with_everything_filled_in(cast: Cast, acts: Acts, enter: Enter) -> None:
    action = an_action(cast, acts)
    client = enter(cast.samira)
    url = reverse("collaboration:ask_new", args=[cast.household.pk])
    form = client.get(f"{url}?actie={action.pk}").context["form"]
    assert form.initial["to"] == str(cast.debt_helper.pk)
    due = form.initial["due_on"]
    day = dict(zip(("due_on_day", "due_on_month", "due_on_year"), (due.day, due.month, due.year), strict=True))
    wrong = client.post(url, {"to": str(cast.debt_helper.pk), "what": "Stuur het op", **day})
    assert wrong.status_code == 422
    assert "Stuur het op" in wrong.content.decode()
    sent = {"to": str(cast.debt_helper.pk), "what": "Stuur het op", "why": "Het loopt op.", **day}
    assert client.post(f"{url}?actie={action.pk}", sent).status_code == 303
    assert Ask.objects.get().action_id == action.pk
    assert client.get(f"{url}?actie=onzin").status_code == 200


def test_the_letter_says_no_more_than_the_number_and_the_subject(cast: Cast, enter: Enter, climb: Climb) -> None:
    third = climb.further(climb.further(climb.first()))
    letter = page(enter, cast.leader, "letter", third.pk)
    assert "start van de schuldhulp" in letter
    assert str(cast.household.number) in letter
    for words in (cast.household.name, third.what, third.why, "Lindestraat", "Ayşe"):
        assert words not in letter
    assert Look.objects.filter(page="collaboration:letter", kind=Look.Kind.PRINT).exists()
    first = Ask.objects.get(rung="director")
    assert enter(cast.leader).get(reverse("collaboration:letter", args=[first.pk])).status_code == 404


def test_what_is_decided_stands_on_the_page_of_who_decided_and_of_the_director(
    cast: Cast, enter: Enter, climb: Climb
) -> None:
    last = climb.put_before()
    client = enter(climb.holder)
    url = reverse("collaboration:override", args=[last.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"decided": "Maandag beginnen"}).status_code == 422
    assert client.post(reverse("collaboration:refuse_override", args=[last.pk]), {}).status_code == 422
    refused = client.post(reverse("collaboration:refuse_override", args=[last.pk]), {"because": "Nog niet."})
    assert refused.status_code == 303
    assert "U zette niet door" in client.get(url).content.decode()
    assert "Nog niet." in page(enter, cast.samira, "ask", last.pk)
    assert not Override.objects.exists()


def test_an_answer_is_written_down_and_taken_back(cast: Cast, enter: Enter, climb: Climb) -> None:
    ask = climb.first()
    client = enter(cast.debt_helper)
    url = reverse("collaboration:answer", args=[ask.pk])
    assert client.post(url, {"answer": "refused"}).status_code == 422
    assert client.post(url, {"answer": "refused", "words": "Wachtlijst"}).status_code == 303
    shown = page(enter, cast.leader, "ask", ask.pk)
    assert "Wachtlijst" in shown
    assert "Volgende stap" in shown
    assert client.post(reverse("collaboration:take_back_answer", args=[ask.pk])).status_code == 303
    assert client.post(reverse("collaboration:withdraw", args=[ask.pk]), {"because": "x"}).status_code == 403


def test_a_notice_opens_the_step_that_waits_now_and_not_the_first(cast: Cast, enter: Enter, climb: Climb) -> None:
    first = climb.first()
    second = climb.further(first)
    for who in (cast.samira, cast.debt_helper):
        notice = Notice.objects.filter(addressee=who.user, thing=first.pk).latest("created_at")
        opened = enter(who).get(reverse("notices:follow", args=[notice.pk]), follow=True)
        assert opened.redirect_chain[-1][0] == reverse("collaboration:ask", args=[second.pk])
        assert opened.context["ask"] == second
    assert enter(cast.samira).get(reverse("collaboration:ask", args=[first.pk])).context["ask"] == first
