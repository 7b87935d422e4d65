"""The web of professionals: found by what one remembers of them, kept by administrators and themselves."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory import commands
from nabij.directory.models import Professional
from nabij.directory.profiles import Profile
from nabij.directory.queries import found_professionals
from nabij.kernel.errors import Denied, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def test_somebody_is_found_without_accents_and_with_a_mistake(cast: Cast, acts: Acts) -> None:
    yilmaz = make_professional("Şükrü Yılmaz", organisation="Tolkdienst", discipline="tolk Turks")
    assert list(found_professionals(acts(cast.samira), "yilmas")) == [yilmaz]
    assert yilmaz in found_professionals(acts(cast.samira), "tolk")


def test_a_search_is_narrowed_to_an_area(cast: Cast, acts: Acts) -> None:
    found = found_professionals(acts(cast.samira), area=str(cast.elsewhere.pk))
    assert list(found) == [cast.stranger]


def test_the_pages_show_for_everyone_who_works_here(cast: Cast, enter: Enter) -> None:
    for professional in (cast.samira, cast.gp, cast.leader, cast.administrator):
        client = enter(professional)
        assert client.get(reverse("directory:list"), {"words": "bakker"}).status_code == 200
        assert client.get(reverse("directory:show", args=[cast.samira.pk])).status_code == 200


def test_nothing_found_says_what_to_try(cast: Cast, enter: Enter) -> None:
    page = enter(cast.samira).get(reverse("directory:list"), {"words": "qqqqqqqq"}).content.decode()
    assert "Niemand gevonden" in page


def test_one_updates_ones_own_data_and_nobody_elses(cast: Cast, acts: Acts) -> None:
    profile = Profile(name="Samira Bakker", organisation="Wijkteam Kolenbuurt", discipline="generalist", phone="06 1")
    commands.change_professional(acts(cast.samira), cast.samira.pk, profile=profile)
    with pytest.raises(Denied):
        commands.change_professional(acts(cast.samira), cast.tom.pk, profile=profile)


def test_an_administrator_adds_somebody_once(cast: Cast, acts: Acts) -> None:
    profile = Profile(name="Nora Nieuw", organisation="Taalhuis", discipline="taalcoach")
    commands.add_professional(acts(cast.administrator), cast.area.pk, profile=profile)
    with pytest.raises(Refused, match="al in de gids"):
        commands.add_professional(acts(cast.administrator), cast.area.pk, profile=profile)
    with pytest.raises(NotFound):
        commands.add_professional(acts(cast.administrator), cast.elsewhere.pk, profile=profile)


def test_a_form_with_a_wrong_address_keeps_what_was_typed(cast: Cast, enter: Enter) -> None:
    url = reverse("directory:add", args=[cast.area.pk])
    answer = enter(cast.administrator).post(
        url, {"name": "Nora", "organisation": "X", "discipline": "y", "email": "fout"}
    )
    assert answer.status_code == 422
    assert "Dit is geen e-mailadres." in answer.content.decode()
    assert 'value="fout"' in answer.content.decode()
