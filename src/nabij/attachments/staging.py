"""A file that only comes to stand when the transaction of its row does.

It is written beside its place first, so that a full disk is found out while one can still say so; at
commit it is moved, which cannot half succeed. When the transaction rolls back Django forgets the
move, and with it goes the last hold on the file.
"""

import os
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

from django.db import transaction


class Staged:
    """A written file without its final name; it is removed when nobody holds it any more."""

    def __init__(self, folder: Path, content: bytes | Iterable[bytes]) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", dir=folder)
        self.path = Path(name)
        self._remove = weakref.finalize(self, self.path.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
            file.flush()
            os.fsync(file.fileno())

    def settle(self, place: Path) -> None:
        """Give it its name, for good."""
        self.path.replace(place)
        self._remove.detach()


def write_at_commit(place: Path, content: bytes | Iterable[bytes]) -> None:
    """The file stands at `place` when the transaction is committed, and never otherwise. A large one goes in parts."""
    staged = Staged(place.parent, content)
    transaction.on_commit(lambda: staged.settle(place))
