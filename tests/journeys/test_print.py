"""The plan for the fridge is one sheet of A4, in the language of the household."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse

pytestmark = pytest.mark.browser

ACTIONS = 8


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo counts the sheets: install Debian's poppler-utils")
@pytest.mark.parametrize(("language", "heading"), [("nl", "Ons plan"), ("tr", "Planımız")])
def test_the_plan_for_the_fridge_is_one_sheet(
    told: Cast, browse: Browse, tmp_path: Path, language: str, heading: str
) -> None:
    with acting_as(None, wide=True):
        _plan(told)
    page = browse(told.samira)
    page.goto(reverse("plans:fridge", args=[told.household.pk]) + f"?taal={language}")
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name=heading).is_visible()
    assert not page.get_by_role("button", name="Print").is_visible()
    sheet = tmp_path / "plan.pdf"
    page.pdf(path=sheet, format="A4", prefer_css_page_size=True)
    told_of = subprocess.run(["pdfinfo", str(sheet)], capture_output=True, text=True, check=True).stdout
    facts = {name: value.strip() for name, _colon, value in (line.partition(":") for line in told_of.splitlines())}
    assert (facts["Pages"], "A4" in facts["Page size"]) == ("1", True)


def _plan(told: Cast) -> None:
    """Two goals and eight actions, as a full plan of a family is."""
    goals = [
        Goal.objects.create(household=told.household, words=words, position=number, first_because=because)
        for number, (words, because) in enumerate(
            [("Wij willen een droog huis", "Dan slaapt Deniz weer."), ("Murat gaat weer naar school", "")], start=1
        )
    ]
    for number in range(ACTIONS):
        Action.objects.create(
            household=told.household, goal=goals[number % 2], what=f"Iets wat wij samen afspraken, stap {number}",
            owner_person=told.fatma,
        )  # fmt: skip
