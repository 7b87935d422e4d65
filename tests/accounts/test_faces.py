"""Every page of logging in has our face and speaks plain Dutch."""

from collections.abc import Callable

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse

from nabij.directory.models import Professional
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
PASSWORD = "een lange zin met paarden"


@pytest.fixture
def client(cast: Cast, enter: Enter) -> Client:
    """Samira, with a password, an app and spare codes."""
    user = cast.samira.user
    assert user
    user.set_password(PASSWORD)
    user.save()
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return enter(cast.samira)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("accounts:me", "Alle andere apparaten uitloggen"),
        ("account_logout", "Wilt u uitloggen?"),
        ("account_reauthenticate", "Bent u het echt?"),
        ("account_change_password", "Ander wachtwoord"),
        ("account_inactive", "Dit account is gesloten"),
        ("mfa_reauthenticate", "Vul daarom de code uit uw app in."),
        ("mfa_index", "Extra slot"),
    ],
)
def test_the_page_speaks_plain_dutch(client: Client, name: str, said: str) -> None:
    page = client.get(reverse(name))
    assert page.status_code == 200
    assert said in page.content.decode()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mfa_view_recovery_codes", "Nog 10 codes."),
        ("mfa_generate_recovery_codes", "Nieuwe reservecodes"),
        ("mfa_deactivate_totp", "Een andere telefoon"),
    ],
)
def test_what_matters_asks_the_password_once_more(client: Client, name: str, said: str) -> None:
    asked = client.get(reverse(name))
    assert asked.headers["Location"].startswith(reverse("account_reauthenticate"))
    page = client.post(asked.headers["Location"], {"password": PASSWORD}, follow=True)
    assert said in page.content.decode()


def test_trying_too_often_is_said_kindly() -> None:
    assert "Wacht vijf minuten" in render_to_string("429.html", {}, RequestFactory().get("/"))


def test_whoever_reads_an_area_can_show_who_they_are_as_well(cast: Cast, enter: Enter) -> None:
    """Their pages are made with another database role, which must count tries too."""
    assert cast.officer.user
    cast.officer.user.set_password(PASSWORD)
    cast.officer.user.save()
    client = enter(cast.officer)
    wrong = client.post(reverse("account_reauthenticate"), {"password": "fout"})
    assert "Dit wachtwoord klopt niet" in wrong.content.decode()
    assert client.post(reverse("account_reauthenticate"), {"password": PASSWORD}).status_code == 302
