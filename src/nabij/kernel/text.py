"""Text as people paste it, made safe to keep: what is seen stays, what is hidden goes."""

from __future__ import annotations

import re
import unicodedata


class Unreadable(ValueError):
    """What was typed cannot be read as what was asked; `str(error)` is the sentence for who typed it."""


# \v is Word's manual line break; the others are what browsers and phones paste.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
# Controls, soft hyphen, zero-width space, direction marks and overrides, invisible operators, byte order mark,
# annotation anchors, lone surrogates. Right-to-left letters need none of these: a page isolates each text itself.
_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# A zero-width joiner belongs between two non-European characters (Persian, Hindi, a family emoji), nowhere else.
_ABROAD = "[\u0590-\u1fff\u2070-\U0010ffff]"
_JOINER = re.compile(f"(?<!{_ABROAD})[\u200c\u200d]|[\u200c\u200d](?!{_ABROAD})")
_WORD_BULLET = "\uf0b7"  # Word's bullet, a private sign of its Symbol font


def clean(text: str) -> str:
    """Text of several lines, safe to keep: NFC, hidden characters gone, lines trimmed, at most one line empty."""
    text = _LINE_ENDS.sub("\n", text).replace(_WORD_BULLET, "•")
    text = _HIDDEN.sub("", _SPACES.sub(" ", text))
    text = unicodedata.normalize("NFC", _JOINER.sub("", unicodedata.normalize("NFC", text)))
    text = "\n".join(line.strip() for line in text.split("\n"))
    return re.sub("\n{3,}", "\n\n", text).strip()


def clean_line(text: str) -> str:
    """Text of one line, safe to keep: as `clean`, and line ends become spaces."""
    if text.isascii() and text.isprintable():  # nothing hidden in it; much faster, for a file of a million cells
        return " ".join(text.split())
    return " ".join(clean(text).split())


def plain(text: str) -> str:
    """The letters of a text as one sorts and compares by: lower case, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_UNDECOMPOSED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# Letters that Unicode does not take apart into a letter and its accent.
_UNDECOMPOSED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
