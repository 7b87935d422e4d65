"""What one sees of the chain: all, what is theirs, or what may be on a shared screen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.chain.commands.boxes import Beside, add_box
from nabij.chain.commands.choosing import mark_first, pin_action
from nabij.chain.commands.links import add_link
from nabij.chain.queries import chain_of, letters_of, resembling
from nabij.directory.models import Professional
from nabij.households.models import Circumstance
from nabij.households.screen_names import screen_names
from nabij.pictures.faults import faults_of
from nabij.pictures.svg import svg_of
from nabij.plans.models import Action
from tests.chain.conftest import Dominoes
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]


def test_the_text_tells_each_box_once(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    add_link(samira, cast.household.pk, cause=dominoes.awake.pk, effect=dominoes.mould.pk, kind="keeps")
    (mould,) = chain_of(samira, cast.household).text
    (cough,) = mould.effects
    (awake,) = cough.effects
    assert [(one.box.words, one.seen) for one in awake.effects] == [
        ("Jan slaat haar", False), ("Schimmel in de slaapkamer", True),
    ]  # fmt: skip


def test_what_has_no_action_is_said(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    pin_action(samira, dominoes.mould.pk, action=dominoes.action.pk)
    mark_first(samira, cast.household.pk, box=dominoes.mould.pk, because="dan slaapt iedereen")
    chain = chain_of(samira, cast.household)
    assert [box.words for box in chain.open_boxes] == ["Deniz hoest", "Elif slaapt niet", "Jan slaat haar"]
    assert [box.flag.because for box in chain.firsts if box.flag] == ["dan slaapt iedereen"]
    sentence = chain.drawing.items[0].sentence
    assert sentence == (
        "het gezin: Schimmel in de slaapkamer. Hier beginnen we: dan slaapt iedereen. Daardoor: Deniz hoest. "
        "Actie: Schimmel melden (gepland)."
    )
    assert not faults_of(chain.drawing)


def test_the_shared_screen_shows_nothing_of_what_is_hidden(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    pin_action(samira, dominoes.mould.pk, action=dominoes.action.pk)
    Action.objects.filter(pk=dominoes.action.pk).update(on_paper=False)
    shared = chain_of(samira, cast.household, shared=True)
    shown = svg_of(shared.drawing)
    assert "slaat" not in shown
    assert str(dominoes.hidden.pk) not in shown
    assert "Schimmel melden" not in shown
    assert [arrow.to_words for arrow in shared.arrows] == ["Deniz hoest", "Elif slaapt niet"]
    mould = shared.box(dominoes.mould.pk)
    assert mould is not None
    assert mould.is_open, "nothing tells that there is an action that is not for this screen"


def test_paper_knows_nothing_of_what_is_hidden(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    paper = chain_of(acts(cast.samira), cast.household).on_paper()
    assert str(dominoes.hidden.pk) not in svg_of(paper.drawing)
    assert [arrow.to_words for arrow in paper.arrows] == ["Deniz hoest", "Elif slaapt niet"]
    assert "slaat" not in svg_of(paper.drawing)


def test_names_are_hidden_in_the_whole_picture(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    names = screen_names(samira, cast.household, hidden=True)
    shared = chain_of(samira, cast.household, shared=True, names=names)
    shown = svg_of(shared.drawing) + str(shared.text)
    assert not [name for name in ("Deniz", "Elif", "Vries") if name in shown]
    assert "zoon 2 hoest" in shown


def test_the_mentor_reads_of_murat_and_of_nobody_else(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira, home = acts(cast.samira), cast.household.pk
    late = add_box(
        samira, home, words="Murat komt te laat", about_id=cast.murat.pk, beside=Beside(dominoes.awake.pk, "effect")
    )
    add_box(samira, home, words="Murat mist lessen", about_id=cast.murat.pk, beside=Beside(late.pk, "effect"))
    pin_action(samira, late.pk, action=dominoes.action.pk)
    chain = chain_of(acts(cast.mentor), cast.household)
    assert [box.words for box in chain.boxes] == ["Murat komt te laat", "Murat mist lessen"]
    assert [arrow.sentence for arrow in chain.arrows] == ["Murat komt te laat leidt tot: Murat mist lessen"]
    assert not chain.open_boxes, "whether there is an action for another is not told"
    assert not chain.boxes[0].actions


def test_forty_boxes_ask_no_more_than_five(cast: Cast, acts: Acts, django_assert_max_num_queries: Any) -> None:
    for at in range(40):
        Circumstance.objects.create(household=cast.household, kind="problem", words=f"Iets {at}", about=cast.jan)
    asked = acts(cast.samira)
    samira = replace(asked, seats=dict(asked.seats))
    with django_assert_max_num_queries(5):
        chain_of(samira, cast.household)


def test_what_was_written_before_finds_its_box(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    chain = chain_of(acts(cast.samira), cast.household)
    found = resembling(chain, "Deniz hoest de hele nacht", dominoes.mould.pk)
    assert found is not None
    assert found.id == dominoes.cough.pk
    assert resembling(chain, "geen geld meer over", dominoes.mould.pk) is None


@pytest.mark.parametrize(("name", "letters"), [("Jan de Vries", "JV"), ("zoon 2", "Z2"), ("moeder", "M")])
def test_initials(name: str, letters: str) -> None:
    assert letters_of(name) == letters
