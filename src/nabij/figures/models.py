"""What was ever shown: a figure that was seen once is known for good."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.figures.table import Shown
from nabij.kernel.records import AppendOnly


class Release(AppendOnly):
    """One table as it was shown. The same table of the same parts is shown from here ever after."""

    key = models.CharField(_("tabel"), max_length=100)
    parts = ArrayField(models.CharField(max_length=100), verbose_name=_("waarvan"))
    rows = ArrayField(models.CharField(max_length=200), verbose_name=_("rijen"))
    columns = ArrayField(models.CharField(max_length=200), verbose_name=_("kolommen"))
    cells = models.JSONField(_("cijfers"))

    class Meta:
        verbose_name = _("uitgegeven tabel")
        verbose_name_plural = _("uitgegeven tabellen")
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "parts"], name="table_released_once")]

    @classmethod
    def of(cls, shown: Shown) -> "Release":
        """A release of what is shown; not stored yet."""
        cells = [[*place, count, shown.amounts.get(place)] for place, count in sorted(shown.counts.items())]
        lists = {name: list(getattr(shown, name)) for name in ("parts", "rows", "columns")}
        return cls(key=shown.key, cells=cells, **lists)

    @property
    def shown(self) -> Shown:
        """The table as it was shown."""
        counts = {(row, column): count for row, column, count, _euros in self.cells}
        amounts = {(row, column): euros for row, column, _count, euros in self.cells if euros is not None}
        return Shown(self.key, tuple(self.parts), tuple(self.rows), tuple(self.columns), counts, amounts)
