"""How wide words are, without a font at hand: a little on the wide side, so that nothing runs out of its box."""

from functools import lru_cache
from unicodedata import combining, normalize

# Parts of the font size for Noto Sans, rounded up; an accent takes no room, and what is not named is a wide letter.
_WIDTHS = {
    letter: width
    for width, letters in (
        (0.28, " .,:;!'’‘·ijlıJ"), (0.35, "()[]-fI"), (0.42, '/t“”"r?'), (0.49, "zcs"), (0.54, "vykxFL–"),
        (0.58, "aeSETYZ0123456789€+|"), (0.63, "obdgpqhnuPVRKXC"), (0.66, "AB"), (0.75, "DGUH&"),
        (0.8, "NOQw…"), (0.95, "MWm@%"),
    )
    for letter in letters
}  # fmt: skip
_OTHER = 1.0
_BOLD = 0.07  # what a bold letter is wider
LINE_HEIGHT = 1.3
DOTS = "…"


@lru_cache(maxsize=4096)
def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The room this text takes in one line."""
    return round((sum(map(_part, text)) + (len(text) * _BOLD if bold else 0)) * size, 2)


@lru_cache(maxsize=1024)
def _part(letter: str) -> float:
    if combining(letter):
        return 0.0
    return _WIDTHS.get(letter) or _WIDTHS.get(normalize("NFD", letter)[0], _OTHER)


def wrap(text: str, width: float, size: float, *, most: int = 3, bold: bool = False) -> tuple[str, ...]:
    """The text in at most so many lines; what does not fit ends in dots (the whole stands in the sentence)."""
    lines = _fill(text.split(), width, size, bold=bold)
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width, size, bold=bold)]
    return tuple(lines)


def _fill(words: list[str], width: float, size: float, *, bold: bool) -> list[str]:
    lines: list[str] = []
    for word in (piece for one in words for piece in _pieces(one, width, size, bold=bold)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word that is wider than a line, in pieces that are not."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def cut(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """As much of the text as fits in one line, with dots when something is left out."""
    if width_of(text, size, bold=bold) <= width:
        return text
    while text and width_of(text + DOTS, size, bold=bold) > width:
        text = text[:-1]
    return text.rstrip() + DOTS
