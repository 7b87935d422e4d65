"""How wide words are, without a font at hand: a little on the wide side, so that nothing runs out of its box."""

from functools import lru_cache

# Parts of the font size, for Noto Sans; measured wide rather than narrow. What is not named is as wide as an `n`.
_NARROW, _COMMON, _WIDE = 0.32, 0.62, 0.95
_NARROW_LETTERS = frozenset("iıíïljtfI.,:;'’‘!|()[] ")
_WIDE_LETTERS = frozenset("mwMWÆŒ@%€—…")
_CAPITAL = 0.74
BOLD = 1.07
LINE_HEIGHT = 1.3
DOTS = "…"


@lru_cache(maxsize=4096)
def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The room this text takes in one line."""
    return round(sum(_part(letter) for letter in text) * size * (BOLD if bold else 1), 2)


def _part(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS or ord(letter) > 0x2E7F:
        return _WIDE
    return _CAPITAL if letter.isupper() else _COMMON


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
