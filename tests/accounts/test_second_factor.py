"""Without a second factor nobody comes past the door."""

import time
from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from nabij.accounts.middleware import OPEN_WITHOUT
from nabij.accounts.models import User
from nabij.directory.models import Professional
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
PASSWORD = "een lange zin met paarden"
SOME = {"uuid": str(UUID(int=1)), "int": "1", "str": "x", "slug": "x"}


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("samira@example.test", "Samira Bakker", PASSWORD)


def log_in(client: Client, user: User) -> str:
    answer = client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def code_for(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def everywhere(
    patterns: list[URLPattern | URLResolver], before: str = "/", space: str = ""
) -> Iterator[tuple[str, str]]:
    """Every address with made-up ids, and its name."""
    for pattern in patterns:
        here = before + _filled(pattern)
        if isinstance(pattern, URLResolver):
            inside = ":".join(part for part in (space, pattern.namespace) if part)
            yield from everywhere(pattern.url_patterns, here, inside)
        else:
            yield here, ":".join(part for part in (space, pattern.name or "") if part)


def _filled(pattern: URLPattern | URLResolver) -> str:
    text = str(pattern.pattern)
    if text.startswith("^"):
        return "confirm-email/x/" if "confirm" in text else "password/reset/key/1-set-password/"
    for name, converter in pattern.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
        text = text.replace(f"<{kind}:{name}>", SOME[kind])
    return text


def test_every_address_sends_one_to_set_it_up(user: User) -> None:
    found = list(everywhere(get_resolver().url_patterns))
    assert len(found) > 30
    for address, name in found:
        client = Client()
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        for answer in (client.get(address), client.post(address)):
            if name in OPEN_WITHOUT:
                assert answer.status_code != 404, address
            else:
                assert (answer.status_code, answer.headers.get("Location")) == (302, reverse("mfa_activate_totp")), (
                    address
                )


def test_setting_it_up_opens_the_door_and_gives_spare_codes(user: User) -> None:
    client = Client()
    log_in(client, user)
    page = client.get(reverse("mfa_activate_totp"))
    assert "Eerst een extra slot" in page.content.decode()
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_for(page.context["form"].secret)})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
    assert "Nog 10 codes" in client.get(answer.headers["Location"]).content.decode()
    assert client.get(reverse("accounts:me")).status_code == 200


def test_a_wrong_code_opens_nothing(user: User) -> None:
    client = Client()
    log_in(client, user)
    client.get(reverse("mfa_activate_totp"))
    client.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert not Authenticator.objects.filter(user=user).exists()
    assert client.get(reverse("accounts:me")).headers["Location"] == reverse("mfa_activate_totp")


def test_the_code_is_asked_at_each_login(user: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    client = Client()
    assert log_in(client, user) == reverse("mfa_authenticate")
    assert "Code uit uw app" in client.get(reverse("mfa_authenticate")).content.decode()
    assert client.get(reverse("accounts:me")).headers["Location"].startswith(reverse("account_login"))
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert wrong.status_code == 200
    answer = client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get(reverse("accounts:me")).status_code == 200


def test_a_session_that_never_showed_it_ends_when_it_was_set_up_elsewhere(user: User) -> None:
    thief = Client()
    log_in(thief, user)
    TOTP.activate(user, generate_totp_secret())
    answer = thief.get(reverse("mfa_deactivate_totp"))
    assert answer.headers["Location"] == reverse("account_login")
    assert "_auth_user_id" not in thief.session


def test_another_phone_must_be_set_up_at_once(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    assert cast.samira.user is not None
    cast.samira.user.set_password(PASSWORD)
    cast.samira.user.save()
    TOTP.activate(cast.samira.user, secret := generate_totp_secret())
    client = Client()
    log_in(client, cast.samira.user)
    client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert "Een andere telefoon" in client.get(reverse("mfa_deactivate_totp")).content.decode()
    client.post(reverse("mfa_deactivate_totp"))
    assert client.get(reverse("accounts:me")).headers["Location"] == reverse("mfa_activate_totp")


def test_a_script_hears_401_and_keeps_what_was_typed(user: User) -> None:
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    assert client.post(reverse("drafts:save"), b"{}", content_type="application/json").status_code == 401
    fragment = client.get(reverse("accounts:me"), headers={"HX-Request": "true"})
    assert (fragment.status_code, fragment.headers["HX-Redirect"]) == (401, reverse("mfa_activate_totp"))
