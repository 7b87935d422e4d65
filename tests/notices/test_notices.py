"""What somebody was told: theirs alone, without a word about a family, and read when opened."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households import notices
from nabij.notices import kinds
from nabij.notices.models import Notice
from nabij.notices.queries import unread_count
from nabij.notices.telling import tell
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
LIST = "/berichten/"


@pytest.fixture
def told(cast: Cast) -> Cast:
    """Tom stands in, and has been asked at the table."""
    assert cast.tom.user_id
    house = cast.household.pk
    tell(notices.YOU_STAND_IN, [cast.tom.user_id], thing=house, home=1001, professional="Samira Bakker", days="vr")
    tell(notices.YOU_STEP_BACK, [cast.tom.user_id], ends_on="3 november", professional="Samira Bakker", phone="06 1")
    return cast


def test_one_reads_what_one_was_told(told: Cast, enter: Enter) -> None:
    page = enter(told.tom).get(LIST).content.decode()
    assert "U vervangt Samira Bakker op vr, bij huishouden 1001." in page
    assert "2 berichten zijn nog niet gelezen." in page
    assert "De Vries" not in page


def test_nobody_reads_those_of_another(told: Cast, enter: Enter) -> None:
    assert "Geen berichten" in enter(told.samira).get(LIST).content.decode()
    notice = Notice.objects.first()
    assert notice
    assert enter(told.samira).get(reverse("notices:follow", args=[notice.pk])).status_code == 404
    assert not Notice.objects.exclude(read_at=None).exists()


def test_opening_it_is_reading_it(told: Cast, acts: Acts, enter: Enter) -> None:
    notice = Notice.objects.get(kind=notices.YOU_STAND_IN.name)
    answer = enter(told.tom).get(reverse("notices:follow", args=[notice.pk]))
    assert answer.headers["Location"] == reverse("workspace:household", args=[told.household.pk])
    assert unread_count(acts(told.tom)) == 1


def test_a_notice_without_a_page_stays_where_it_is(told: Cast, enter: Enter) -> None:
    notice = Notice.objects.get(kind=notices.YOU_STEP_BACK.name)
    assert enter(told.tom).get(reverse("notices:follow", args=[notice.pk])).headers["Location"] == LIST


def test_all_read_can_be_taken_back(told: Cast, acts: Acts, enter: Enter) -> None:
    client = enter(told.tom)
    page: Any = client.post(reverse("notices:mark_all"), follow=True)
    assert unread_count(acts(told.tom)) == 0
    undo = next(iter(page.context["messages"])).extra_tags.removeprefix("undo:")
    assert client.post(undo).status_code == 303
    assert unread_count(acts(told.tom)) == 2


def test_a_moment_that_cannot_be_is_not_found(told: Cast, enter: Enter) -> None:
    assert enter(told.tom).post("/berichten/ongelezen/99999999999999999999/").status_code == 404


def test_two_hundred_notices_cost_no_query_each(told: Cast, enter: Enter, django_assert_max_num_queries: Any) -> None:
    for _ in range(200):
        tell(notices.YOU_STAND_IN, [told.tom.user_id], thing=told.household.pk, professional="S", days="vr")
    client = enter(told.tom)
    client.get(LIST)
    with django_assert_max_num_queries(22):
        client.get(LIST)


def test_what_is_told_of_a_household_says_which_by_its_number() -> None:
    """Twenty times "u bent regisseur van een huishouden" tells nobody anything."""
    reads_none = "aftercare:it-goes-not-well"  # whoever calls after it was rounded off reads no file any more
    leads = ("workspace:household", "plans:plan", "provisions:provisions", "journal:safety", "collaboration:")
    told = [one for one in kinds.all_kinds() if "uishouden" in str(one.sentence) or one.url_name.startswith(leads)]
    assert len(told) > 20
    assert {one.name for one in told if not {"{home}", "{number}"} & set(_words(one))} == {reads_none}


def _words(kind: kinds.NoticeKind) -> list[str]:
    return str(kind.sentence).replace(",", " ").replace(".", " ").replace(":", " ").split()
