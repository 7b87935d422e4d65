"""Drawn faces: made up, friendly, and always the same for the same seed. No picture of anybody.

Drawn on a square of 64. Everything is an attribute (a strict content policy blocks style) and no id is used, so a
page may hold hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from django.utils.safestring import SafeString, mark_safe

SKINS = (("#f6d7bf", "#e3b99a"), ("#eec3a0", "#d6a27c"), ("#d9a27a", "#bd845c"), ("#bd8257", "#9f683f"),
         ("#8f5c3a", "#74462a"), ("#63402b", "#4c2f1e"))  # fmt: skip
DARK_SKINS_FROM = 3
HAIRS = ("#2a2320", "#4a3326", "#6d482f", "#94653a", "#c79a5b", "#a4512c", "#8f8b87", "#d9d5cf")
GREYS = HAIRS[-2:]
DARK_HAIRS = HAIRS[:2]
CLOTHES = ("#2f6f73", "#7a4b68", "#43618f", "#9a6a2f", "#4f7a4d", "#b0654a", "#59586f", "#2d4a5e")
GROUNDS = ("#e2efef", "#f7e7d9", "#e9e6f3", "#e6f0e2", "#f6ecd0", "#dfeaf5")
SCARVES = ("#5d7f8c", "#8c5a6e", "#4f6a52", "#b58a52", "#3e4a66", "#a9706a")


@dataclass(frozen=True, slots=True)
class _Look:
    """All that is chosen for one face."""

    kind: str
    skin: str
    shade: str
    hair: str
    clothes: str
    ground: str
    scarf: str
    style: int
    glasses: bool
    beard: int
    older: bool
    collar: int
    mouth: int


def _choose(seed: str) -> _Look:
    """The look that belongs to a seed: one byte of its hash for each choice."""
    dice = sha256(seed.encode()).digest()
    kind = seed[0] if seed[:2] in {"v:", "h:", "m:"} else "vvhmmm"[dice[0] % 6]
    tone = dice[1] % len(SKINS)
    older = dice[2] % 4 == 0
    hairs = GREYS if older else DARK_HAIRS if tone >= DARK_SKINS_FROM else HAIRS[:-2]
    skin, shade = SKINS[tone]
    return _Look(
        kind=kind, skin=skin, shade=shade, hair=hairs[dice[3] % len(hairs)], clothes=CLOTHES[dice[4] % len(CLOTHES)],
        ground=GROUNDS[dice[5] % len(GROUNDS)], scarf=SCARVES[dice[6] % len(SCARVES)], style=dice[7] % 6,
        glasses=dice[8] % 10 < 3, beard=dice[9] % 5 if kind == "m" else 0, older=older, collar=dice[10] % 3,
        mouth=dice[11] % 3,
    )  # fmt: skip


@lru_cache(maxsize=2048)
def draw_face(seed: str) -> SafeString:
    """The inside of the svg for this seed."""
    look = _choose(seed)
    layers = (_ground(look), _hair_behind(look), _body(look), _head(look), _beard(look), _features(look),
              _hair_before(look), _glasses(look))  # fmt: skip
    return mark_safe("".join(layers))  # noqa: S308 - made of the constants above, nothing typed


def _path(d: str, fill: str, extra: str = "") -> str:
    return f'<path d="{d}" fill="{fill}"{" " + extra if extra else ""}/>'


def _line(d: str, stroke: str, width: float) -> str:
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}" stroke-linecap="round"/>'


def _ground(look: _Look) -> str:
    return f'<rect width="64" height="64" fill="{look.ground}"/>'


def _hair_behind(look: _Look) -> str:
    if look.kind == "h":
        return _path("M32 8C18 8 15 20 15.5 31C16 43 12 50 15 55H49C52 50 48 43 48.5 31C49 20 46 8 32 8Z", look.scarf)
    if look.kind == "m":
        return ""
    return (
        _path("M18 27C17 12 24 9 32 9S47 12 46 27C46 38 49 44 47 50C43 53 21 53 17 50C15 44 18 38 18 27Z", look.hair),
        _path("M18 26C17 13 24 9 32 9S47 13 46 26C46 33 47 38 45 41C41 43 23 43 19 41C17 38 18 33 18 26Z", look.hair),
        f'<circle cx="32" cy="8.5" r="6" fill="{look.hair}"/>',
        "".join(f'<circle cx="{x}" cy="{y}" r="7.5" fill="{look.hair}"/>' for x, y in
                ((20, 22), (24, 14), (32, 11), (40, 14), (44, 22), (19, 31), (45, 31), (21, 38), (43, 38))),
        _path(
            "M18.5 26C17.5 13 24 9 32 9S46.5 13 45.5 26C45.5 31 45 35 43 37"
            "C39 38.5 25 38.5 21 37C19 35 18.5 31 18.5 26Z",
            look.hair,
        ),
        _path("M44 18C52 20 52 34 48 46C46 44 44 36 44 28Z", look.hair),
    )[look.style]  # fmt: skip


def _body(look: _Look) -> str:
    neck = _path("M27 36H37V47C37 51 27 51 27 47Z", look.shade)
    shoulders = _path("M9 64C9 53 17 49.5 26 47.5C28 52 36 52 38 47.5C47 49.5 55 53 55 64Z", look.clothes)
    collar = (
        _path("M26 47.5L32 56L38 47.5L41 50L33.5 60H30.5L23 50Z", "#ffffff", 'fill-opacity="0.85"'),
        _line("M25 48C27 54.5 37 54.5 39 48", "#ffffff", 1.6),
        _path("M28 50L32 64L36 50L32 53Z", "#ffffff", 'fill-opacity="0.35"'),
    )[look.collar]
    if look.kind == "h":
        drape = _path("M17 47C20 43 25 46 32 46S44 43 47 47C50 53 44 58 32 58S14 53 17 47Z", look.scarf)
        return shoulders + drape
    return neck + shoulders + collar


def _head(look: _Look) -> str:
    ears = "" if look.kind == "h" else "".join(
        f'<circle cx="{x}" cy="29" r="2.8" fill="{look.shade}"/>' for x in (20.4, 43.6)
    )  # fmt: skip
    head = _path("M32 14C39.5 14 43.5 19.5 43.5 27C43.5 36 38 42.5 32 42.5S20.5 36 20.5 27C20.5 19.5 24.5 14 32 14Z",
                 look.skin)  # fmt: skip
    return ears + head


def _features(look: _Look) -> str:
    ink = "#2b2220"
    brow = look.hair if look.kind != "h" else HAIRS[0]
    brows = _line("M24.6 24.2Q27 22.6 29.4 24", brow, 1.3) + _line("M34.6 24Q37 22.6 39.4 24.2", brow, 1.3)
    eyes = "".join(f'<ellipse cx="{x}" cy="28" rx="1.35" ry="1.6" fill="{ink}"/>' for x in (27.2, 36.8))
    nose = _line("M32 29.5Q33.8 32.8 31.6 33.2", look.shade, 1.3)
    cheeks = "".join(f'<ellipse cx="{x}" cy="33" rx="2.6" ry="1.6" fill="#d9705a" fill-opacity="0.18"/>'
                     for x in (25, 39))  # fmt: skip
    lips = "#8a3b34" if look.kind == "m" else "#b04350"
    mouth = (
        _line("M27.8 36.4Q32 40 36.2 36.4", lips, 1.5),
        _path("M27.6 36Q32 37.4 36.4 36Q35.5 40 32 40T27.6 36Z", "#ffffff", 'stroke="#8a3b34" stroke-width="1"'),
        _line("M28.6 36.8Q32.5 39.2 36 36", lips, 1.5),
    )[look.mouth]
    age = _line("M23 30.5l-1 .9M41 30.5l1 .9M27 19.5h10", look.shade, 0.8) if look.older else ""
    lashes = "" if look.kind == "m" else _line("M25.2 26.9l-1.3-.7M38.8 26.9l1.3-.7", ink, 1)
    return cheeks + brows + eyes + lashes + nose + mouth + age


def _beard(look: _Look) -> str:
    full = "M20.6 28C21 38 25 44 32 44S43 38 43.4 28C42 33 40 34.5 37 34.3Q32 32.8 27 34.3C24 34.5 22 33 20.6 28Z"
    if look.beard == 1:
        return _path(full, look.hair)
    if look.beard == 2:
        return _path(full, look.hair, 'fill-opacity="0.28"')
    if look.beard == 3:
        return _line("M27.5 34.8Q32 33 36.5 34.8", look.hair, 1.8)
    return ""


def _hair_before(look: _Look) -> str:
    if look.kind == "h":
        edge = "M32 11C22.5 11 19 19 19.3 28C19.5 37 25 44.5 32 44.5S44.5 37 44.7 28C45 19 41.5 11 32 11Z"
        inside = (
            "M32 15.5C39 15.5 42.6 20.5 42.6 27C42.6 36 37.5 42.3 32 42.3S21.4 36 21.4 27C21.4 20.5 25 15.5 32 15.5Z"
        )
        fold = _line("M22 45C26 49 38 49 43 44", "#000000", 0.8).replace("/>", ' stroke-opacity="0.25"/>')
        return _path(edge + inside, look.scarf, 'fill-rule="evenodd"') + fold
    return _men(look) if look.kind == "m" else _women(look) + _earrings(look)


def _women(look: _Look) -> str:
    parted = "M20 27C19 16 25 11 32 11S45 16 44 27C42.5 24 41 20 37.5 17.5C33 20.5 25 20 22.5 22C21 23.5 20.6 25 20 27Z"
    fringe = "M20 27C18.5 15 25 11 32 11S45.5 15 44 27L43 22.5C38 20.5 26 20.5 21 22.5Z"
    swept = "M20 28C19 15 25 11 32 11S45 15 44 28C43 22 40 18.5 35 17.5C30 22 23 21.5 21.5 24Z"
    pulled = "M20.3 26C20 15.5 25.5 11.5 32 11.5S44 15.5 43.7 26C42 20 38 17.5 32 17.5S22 20 20.3 26Z"
    short = (
        "M19.5 30C17.5 15 24 9.5 33 10S47 17 44.5 30C44 25 42 21 39 18.5C34 22 24 20 22 23C20.5 25 20.2 27.5 19.5 30Z"
    )
    return _path((parted, fringe, pulled, pulled, short, swept)[look.style], look.hair)


def _earrings(look: _Look) -> str:
    if look.collar == 0:
        return ""
    return "".join(f'<circle cx="{x}" cy="33.2" r="1.2" fill="#d8a73a"/>' for x in (20.2, 43.8))


def _men(look: _Look) -> str:
    cropped = (
        "M20.5 26C19.5 16 25 11.5 32 11.5S44.5 16 43.5 26C42.8 21.5 41.5 19.5 39.5 18.5"
        "C35 17 29 17 24.5 18.5C22.5 19.5 21.2 21.5 20.5 26Z"
    )
    side = (
        "M20.3 26C18.5 14 26 9.5 34 10.5C42 11 45 17 43.7 26C43 22 42 20 40 18C34 20.5 26 19 23 20.5"
        "C21.5 22 20.8 23.5 20.3 26Z"
    )
    ring = (
        "M20.3 30C19 25 19.5 21 21.5 18.5C21.5 22 21.5 25 20.3 30ZM43.7 30C45 25 44.5 21 42.5 18.5"
        "C42.5 22 42.5 25 43.7 30Z"
    )
    wavy = (
        "M20 27C17.5 17 22 9 29 11C32 7.5 40 9 41.5 13C46 15.5 45.5 22 44 27C43.5 22.5 42 20 39 19"
        "C36 20.5 33 17.5 30 19.5C26.5 18 22 20 20 27Z"
    )
    curls = "".join(f'<circle cx="{x}" cy="{y}" r="4.6" fill="{look.hair}"/>' for x, y in
                    ((22.5, 19), (26, 14.5), (32, 12.5), (38, 14.5), (41.5, 19)))  # fmt: skip
    if look.style == 2 and not look.older:
        return _path(cropped, look.hair)
    return curls if look.style == 3 else _path((cropped, side, ring, "", wavy, cropped)[look.style], look.hair)


def _glasses(look: _Look) -> str:
    if not look.glasses:
        return ""
    rims = "".join(f'<circle cx="{x}" cy="28.2" r="4.3" fill="#ffffff" fill-opacity="0.18" stroke="#2b2b33" '
                   'stroke-width="1.1"/>' for x in (27, 37))  # fmt: skip
    return rims + _line("M31.3 27.6Q32 27 32.7 27.6M22.7 27.5L20.6 26.8M41.3 27.5L43.4 26.8", "#2b2b33", 1.1)
