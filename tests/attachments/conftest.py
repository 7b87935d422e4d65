"""A folder of one's own for private files, and files as people send them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

Photo = Callable[..., SimpleUploadedFile]


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """Where the files lie in this test."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return Path(settings.MEDIA_ROOT)


@pytest.fixture
def photo() -> Photo:
    """A made-up photo: `photo(size=(400, 300), kind="PNG", exif=…)`."""

    def made(name: str = "brief.jpg", *, size: tuple[int, int] = (400, 300), kind: str = "JPEG", **more: Any) -> Any:
        out = BytesIO()
        Image.new("RGB", size, "teal").save(out, kind, **more)
        return SimpleUploadedFile(name, out.getvalue())

    return made
