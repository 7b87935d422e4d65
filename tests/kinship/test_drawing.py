"""Drawing a family: from what is known, person by person, with a way back; and what cannot be."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.kinship.commands.drawing import draw_members, take_back
from nabij.kinship.commands.people import Newcomer, Said, add_relative, change_kin, erase_kin, mark_born_together
from nabij.kinship.commands.ties import Couple, change_descent, change_pairing, mark_bond
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

Acts = Callable[[Professional], Actor]


def drawn(cast: Cast, acts: Acts) -> dict[str, Kin]:
    draw_members(acts(cast.samira), cast.household.pk)
    return {kin.person.given_names: kin for kin in Kin.objects.filter(household=cast.household) if kin.person}


def add(cast: Cast, acts: Acts, beside: Kin, how: Any, name: str, **more: Any) -> Kin:
    step = add_relative(
        acts(cast.samira), cast.household.pk, beside=beside.pk, how=how, who=Newcomer(name, more.pop("gender", "man")),
        **more,
    )  # fmt: skip
    return Kin.objects.get(called=name, added_with=step)


def test_the_family_draws_itself_from_who_they_say_they_are(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    assert {name: kin.gender for name, kin in family.items()} == {
        "Jan": "man", "Ayşe": "woman", "Elif": "woman", "Murat": "man", "Deniz": "man",
    }  # fmt: skip
    assert Pairing.objects.get().kind == "together"
    parents = {(one.child.person.called, one.parent.person.called) for one in Descent.objects.all()}  # type: ignore[union-attr]
    assert parents == {(child, parent) for child in ("Elif", "Murat", "Deniz") for parent in ("Jan", "Ayşe")}
    assert draw_members(acts(cast.samira), cast.household.pk) is None


def test_who_comes_later_is_drawn_beside_the_others(cast: Cast, acts: Acts) -> None:
    drawn(cast, acts)
    member(cast.household, make_person("Sara", "Vries"), relation="dochter")
    draw_members(acts(cast.samira), cast.household.pk)
    sara = Kin.objects.get(person__given_names="Sara")
    assert Descent.objects.filter(child=sara).count() == 2


def test_a_neighbour_is_no_family(cast: Cast, acts: Acts) -> None:
    assert "Fatma" not in drawn(cast, acts)


def test_grandparents_a_partner_and_a_half_sister_in_one_line_each(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    henk = add(cast, acts, family["Jan"], "parent", "Henk")
    kees = add(cast, acts, family["Jan"], "sibling", "Kees")
    anna = add(cast, acts, family["Jan"], "partner", "Anna", gender="woman")
    noor = add(cast, acts, family["Jan"], "child", "Noor", others=(anna.pk,))
    parents = {kin: set(Descent.objects.filter(child=kin).values_list("parent_id", flat=True)) for kin in (kees, noor)}
    assert parents == {kees: {henk.pk}, noor: {family["Jan"].pk, anna.pk}}


def test_a_sister_of_somebody_without_parents_brings_unknown_parents(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    add(cast, acts, family["Ayşe"], "sibling", "Leyla")
    unknown = Kin.objects.filter(is_unknown=True)
    assert [kin.gender for kin in unknown] == ["man", "woman"]
    assert Descent.objects.filter(parent__in=unknown).count() == 4


def test_nobody_descends_from_themselves(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    with pytest.raises(Refused, match="van zichzelf afstammen"):
        add_relative(acts(cast.samira), cast.household.pk, beside=family["Jan"].pk, how="parent", who=family["Elif"].pk)
    assert not Descent.objects.filter(child=family["Jan"]).exists()


def test_a_third_parent_by_birth_is_asked_for_what_they_are(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    with pytest.raises(Refused, match="al twee ouders") as refused:
        add(cast, acts, family["Elif"], "parent", "Bas")
    assert refused.value.field == "kind"
    add(cast, acts, family["Elif"], "parent", "Bas", kind="step")
    tie = Descent.objects.get(parent__called="Bas")
    with pytest.raises(Refused, match="al twee ouders"):
        change_descent(acts(cast.samira), tie.pk, version=1, kind="birth")


def test_a_step_is_taken_back_until_it_is_drawn_on_to(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    henk = add(cast, acts, family["Jan"], "parent", "Henk")
    add(cast, acts, henk, "partner", "Ria", gender="woman")
    with pytest.raises(Refused, match="al op verder getekend"):
        take_back(acts(cast.samira), cast.household.pk, step=henk.added_with)
    ria = Kin.objects.get(called="Ria")
    take_back(acts(cast.samira), cast.household.pk, step=ria.added_with)
    take_back(acts(cast.samira), cast.household.pk, step=henk.added_with)
    assert not Kin.objects.filter(called__in=["Henk", "Ria"]).exists()


def test_a_divorce_says_when_and_how(cast: Cast, acts: Acts) -> None:
    drawn(cast, acts)
    pairing, samira = Pairing.objects.get(), acts(cast.samira)
    over = Couple("married", PartialDate(2009), "divorce", PartialDate(2020))
    with pytest.raises(Refused) as refused:
        change_pairing(samira, pairing.pk, version=1, couple=Couple("married", ended=PartialDate(2020)))
    assert refused.value.field == "ended_by"
    with pytest.raises(Refused, match="voor het begin"):
        change_pairing(
            samira, pairing.pk, version=1, couple=Couple("married", PartialDate(2009), "divorce", PartialDate(2001))
        )
    assert change_pairing(samira, pairing.pk, version=1, couple=over).ended == PartialDate(2020)
    with pytest.raises(Conflict):
        change_pairing(samira, pairing.pk, version=1, couple=Couple("together"))


def test_only_brothers_and_sisters_are_twins(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    samira, home = acts(cast.samira), cast.household.pk
    with pytest.raises(Refused, match="broers en zussen"):
        mark_born_together(samira, home, kin=family["Elif"].pk, sibling=family["Jan"].pk)
    mark_born_together(samira, home, kin=family["Elif"].pk, sibling=family["Murat"].pk, are_identical=True)
    groups = set(Kin.objects.filter(are_identical=True).values_list("birth_group", flat=True))
    assert len(groups) == 1
    mark_born_together(samira, home, kin=family["Elif"].pk, sibling=None)
    assert not Kin.objects.exclude(birth_group=None).exists()


def test_violence_never_comes_on_paper_whatever_was_ticked(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    one, other = sorted((family["Jan"].pk, family["Ayşe"].pk))
    bond = mark_bond(acts(cast.samira), cast.household.pk, one=other, other=one, quality="violent", on_paper=True)
    assert not bond.on_paper
    with pytest.raises(IntegrityError, match="violence_not_on_paper"), transaction.atomic():
        KinBond.objects.filter(pk=bond.pk).update(on_paper=True)


def test_somebody_is_changed_and_two_at_once_is_a_conflict(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    henk, samira = add(cast, acts, family["Jan"], "parent", "Henk"), acts(cast.samira)
    said = Said("man", "Henk", PartialDate(1949), is_dead=True, died=PartialDate(2018))
    assert change_kin(samira, henk.pk, version=1, said=said).version == 2
    with pytest.raises(Conflict):
        change_kin(acts(cast.tom), henk.pk, version=1, said=Said("man", "Hendrik"))
    with pytest.raises(Refused, match="voor de geboorte"):
        change_kin(samira, henk.pk, version=2, said=replace(said, died=PartialDate(1940)))


def test_a_line_never_reaches_into_another_household(cast: Cast, acts: Acts) -> None:
    family = drawn(cast, acts)
    other = make_household("Gezin B", area=cast.area, director=cast.colleague)
    stranger = Kin.objects.create(household=other, called="Vreemd")
    with pytest.raises(Refused, match="niet in de tekening"):
        mark_bond(acts(cast.samira), cast.household.pk, one=family["Jan"].pk, other=stranger.pk, quality="close")
    with pytest.raises(IntegrityError, match="descent_parent_one_household"):
        _draw_past_the_commands(cast, family["Jan"], stranger)


@transaction.atomic
def _draw_past_the_commands(cast: Cast, child: Kin, parent: Kin) -> None:
    Descent.objects.create(household=cast.household, child=child, parent=parent)
    connection.check_constraints()


def test_drawing_is_for_whoever_directs(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        draw_members(acts(cast.debt_helper), cast.household.pk)
    henk = add(cast, acts, drawn(cast, acts)["Jan"], "parent", "Henk")
    with pytest.raises(NotFound):
        erase_kin(acts(cast.mentor), henk.pk)
    with pytest.raises(NotFound):
        erase_kin(acts(cast.colleague), henk.pk)


def test_the_log_says_that_somebody_was_drawn_and_not_who(cast: Cast, acts: Acts) -> None:
    add(cast, acts, drawn(cast, acts)["Jan"], "parent", "Henk")
    facts = [str(event.facts) for event in Event.objects.filter(household=cast.household.pk)]
    assert facts
    assert not any("Henk" in one for one in facts)
