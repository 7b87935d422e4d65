"""The pages of what was decided before."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.precedents.models import LearnedRule, Precedent, PublicText, SeenPrecedent
from tests.factories.cast import Cast
from tests.factories.obstacles import make_rule
from tests.factories.precedents import make_precedent

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"precedents:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


@pytest.fixture
def two(cast: Cast) -> list[Precedent]:
    """Two women of 86: one alone, one with a daughter nearby. The same rule, a different decision."""
    rule = make_rule("Hulp in huis: twee uur in de week", level="policy", body="Waterstad")
    usual = {"usual": "Twee uur hulp in de week", "domain": "Wonen"}
    return [
        make_precedent(
            rule, cast.area, cast.safety_net, facts="Een vrouw van 86 woont alleen. Er komt niemand.",
            given="Vier uur hulp, en elke dag samen eten.", network="Er is niemand.", aim="Weer op gewicht.", **usual,
        ),
        make_precedent(
            rule, cast.area, cast.safety_net, facts="Een vrouw van 86, haar dochter woont om de hoek.",
            given="Twee uur hulp, en een vrije dag voor de dochter.", network="Een dochter dichtbij.", **usual,
        ),
    ]  # fmt: skip


def test_who_may_ask_reads_and_who_may_not_does_not(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    for who in (cast.samira, cast.leader, cast.safety_net, cast.policy, cast.mandate_giver):
        assert "Vier uur hulp" in text(enter(who).get(url("list"))), who
        assert "Er is niemand." in text(enter(who).get(url("precedent", two[0].pk)))
        assert enter(who).get(url("learning")).status_code == 200
    for who in (cast.gp, cast.officer, cast.paymaster):
        assert enter(who).get(url("list")).status_code in (403, 404), who
        assert enter(who).get(url("precedent", two[0].pk)).status_code in (403, 404)


def test_searching_by_words_and_narrowing_by_rule(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    samira = enter(cast.samira)
    found = text(samira.post(url("list"), {"words": "dochter in de buurt"}))
    assert "vrije dag voor de dochter" in found
    none = samira.post(url("list"), {"words": "zwembadabonnement"})
    assert "Niets gevonden" in text(none)
    other = make_precedent(make_rule(), cast.area, cast.safety_net, given="Iets anders", domain="Geld")
    assert "Vier uur" not in text(samira.get(url("list"), {"domain": "Geld"}))
    assert "Iets anders" in text(samira.get(url("list"), {"rule": str(other.rule_id)}))
    assert samira.get(url("list"), {"rule": "geen sleutel"}).status_code == 422


def test_the_part_beside_a_question_names_what_was_seen_and_stands_alone_without_script(
    cast: Cast, enter: Enter, two: list[Precedent]
) -> None:
    samira, typed = enter(cast.samira), {"needs": "Mevrouw is 86 en heeft een dochter", "here": str(cast.area.pk)}
    part = text(samira.post(url("similar"), typed, headers={"HX-Request": "true"}))
    assert f'name="seen" value="{two[1].pk}"' in part
    assert "<html" not in part
    assert "<html" in text(samira.post(url("similar"), typed))
    assert "Typ eerst" in text(samira.post(url("similar"), {"here": "x"}))


def test_those_who_decide_lay_cases_side_by_side(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    chosen = {"welke": [str(one.pk) for one in two]}
    for who in (cast.safety_net, cast.leader, cast.mandate_giver):
        shown = text(enter(who).get(url("side_by_side"), chosen))
        assert "Er is niemand." in shown
        assert "Een dochter dichtbij." in shown
    assert enter(cast.samira).get(url("side_by_side"), chosen).status_code == 403
    officer = enter(cast.safety_net)
    other = make_precedent(make_rule(), cast.area, cast.safety_net, domain="Geld")
    for keys, said in (
        ([], "twee tot vier"),
        ([str(two[0].pk), str(other.pk)], "niet te vergelijken"),
        (["x"], "twee"),
    ):
        assert said in text(officer.get(url("side_by_side"), {"welke": keys}))


def test_from_proposal_to_mandate_by_its_pages(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    officer, giver, last = enter(cast.safety_net), enter(cast.mandate_giver), clock.today() + timedelta(days=300)
    chosen = f"{url('propose')}?welke={two[0].pk}"
    assert "Vier uur hulp" in text(officer.get(chosen))
    assert officer.get(url("propose"), follow=True).status_code == 200
    typed = {
        "precedents": [str(two[0].pk)], "because": "Drie keer ja", "what": "Vier uur hulp als er niemand is",
        "role": "director", "area": str(cast.area.pk), "subject": "deviate",
        "law": "Wmo", "text": "De regisseur mag.",
        "last_day_day": last.day, "last_day_month": last.month, "last_day_year": last.year,
        "owner": str(cast.policy.pk),
    }  # fmt: skip
    wrong = officer.post(url("propose"), typed | {"what": ""})
    assert wrong.status_code == 422
    assert "Drie keer ja" in text(wrong)
    made = officer.post(url("propose"), typed)
    assert made.status_code == 303
    learned = LearnedRule.objects.get()
    assert "Neem terug" in text(officer.get(made["Location"]))
    assert "Maak er een mandaat van" in text(giver.get(made["Location"]))
    adopting = {
        "article": "Artikel 9", "text": "De regisseur mag dit.", "last_day_day": last.day, "last_day_month": last.month,
        "last_day_year": last.year,
    }  # fmt: skip
    assert officer.get(url("adopt", learned.pk)).status_code == 403
    assert giver.post(url("adopt", learned.pk), adopting | {"text": ""}).status_code == 422
    assert giver.post(url("adopt", learned.pk), adopting).status_code == 303
    assert "is een mandaat" in text(officer.get(url("proposals")))
    read = text(enter(cast.samira).get(url("precedent", two[0].pk)))
    assert "u mag het zelf" in read


def test_enough_is_counted_and_can_be_taken_back(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    samira, key = enter(cast.samira), str(new_id())
    for _second_click in range(2):
        assert samira.post(url("enough", two[0].pk), {"enough": key, "here": "x"}).status_code == 303
    seen = SeenPrecedent.objects.get()
    assert samira.post(url("not_enough", seen.pk)).status_code == 303
    assert not SeenPrecedent.objects.exists()


def test_officers_write_down_what_came_of_it_and_withdraw(cast: Cast, enter: Enter, two: list[Precedent]) -> None:
    officer, came = enter(cast.safety_net), url("what_came", two[0].pk)
    assert officer.get(came).status_code == 200
    assert officer.post(came, {"came_of_it": "Vijf kilo erbij"}).status_code == 422
    assert officer.post(came, {"came_of_it": "Vijf kilo erbij", "read": "on"}).status_code == 303
    assert officer.post(url("withdraw", two[0].pk), {"because": "Nieuwe regel"}).status_code == 303
    shown = text(enter(cast.samira).get(url("precedent", two[0].pk)))
    assert "Vijf kilo erbij" in shown
    assert "Nieuwe regel" in shown
    assert officer.post(url("restore", two[0].pk)).status_code == 303
    assert enter(cast.samira).get(came).status_code == 403


def test_anybody_reads_the_public_text_once_it_is_approved(cast: Cast, enter: Enter) -> None:
    waiting = PublicText.objects.create(
        title="Zo beslissen wij", body="Ongelijk is eerlijk.\n\nMits.", written_by=cast.policy
    )
    assert "nog geen tekst" in text(Client().get(url("public")))
    policy, giver = enter(cast.policy), enter(cast.mandate_giver)
    for client in (policy, giver):
        assert "Ongelijk is eerlijk." in text(client.get(url("text", waiting.pk)))
        assert client.get(url("texts")).status_code == 200
    assert enter(cast.samira).get(url("texts")).status_code == 403
    changed = {"title": "Zo beslissen wij hier", "body": "Ongelijk is eerlijk.", "about_nobody": "on"}
    assert policy.post(url("change_text", waiting.pk), changed | {"about_nobody": ""}).status_code == 422
    assert policy.post(url("change_text", waiting.pk), changed).status_code == 303
    assert giver.post(url("approve_text", waiting.pk)).status_code == 303
    public = Client().get(url("public"))
    assert "Zo beslissen wij hier" in text(public)
    assert cast.policy.name not in text(public)


def test_the_list_asks_as_much_for_many_as_for_few(
    cast: Cast, enter: Enter, two: list[Precedent], django_assert_max_num_queries: Any
) -> None:
    officer = enter(cast.safety_net)
    officer.get(url("list"))
    for number in range(15):
        make_precedent(two[0].rule, cast.area, cast.safety_net, given=f"Nog iets {number}")
    with django_assert_max_num_queries(18):
        officer.get(url("list"))
