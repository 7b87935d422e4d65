"""Where the real artefacts of the field's standards lie: beside the project, or where NABIJ_STANDARDS says.

They are not part of it. A test that needs them is marked `standards` and asks `standard` for its folder.
"""

import os
from pathlib import Path

import pytest

from tests.house.sources import CHECKOUT

FOLDER = Path(os.environ.get("NABIJ_STANDARDS", CHECKOUT.parent / "shared" / "standards"))  # noqa: TID251 -- tests alone


def standard(name: str) -> Path:
    """The folder of one standard; the test is skipped, with a reason, where it is not there."""
    found = FOLDER / name
    if not found.is_dir():
        pytest.skip(f"the artefacts of {name} are not at {FOLDER}; say where with NABIJ_STANDARDS")
    return found
