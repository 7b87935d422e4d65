"""Who gives roles gives none to themselves, closes accounts, and is seen by the privacy officer."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.factories.people import make_professional

Enter = Callable[[Professional], Client]


def held_by(professional: Professional) -> Appointment:
    return Appointment.objects.get(user=professional.user)


def test_an_administrator_does_not_appoint_herself(cast: Cast, enter: Enter) -> None:
    url = reverse("areas:appoint", args=[cast.area.pk])
    answer = enter(cast.administrator).post(url, {"email": "Ad.Beheer@example.test", "role": "team_leader"})
    assert answer.status_code == 422
    assert "U kunt uzelf geen rol geven. Vraag een andere beheerder." in answer.content.decode()
    assert held_by(cast.administrator).role == Role.ADMINISTRATOR


def test_a_closed_account_is_out_at_once_and_opens_again(cast: Cast, enter: Enter) -> None:
    client, toms = enter(cast.administrator), enter(cast.tom)
    area = reverse("areas:show", args=[cast.area.pk])
    assert "Account sluiten" in client.get(area).content.decode()
    answer = client.post(reverse("areas:close_account", args=[held_by(cast.tom).pk]), follow=True)
    assert "account gesloten" in answer.content.decode()
    assert toms.get(reverse("workspace:my_day")).status_code == 302
    client.post(reverse("areas:open_account", args=[held_by(cast.tom).pk]))
    assert not User.objects.filter(is_active=False).exists()
    assert enter(cast.tom).get(reverse("workspace:my_day")).status_code == 200


def test_nobody_closes_their_own_account_or_that_of_who_also_works_elsewhere(cast: Cast, enter: Enter) -> None:
    client = enter(cast.administrator)
    assert cast.tom.user
    Appointment.objects.create(user=cast.tom.user, area=cast.elsewhere, role=Role.TEAM_MEMBER)
    own, toms = held_by(cast.administrator), Appointment.objects.get(user=cast.tom.user, area=cast.area)
    for held, why in ((own, "uw eigen account niet sluiten"), (toms, "werkt ook in Havenbuurt")):
        answer = client.post(reverse("areas:close_account", args=[held.pk]), follow=True)
        assert why in answer.content.decode()
    assert not User.objects.filter(is_active=False).exists()


def test_the_privacy_officer_sees_roles_and_accounts_of_their_own_areas(cast: Cast, enter: Enter) -> None:
    client = enter(cast.administrator)
    typed = {"email": "carla.collega@example.test", "role": "team_leader"}
    client.post(reverse("areas:appoint", args=[cast.area.pk]), typed)
    client.post(reverse("areas:close_account", args=[held_by(cast.tom).pk]))
    page = enter(cast.officer).get(reverse("privacy:overview")).content.decode()
    assert "gaf Carla Collega de rol teamleider in Kolenbuurt" in page
    assert "sloot het account van Tom de Groot" in page
    other = make_professional("Otto Overzicht", Role.PRIVACY_OFFICER, area=cast.elsewhere)
    assert "Carla Collega" not in enter(other).get(reverse("privacy:overview")).content.decode()
