"""The pages of referrals: announcing on a phone, the receipt, the team's page, what now."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import reverse

from nabij.areas.models import Choice
from nabij.directory.models import Professional
from nabij.intake.commands.reporting import AboutWhom
from nabij.kernel import clock
from nabij.plans.models import Action
from nabij.referrals.commands.advising import Thought, give_advice, link_referral
from nabij.referrals.commands.following import note_look
from nabij.referrals.models import Advice, Referral
from tests.factories.cast import Cast
from tests.intake.stories import indexed
from tests.referrals.conftest import CARE, CLINIC, Acts, Announce

Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"referrals:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def filled_in(**changed: Any) -> dict[str, str]:
    today = clock.today()
    return {
        "key": str(uuid4()), "kind": "gp", "consent_by": "both", "consent_who": "Marja en Rik",
        "consent_on_day": str(today.day), "consent_on_month": str(today.month), "consent_on_year": str(today.year),
        "consent_for": "overleg", "name": "Rik Dekkers", "birth_year": str(today.year - 15), "birth_month": "1",
        "birth_day": "1", "care": CARE, "provider": CLINIC, "place": "La Roche", "weeks": "26", **changed,
    }  # fmt: skip


def test_a_gp_announces_and_the_receipt_says_it_stops_nothing(cast: Cast, enter: Enter) -> None:
    address = {"name": "Gemeente Teststad, Jeugd", "email": "rekening@teststad.example"}
    Choice.objects.create(area=cast.area, key="invoice_address", value=address)
    gp = enter(cast.gp)
    assert "houdt haar niet tegen" in text(gp.get(url("announce")))
    answer = gp.post(url("announce"), filled_in())
    assert answer.status_code == 303
    page = text(gp.get(answer["Location"]))
    for words in ("houdt haar niet tegen", "Gemeente Teststad, Jeugd", "rekening@teststad.example", "Lea Leider"):
        assert words in page
    assert "Of er al een dossier is" in page
    paper = text(gp.get(url("paper", Referral.objects.get().pk)))
    assert "Gemeente Teststad, Jeugd" in paper
    assert "Rik" not in paper


def test_a_question_in_general_keeps_no_name(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.gp).post(url("announce"), filled_in(consent_by="general"))
    assert answer.status_code == 303
    assert Referral.objects.get().name == ""


def test_what_is_missing_is_asked_and_what_was_typed_stays(cast: Cast, enter: Enter) -> None:
    assert "Kies wat past." in text(enter(cast.gp).post(url("announce"), filled_in(consent_by="")))
    answer = enter(cast.gp).post(url("announce"), filled_in(consent_who="", price="30000", birth_year="2000"))
    assert answer.status_code == 422
    page = text(answer)
    for words in ("het is het bewijs van de toestemming", "bij een prijs horen bron en jaar", CLINIC):
        assert words in page
    assert not Referral.objects.exists()


def test_mistakes_are_named_in_the_order_of_the_page(cast: Cast, enter: Enter) -> None:
    page = text(enter(cast.gp).post(url("announce"), filled_in(consent_who="", name="", care="", provider="")))
    summary = page.partition('role="alert"')[2].partition("</ul>")[0]
    found = [summary.index(f'"#id_{name}"') for name in ("consent_who", "name", "care", "provider")]
    assert found == sorted(found)


def test_the_team_writes_down_what_it_heard_by_the_bill(cast: Cast, enter: Enter) -> None:
    sent = filled_in(heard="bill", referrer=str(cast.gp.pk), consent_by="", consent_who="")
    answer = enter(cast.leader).post(url("announce"), sent)
    assert answer.status_code == 303
    referral = Referral.objects.get()
    assert (referral.heard, referral.referrer, referral.name) == ("bill", cast.gp, "Rik Dekkers")
    assert "Het team wist van niets" in text(enter(cast.leader).get(url("referral", referral.pk)))


def test_advice_is_written_with_somebody_of_the_directory(cast: Cast, enter: Enter, announced: Announce) -> None:
    referral, leader = announced(), enter(cast.leader)
    typed = {"words": "Dichtbij kan het ook.", "version": "0"}
    found = leader.post(url("advise", referral.pk), {**typed, "zoek": "Jansen", "zoeken": "1"})
    assert "Mark Jansen" in text(found)
    assert "Dichtbij kan het ook." in text(found)
    answer = leader.post(url("advise", referral.pk), {**typed, "alternatives": [str(cast.debt_helper.pk)]})
    assert answer.status_code == 303
    assert list(Advice.objects.get().alternatives.all()) == [cast.debt_helper]
    receipt = text(enter(cast.gp).get(url("receipt", referral.pk)))
    assert "Mark Jansen" in receipt
    again = leader.post(url("advise", referral.pk), {**typed, "words": "Anders."})
    assert again.status_code == 409


def test_the_referrer_never_reads_whether_there_is_a_file(
    cast: Cast, enter: Enter, acts: Acts, announced: Announce
) -> None:
    referral, gp = announced(), enter(cast.gp)
    before = text(gp.get(url("receipt", referral.pk)))
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk)
    assert gp.get(url("referral", referral.pk)).status_code == 303
    after = text(gp.get(url("receipt", referral.pk)))
    assert "De Vries" not in after
    assert before.count("nb-panel") == after.count("nb-panel")


def test_the_referrer_answers(cast: Cast, enter: Enter, announced: Announce) -> None:
    referral, gp = announced(), enter(cast.gp)
    said = {"goes": "otherwise", "decided_by": "Marja, Rik en de huisarts", "because": "de werkplaats is dichtbij"}
    assert gp.post(url("decide", referral.pk), said | {"because": ""}).status_code == 422
    assert gp.post(url("decide", referral.pk), said).status_code == 303
    page = text(gp.get(url("receipt", referral.pk)))
    assert "Besloten door" in page
    assert url("undecide", referral.pk) in page


def test_matching_people_are_shown_side_by_side_for_a_person_to_decide(
    cast: Cast, enter: Enter, announced: Announce
) -> None:
    indexed(cast)
    referral = announced(about=AboutWhom(given_names="Jan", surname="Vries", birth=cast.jan.birth), consent=None,
                         heard="bill")  # fmt: skip
    page = text(enter(cast.intake).get(url("referral", referral.pk)))
    assert "Ja, dit is dezelfde persoon" in page
    assert "Naar aanmelding" in page


def test_to_intake_with_one_tap(cast: Cast, enter: Enter, announced: Announce) -> None:
    referral, intake = announced(), enter(cast.intake)
    for _twice in range(2):
        assert intake.post(url("to_intake", referral.pk)).status_code == 303
    referral.refresh_from_db()
    assert referral.report is not None
    assert (referral.report.name, referral.report.basis) == ("Rik Dekkers", "consent")


def test_what_now_gathers_all_parties_and_makes_actions(
    cast: Cast, enter: Enter, acts: Acts, announced: Announce
) -> None:
    referral, samira = announced(), enter(cast.samira)
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk)
    answer = samira.post(url("look", referral.pk), _look("ended", words="weggestuurd na twee weken"))
    assert answer["Location"] == url("what_now", referral.pk)
    page = text(samira.get(answer["Location"]))
    for party in ("Het gezin", "Mirjam Mentor", "Hans Huisarts", CLINIC, "weggestuurd na twee weken"):
        assert party in page
    line = {"regel-0-what": "Elke week sleutelen", "regel-0-owner": "", "words": "Iets om voor op te staan"}
    assert samira.post(url("what_now", referral.pk), line).status_code == 422
    line["regel-0-owner"] = str(cast.mentor.pk)
    assert samira.post(url("what_now", referral.pk), line).status_code == 303
    assert Action.objects.get().owner_professional == cast.mentor


def _look(found: str, words: str = "") -> dict[str, str]:
    today = clock.today()
    return {"found": found, "on_day": str(today.day), "on_month": str(today.month), "on_year": str(today.year),
            "words": words}  # fmt: skip


def test_the_household_shows_what_was_referred_and_how_it_goes(
    cast: Cast, enter: Enter, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    assert "Geen verwijzingen" in text(enter(cast.samira).get(url("of_household", cast.household.pk)))
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk)
    note_look(acts(cast.samira), referral.pk, found="began", on=clock.today())
    page = text(enter(cast.samira).get(url("of_household", cast.household.pk)))
    assert "begonnen op" in page
    helper = enter(cast.debt_helper)
    assert CLINIC in text(helper.get(url("of_household", cast.household.pk)))


def test_helpers_see_no_price(cast: Cast, enter: Enter, acts: Acts, announced: Announce) -> None:
    referral = announced()
    Referral.objects.update(price=30000, price_per="whole", price_source="offerte", price_year=2026)
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk)
    Referral.objects.update(subject=cast.murat.pk)
    seat = enter(cast.mentor).get(url("referral", referral.pk))
    assert seat.status_code == 200
    assert "30.000" not in text(seat)
    assert "30.000" in text(enter(cast.samira).get(url("referral", referral.pk)))


def test_the_list_of_the_team_is_empty_or_not_in_words(cast: Cast, enter: Enter, announced: Announce) -> None:
    leader = enter(cast.leader)
    for show in ("advice", "answer", "follow", "unannounced", "all"):
        assert leader.get(url("referrals"), {"toon": show}).status_code == 200, show
    referral = announced()
    assert str(referral.number) in text(leader.get(url("referrals"), {"nummer": str(referral.number)}))
    assert "Niet gevonden" in text(leader.get(url("referrals"), {"nummer": "x"}))


def test_the_pages_ask_as_much_for_one_as_for_six(
    cast: Cast, enter: Enter, acts: Acts, announced: Announce, django_assert_max_num_queries: Any
) -> None:
    for _number in range(6):
        one = announced()
        give_advice(acts(cast.leader), one.pk, thought=Thought(words="Dichtbij."))
        link_referral(acts(cast.intake), one.pk, household=cast.household.pk)
    leader, samira = enter(cast.leader), enter(cast.samira)
    with django_assert_max_num_queries(18):
        leader.get(url("referrals"), {"toon": "all"})
    with django_assert_max_num_queries(18):
        samira.get(url("of_household", cast.household.pk))
    with django_assert_max_num_queries(26):
        samira.get(url("referral", one.pk))


def test_all_that_the_page_offers_the_leader_opens(cast: Cast, enter: Enter, acts: Acts, announced: Announce) -> None:
    referral, leader = announced(), enter(cast.leader)
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk)
    for found, words in (("began", ""), ("ended", "weggestuurd")):
        note_look(acts(cast.samira), referral.pk, found=found, on=clock.today(), words=words)
        page = text(leader.get(url("referral", referral.pk)))
        assert "<bdi>Samira Bakker</bdi> (regisseur) schrijft dit op" in page
        assert url("what_now", referral.pk) not in page
        for link in set(re.findall(r'href="(/[^"#]+)"', page)):
            assert link.startswith("/static/") or leader.get(link).status_code in (200, 302, 303), link
        assert url("what_now", referral.pk) in text(enter(cast.samira).get(url("referral", referral.pk)))
