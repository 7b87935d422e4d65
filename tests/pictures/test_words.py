"""How wide words are taken to be: never narrower than they are drawn, and not so wide that a box is empty."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from nabij.pictures.words import cut, width_of, wrap

FONTS = Path("/usr/share/fonts/truetype/noto")
SAID = (
    "Schimmel in de slaapkamers", "Ayşe Yılmaz", "WWW mmm", "Illegale lijst", "€ 18.640,00", "Çiğdem Öztürk", "“ja”",
    "Huisuitzetting dreigt", "zij staat ’s nachts bij hem op", "k.k.k.", "tttttttttttt", "XYX kkk",
)  # fmt: skip


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", SAID)
def test_words_fit_where_we_say_they_do(text: str, *, bold: bool) -> None:
    file = FONTS / ("NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf")
    if not file.exists():
        pytest.skip("Noto Sans is not on this machine")
    drawn = ImageFont.truetype(str(file), 100).getlength(text)
    assert drawn <= width_of(text, 100, bold=bold) <= drawn * 1.3


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120), st.floats(30, 300), st.integers(1, 4))
def test_lines_stay_within_their_width(text: str, width: float, most: int) -> None:
    lines = wrap(text, width, 14, most=most)
    assert len(lines) <= most
    assert all(width_of(line, 14) <= width or len(line) <= 1 for line in lines)


def test_what_is_cut_says_so_and_what_fits_stays_whole() -> None:
    assert cut("Huisuitzetting dreigt", 60, 14).endswith("…")
    assert wrap("Elif zorgt voor iedereen", 400, 14) == ("Elif zorgt voor iedereen",)
    assert wrap("een twee drie vier vijf zes zeven", 50, 14, most=2)[-1].endswith("…")
