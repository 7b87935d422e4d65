"""Becoming somebody with one click is for the demo alone."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse

from nabij.accounts.models import Persona, User

IN_THE_DEMO = override_settings(PERSONAS=True, ROOT_URLCONF="tests.accounts.demo_urls")


@pytest.fixture
def samira(db: None) -> Persona:
    user = User.objects.create_user("samira@demo.nabij.example", "Samira Bakker")
    return Persona.objects.create(user=user, role="Regisseur", try_this="Open het gezin De Vries.", position=1)


@pytest.fixture
def demo() -> Iterator[None]:
    with IN_THE_DEMO:
        yield


def test_one_click_makes_one_somebody(samira: Persona, demo: None) -> None:
    client = Client()
    assert client.get("/").headers["Location"] == "/demo/"
    page = client.get("/demo/").content.decode()
    assert "Open het gezin De Vries." in page
    assert client.post(f"/demo/{samira.pk}/").status_code == 303
    assert "Samira Bakker" in client.get("/mijn-account/").content.decode()


def test_another_click_makes_one_somebody_else(samira: Persona, demo: None) -> None:
    tom = Persona.objects.create(
        user=User.objects.create_user("tom@demo.nabij.example", "Tom de Groot"), role="Vervanger", try_this="Kijk rond."
    )
    client = Client()
    for persona in (samira, tom):
        client.post(f"/demo/{persona.pk}/")
    assert "Tom de Groot" in client.get("/mijn-account/").content.decode()


def test_only_a_post_changes_who_one_is(samira: Persona, demo: None) -> None:
    assert Client().get(f"/demo/{samira.pk}/").status_code == 405


def test_nobody_becomes_an_account_that_is_no_persona_or_is_closed(samira: Persona, demo: None) -> None:
    assert Client().post(f"/demo/{samira.user_id}/").status_code == 404
    assert Client().post(f"/demo/{uuid4()}/").status_code == 404
    User.objects.update(is_active=False)
    assert Client().post(f"/demo/{samira.pk}/").status_code == 404


def test_outside_the_demo_there_is_no_address(samira: Persona) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("accounts:personas")
    assert Client().get("/demo/").status_code == 404
    assert Client().post(f"/demo/{samira.pk}/").status_code == 404


@override_settings(ROOT_URLCONF="tests.accounts.demo_urls")
def test_even_with_the_address_the_setting_decides(samira: Persona) -> None:
    assert Client().get("/demo/").status_code == 404
    assert Client().post(f"/demo/{samira.pk}/").status_code == 404


def test_a_session_from_the_demo_is_worth_nothing_elsewhere(samira: Persona) -> None:
    client = Client()
    with IN_THE_DEMO:
        client.post(f"/demo/{samira.pk}/")
    assert client.get("/mijn-account/").headers["Location"] == reverse("mfa_activate_totp")
