"""The boy and the clinic in the Ardennes: once as it went, and once as it should go."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.areas.models import Choice
from nabij.directory.models import Organisation
from nabij.households.models import Household, Involvement, Membership
from nabij.kernel import clock
from nabij.provisions.models import Allocation, Delivery
from nabij.referrals.models import Referral
from tests.factories.cast import Cast
from tests.factories.households import make_person, member, seat
from tests.journeys.conftest import Browse
from tests.journeys.walking import choose, fill, follow, pick, press, reads, reads_nothing_of

pytestmark = pytest.mark.browser
CLINIC = "Kliniek in de Ardennen"


def born_fifteen_years_ago(page: Page) -> None:
    born = page.get_by_role("group", name="Geboren")
    for part, text in (("Dag", "1"), ("Maand", "1"), ("Jaar", str(clock.today().year - 15))):
        born.get_by_label(part).first.fill(text)


def directed_by_samira(told: Cast, referral: Referral) -> Household:
    """The family came round: they said yes, and Samira directs; his mother is with them."""
    assert referral.report is not None
    home = referral.report.household
    assert home is not None
    seat(home, told.samira, Involvement.Seat.DIRECTOR)
    home.state, home.director, home.opened_at = Household.State.OPEN, told.samira, clock.now()
    home.save(update_fields=["state", "director", "opened_at"])
    member(home, make_person("Marja", "Dekkers", "1985"), relation="moeder")
    seat(home, told.mentor, purpose="terug naar school")
    return home


def sent_away_after_two_weeks(told: Cast, home: Household) -> None:
    """What the messages 305 and 307 of the clinic said."""
    rik = Membership.objects.get(household=home, person__given_names="Rik").person
    began = clock.today() - timedelta(days=20)
    allocation = Allocation.objects.create(
        household=home, about=rik, referred_by="general_practitioner", referrer=told.gp, number="600001",
        provider=Organisation.objects.create(name=CLINIC, kind="youth_care"), product="Verblijf met behandeling",
        starts_on=began, start_due_on=began + timedelta(days=7),
    )  # fmt: skip
    Delivery.objects.create(
        household=home, about=rik, allocation=allocation, began_on=began, begin_known_on=began,
        ended_on=began + timedelta(days=14), end_known_on=clock.today(), end_reason="by_provider",
    )  # fmt: skip


def test_as_it_went_the_bill_came_and_the_team_knew_nothing(told: Cast, browse: Browse) -> None:
    lea = browse(told.leader)
    lea.goto(reverse("referrals:announce"))
    choose(lea, "Hoe hoorde u het?", "door de rekening")
    pick(lea, "Wie verwijst?", "Hans Huisarts")
    lea.get_by_label("Wie verwijst, als").select_option(label="huisarts")
    fill(lea, "Over wie?", "Rik Dekkers")
    born_fifteen_years_ago(lea)
    fill(lea, "Waarvoor verwijst u?", "Een half jaar intensieve behandeling, op advies van school.")
    fill(lea, "Waarheen?", CLINIC)
    press(lea, "Aankondigen")
    reads(lea, "Uw verwijzing geldt gewoon", "Waar de rekening heen gaat")
    with acting_as(None, wide=True):
        referral = Referral.objects.get()
    lea.goto(reverse("referrals:referral", args=[referral.pk]))
    reads(lea, "Het team wist van niets", "zonder verwijt", "Hans Huisarts")
    press(lea, "Naar aanmelding")
    reads(lea, "Ligt bij aanmelding als melding")

    inge = browse(told.intake)
    with acting_as(None, wide=True):
        referral.refresh_from_db()
    inge.goto(reverse("intake:sort", args=[referral.report_id]))
    press(inge, "ieuw huishouden")
    reads(inge, "Er is een nieuw huishouden.")
    with acting_as(None, wide=True):
        referral = Referral.objects.get()
        home = directed_by_samira(told, referral)
        sent_away_after_two_weeks(told, home)
    lea.goto(reverse("referrals:referral", args=[referral.pk]))
    press(lea, "Leg de verwijzing daar ook")
    reads(lea, "De verwijzing ligt bij het huishouden.")

    samira = browse(told.samira)
    samira.goto(reverse("referrals:of_household", args=[home.pk]))
    follow(samira, "Bekijk")
    press(samira, "Ja")
    reads(samira, "gestopt op", "de aanbieder wilde niet verder")
    follow(samira, "Wat nu? Samen een antwoord")
    reads(samira, "Het gezin", "Mirjam Mentor", "Hans Huisarts", CLINIC)
    fill(samira, "in hun eigen woorden", "Iets om voor op te staan")
    for party, owner, what in (
        ("Het gezin", "Marja Dekkers", "Elke avond samen eten"),
        ("Mirjam Mentor", "", "Rooster: twee dagen school, drie dagen werkplaats"),
        ("Hans Huisarts", "", "De poh-ggz belt Marja"),
        ("Iemand anders", "Rik Dekkers", "Drie dagen naar de motorwerkplaats"),
    ):
        line = samira.get_by_role("group", name=party).first
        fill(line, "Wat", what)
        if owner:
            pick(line, "Wie", owner)
    press(samira, "Zet in het plan")
    reads(samira, "Iets om voor op te staan", "De poh-ggz belt Marja", "Drie dagen naar de motorwerkplaats")


def test_as_it_should_go_it_is_talked_over_before_it_starts(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        Organisation.objects.filter(pk=told.gp.organisation_id).update(kind="general_practice")
        address = {"name": "Gemeente Teststad, Jeugd", "email": "rekening@teststad.example"}
        Choice.objects.create(area=told.area, key="invoice_address", value=address)
    hans = browse(told.gp)
    hans.goto(reverse("referrals:announce"))
    reads(hans, "Uw verwijzing geldt gewoon")
    choose(hans, "Wie gaf toestemming", "de jongere en de ouder(s) met gezag")
    fill(hans, "Naam van wie toestemming gaf", "Marja en Rik Dekkers")
    fill(hans, "Over wie?", "Rik Dekkers")
    born_fifteen_years_ago(hans)
    fill(hans, "Waarvoor verwijst u?", "Een half jaar intensieve behandeling.")
    fill(hans, "Wat is er al geprobeerd?", "Zeven hulpverleners in drie jaar.")
    fill(hans, "Waarheen?", CLINIC)
    press(hans, "Aankondigen")
    reads(hans, "U hoort uiterlijk", "Gemeente Teststad, Jeugd", "rekening@teststad.example")
    receipt = hans.url

    lea = browse(told.leader)
    lea.goto(reverse("referrals:referrals"))
    follow(lea, "Rik Dekkers")
    follow(lea, "Advies geven")
    fill(lea, "Uw advies", "Dichtbij kan het ook: drie dagen werkplaats, en elke week een gesprek.")
    lea.get_by_role("searchbox").fill("Jansen")
    press(lea, "Zoeken")
    lea.get_by_text("Mark Jansen").click()
    fill(lea, "Reizen", "Op de fiets; thuis slapen.")
    press(lea, "Advies geven")
    reads(lea, "Het advies is gegeven.")

    hans.goto(receipt)
    reads(hans, "Dichtbij kan het ook", "Mark Jansen", "Op de fiets", "Lea Leider")
    reads_nothing_of(hans, "dossier van")
    choose(hans, "Hoe gaat het?", "gaat anders")
    fill(hans, "Wie besloot?", "Marja, Rik en de huisarts")
    fill(hans, "Waarom?", "Thuis wonen is wat Rik wil; voortaan belt de poh-ggz eerst met het team.")
    press(hans, "Opschrijven")
    reads(hans, "gaat anders", "Besloten door", "voortaan belt de poh-ggz eerst")
