"""Signals of arrears: four creditors and one family, one creditor thrice, and the wrong match undone."""

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.areas.models import Appointment
from nabij.arrears.matching_run import run_matching
from nabij.arrears.models import ArrearsCase
from nabij.households.finding import index_person
from tests.factories.arrears import make_partner, make_signal
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import follow, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser
FOUR = {"Woonwater": "612.40", "Stroomland": "310", "Helder Water": "88.10", "Zorgzaam": "455"}


def signalled(cast: Cast) -> None:
    """What four creditors sent this month; Inge works in both laws."""
    with acting_as(None, wide=True):
        assert cast.intake.user
        Appointment.objects.create(user=cast.intake.user, area=cast.area, role=Role.ARREARS_WORKER)
        index_person(cast.jan)
        for name, amount in FOUR.items():
            make_signal(
                given_names="Jan", organisation=make_partner(name), amount=amount, reference=name,
                is_crisis=name == "Stroomland", phone="+31687654321",
            )  # fmt: skip
        run_matching()


def test_four_creditors_and_one_family_and_the_wrong_match_undone(told: Cast, browse: Browse) -> None:
    signalled(told)
    inge = browse(told.intake)
    inge.goto(reverse("arrears:inbox"))
    reads(inge, "Woonwater € 612,40", "samen € 1.465,50")
    follow(inge, "Jan de Vries")
    reads(inge, "Samira Bakker heeft de regie.", "geboortedatum gelijk")
    inge.keyboard.press("1")
    inge.keyboard.press("Enter")
    reads(inge, "De signalen liggen bij deze persoon.")

    samira = browse(told.samira)
    page = reverse("arrears:of_household", args=[told.household.pk])
    samira.goto(page)
    press(samira, "Op de schuldenlijst")
    reads(samira, "De achterstand staat op de schuldenlijst.")

    press(inge, "Toch niet: maak los")
    reads(inge, "De zaak is weer los.")
    samira.goto(page)
    reads(samira, "Geen signalen")
    samira.goto(reverse("money:debts", args=[told.household.pk]))
    reads_nothing_of(samira, "Woonwater")


def test_the_corporation_that_signals_the_same_arrear_thrice_is_heard_once(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        make_signal(reference="HUUR-12")
        run_matching()
        case = ArrearsCase.objects.get()
    nora = browse(told.signals)
    nora.goto(reverse("arrears:case", args=[case.pk]))
    press(nora, "Ik pak deze")
    tap(nora, "Afronden, of niet van ons")
    nora.get_by_label("Wat kwam ervan?").select_option("paid")
    press(nora, "Afronden")
    reads(nora, "De zaak is afgerond.", "zelf betaald of een regeling getroffen")
    with acting_as(None, wide=True):
        for _again in range(2):
            make_signal(reference="HUUR-12")
            run_matching()
    nora.goto(reverse("arrears:inbox"))
    reads(nora, "Er ligt niets")
    nora.goto(reverse("arrears:case", args=[case.pk]))
    reads(nora, "3 keer", "herhaling, niet gegroeid")
    press(nora, "toch oppakken")
    reads(nora, "Het signaal is een nieuwe zaak.")
