"""A photo of a letter: kept small and clean, and only when its row is."""

import gc
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image, ImageOps

from nabij.access.actor import Actor
from nabij.attachments.keeping import keep
from nabij.attachments.models import Attachment
from nabij.attachments.reading import MOST_BYTES, read_upload
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Photo = Callable[..., SimpleUploadedFile]
GPS, ORIENTATION = 0x8825, 0x0112


def turned_with_place() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif[0x0110] = "Telefoon van Samira"
    return exif


def shown(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_where_it_was_taken_goes_and_it_stands_upright(photo: Photo) -> None:
    read = read_upload(photo(size=(400, 300), exif=turned_with_place()))
    assert shown(read.content).size == (300, 400)
    assert dict(shown(read.content).getexif()) == {}
    assert b"Samira" not in read.content


def test_a_large_photo_is_made_smaller(photo: Photo) -> None:
    assert shown(read_upload(photo(size=(4000, 3000))).content).size == (2400, 1800)


@pytest.mark.parametrize("wrong", [struct.error("short"), TypeError("odd"), ValueError("odd"), SyntaxError("odd")])
def test_what_a_telephone_wrote_wrongly_beside_a_picture_is_said_in_a_sentence(
    photo: Photo, monkeypatch: pytest.MonkeyPatch, wrong: Exception
) -> None:
    def fails(_image: Image.Image) -> Image.Image:
        raise wrong

    monkeypatch.setattr(ImageOps, "exif_transpose", fails)
    with pytest.raises(Refused, match="beschadigd"):
        read_upload(photo())


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_png_and_webp_become_an_ordinary_photo(photo: Photo, kind: str) -> None:
    read = read_upload(photo(f"brief.{kind.lower()}", kind=kind))
    assert (read.name, read.content_type) == ("brief.jpg", "image/jpeg")


def test_a_pdf_is_kept_as_it_is() -> None:
    read = read_upload(SimpleUploadedFile("besluit.PDF", b"%PDF-1.7 ..."))
    assert (read.name, read.content_type, read.content) == ("besluit.pdf", "application/pdf", b"%PDF-1.7 ...")


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 900 million dots."""
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(1000)))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("film.jpg", b"x" * (MOST_BYTES + 1), "groter dan 15 MB"),
        ("leeg.jpg", b"", "leeg"),
        ("foto.heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"),
        ("brief.docx", b"PK\x03\x04 and so on", "geen foto of PDF"),
        ("plaatje.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "geen foto of PDF"),
        ("bom.png", bomb(), "te veel beeldpunten"),
        ("kapot.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "beschadigd"),
    ],
)
def test_it_says_what_is_wrong(name: str, content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        read_upload(SimpleUploadedFile(name, content), field="letter")
    assert refused.value.field == "letter"


def test_half_a_photo_is_refused(photo: Photo) -> None:
    whole = photo(size=(800, 600), kind="PNG").read()
    with pytest.raises(Refused, match="beschadigd"):
        read_upload(SimpleUploadedFile("half.png", whole[: len(whole) // 2]))


@pytest.mark.parametrize("name", ["../../etc/passwd", "a" * 300 + ".jpg", "Ayşe’s brief 👵🏽.jpg", "\x00\u202egpj.exe"])
def test_any_name_is_only_a_name(photo: Photo, name: str, folder: Path, cast: Cast, acts: Acts) -> None:
    upload = photo()
    upload.__dict__["_name"] = name  # as a hostile browser sends it, past what Django makes of it
    kept = keep(acts(cast.samira), cast.household.pk, None, upload)
    assert len(kept.name) <= 200
    assert "/" not in kept.name
    assert kept.path.parent == folder


def test_the_file_comes_with_the_commit(
    cast: Cast, acts: Acts, photo: Photo, folder: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        kept = keep(acts(cast.samira), cast.household.pk, cast.murat.pk, photo())
        assert not kept.path.exists()
    assert kept.path.stat().st_size == kept.size
    assert kept.path.stat().st_mode & 0o077 == 0


def test_nothing_is_left_when_it_is_rolled_back(cast: Cast, acts: Acts, photo: Photo, folder: Path) -> None:
    with transaction.atomic():
        keep(acts(cast.samira), cast.household.pk, None, photo())
        assert list(folder.iterdir())
        transaction.set_rollback(True)
    gc.collect()
    assert list(folder.iterdir()) == []
    assert not Attachment.objects.exists()
