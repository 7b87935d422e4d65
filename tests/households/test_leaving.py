"""Whoever leaves takes nothing along: no seat, no session, no account; and no household is left without a face."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.areas.models import Appointment
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.directory.queries import found_professionals
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_household, seat
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def leaves(client: Client, professional: Professional) -> str:
    answer = client.post(reverse("households:say_left", args=[professional.pk]), follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_director_does_not_leave_before_handing_over(cast: Cast, enter: Enter) -> None:
    assert "nog regisseur of contactpersoon" in leaves(enter(cast.administrator), cast.samira)
    assert Professional.objects.get(pk=cast.samira.pk).left_on is None


def test_nor_does_who_looks_for_contact(cast: Cast, enter: Enter) -> None:
    seat(make_household("Nieuw", area=cast.area), cast.colleague, Involvement.Seat.CONTACT_PERSON)
    assert "nog regisseur of contactpersoon" in leaves(enter(cast.administrator), cast.colleague)


@pytest.mark.parametrize("who", ["tom", "mentor"])
def test_whoever_leaves_is_away_from_every_table_and_logged_out(cast: Cast, enter: Enter, who: str) -> None:
    leaver: Professional = getattr(cast, who)
    open_session = enter(leaver)
    page = reverse("workspace:household", args=[cast.household.pk])
    assert open_session.get(page).status_code == 200
    leaves(enter(cast.administrator), leaver)
    assert open_session.get(page).status_code == 302
    assert Involvement.objects.get(professional=leaver).ends_on == clock.today()
    assert User.objects.get(is_active=False) == leaver.user
    assert Event.objects.filter(name="households:involvement:ended", household=cast.household.pk).count() == 1
    told = Notice.objects.get(addressee=cast.samira.user)
    assert told.kind == "households:works-here-no-longer"


def test_who_has_no_account_leaves_the_table_too(cast: Cast, enter: Enter) -> None:
    volunteer = make_professional("Vic Vrijwilliger", has_account=False)
    seat(cast.household, volunteer)
    leaves(enter(cast.administrator), volunteer)
    assert Involvement.objects.get(professional=volunteer).ends_on == clock.today()
    assert not Involvement.objects.exclude(professional=volunteer).filter(ends_on=clock.today()).exists()


def test_put_back_opens_the_account_and_no_seat(cast: Cast, acts: Acts, enter: Enter) -> None:
    administrator = enter(cast.administrator)
    leaves(administrator, cast.tom)
    assert cast.tom not in found_professionals(acts(cast.samira), "tom")
    assert "Werkt hier weer" in administrator.get(reverse("directory:show", args=[cast.tom.pk])).content.decode()
    administrator.post(reverse("households:put_back", args=[cast.tom.pk]))
    assert cast.tom in found_professionals(acts(cast.samira), "tom")
    back = enter(Professional.objects.get(pk=cast.tom.pk))
    assert back.get(reverse("workspace:my_day")).status_code == 200
    assert back.get(reverse("workspace:household", args=[cast.household.pk])).status_code == 404


def test_nobody_says_of_themselves_that_they_left_and_only_administrators_of_others(cast: Cast, enter: Enter) -> None:
    assert "Vraag een andere beheerder" in leaves(enter(cast.administrator), cast.administrator)
    for who, whom in ((cast.colleague, cast.colleague), (cast.leader, cast.tom)):
        url = reverse("households:say_left", args=[whom.pk])
        assert enter(who).post(url).status_code == 403
    assert not Professional.objects.exclude(left_on=None).exists()


def test_the_second_lock_is_shut_for_who_has_left(cast: Cast) -> None:
    Professional.objects.filter(pk=cast.tom.pk).update(left_on=clock.today())
    with acting_as(cast.tom.user_id):
        assert not Involvement.objects.exists()
    with acting_as(cast.samira.user_id):
        assert Involvement.objects.exists()


def test_without_any_role_in_force_nothing_opens(cast: Cast, enter: Enter) -> None:
    client = enter(cast.tom)
    Appointment.objects.filter(user=cast.tom.user).update(ends_on=clock.today())
    for page in (reverse("workspace:household", args=[cast.household.pk]), reverse("workspace:my_day")):
        assert client.get(page).status_code in (403, 404), page
