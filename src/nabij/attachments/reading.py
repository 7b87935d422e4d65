"""What a sent file really is, whatever its name says; and a picture without what should not travel with it."""

import struct
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from nabij.kernel.errors import Refused
from nabij.kernel.text import clean_line

MOST_BYTES = 15 * 1024 * 1024
MOST_PIXELS = 64_000_000
LONGEST_SIDE = 2400
# Pillow's ways of saying that a file is damaged; the last two come from what a telephone wrote beside the picture.
BROKEN = (OSError, SyntaxError, ValueError, TypeError, struct.error)
_PICTURES = ("JPEG", "PNG", "WEBP")
_APPLE = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypheif", b"ftypmif1", b"ftypmsf1")


@dataclass(frozen=True)
class Readable:
    """A file that may be kept: its name for people, its kind, its bytes."""

    name: str
    content_type: str
    content: bytes


def read_upload(upload: UploadedFile, *, field: str = "photo") -> Readable:
    """A picture (made upright, smaller, and without where and when it was taken) or a PDF as it is.

    Raises Refused, with a sentence for whoever sent it, for anything else, too large or broken.
    """
    if (upload.size or 0) > MOST_BYTES:
        raise Refused(_("Dit bestand is groter dan 15 MB. Maak de foto kleiner, of maak er een nieuwe."), field=field)
    content = upload.read()
    name = clean_line(PurePath(upload.name or "").name) or _("bijlage")
    if not content:
        raise Refused(_("Dit bestand is leeg. Kies een ander bestand."), field=field)
    if content.startswith(b"%PDF-"):
        return Readable(_named(name, ".pdf"), "application/pdf", content)
    if content[4:12] in _APPLE:
        raise Refused(
            _("Dit is een HEIC-foto. Kies op de telefoon bij Camera ‘Meest compatibel’, of maak een schermafdruk."),
            field=field,
        )
    return Readable(_named(name, ".jpg"), "image/jpeg", _picture(content, field))


def _named(name: str, ending: str) -> str:
    """The name with the ending that is true, in 200 characters at most."""
    return PurePath(name).stem[: 200 - len(ending)] + ending


def _picture(content: bytes, field: str) -> bytes:
    try:
        with Image.open(BytesIO(content), formats=_PICTURES) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_many(field)
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return _clean_copy(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise _too_many(field) from bomb
    except UnidentifiedImageError as unknown:
        raise Refused(
            _("Dit is geen foto of PDF. Kies een foto (JPEG, PNG, WebP) of een PDF."), field=field
        ) from unknown
    except BROKEN as broken:
        raise Refused(_("Deze foto is beschadigd. Maak een nieuwe."), field=field) from broken


def _too_many(field: str) -> Refused:
    return Refused(_("Deze foto heeft te veel beeldpunten. Maak hem kleiner, of maak een nieuwe."), field=field)


def _clean_copy(image: Image.Image) -> bytes:
    """A new picture of the same dots: no place, no moment, no telephone in it."""
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    seen = upright.convert("RGBA")
    page = Image.new("RGB", seen.size, "white")
    page.paste(seen, mask=seen)
    out = BytesIO()
    page.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
