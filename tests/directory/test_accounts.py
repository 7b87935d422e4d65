"""A professional logs in with an account of their own: given by an administrator, or recognised by the address."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment
from nabij.audit.models import Event
from nabij.directory.importing import main
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.factories.people import make_professional, make_user

Enter = Callable[[Professional], Client]


@pytest.fixture
def nora(cast: Cast) -> Professional:
    return make_professional("Nora Nieuw", organisation="Taalhuis", has_account=False)


def give(client: Client, professional: Professional, email: str) -> object:
    return client.post(reverse("directory:give_account", args=[professional.pk]), {"email": email})


def test_an_administrator_gives_an_account_and_then_a_role(cast: Cast, enter: Enter, nora: Professional) -> None:
    client = enter(cast.administrator)
    assert "Account geven" in client.get(reverse("directory:show", args=[nora.pk])).content.decode()
    url = reverse("directory:give_account", args=[nora.pk])
    assert client.get(url).status_code == 200
    answer = client.post(url, {"email": "Nora@Example.test"})
    assert answer.status_code == 303
    assert answer["Location"] == reverse("areas:appoint", args=[cast.area.pk])
    page = client.get(answer["Location"]).content.decode()
    assert 'value="Nora@Example.test"' in page
    client.post(answer["Location"], {"email": "nora@example.test", "role": "team_member"})
    nora.refresh_from_db()
    assert nora.user
    assert nora.user.email == "nora@example.test"
    assert Appointment.objects.get(user=nora.user).role == Role.TEAM_MEMBER
    assert "Nora@Example.test" not in client.get(answer["Location"]).content.decode()
    assert Event.objects.filter(name="directory:professional:account", thing=nora.pk).exists()


def test_an_account_is_one_persons_and_never_ones_own(cast: Cast, enter: Enter, nora: Professional) -> None:
    client = enter(cast.administrator)
    make_user("Dicht Account")
    User.objects.filter(email="dicht.account@example.test").update(is_active=False)
    for email, why in (
        ("samira.bakker@example.test", "al van Samira Bakker"),
        ("ad.beheer@example.test", "uw eigen account"),
        ("dicht.account@example.test", "gesloten"),
        ("", "Vul een e-mailadres in"),
    ):
        answer = client.post(reverse("directory:give_account", args=[nora.pk]), {"email": email})
        assert answer.status_code == 422, email
        assert why in answer.content.decode()
    answer = client.post(reverse("directory:give_account", args=[cast.tom.pk]), {"email": "tom2@example.test"})
    assert "heeft al een account" in answer.content.decode()
    nora.refresh_from_db()
    assert nora.user is None


def test_only_an_administrator_gives_accounts(cast: Cast, enter: Enter, nora: Professional) -> None:
    for who in (cast.samira, cast.leader):
        url = reverse("directory:give_account", args=[nora.pk])
        assert enter(who).post(url, {"email": "nora@example.test"}).status_code == 403
    assert not User.objects.filter(email="nora@example.test").exists()


def test_who_is_added_with_the_address_of_an_account_gets_it(cast: Cast, enter: Enter) -> None:
    user = make_user("Olga Open")
    url = reverse("directory:add", args=[cast.area.pk])
    typed = {"name": "Olga Open", "organisation": "Taalhuis", "discipline": "coach", "email": user.email.upper()}
    assert enter(cast.administrator).post(url, typed).status_code == 303
    assert Professional.objects.get(name="Olga Open").user == user


def test_a_changed_address_links_but_not_to_the_administrator_who_typed_it(
    cast: Cast, enter: Enter, nora: Professional
) -> None:
    client = enter(cast.administrator)
    Professional.objects.filter(pk=cast.administrator.pk).update(user=None)
    url = reverse("directory:change", args=[nora.pk])
    typed = {"name": "Nora Nieuw", "organisation": "Taalhuis", "discipline": "generalist"}
    client.post(url, typed | {"email": "ad.beheer@example.test"})
    nora.refresh_from_db()
    assert nora.user is None
    user = make_user("Olga Open")
    client.post(url, typed | {"email": user.email})
    nora.refresh_from_db()
    assert nora.user == user


def test_a_list_links_who_has_an_account_and_nobody_when_two_have_the_address(cast: Cast, tmp_path: Path) -> None:
    olga, shared = make_user("Olga Open"), make_user("Balie")
    file = tmp_path / "lijst.csv"
    file.write_text(
        "naam;vak;organisatie;e-mail\n"
        f"Olga Open;coach;Taalhuis;{olga.email}\n"
        f"Een;coach;Taalhuis;{shared.email}\nTwee;coach;Taalhuis;{shared.email}\n"
    )
    assert main([str(file), "--area", cast.area.name]) == 0
    linked = dict(Professional.objects.filter(organisation__name="Taalhuis").values_list("name", "user"))
    assert linked == {"Olga Open": olga.pk, "Een": None, "Twee": None}


def test_nobody_calls_themselves_something_else(cast: Cast, enter: Enter) -> None:
    client = enter(cast.colleague)
    url = reverse("directory:change", args=[cast.colleague.pk])
    page = client.get(url).content.decode()
    assert 'name="phone"' in page
    assert 'name="organisation"' not in page
    typed = {"name": "Samira Bakker", "organisation": "Praktijk De Linde", "discipline": "arts", "phone": "0612345678"}
    assert client.post(url, typed).status_code == 303
    now = Professional.objects.select_related("organisation").get(pk=cast.colleague.pk)
    assert (now.name, now.organisation.name) == ("Carla Collega", "Wijkteam Kolenbuurt")
    assert now.phone == "+31612345678"
