"""The files that were sent: as they are, or out of a zip, which is never believed about its own sizes."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from nabij.kernel.errors import Refused
from nabij.kernel.text import clean_line
from nabij.provisions.commands.messages import File
from nabij.provisions.ijw.parsing import MOST_BYTES

MOST_FILES = 2000
MOST_ZIPPED = 15 * 1024 * 1024
MOST_IN_ALL = 100 * 1024 * 1024
FIELD = "files"


def files_of(uploads: Iterable[UploadedFile]) -> list[File]:
    """Each file with its name. Raises Refused for what is too large, too many or none, or a broken zip."""
    found: list[File] = []
    in_all = 0
    for file in _each(uploads):
        in_all += len(file.content)
        found.append(file)
        if len(found) > MOST_FILES or in_all > MOST_IN_ALL:
            raise Refused(_("Dit zijn er te veel tegelijk. Stuur hoogstens 2.000 berichten."), field=FIELD)
    if not found:
        raise Refused(_("Kies een of meer bestanden."), field=FIELD)
    return found


def _each(uploads: Iterable[UploadedFile]) -> Iterator[File]:
    for upload in uploads:
        is_zip = (upload.name or "").lower().endswith(".zip")
        if (upload.size or 0) > (MOST_ZIPPED if is_zip else MOST_BYTES):
            raise _too_large(upload.name)
        if is_zip:
            yield from _unzipped(upload.read())
        else:
            yield File(_named(upload.name), upload.read())


def _unzipped(content: bytes) -> Iterator[File]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    yield File(_named(entry.filename), _read(archive, entry))
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError) as broken:
        raise Refused(_("Dit zip-bestand is beschadigd of heeft een wachtwoord."), field=FIELD) from broken


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """At most so many bytes come out, whatever the zip says of itself."""
    with archive.open(entry) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _too_large(entry.filename)
    return content


def _named(name: str | None) -> str:
    return clean_line(PurePath(name or "").name) or _("bericht")


def _too_large(name: str | None) -> Refused:
    said = _("“%(name)s” is groter dan 2 MB. Een bericht over één cliënt is dat nooit.")
    return Refused(said % {"name": _named(name)}, field=FIELD)
