"""For the tests of arrears: a folder of their own for files, and a municipality with postcodes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.areas.models import Area, AreaPostcode
from nabij.arrears.commands.taking import send_file
from nabij.arrears.models import SignalFile
from nabij.directory.models import Professional
from tests.arrears.sending import upload
from tests.factories.arrears import make_partner
from tests.factories.cast import Cast
from tests.factories.people import make_municipality

Send = Callable[..., SignalFile]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def town(cast: Cast) -> Area:
    """The municipality; 1234 is the area of the cast."""
    AreaPostcode.objects.create(area=cast.area, postcode="1234")
    return make_municipality()


@pytest.fixture
def send(
    cast: Cast, town: Area, acts: Callable[[Professional], Actor],
    django_capture_on_commit_callbacks: Callable[..., Any], run_jobs: Callable[[], list[str]],
) -> Send:  # fmt: skip
    """Send a file and have it read."""

    def sent(content: bytes, name: str = "signalen.csv", **more: Any) -> SignalFile:
        given = {"organisation": make_partner(), "kind": "rent", "month": date(2026, 10, 1), **more}
        with django_capture_on_commit_callbacks(execute=True):
            file = send_file(acts(cast.signals), town.pk, upload=upload(content, name), **given)
        run_jobs()
        file.refresh_from_db()
        return file

    return sent
