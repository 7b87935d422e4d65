"""The pages of looking together."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.kernel.records import new_id
from nabij.plans.models import Goal
from nabij.reviews.commands.told import Said
from nabij.reviews.models import Agreement, FamilyGroupPlan, Review
from tests.factories.cast import Cast
from tests.factories.households import make_person, member
from tests.reviews.conftest import Look

Enter = Callable[[Professional], Client]


def at(name: str, cast: Cast, *ids: Any) -> str:
    return reverse(f"reviews:{name}", args=[cast.household.pk, *ids])


def sent(cast: Cast, **more: Any) -> dict[str, Any]:
    return {"key": str(new_id()), "what_changed": "De schimmel is weg.", "persons": [str(cast.jan.pk)], **more}


def test_one_looks_together_in_a_few_taps(cast: Cast, dry: Goal, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert "Er is nog niet samen" in samira.get(at("reviews", cast)).content.decode()
    answer = samira.post(at("review_new", cast), sent(cast, **{f"helped_{cast.elif_.pk}": "a_bit"}))
    assert answer.status_code == 303
    page = samira.get(answer["Location"]).content.decode()
    assert "De schimmel is weg." in page
    assert "een beetje" in page
    assert Review.objects.get().place == ""


def test_what_was_typed_stays_when_something_is_missing(cast: Cast, enter: Enter) -> None:
    said = sent(cast, what_changed="", others_there="de tolk", **{f"words_{cast.elif_.pk}": "Het is rustiger."})
    answer = enter(cast.samira).post(at("review_new", cast), said)
    assert answer.status_code == 422
    page = answer.content.decode()
    for words in ("de tolk", "Het is rustiger.", "Kies ook een antwoord."):
        assert words in page


def test_it_is_completed_and_two_at_once_see_both_texts(cast: Cast, look: Look, enter: Enter) -> None:
    review, samira = look(), enter(cast.samira)
    url = at("review_change", cast, review.pk)
    assert "De schimmel is weg." in samira.get(url).content.decode()
    said = sent(cast, version=1, what_changed="En het is warm.", near="yes", near_because="Ik twijfel.")
    assert samira.post(url, said).status_code == 303
    conflict = enter(cast.tom).post(url, sent(cast, version=1, what_changed="Het is nat."))
    assert conflict.status_code == 409
    assert "En het is warm." in conflict.content.decode()
    assert "nooit op papier" in samira.get(at("review", cast, review.pk)).content.decode()
    assert "Ik twijfel." not in enter(cast.debt_helper).get(at("review", cast, review.pk)).content.decode()


def test_a_mistake_is_undone_at_once(cast: Cast, look: Look, enter: Enter) -> None:
    review = look()
    assert enter(cast.samira).post(at("review_remove", cast, review.pk)).status_code == 303
    assert not Review.objects.exists()


def test_the_family_is_asked_one_by_one(cast: Cast, dry: Goal, look: Look, enter: Enter) -> None:
    samira, url = enter(cast.samira), at("agreement", cast)
    assert "nog niet vastgesteld" in samira.get(url).content.decode()
    look(agreed_by=frozenset({cast.jan.pk}))
    assert "nog vragen" in samira.get(url).content.decode()
    wrong = samira.post(url, {"voice": str(cast.elif_.pk), "answer": "does_not", "words": ""})
    assert wrong.status_code == 422
    said = {"voice": str(cast.elif_.pk), "answer": "does_not", "words": "Ik wil rust."}
    assert samira.post(url, said).status_code == 303
    assert "Ik wil rust." in samira.get(url).content.decode()
    back = at("agreement_back", cast, Agreement.objects.get(person=cast.elif_).pk)
    assert samira.post(back).status_code == 303
    assert not Agreement.objects.filter(person=cast.elif_).exists()


def test_what_was_written_for_somebody_who_left_can_be_given_to_another(
    cast: Cast, dry: Goal, look: Look, enter: Enter
) -> None:
    look(agreed_by=frozenset({cast.ayse.pk}))
    said = {"voice": str(cast.household.pk), "answer": "does_not", "words": "Ik wil rust."}
    page = enter(cast.samira).post(at("agreement", cast), said).content.decode()
    assert "Van wie is dit?" in page
    assert "Ik wil rust." in page


def test_a_plan_of_their_own_is_offered_where_there_are_children(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert "Mag het gezin eerst zelf een plan maken?" in samira.get(at("beside_plan", cast)).content.decode()
    url = at("family_plan", cast)
    assert samira.post(url, {"answer": "waives"}).status_code == 422
    today = {"offered_on_day": "1", "offered_on_month": "9", "offered_on_year": "2025"}
    waived = {"waived_on_day": "2", "waived_on_month": "9", "waived_on_year": "2025"}
    assert samira.post(url, {"answer": "waives", **today, **waived}).status_code == 303
    assert FamilyGroupPlan.objects.get().answer == "waives"
    assert "14 oktober 2025" in samira.get(at("reviews", cast)).content.decode()
    assert samira.post(url, {"answer": "makes", **today}).status_code == 409


def test_without_children_nobody_is_bothered_with_it(cast: Cast, enter: Enter) -> None:
    for child in (cast.elif_, cast.murat, cast.deniz):
        child.memberships.all().delete()
    assert "Familiegroepsplan" not in enter(cast.samira).get(at("beside_plan", cast)).content.decode()


@pytest.mark.parametrize("name", ["reviews", "agreement", "beside_plan"])
def test_who_is_there_for_one_child_reads_none_of_it(cast: Cast, enter: Enter, name: str) -> None:
    assert enter(cast.mentor).get(at(name, cast)).status_code == 403
    assert enter(cast.colleague).get(at(name, cast)).status_code == 404
    assert enter(cast.debt_helper).get(at(name, cast)).status_code == 200
    assert enter(cast.leader).get(at(name, cast)).status_code in {403, 404}


def test_the_plan_leads_here_and_a_helper_writes_nothing(cast: Cast, enter: Enter) -> None:
    plan = enter(cast.samira).get(reverse("plans:plan", args=[cast.household.pk])).content.decode()
    assert at("beside_plan", cast) in plan
    assert enter(cast.debt_helper).get(at("review_new", cast)).status_code == 403


@pytest.mark.parametrize("times", [1, 6])
def test_the_list_asks_the_database_as_much_for_one_as_for_many(
    cast: Cast, dry: Goal, look: Look, enter: Enter, times: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(times):
        person = make_person(f"Kind {number}", "Vries", "2012")
        member(cast.household, person)
        look(verdicts=(Said(person.pk, "yes"), Said(cast.jan.pk, "no")), agreed_by=frozenset({cast.jan.pk}), near="no")
    samira = enter(cast.samira)
    for name, most in (("reviews", 30), ("agreement", 26)):
        with django_assert_max_num_queries(most):
            assert samira.get(at(name, cast)).status_code == 200
