"""What every stored thing has in common."""

from typing import Any, ClassVar, Never
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from nabij.kernel import clock


def new_id() -> UUID:
    """A key made in Python (UUIDv7: in order of time), so that no INSERT needs to read back."""
    return uuid7()


class Record(models.Model):
    """A stored thing with a key of its own and the moment it came."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(_("gemaakt op"), default=clock.now, editable=False)

    class Meta:
        abstract = True


class AppendOnly(Record):
    """A line that is written once and never changed; the database refuses too (see `audit`)."""

    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self._refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        self._refuse()

    def _refuse(self) -> Never:
        raise TypeError(f"{type(self).__name__} is append-only")
