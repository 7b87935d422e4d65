"""The pages of the chain, in the story and on the screen that is turned to the family."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.chain.commands.choosing import mark_first
from nabij.chain.commands.links import change_link
from nabij.chain.models import First, Link, Pin
from nabij.directory.models import Professional
from nabij.households.models import Circumstance
from tests.chain.conftest import Dominoes
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def text(response: Any) -> str:
    return str(response.content.decode())


def url(cast: Cast, name: str, *ids: Any) -> str:
    return reverse(f"chain:{name}", args=[cast.household.pk, *ids])


def test_an_empty_chain_begins_with_the_first_question(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert "Wat is het lastigst?" in text(samira.get(url(cast, "chain")))
    answer = samira.post(url(cast, "begin"), {"words": "Schimmel", "kind": "problem", "about": ""})
    assert answer.status_code == 303
    made = Circumstance.objects.get()
    assert url(cast, "remove_box", made.pk) in text(samira.get(answer["Location"]))


def test_what_comes_of_it_is_written_in_one_line_and_undone(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    here = url(cast, "therefore", dominoes.hidden.pk)
    samira.post(here, {"words": "Zij is bang", "about": str(cast.ayse.pk), "beside": "", "existing": ""})
    link = Link.objects.get(cause=dominoes.hidden)
    assert link.effect.about == cast.ayse
    assert samira.post(url(cast, "remove_box", link.effect_id)).status_code == 303
    assert not Link.objects.filter(cause=dominoes.hidden).exists()


@pytest.mark.parametrize("typed", [{"words": ""}, {"words": "Iets", "existing": "cough"}, {"words": "x" * 301}])
def test_what_cannot_be_read_is_asked_again_with_what_was_typed(
    cast: Cast, enter: Enter, dominoes: Dominoes, typed: dict[str, str]
) -> None:
    sent = {**typed, "existing": str(dominoes.awake.pk) if "existing" in typed else ""}
    answer = enter(cast.samira).post(url(cast, "therefore", dominoes.mould.pk), sent)
    assert answer.status_code == 422
    assert typed["words"] in text(answer)


def test_what_was_written_as_leads_to_becomes_an_arrow(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    Circumstance.objects.filter(pk=dominoes.hidden.pk).update(leads_to="iedereen is bang in huis")
    samira = enter(cast.samira)
    offered = url(cast, "therefore", dominoes.hidden.pk) + "?uit=tekst"
    assert offered in text(samira.get(url(cast, "chain")))
    assert 'value="iedereen is bang in huis"' in text(samira.get(offered))


def test_an_arrow_is_changed_taken_away_and_put_back(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira, link = enter(cast.samira), dominoes.link
    samira.post(url(cast, "link", link.pk), {"kind": "keeps", "words": "elke nacht", "version": "1"})
    assert "elke nacht" in text(samira.get(url(cast, "chain")))
    gone = samira.post(url(cast, "remove_link", link.pk), follow=True)
    undo = re.search(r'action="([^"]+/pijlen/[0-9a-f-]+/terug/)"', text(gone))
    assert undo
    samira.post(undo[1])
    assert Link.objects.get(pk=link.pk).removed_at is None


def test_two_at_once_see_both_texts(cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes) -> None:
    change_link(acts(cast.tom), dominoes.link.pk, version=1, kind="keeps", words="van Tom")
    answer = enter(cast.samira).post(
        url(cast, "link", dominoes.link.pk), {"kind": "keeps", "words": "van Samira", "version": "1"}
    )
    assert answer.status_code == 409
    assert "van Tom" in text(answer)
    assert "van Samira" in text(answer)


def test_words_taken_off_the_shared_screen_do_not_come_back_on_it_when_two_write(
    cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes
) -> None:
    change_link(acts(cast.tom), dominoes.link.pk, version=1, kind="keeps", words="niet voor hier", on_paper=False)
    address = reverse("chain:shared_link", args=[cast.household.pk, dominoes.link.pk])
    answer = enter(cast.samira).post(address, {"kind": "keeps", "words": "van Samira", "version": "1"})
    assert answer.status_code == 404
    assert "niet voor hier" not in text(answer)


def test_an_action_is_pinned_and_loosened(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira, ids = enter(cast.samira), (dominoes.mould.pk, dominoes.action.pk)
    assert "Schimmel melden" in text(samira.get(url(cast, "choose_action", dominoes.mould.pk)))
    samira.post(url(cast, "choose_action", dominoes.mould.pk), {"action": str(dominoes.action.pk)})
    assert Pin.objects.filter(circumstance=dominoes.mould).exists()
    samira.post(url(cast, "unpin", *ids))
    samira.post(url(cast, "pin", *ids))
    assert Pin.objects.count() == 1


def test_where_they_begin_is_said_with_the_reason(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    here = url(cast, "first", dominoes.mould.pk)
    assert samira.post(here, {"because": "", "said_by": ""}).status_code == 422
    samira.post(here, {"because": "dan slaapt iedereen", "said_by": str(cast.ayse.pk)})
    page = text(samira.get(url(cast, "chain")))
    assert "zei Ayşe" in page
    samira.post(url(cast, "end_first", First.objects.get().pk))
    assert "dan slaapt iedereen" not in text(samira.get(url(cast, "chain")))


def test_the_shared_screen_knows_nothing_of_what_is_hidden(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    page = text(samira.get(url(cast, "shared")))
    assert "Deniz hoest" in page
    assert "slaat" not in page
    assert str(dominoes.hidden.pk) not in page
    assert samira.get(url(cast, "shared_box", dominoes.hidden.pk)).status_code == 404
    assert "slaat" not in text(samira.get(url(cast, "shared_therefore", dominoes.cough.pk)))
    tied = Link.objects.get(effect=dominoes.hidden)
    assert samira.get(url(cast, "shared_link", tied.pk)).status_code == 404


def test_one_stays_on_the_shared_screen_with_names_hidden(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    here = url(cast, "shared_therefore", dominoes.awake.pk) + "?namen=verborgen"
    answer = samira.post(here, {"words": "Ze is moe op school", "about": str(cast.elif_.pk), "existing": ""})
    assert answer["Location"].startswith(url(cast, "shared") + "?namen=verborgen")
    page = text(samira.get(answer["Location"]))
    assert "Elif" not in page
    assert "Ze is moe op school" in page


def test_words_of_violence_written_at_the_table_disappear_gently(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    page = text(
        samira.post(
            url(cast, "shared_therefore", dominoes.awake.pk), {"words": "Er is geweld", "existing": ""}, follow=True
        )
    )
    assert "Dit blijft buiten het gedeelde scherm." in page
    assert "Er is geweld" not in page
    assert "Er is geweld" in text(samira.get(url(cast, "chain")))


@pytest.mark.parametrize("way", ["therefore", "because_of", "helps"])
def test_what_comes_next_is_about_the_same_person_unless_said_otherwise(
    cast: Cast, enter: Enter, dominoes: Dominoes, way: str
) -> None:
    samira = enter(cast.samira)
    for screen in (way, f"shared_{way}"):
        page = text(samira.get(url(cast, screen, dominoes.cough.pk)))
        assert re.search(rf'<option value="{cast.deniz.pk}"\s+selected', page)


def test_the_professional_is_asked_once_more_before_drink_comes_on_the_table(
    cast: Cast, enter: Enter, dominoes: Dominoes
) -> None:
    samira, here = enter(cast.samira), url(cast, "therefore", dominoes.cough.pk)
    sent = {"words": "Jan drinkt", "about": "", "existing": "", "on_paper": "yes"}
    again = samira.post(here, sent)
    assert again.status_code == 422
    assert "Kies zelf of het daar mag staan" in text(again)
    assert again.context["form"]["on_paper"].value() == "no"
    assert samira.post(here, {**sent, "weighed": "on"}).status_code == 303
    assert Circumstance.objects.get(words="Jan drinkt").on_paper


def test_what_may_be_on_the_table_is_asked_on_the_professionals_own_screen_alone(
    cast: Cast, enter: Enter, dominoes: Dominoes
) -> None:
    samira, question = enter(cast.samira), "Mag dit op tafel en op papier?"
    for name, ids in (("chain", ()), ("therefore", (dominoes.cough.pk,))):
        assert question in text(samira.get(url(cast, name, *ids)))
    for name, ids in (("shared", ()), ("shared_therefore", (dominoes.cough.pk,))):
        assert question not in text(samira.get(url(cast, name, *ids)))
    samira.post(url(cast, "begin"), {"words": "Geldzorgen", "kind": "problem", "about": "", "on_paper": "no"})
    assert not Circumstance.objects.get(words="Geldzorgen").on_paper


def test_a_name_in_the_words_of_an_arrow_is_not_overwritten_by_who_hid_it(
    cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes
) -> None:
    link = change_link(acts(cast.samira), dominoes.link.pk, version=1, kind="leads_to", words="Elif ligt ernaast")
    here = url(cast, "shared_link", link.pk) + "?namen=verborgen"
    samira = enter(cast.samira)
    assert "dochter ligt ernaast" in text(samira.get(here))
    samira.post(here, {"kind": "keeps", "words": "dochter ligt ernaast", "version": "2"})
    link.refresh_from_db()
    assert (link.kind, link.words) == ("keeps", "Elif ligt ernaast")


SEEN = {
    "director": 200, "stand_in": 200, "helper": 200, "helper_for_one": 200, "leader": 403, "intake": 403,
    "privacy": 403, "partner": 404, "colleague": 404, "stranger": 404, "administrator": 404,
    "signals": 404, "back_office": 404, "mandate_giver": 404, "safety_net": 404,
    "policy": 404, "paymaster": 404,
}  # fmt: skip


def test_the_chain_opens_for_the_table_alone(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    for page in (url(cast, "chain"), url(cast, "shared")):
        assert {who: enter(one).get(page).status_code for who, one in cast.everyone.items()} == SEEN


@pytest.mark.parametrize("who", ["helper", "helper_for_one"])
def test_who_only_reads_gets_no_buttons(cast: Cast, enter: Enter, dominoes: Dominoes, who: str) -> None:
    reader = enter(cast.everyone[who])
    assert "daardoor/" not in text(reader.get(url(cast, "chain")))
    assert reader.get(url(cast, "therefore", dominoes.mould.pk)).status_code in {403, 404}


@pytest.mark.parametrize("name", ["chain", "shared"])
def test_a_long_chain_asks_the_database_no_more(
    cast: Cast, acts: Acts, enter: Enter, name: str, django_assert_max_num_queries: Any
) -> None:
    boxes = [
        Circumstance(household=cast.household, kind="problem", words=f"Iets {at}", about=cast.jan) for at in range(50)
    ]
    Circumstance.objects.bulk_create(boxes)
    Link.objects.bulk_create(Link(household=cast.household, cause=one, effect=other) for one, other in pairwise(boxes))
    mark_first(acts(cast.samira), cast.household.pk, box=boxes[0].pk, because="dan slaapt iedereen")
    samira = enter(cast.samira)
    with django_assert_max_num_queries(12 + 12):
        assert samira.get(url(cast, name)).status_code == 200


def test_what_helps_is_no_cause_of_trouble(cast: Cast, enter: Enter, dominoes: Dominoes) -> None:
    samira = enter(cast.samira)
    samira.post(url(cast, "helps", dominoes.cough.pk), {"words": "Fatma neemt hem mee", "about": "", "existing": ""})
    link = Link.objects.get(effect=dominoes.cough, kind="helps")
    assert link.cause.kind == Circumstance.Kind.STRENGTH
    page = text(samira.get(url(cast, "chain")))
    assert "Fatma neemt hem mee helpt bij: Deniz hoest" in page
    assert "Wat helpt: Fatma neemt hem mee." in page
