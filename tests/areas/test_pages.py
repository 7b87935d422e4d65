"""The pages of an administrator: choices are made on screen, and nobody else comes there."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.permissions import Role
from nabij.areas.choices import INSTRUMENTS, KINDS, Terms, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.factories.people import make_municipality, make_professional

Enter = Callable[[Professional], Client]


@pytest.fixture
def bea(cast: Cast, enter: Enter) -> Client:
    return enter(make_professional("Bea Beheer", Role.ADMINISTRATOR, area=make_municipality(), organisation="Gemeente"))


def test_only_administrators_come_here(cast: Cast, enter: Enter) -> None:
    answers = {name: enter(who).get(reverse("areas:list")).status_code for name, who in cast.everyone.items()}
    assert {name for name, status in answers.items() if status == 200} == {"administrator"}


def test_all_pages_of_an_area_show(cast: Cast, bea: Client) -> None:
    pages = [reverse("areas:list"), reverse("areas:make"), reverse("areas:show", args=[cast.area.pk])]
    pages += [reverse("areas:appoint", args=[cast.area.pk])]
    pages += [reverse("areas:compare", args=[cast.area.pk, cast.elsewhere.pk])]
    pages += [reverse("areas:choose", args=[cast.area.pk, kind.key]) for kind in KINDS]
    assert {page: bea.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


def test_a_term_is_changed_on_screen(cast: Cast, bea: Client) -> None:
    url = reverse("areas:choose", args=[cast.area.pk, "terms"])
    typed = vars(Terms()) | {"contact_within": 12, "version": 0}
    assert bea.post(url, typed).status_code == 303
    assert choice_of(Terms, cast.area.pk).contact_within == 12


def test_a_wrong_number_is_told_in_dutch_and_nothing_is_lost(cast: Cast, bea: Client) -> None:
    url = reverse("areas:choose", args=[cast.area.pk, "terms"])
    typed = vars(Terms()) | {"contact_within": "twaalf", "version": 0}
    answer = bea.post(url, typed)
    assert answer.status_code == 422
    assert "Vul een heel getal in." in answer.content.decode()
    assert 'value="twaalf"' in answer.content.decode()


def test_a_subject_that_does_not_fit_is_named(cast: Cast, bea: Client) -> None:
    url, longest = reverse("areas:choose", args=[cast.area.pk, "domains"]), "w" * 60
    assert bea.post(url, {"version": 0, "names": f"Geld\n{longest}"}).status_code == 303
    answer = bea.post(url, {"version": 1, "names": f"Geld\n{longest}x"})
    assert answer.status_code == 422
    assert f"Deze regel is te lang: ‘{longest}x’. Hoogstens 60 tekens, nu 61." in answer.content.decode()


def test_what_the_municipality_followed_again_can_be_put_back(cast: Cast, bea: Client) -> None:
    typed = {"names": "Een\nTwee", "version": 0}
    bea.post(reverse("areas:choose", args=[cast.area.pk, "steps"]), typed)
    bea.post(reverse("areas:fall_back", args=[cast.area.pk, "steps"]))
    bea.post(reverse("areas:put_back", args=[cast.area.pk, "steps"]))
    assert "Een; Twee" in bea.get(reverse("areas:show", args=[cast.area.pk])).content.decode()


def test_two_tabs_saving_the_same_choice_meet(cast: Cast, bea: Client) -> None:
    url = reverse("areas:choose", args=[cast.area.pk, "steps"])
    bea.post(url, {"names": "Van de een", "version": 0})
    answer = bea.post(url, {"names": "Van de ander", "version": 0})
    assert answer.status_code == 409
    assert "Van de een" in answer.content.decode()
    assert "Van de ander" in answer.content.decode()


def test_a_new_area_begins_with_the_choices_of_another(cast: Cast, bea: Client) -> None:
    bea.post(reverse("areas:choose", args=[cast.area.pk, "steps"]), {"names": "Kop koffie", "version": 0})
    answer = bea.post(reverse("areas:make"), {"name": "Zeeheldenbuurt", "source": str(cast.area.pk)})
    assert answer.status_code == 303
    assert "Kop koffie" in bea.get(answer["Location"]).content.decode()
    assert Area.objects.filter(name="Zeeheldenbuurt").exists()


def test_what_one_ticked_is_still_ticked_after_somebody_else_was_first(cast: Cast, bea: Client) -> None:
    url = reverse("areas:choose", args=[cast.area.pk, "instruments"])
    used = [key for key, _name in INSTRUMENTS][:2]
    assert bea.post(url, {"used": used, "version": 0}).status_code == 303
    answer = bea.post(url, {"used": used, "version": 0})
    assert answer.status_code == 409
    assert answer.content.decode().count(" checked") == 2
