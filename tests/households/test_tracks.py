"""Light and full: chosen with a reason, one page or all of them, and nothing lost between the two."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.commands.tracks import change_track
from nabij.households.contact_terms import contact_due, set_contact_by
from nabij.households.light_track import light_due
from nabij.households.models import Circumstance, Household, TrackChange
from nabij.kernel import clock
from nabij.kernel.errors import Denied, Refused
from nabij.kernel.working_days import add_working_days
from nabij.workspace.queries.my_day import day_of
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def test_from_full_to_light_and_back_keeps_everything_and_says_why(cast: Cast, acts: Acts) -> None:
    Circumstance.objects.create(household=cast.household, kind="strength", words="koken samen")
    change_track(acts(cast.samira), cast.household.pk, to="light", because="Het is alleen het paspoort.")
    assert change_track(acts(cast.samira), cast.household.pk, to="light", because="Nog eens.") is None
    change_track(acts(cast.tom), cast.household.pk, to="full", because="Er bleken schulden.")
    said = list(TrackChange.objects.order_by("created_at").values_list("was", "became", "because"))
    assert said == [("full", "light", "Het is alleen het paspoort."), ("light", "full", "Er bleken schulden.")]
    assert Circumstance.objects.filter(household=cast.household).count() == 1


def test_light_is_refused_without_a_reason_while_unsafe_and_to_who_does_not_direct(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused):
        change_track(acts(cast.samira), cast.household.pk, to="light", because="")
    Household.objects.filter(pk=cast.household.pk).update(unsafe_since=clock.today())
    with pytest.raises(Refused, match="niet veilig"):
        change_track(acts(cast.samira), cast.household.pk, to="light", because="Eén vraag.")
    for who in (cast.debt_helper, cast.leader):
        with pytest.raises(Denied):
            change_track(acts(who), cast.household.pk, to="light", because="Eén vraag.")


def test_light_is_one_page_with_a_day_on_it(cast: Cast, acts: Acts, enter: Callable[[Professional], Client]) -> None:
    client, page = enter(cast.samira), reverse("workspace:household", args=[cast.household.pk])
    assert ">Verhaal<" in client.get(page).content.decode().replace("\n", "")
    asked = reverse("households:track", args=[cast.household.pk])
    assert client.post(asked, {"to": "light", "because": ""}).status_code == 422
    assert client.post(asked, {"to": "light", "because": "Eén vraag."}).status_code == 303
    text = client.get(page).content.decode()
    assert "Licht: één vraag" in text
    assert ">Verhaal<" not in text
    household = Household.objects.get(pk=cast.household.pk)
    assert light_due(household) == add_working_days(clock.today(), 10)
    household.track_since = clock.today() - timedelta(days=12)
    household.save(update_fields=["track_since"])
    assert any("Rond deze ene vraag af" in duty.title for duty in day_of(acts(cast.samira)).duties)


def test_the_shortest_term_to_seek_contact_holds(cast: Cast) -> None:
    monday = date(2026, 11, 23)
    usual = contact_due(cast.household, monday)
    set_contact_by(cast.household, date(2026, 11, 24))
    assert contact_due(cast.household, monday) == date(2026, 11, 24) < usual
    set_contact_by(cast.household, usual + timedelta(days=30))
    assert contact_due(cast.household, monday) == usual
