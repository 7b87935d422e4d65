"""Logging in: by e-mail address and password, not too often, and nobody makes an account of their own."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from nabij.accounts.models import RateLimit, User

PASSWORD = "een lange zin met paarden"


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("Samira@Example.test", "Samira Bakker", PASSWORD)


def tried(client: Client, email: str, password: str = PASSWORD) -> int:
    return client.post(reverse("account_login"), {"login": email, "password": password}).status_code


def test_upper_or_lower_case_is_the_same_person(user: User) -> None:
    assert tried(Client(), "SAMIRA@example.test") == 302


def test_a_wrong_password_says_so_and_keeps_the_address(user: User) -> None:
    answer = Client().post(reverse("account_login"), {"login": user.email, "password": "fout"})
    assert answer.status_code == 200
    assert user.email in answer.content.decode()
    assert "horen niet bij elkaar" in answer.content.decode()


def test_an_unknown_address_gets_the_same_answer(user: User) -> None:
    answers = [
        Client().post(reverse("account_login"), {"login": email, "password": "fout"})
        for email in (user.email, "niemand@example.test")
    ]
    first, second = (answer.context["form"].non_field_errors() for answer in answers)
    assert first == second


def test_after_five_wrong_tries_even_the_right_password_waits(user: User) -> None:
    for _ in range(5):
        tried(Client(), user.email, "fout")
    answer = Client().post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    assert "Wacht vijf minuten" in answer.content.decode()
    assert RateLimit.objects.count() > 0


def test_a_closed_account_cannot_log_in(user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)
    answer = Client().post(reverse("account_login"), {"login": user.email, "password": PASSWORD}, follow=True)
    assert not answer.wsgi_request.user.is_authenticated


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_set_password", "account_confirm_login_code"]
)
def test_what_is_not_offered_does_not_exist(db: None, name: str) -> None:
    assert Client().get(reverse(name)).status_code == 404


def test_the_address_of_a_letter_that_is_never_sent_does_not_exist(db: None) -> None:
    assert Client().get("/account/confirm-email/x/").status_code == 404


def test_a_forgotten_password_is_chosen_anew_by_a_letter(user: User) -> None:
    client = Client()
    done = client.post(reverse("account_reset_password"), {"email": user.email}, follow=True)
    assert "Kijk in uw e-mail" in done.content.decode()
    assert mail.outbox[0].subject == "Kies een nieuw wachtwoord voor Nabij"
    found = re.search(r"https?://[^/]+(/\S+)", str(mail.outbox[0].body))
    assert found
    page = client.get(found[1], follow=True)
    assert "Kies een nieuw wachtwoord" in page.content.decode()
    new = "een nog langere zin met ezels"
    after = client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new}, follow=True)
    assert "nieuwe wachtwoord is bewaard" in after.content.decode()
    assert tried(Client(), user.email, new) == 302


def test_no_letter_goes_to_an_unknown_address(user: User) -> None:
    Client().post(reverse("account_reset_password"), {"email": "niemand@example.test"})
    assert mail.outbox == []


def test_a_used_link_says_so(db: None) -> None:
    page = Client().get("/account/password/reset/key/1-abc-def/")
    assert "Deze link werkt niet meer" in page.content.decode()


def test_the_first_page_sends_to_the_front_door_from_which_one_logs_in(db: None) -> None:
    page = Client().get("/", follow=True)
    assert page.redirect_chain == [(reverse("front_door:find"), 302)]
    assert reverse("account_login") in page.content.decode()
