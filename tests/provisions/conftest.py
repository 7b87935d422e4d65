"""What the tests of provisions share: the real schemas where they are, a folder for files, and reading in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.models import Person
from nabij.provisions.commands.messages import File, Taken, take_messages
from tests.factories.cast import Cast
from tests.standards import standard

TakeIn = Callable[..., Taken]


@pytest.fixture
def standards(settings: Any) -> Path:
    """The folder of iJw 3.2, its schemas in force; skips where it is absent."""
    folder = standard("ijw-3.2")
    settings.NABIJ_IJW_SCHEMAS = str(folder / "xsd")
    return folder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    """Where files lie in these tests."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def elif_(cast: Cast) -> Person:
    """Elif, whose BSN is known."""
    cast.elif_.bsn = "999900006"
    cast.elif_.save(update_fields=["bsn"])
    return cast.elif_


@pytest.fixture
def take(
    cast: Cast, acts: Callable[[Professional], Actor], run_jobs: Any, django_capture_on_commit_callbacks: Any
) -> TakeIn:
    """Read in files as the back office does, and do the jobs that follow."""

    def taking(*contents: bytes) -> Taken:
        files = [File(f"{number}.xml", content) for number, content in enumerate(contents)]
        with django_capture_on_commit_callbacks(execute=True):
            taken = take_messages(acts(cast.back_office), cast.area.pk, files=files)
        run_jobs()
        return taken

    return taking
