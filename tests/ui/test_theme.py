"""The theme keeps its contrast (WCAG 2.2, 1.4.3 and 1.4.11) and red stays with the alert."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THEME = dict(re.findall(r"--basis-([\w-]+): (#[0-9a-f]{6});", (ROOT / "frontend/styles/theme.css").read_text()))
PIECES = ROOT / "src/nabij/ui/templates/ui"

INK = ["default-color-document", "default-color-default", "default-color-subtle", "action-2-color-default"]
PAPER = ["default-bg-document", "default-bg-subtle", "accent-1-bg-subtle", "accent-2-bg-subtle"]
TONES = ["positive", "warning", "info", "negative", "accent-1", "accent-2", "accent-3"]
TEXTS = [
    *((ink, paper) for ink in INK for paper in PAPER),
    *((f"{tone}-color-default", f"{tone}-bg-{depth}") for tone in TONES for depth in ("subtle", "default")),
    ("accent-1-inverse-color-default", "accent-1-inverse-bg-active"),
    ("accent-3-inverse-color-default", "accent-3-inverse-bg-default"),
    ("action-1-inverse-color-default", "action-1-inverse-bg-default"),
    ("default-color-default", "default-bg-default"),
]
SHAPES = [
    ("default-border-default", "default-bg-document"),
    ("default-border-default", "default-bg-subtle"),
    ("accent-3-border-default", "default-bg-document"),
    ("positive-inverse-bg-default", "default-bg-document"),
    ("accent-2-inverse-bg-default", "default-bg-document"),
    ("info-inverse-bg-default", "default-bg-document"),
]


def light(name: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(THEME[f"color-{name}"][at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("ink", "paper"), TEXTS)
def test_text_can_be_read(ink: str, paper: str) -> None:
    assert contrast(ink, paper) >= 4.5


@pytest.mark.parametrize(("line", "paper"), SHAPES)
def test_what_carries_meaning_can_be_seen(line: str, paper: str) -> None:
    assert contrast(line, paper) >= 3


def test_only_the_alert_is_red() -> None:
    rules = [rule for css in PIECES.rglob("*.css") for rule in re.findall(r"([^{}]+){([^{}]*)}", css.read_text())]
    red = {selector.strip().split()[0] for selector, body in rules if "color-negative" in body}
    assert red
    assert all(selector.startswith(".nb-alert") for selector in red)


def test_own_styles_use_no_colour_of_their_own() -> None:
    own = "".join(css.read_text() for css in PIECES.rglob("*.css"))
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", own)) <= {"#ffffff", "#000000"}
