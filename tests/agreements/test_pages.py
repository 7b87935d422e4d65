"""The pages of agreements and fixed contacts."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.agreements.models import FixedContact, Occasion, PartnerAgreement
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from tests.factories.agreements import make_agreement, make_contact, make_occasion
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"agreements:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")}


def filled_in(cast: Cast, **changed: str) -> dict[str, str]:
    today = clock.today()
    return {
        "organisation": str(cast.gp.organisation.pk), "trigger": "de huisarts twijfelt", "theirs": "Hans",
        "steps": "de poh-ggz belt", "ours": str(cast.samira.pk), **day("agreed_on", today),
        **day("look_again_on", today + timedelta(days=90)), **changed,
    }  # fmt: skip


def test_writing_it_down_keeps_what_was_typed_and_shows_it_to_the_partner(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    offered = text(samira.get(url("new") + f"?organisatie={cast.gp.organisation.pk}"))
    assert f'value="{cast.gp.organisation.pk}" selected' in offered
    wrong = samira.post(url("new"), filled_in(cast, trigger=""))
    assert wrong.status_code == 422
    assert "de poh-ggz belt" in text(wrong)
    answer = samira.post(url("new"), filled_in(cast))
    assert answer.status_code == 303
    assert "de huisarts twijfelt" in text(enter(cast.gp).get(url("list")))
    assert enter(cast.gp).get(url("new")).status_code == 403
    assert enter(cast.stranger).get(answer["Location"]).status_code == 404


def test_two_who_change_it_at_once_see_both_texts(cast: Cast, enter: Enter) -> None:
    agreement, samira = make_agreement(cast.area, cast.samira, cast.gp.organisation), enter(cast.samira)
    change = url("change", agreement.pk)
    assert samira.post(change, filled_in(cast, version="1", steps="eerst bellen")).status_code == 303
    both = samira.post(change, filled_in(cast, version="1", steps="eerst mailen"))
    assert both.status_code == 409
    assert "eerst bellen" in text(both)
    assert "eerst mailen" in text(both)
    assert "de poh-ggz belt het team" not in text(samira.get(url("list")))


def test_in_twenty_seconds_how_it_went_then_the_talk_and_a_way_back(cast: Cast, enter: Enter) -> None:
    agreement, samira = make_agreement(cast.area, cast.samira, cast.gp.organisation), enter(cast.samira)
    note, told = url("note", agreement.pk), {"outcome": "not_kept", "line": "melding 12", **day("on", clock.today())}
    assert "Geen namen van bewoners" in text(samira.get(note))
    wrong = samira.post(note, told | {"outcome": ""})
    assert (wrong.status_code, "melding 12" in text(wrong)) == (422, True)
    answer = samira.post(note, told)
    occasion = Occasion.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, url("talk", occasion.pk))
    assert samira.post(url("talk", occasion.pk), {"result": "sprak Hans"}).status_code == 422
    assert samira.post(url("talk", occasion.pk), day("on", clock.today())).status_code == 303
    assert "Gesprek gepland" in text(enter(cast.gp).get(url("show", agreement.pk)))
    assert samira.post(url("take_back", occasion.pk)).status_code == 303
    assert not Occasion.objects.exists()


def test_ending_says_why_and_can_be_undone(cast: Cast, enter: Enter) -> None:
    agreement, leader = make_agreement(cast.area, cast.samira, cast.gp.organisation), enter(cast.leader)
    assert leader.post(url("end", agreement.pk), {"because": ""}).status_code == 422
    ended = leader.post(url("end", agreement.pk), {"because": "de praktijk stopt"}, follow=True)
    assert url("resume", agreement.pk) in text(ended)
    assert "de praktijk stopt" in text(ended)
    assert "de huisarts denkt" not in text(leader.get(url("list")))
    assert "de huisarts denkt" in text(leader.get(url("list"), {"ended": "on"}))
    leader.post(url("resume", agreement.pk))
    leader.post(url("keep_so", agreement.pk))
    assert PartnerAgreement.objects.get().look_again_on > clock.today() + timedelta(days=180)


def test_the_leader_chooses_a_fixed_contact_and_the_practice_sees_whom_to_call(cast: Cast, enter: Enter) -> None:
    practice, leader = cast.gp.organisation, enter(cast.leader)
    Organisation.objects.filter(pk=practice.pk).update(kind="general_practice")
    where = url("contact_new") + f"?organisatie={practice.pk}"
    assert where in text(leader.get(url("contacts")))
    assert "Voor welke organisatie?" in text(leader.get(url("contact_new")))
    wrong = leader.post(where, {"ours": str(cast.samira.pk), "their_phone": "06 1111 2222"})
    assert (wrong.status_code, "Van wie is dit nummer?" in text(wrong)) == (422, True)
    assert leader.post(where, {"ours": str(cast.samira.pk), "stand_in": str(cast.tom.pk)}).status_code == 303
    seen = text(enter(cast.gp).get(url("list")))
    for words in ("Uw vaste contact", "Samira Bakker", "Tom de Groot"):
        assert words in seen
    contact = FixedContact.objects.get()
    FixedContact.objects.update(starts_on=clock.today() - timedelta(days=3))
    handed = leader.post(url("contact_change", contact.pk), {"ours": str(cast.tom.pk)}, follow=True)
    assert url("contact_put_back", contact.pk) in text(handed)
    leader.post(url("contact_put_back", contact.pk))
    assert url("contact_put_back", contact.pk) in text(leader.post(url("contact_end", contact.pk), follow=True))
    assert leader.post(url("contact_change", contact.pk), {"ours": str(cast.tom.pk)}).status_code == 409


def test_the_leader_sees_first_whose_contact_left(cast: Cast, enter: Enter) -> None:
    make_contact(cast.gp.organisation, cast.area, cast.tom)
    Professional.objects.filter(pk=cast.tom.pk).update(left_on=clock.today())
    assert "deze collega werkt hier niet meer" in text(enter(cast.leader).get(url("contacts")))
    assert "deze collega werkt hier niet meer" not in text(enter(cast.samira).get(url("contacts")))


def test_one_finds_by_name_or_by_what_it_is_about(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert "Eerste afspraak" in text(samira.get(url("list")))
    make_agreement(cast.area, cast.samira, cast.gp.organisation, trigger="ouders in coördinatie")
    for words in ("linde", "COORDINATIE"):
        assert "Praktijk De Linde" in text(samira.get(url("list"), {"words": words}))
    assert "Niets gevonden" in text(samira.get(url("list"), {"words": "schaatsen"}))


@pytest.mark.parametrize("many", [1, 8])
def test_a_page_asks_no_more_for_more(
    cast: Cast, enter: Enter, many: int, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    client = enter(cast.leader)
    for number in range(many):
        agreement = make_agreement(cast.area, cast.samira, Organisation.objects.create(name=f"School {number}"))
        make_occasion(agreement, cast.samira)
        contact = make_contact(agreement.organisations.get(), cast.area, cast.samira, stand_in=cast.tom)
    for page in (url("list"), url("show", agreement.pk), url("contacts"), url("contact", contact.pk)):
        with django_assert_max_num_queries(18):
            assert client.get(page).status_code == 200
