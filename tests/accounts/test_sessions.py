"""A session ends: after half an hour, after ten hours, from elsewhere, and when the account is closed."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.kernel import clock
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
ME = "/mijn-account/"


def is_in(client: Client) -> bool:
    return client.get(ME).status_code == 200


def test_half_an_hour_of_nothing_ends_it_and_says_so(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    assert is_in(client)
    with clock.held(clock.now() + timedelta(minutes=31)):
        answer = client.get(ME)
        assert answer.headers["Location"] == f"{reverse('account_login')}?next={ME}"
        assert "half uur" in client.get(answer.headers["Location"]).content.decode()


def test_working_on_keeps_it_open_but_not_beyond_ten_hours(cast: Cast, enter: Enter) -> None:
    client, start = enter(cast.samira), clock.now()
    for quarter in range(40):
        with clock.held(start + timedelta(minutes=15 * quarter)):
            assert is_in(client), quarter
    with clock.held(start + timedelta(hours=10, minutes=1)):
        assert not is_in(client)


def test_other_devices_can_be_logged_out(cast: Cast, enter: Enter) -> None:
    here, elsewhere = enter(cast.samira), enter(cast.samira)
    assert is_in(here)
    assert is_in(elsewhere)
    assert here.post(reverse("accounts:end_other_sessions")).status_code == 303
    assert is_in(here)
    assert not is_in(elsewhere)


def test_a_disabled_account_is_out_at_once(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    assert is_in(client)
    assert cast.samira.user is not None
    cast.samira.user.is_active = False
    cast.samira.user.save(update_fields=["is_active"])
    assert not is_in(client)


def test_the_session_is_not_written_at_every_page(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    is_in(client)
    before = client.session["seen_at"]
    with clock.held(clock.now() + timedelta(seconds=20)):
        is_in(client)
    assert client.session["seen_at"] == before
