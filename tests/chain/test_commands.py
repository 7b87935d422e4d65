"""Drawing the chain: boxes and arrows, actions pinned, where they begin; each with its way back."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.chain.commands.boxes import Beside, add_box, remove_box
from nabij.chain.commands.choosing import end_first, mark_first, pin_action, resume_first, unpin_action
from nabij.chain.commands.links import add_link, change_link, remove_link, restore_link
from nabij.chain.models import First, Link, Pin
from nabij.directory.models import Professional
from nabij.households.commands.circumstances import Line, end_circumstance, write_circumstance
from nabij.households.models import Circumstance
from nabij.households.off_screen import stays_off_by_itself, tells_of_violence
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from tests.chain.conftest import Dominoes
from tests.factories.cast import Cast
from tests.factories.households import make_household

Acts = Callable[[Professional], Actor]


def test_a_box_comes_with_its_arrow_and_twice_is_once(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    again = add_box(
        acts(cast.samira), cast.household.pk, words="Deniz hoest", about_id=cast.deniz.pk,
        beside=Beside(dominoes.mould.pk, "effect"),
    )  # fmt: skip
    assert again == dominoes.cough
    assert Link.objects.filter(cause=dominoes.mould, effect=dominoes.cough).count() == 1


def test_a_circle_is_allowed_and_an_arrow_to_itself_is_not(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira, home = acts(cast.samira), cast.household.pk
    back = add_link(samira, home, cause=dominoes.awake.pk, effect=dominoes.mould.pk, kind="keeps")
    assert back.kind == Link.Kind.KEEPS
    with pytest.raises(Refused, match="iets anders"):
        add_link(samira, home, cause=dominoes.mould.pk, effect=dominoes.mould.pk)


def test_the_database_refuses_an_arrow_to_itself_and_a_second(dominoes: Dominoes) -> None:
    one = dominoes.mould
    with pytest.raises(IntegrityError, match="link_not_to_itself"):
        Link.objects.create(household_id=one.household_id, cause=one, effect=one)


def test_an_arrow_stays_within_one_household(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    elsewhere = Circumstance.objects.create(
        household=make_household("Ander", director=cast.colleague), kind="problem", words="Niet van hen"
    )
    with pytest.raises(Refused, match="niet meer"):
        add_link(acts(cast.samira), cast.household.pk, cause=dominoes.mould.pk, effect=elsewhere.pk)


def test_words_of_violence_stay_off_the_screen(dominoes: Dominoes) -> None:
    assert not dominoes.hidden.on_paper
    assert dominoes.cough.on_paper
    assert not tells_of_violence("Huisuitzetting dreigt")
    assert tells_of_violence("Zij is MISHANDELD")


@pytest.mark.parametrize("words", ["Jan drinkt elke avond", "Alcohol", "verslavingszorg", "Zij denkt aan suïcide"])
def test_drink_drugs_and_suicide_come_on_the_table_only_when_somebody_chose_so(
    cast: Cast, acts: Acts, words: str
) -> None:
    assert stays_off_by_itself(words)
    assert not add_box(acts(cast.samira), cast.household.pk, words=words).on_paper
    chosen = add_box(acts(cast.samira), cast.household.pk, words=f"{words}, zeggen zij", on_paper=True)
    assert chosen.on_paper


@pytest.mark.parametrize("words", ["Het gaat geweldig", "Drinkwater is afgesloten", "Het verslag is kwijt"])
def test_ordinary_words_are_not_taken_for_them(words: str) -> None:
    assert not stays_off_by_itself(words)


def test_what_is_about_safety_is_never_on_paper(cast: Cast, acts: Acts) -> None:
    line = Line(kind="problem", words="Ruzie aan de deur", domain="Veiligheid")
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=line)
    assert not made.on_paper
    with pytest.raises(IntegrityError, match="safety_off_paper"):
        Circumstance.objects.filter(pk=made.pk).update(on_paper=True)


def test_a_box_is_taken_back_until_something_hangs_on_it(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    with pytest.raises(Refused, match="Hier hangt al iets aan"):
        remove_box(samira, dominoes.awake.pk)
    remove_box(samira, dominoes.hidden.pk)
    assert not Link.objects.filter(cause=dominoes.awake).exists()


def test_an_arrow_goes_and_comes_back(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira, link = acts(cast.samira), dominoes.link
    remove_link(samira, link.pk)
    restore_link(samira, link.pk)
    assert Link.objects.get(pk=link.pk).removed_at is None
    remove_link(samira, link.pk)
    anew = add_link(samira, cast.household.pk, cause=link.cause_id, effect=link.effect_id)
    restore_link(samira, link.pk)
    assert list(Link.objects.filter(cause=link.cause_id, removed_at=None)) == [anew]


def test_two_who_write_at_an_arrow_at_once_both_keep_their_words(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira, link = acts(cast.samira), dominoes.link
    change_link(samira, link.pk, version=1, kind="leads_to", words="door de muur heen")
    with pytest.raises(Conflict) as met:
        change_link(acts(cast.tom), link.pk, version=1, kind="keeps", words="elke nacht")
    assert met.value.theirs == "door de muur heen"


def test_an_action_is_pinned_once_and_taken_off(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    for _twice in range(2):
        pin_action(samira, dominoes.mould.pk, action=dominoes.action.pk)
    assert Pin.objects.count() == 1
    assert Event.objects.filter(name="chain:action:pinned").count() == 1
    unpin_action(samira, dominoes.mould.pk, action=dominoes.action.pk)
    assert not Pin.objects.exists()


def test_people_say_where_they_begin_and_why_at_three_places_at_most(
    cast: Cast, acts: Acts, dominoes: Dominoes
) -> None:
    samira, home = acts(cast.samira), cast.household.pk
    with pytest.raises(Refused, match="waarom"):
        mark_first(samira, home, box=dominoes.mould.pk, because="")
    for box in (dominoes.mould, dominoes.cough, dominoes.awake):
        first = mark_first(samira, home, box=box.pk, because="dan slaapt iedereen", said_by=cast.ayse.pk)
    with pytest.raises(Refused, match="3 plekken"):
        mark_first(samira, home, box=dominoes.hidden.pk, because="ook")
    end_first(samira, first.pk)
    resume_first(samira, first.pk)
    assert First.objects.filter(ended_on=None).count() == 3


def test_what_is_over_takes_no_arrow(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    samira = acts(cast.samira)
    end_circumstance(samira, dominoes.hidden.pk)
    with pytest.raises(Refused, match="niet meer"):
        add_link(samira, cast.household.pk, cause=dominoes.mould.pk, effect=dominoes.hidden.pk)


def test_only_who_holds_the_whole_draws(cast: Cast, acts: Acts, dominoes: Dominoes) -> None:
    with pytest.raises(Denied):
        add_box(acts(cast.mentor), cast.household.pk, words="Iets over allen")
    with pytest.raises(NotFound):
        remove_link(acts(cast.colleague), dominoes.link.pk)
