"""A family's story on paper: the sheet in two sizes, and a file that says what the page says and nothing more."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.papers import needs_pdftotext, text_of_page, text_of_pdf, words
from tests.workspace.story import hard, tell

pytestmark = pytest.mark.browser
# In points, lying on their side (browsers round to whole pixels), and how many sides of the sheet it takes.
SIZES = {"a3": ((1191, 842), "1"), "a4": ((842, 595), "2")}


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo counts the sheets: install Debian's poppler-utils")
@needs_pdftotext
def test_the_story_goes_on_one_sheet_and_what_is_not_for_paper_does_not(
    told: Cast, browse: Browse, tmp_path: Path
) -> None:
    with acting_as(None, wide=True):
        tell(told)
        hard(told.household, "Bang als Jan thuiskomt", told.ayse, on_paper=False)
    page = browse(told.samira)
    address = reverse("story:sheet", args=[told.household.pk])
    for size, (across, sides) in SIZES.items():
        page.goto(f"{address}?maat={size}")
        said = page.content()
        assert "Bang als Jan thuiskomt" not in said
        page.emulate_media(media="print")
        printed = tmp_path / f"{size}.pdf"
        page.pdf(path=printed, prefer_css_page_size=True)
        page.emulate_media(media="screen")
        assert (size_of(printed), facts(printed)["Pages"]) == (across, sides)
        page.goto(f"{address}?maat={size}")
        link = page.get_by_role("link", name="PDF").get_attribute("href") or ""
        file = page.context.request.get(f"{page.url.split('/huishoudens')[0]}{link}")
        made = tmp_path / f"{size}-file.pdf"
        made.write_bytes(file.body())
        assert size_of(made) == across
        assert [facts(made)[name] for name in ("Pages", "Tagged", "Title")] == [sides, "yes", "Ons verhaal"]
        assert words(text_of_pdf(file.body())) == words(text_of_page(said))


def size_of(sheet: Path) -> tuple[int, ...]:
    width, _times, height, *_rest = facts(sheet)["Page size"].split()
    return round(float(width)), round(float(height))


def facts(sheet: Path) -> dict[str, str]:
    told = subprocess.run(["pdfinfo", str(sheet)], capture_output=True, text=True, check=True).stdout
    return {name: value.strip() for name, _colon, value in (line.partition(":") for line in told.splitlines())}
