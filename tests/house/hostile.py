"""What people paste, what machines send and what somebody who means harm tries: texts, choices and files."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

# Stands in every text that is typed, so that it is found wherever it may not come: an address, the technical log.
MARK = "geheim7woord"
NOWHERE = "01900000-0000-7000-8000-00000000dead"

TEXTS: dict[str, str | bytes] = {
    "NUL": f"Jan\x00{MARK}",
    "200 letters": (MARK * 20)[:200],
    "201 letters": (MARK * 20)[:201],
    "100,000 letters": MARK * 8_334,
    "emoji": f"👨‍👩‍👧‍👦 {MARK} 🦢🏳️‍🌈",
    "only an emoji": "🦢",
    "right to left": f"عائشة بنت {MARK} محمد",
    "direction overrides": f"{MARK} \u202egnp.exe\u202c \u2066x\u2069\u200f",
    "only direction marks": "\u202e\u200f\u2066",
    "half a character": MARK.encode() + b"\xed\xa0\x80\xff\xfe",
    "latin-1": MARK.encode() + b" caf\xe9",
    "pasted from Word": f"“{MARK}” – zei zij…\x0b\uf0b7\tpunt\u00a0een\r\n\r\n\r\n\r\ntwee",
    "control characters": f"{MARK}\x01\x08\x1b[31m\x7f\x9f",
    "many accents": f"Z{'̴̧̛͙' * 60} {MARK}",
    "letters that grow": f"ﷺ{'ß' * 100}ŉ {MARK} İıǰ",
    "HTML": f'"><script>alert(1)</script><img src=x onerror=alert(1)> {MARK}',
    "end of a textarea": f"</textarea></form><b>{MARK}",
    "template": f"{{{{ {MARK} }}}} {{% load x %}} %s %(x)s %d {{0}}",
    "SQL": f"'; DROP TABLE households_household; -- {MARK}",
    "LIKE": "%_%\\",
    "regex": f"({MARK}+)+$[",
    "formula": f'=HYPERLINK("http://x/"&A1;"{MARK}")',
    "path": f"../../../etc/passwd%00{MARK}",
    "two lines": f"{MARK}\r\nSet-Cookie: a=b\r\n\r\n",
    "foreign address": f"Küçükyalı Mah. {MARK} Sk. № 12/4, 34840 İstanbul, Türkiye",
    "one-part name": "Suharto",
    "only spaces": "   \t\u00a0\u3000 ",
    "only line ends": "\r\n\r\n",
    "one quote": "'",
    "word None": "None",
    "21 digits": "999999999999999999999",
    "just over four bytes": "2147483648",
    "just over eight bytes": "9223372036854775808",
    "5000 digits": "9" * 5_000,
    "negative": "-1",
    "zero": "0",
    "not a number": "NaN",
    "infinite": "Infinity",
    "1e999": "1e999",
    "underscored": "1_000",
    "digits of elsewhere": "٣٤٥",
    "superscript": "²",
    "negative amount": "€ -5",
    "many cents": "0,0000000001",
    "30-02": "30-02",
    "31": "31",
    "year 0": "0000",
    "year 9999": "9999",
    "far future": "2150",
    "long ago": "1066",
    "wrong uuid": "01900000-zzzz",
    "uuid of nobody": NOWHERE,
    "true": "true",
    "JSON": f'{{"{MARK}": [null, 1e999]}}',
    "address elsewhere": f"//{MARK}.example/x",
    "BSN": "123456789",
    "not a BSN": "111111111",
    "e-mail": f"{MARK}@{'x' * 250}.nl",
    "short postcode": "0000 XX",
    "phone": "+" + "0" * 40,
}
# For an answer chosen from a list: what the list never offered.
CHOICES: dict[str, str | bytes] = {
    name: TEXTS[name]
    for name in ("NUL", "100,000 letters", "half a character", "21 digits", "negative", "wrong uuid", "uuid of nobody",
                 "SQL", "only spaces", "true", "superscript", "word None")
}  # fmt: skip
# For a value that the page carries along: a version, a key, an id.
HIDDEN: dict[str, str | bytes] = CHOICES | {
    name: TEXTS[name]
    for name in ("5000 digits", "just over four bytes", "just over eight bytes", "zero", "1e999", "digits of elsewhere",
                 "not a number", "underscored", "address elsewhere", "two lines")
}  # fmt: skip
# For what stands in an address or behind its question mark.
IN_ADDRESSES = (
    MARK, "abc", "-1", "0", "1.5", "²", "99999999999999999999", "9" * 5_000, "%00", "%ED%A0%80", "%FF", "%E2%80%AE",
    "%", "%2e%2e%2f", "..", "a" * 9_000, "'; DROP TABLE x; --", "%0d%0aSet-Cookie:a=b", NOWHERE, NOWHERE + "%00",
    "[]", "{}", "None", "%F0%9F%A6%A2", "nl", "<script>", "//x.example/",
)  # fmt: skip


def files() -> dict[str, SimpleUploadedFile]:
    """Files that are not what they say, by what is wrong with them. Made anew: a file is read once."""
    good = _picture("JPEG")
    content: dict[str, tuple[str, bytes]] = {
        "a good photo": ("brief.jpg", good),
        "0 bytes": ("leeg.jpg", b""),
        "text named .jpg": ("brief.jpg", b"Beste mevrouw, dit is geen foto."),
        "half a JPEG": ("brief.jpg", good[: len(good) // 2]),
        "a JPEG's first bytes": ("brief.jpg", good[:20]),
        "half a PNG": ("brief.png", _picture("PNG")[:60]),
        "a PNG with a broken chunk": ("brief.png", _picture("PNG").replace(b"IDAT", b"IDAX")),
        "a PNG of 60,000 by 60,000": ("bom.png", _bomb(60_000, 60_000)),
        "a PNG of no size": ("niets.png", _bomb(0, 0)),
        "a PNG of 2,147,483,647 wide": ("bom.png", _bomb(2**31 - 1, 1)),
        "half a WebP": ("brief.webp", _picture("WEBP")[:40]),
        "only the name of a PDF": ("brief.pdf", b"%PDF-1.7\n"),
        "an SVG with a script": (
            "brief.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        ),
        "HEIC": ("IMG_0001.HEIC", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40),
        "a name of 5,000 letters": ("a" * 5_000 + ".jpg", good),
        "a name with a path": ("../../../etc/passwd", good),
        "a name with NUL and overrides": (f"{MARK}\u202egpj.exe.jpg", good),
        "a name of dots": ("...", good),
        "16 MB": ("film.jpg", good + b"\x00" * (16 * 1024 * 1024)),
    }
    return {what: SimpleUploadedFile(name, data, "image/jpeg") for what, (name, data) in content.items()}


def _picture(kind: str) -> bytes:
    out = BytesIO()
    # As many colours as a photo has, the same ones each time.
    Image.frombytes("RGB", (80, 60), Random(2026).randbytes(80 * 60 * 3)).save(out, kind)  # noqa: S311 -- a picture
    return out.getvalue()


def _bomb(width: int, height: int) -> bytes:
    """A few hundred bytes that say they are an enormous picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\x00" * 100_000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
