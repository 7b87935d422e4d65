"""A couple parts: decided person by person, with a view for each from then on."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.changes.commands import separate_household, take_back_separation
from nabij.directory.models import Professional
from nabij.households.commands.separating import Parting
from nabij.households.models import (
    Circumstance,
    Household,
    Membership,
    ParentalAuthority,
    Person,
    Question,
    Separation,
)
from nabij.households.moving import taken_along
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.plans.commands.own_plan import set_own_goal
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.factories.journal import make_note, make_weighing

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def parting(cast: Cast, **more: Any) -> Parting:
    """Ayşe goes, Deniz is of both."""
    given = {"name": "Yilmaz", "goes": frozenset({cast.ayse.pk}), "both": frozenset({cast.deniz.pk}),
             "family_told": "Samira vertelde het aan elk apart."}  # fmt: skip
    return Parting(**{**given, **more})


def part(acts: Acts, cast: Cast, *, goals: Any = (), who: Professional | None = None, **more: Any) -> Separation:
    actor = acts(who or cast.samira)
    return separate_household(actor, cast.household.pk, parting=parting(cast, **more), goals=goals)


def of(household: Household) -> dict[str, str]:
    now = Membership.objects.filter(household=household, ends_on=None).select_related("person")
    return {one.person.called: one.kind for one in now}


def test_each_is_where_was_decided_and_the_new_household_has_a_director(cast: Cast, acts: Acts) -> None:
    made = part(acts, cast, director=cast.colleague)
    assert set(of(made.other)) == {"Ayşe", "Deniz"}
    assert set(of(cast.household)) == {"Jan", "Elif", "Murat", "Deniz", "Fatma"}
    assert (made.other.director, Household.objects.get(pk=cast.household.pk).director) == (cast.colleague, cast.samira)
    assert made.other.number != cast.household.number


def test_authority_is_recorded_per_parent(cast: Cast, acts: Acts) -> None:
    for parent in (cast.jan, cast.ayse):
        ParentalAuthority.objects.create(child=cast.deniz, holder=parent)
    ParentalAuthority.objects.create(child=cast.murat, holder=cast.jan)
    part(acts, cast, authority={cast.deniz.pk: {cast.ayse.pk}, cast.murat.pk: {cast.jan.pk, cast.ayse.pk}})
    held = ParentalAuthority.objects.filter(ends_on=None).values_list("child__given_names", "holder__given_names")
    assert sorted(held) == [("Deniz", "Ayşe"), ("Murat", "Ayşe"), ("Murat", "Jan")]


def test_what_a_youth_does_not_share_is_never_listed_and_goes_where_the_youth_goes(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    for youth in (cast.elif_, cast.murat):
        set_own_goal(acts(cast.samira), cast.household.pk, person=youth, words="bij oma wonen")
    page = reverse("changes:separate", args=[cast.household.pk])
    assert "bij oma wonen" not in enter(cast.samira).get(page).content.decode()
    made = part(acts, cast, goes=frozenset({cast.ayse.pk, cast.elif_.pk}))
    carried = Goal.objects.get(household=made.other)
    assert (carried.about, carried.is_private) == (cast.elif_, True)


def test_only_what_was_chosen_goes_along_and_only_about_who_goes(cast: Cast, acts: Acts) -> None:
    home = cast.household
    Question.objects.create(household=home, words="Rust in huis", is_first=True, said_by=cast.jan)
    lines = [
        Circumstance.objects.create(household=home, about=about, kind="problem", words=words)
        for about, words in ((cast.ayse, "leert Nederlands"), (cast.jan, "drinkt"), (None, "schimmel"))
    ]
    goal = Goal.objects.create(household=home, about=cast.ayse, words="Naar taalles")
    Goal.objects.create(household=home, about=cast.ayse, words="Niet gekozen")
    Action.objects.create(household=home, goal=goal, about=cast.ayse, what="Aanmelden", owner_person=cast.ayse)
    Action.objects.create(household=home, goal=goal, about=cast.ayse, what="Meelopen", owner_person=cast.jan)
    make_note(home, cast.samira)
    make_weighing(home, cast.samira)
    made = part(
        acts, cast, with_question=True, circumstances=frozenset(one.pk for one in lines), goals=[goal.pk],
    )  # fmt: skip
    asked = Question.objects.get(household=made.other)
    assert (asked.words, asked.said_by) == ("Rust in huis", None)
    assert "overgenomen uit de tijd samen" in asked.because
    copied = Circumstance.objects.filter(household=made.other)
    assert {one.words for one in copied} == {"leert Nederlands", "schimmel"}
    owners = {one.what: one.owner_id for one in Action.objects.filter(household=made.other)}
    assert owners == {"Aanmelden": cast.ayse.pk, "Meelopen": cast.samira.pk}
    assert {one.pk for one in copied} <= set(taken_along(made.other))
    assert not ContactNote.objects.filter(household=made.other).exists()
    assert not SafetyWeighing.objects.filter(household=made.other).exists()
    assert Circumstance.objects.filter(household=home).count() == 3


def test_safety_goes_along_only_with_a_reason(cast: Cast, acts: Acts) -> None:
    make_weighing(cast.household, cast.samira)
    made = part(acts, cast, safety_because="Ayşe vroeg het zelf.")
    assert SafetyWeighing.objects.get(household=made.other).facts == "De kinderen slapen in de woonkamer."


def test_a_secret_address_shows_nowhere(cast: Cast, acts: Acts) -> None:
    address = {"street": "Schuilplaats", "house_number": "1"}
    Person.objects.filter(pk=cast.ayse.pk).update(street="Schuilplaats")
    made = part(acts, cast, secret=True, address=address)
    assert made.other.address == Person.objects.get(pk=cast.ayse.pk).address == "Het adres is geheim."


def test_what_is_written_after_it_in_the_one_is_not_seen_in_the_other(cast: Cast, acts: Acts) -> None:
    made = part(acts, cast, director=cast.colleague)
    note = make_note(made.other, cast.colleague, "Na de scheiding.")
    assert cast.samira.user
    with acting_as(cast.samira.user.pk):
        assert not ContactNote.objects.filter(pk=note.pk).exists()
        assert not Household.objects.filter(pk=made.other.pk).exists()


def test_undo_on_the_same_day_while_nothing_was_written(cast: Cast, acts: Acts) -> None:
    ParentalAuthority.objects.create(child=cast.deniz, holder=cast.jan)
    made = part(acts, cast, secret=True, authority={cast.deniz.pk: {cast.ayse.pk}})
    assert cast.samira.user
    with acting_as(cast.samira.user.pk):
        take_back_separation(acts(cast.samira), made.pk)
    assert set(of(cast.household)) == {"Jan", "Ayşe", "Elif", "Murat", "Deniz", "Fatma"}
    assert not Household.objects.filter(pk=made.other_id).exists()
    assert not Person.objects.filter(address_is_secret=True).exists()
    assert ParentalAuthority.objects.get(ends_on=None).holder == cast.jan


def test_undo_is_refused_once_something_was_written_there_or_on_a_later_day(
    cast: Cast, acts: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nabij.households.commands.question import write_question

    made = part(acts, cast)
    write_question(acts(cast.samira), made.other_id, words="Een eigen huis")
    with pytest.raises(Refused, match="verder gewerkt"):
        take_back_separation(acts(cast.samira), made.pk)
    later = clock.today() + timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: later)
    with pytest.raises(Refused, match="op de dag zelf"):
        take_back_separation(acts(cast.samira), made.pk)


def test_it_is_refused_when_nobody_or_everybody_goes_and_to_who_may_not(cast: Cast, acts: Acts) -> None:
    everyone = frozenset(one.pk for one in (cast.jan, cast.ayse, cast.elif_, cast.murat, cast.deniz))
    for goes in (frozenset(), everyone):
        with pytest.raises(Refused):
            part(acts, cast, goes=goes, both=frozenset())
    for who in (cast.mentor, cast.debt_helper, cast.leader, cast.stranger):
        with pytest.raises((Denied, NotFound)):
            part(acts, cast, who=who)


def test_the_whole_is_read_once_more_before_it_is_done(cast: Cast, enter: Callable[[Professional], Client]) -> None:
    client, page = enter(cast.samira), reverse("changes:separate", args=[cast.household.pk])
    today = clock.today()
    typed = {
        "name": "Yilmaz", "on_day": today.day, "on_month": today.month, "on_year": today.year,
        "family_told": "Aan elk apart.",
        **{f"where_{one.pk}": "stays" for one in (cast.jan, cast.elif_, cast.murat, cast.deniz, cast.fatma)},
        f"where_{cast.ayse.pk}": "goes",
    }  # fmt: skip
    assert client.post(page, {**typed, "name": ""}).status_code == 422
    read = client.post(page, typed)
    assert (read.status_code, Separation.objects.count()) == (200, 0)
    assert "Er is nog niets opgeschreven" in read.content.decode()
    back = client.post(page, {**typed, "again": "ja"})
    assert (back.status_code, b"Aan elk apart." in back.content) == (422, True)
    assert client.post(page, {**typed, "sure": "ja"}).status_code == 303
    assert Separation.objects.get().by_name == "Samira Bakker"
    assert enter(cast.mentor).get(page).status_code == 403


def test_violence_is_asked_first_and_apart_and_not_with_both_at_the_table(
    cast: Cast, enter: Callable[[Professional], Client]
) -> None:
    page = enter(cast.samira).get(reverse("changes:separate", args=[cast.household.pk])).content.decode()
    alone, who = page.index("Vul dit alleen in, niet met beiden aan tafel"), page.index("1. Wie hoort waar?")
    assert alone < page.index('name="secret"') < page.index("U beslist per persoon") < who


def test_authority_is_offered_to_the_family_first_and_to_others_behind_a_fold(
    cast: Cast, enter: Callable[[Professional], Client]
) -> None:
    client, page = enter(cast.samira), reverse("changes:separate", args=[cast.household.pk])
    fields = client.get(page).context["form"].fields
    first, around = f"authority_{cast.deniz.pk}", f"authority_around_{cast.deniz.pk}"
    assert {value for value, _name in fields[first].choices} == {str(cast.jan.pk), str(cast.ayse.pk)}
    assert [value for value, _name in fields[around].choices] == [str(cast.fatma.pk)]
    today = clock.today()
    typed = {
        "name": "Yilmaz", "on_day": today.day, "on_month": today.month, "on_year": today.year, "family_told": "Apart.",
        **{f"where_{one.pk}": "stays" for one in (cast.jan, cast.elif_, cast.murat, cast.deniz, cast.fatma)},
        f"where_{cast.ayse.pk}": "goes", first: [str(cast.jan.pk)], around: [str(cast.fatma.pk)],
    }  # fmt: skip
    assert dict(client.post(page, typed).context["authority"])[cast.deniz.name] == [cast.jan.name, cast.fatma.name]
    assert b"Lees dit zelf na" in client.post(page, {**typed, "secret": "on"}).content
    client.post(page, {**typed, "sure": "ja"})
    held = ParentalAuthority.objects.filter(child=cast.deniz, ends_on=None).values_list("holder_id", flat=True)
    assert set(held) == {cast.jan.pk, cast.fatma.pk}
