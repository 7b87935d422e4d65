"""The letters that a bank takes: those of the SEPA character set (EPC 217-08)."""

import re

_OUTSIDE = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]+")


def sepa_text(text: str) -> str:
    """A name without accents in the letters that every bank reads: & becomes +, what is outside them goes.

    A slash stands at no begin or end, and no two stand together: a bank reads these as a code of its own.
    """
    plain = _OUTSIDE.sub(" ", text.replace("&", "+"))
    return re.sub("/{2,}", "/", " ".join(plain.split())).strip("/ ")
