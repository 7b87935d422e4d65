"""What was ever counted and shown: a figure that was seen once is known for good."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.figures.table import Amount, Atom, Shown, Table
from nabij.kernel.records import AppendOnly


class Counted(AppendOnly):
    """One part of a table as it was counted, the first time that somebody asked; counted once, for good.

    So a year agrees with its quarters, also when somebody corrected a date since or a file was destroyed after its
    term. Numbers without names; nobody reads them but what decides on hiding.
    """

    key = models.CharField(_("tabel"), max_length=100)
    part = models.CharField(_("waarvan"), max_length=100)
    cells = models.JSONField(_("aantallen"))

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellingen")
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "part"], name="part_counted_once")]

    @classmethod
    def of(cls, table: Table, part: str) -> "Counted":
        """What a table counts in one part; not stored yet."""
        cells = []
        for atom, count in sorted(table.counts.items()):
            if atom[0] == part and count:
                amount = table.amounts.get(atom)
                cells.append([*atom[1:], count, *((amount.euros, amount.largest) if amount else ())])
        return cls(key=table.key, part=part, cells=cells)

    @property
    def counts(self) -> dict[Atom, int]:
        """How many households, by atom."""
        return {(self.part, row, column): count for row, column, count, *_euros in self.cells}

    @property
    def amounts(self) -> dict[Atom, Amount]:
        """Euros by atom, where there are."""
        return {(self.part, row, column): Amount(*euros) for row, column, _count, *euros in self.cells if euros}


class Release(AppendOnly):
    """One table as it was shown. The same table of the same parts is shown from here ever after."""

    key = models.CharField(_("tabel"), max_length=100)
    parts = ArrayField(models.CharField(max_length=100), verbose_name=_("waarvan"))
    rows = ArrayField(models.CharField(max_length=200), verbose_name=_("rijen"))
    columns = ArrayField(models.CharField(max_length=200), verbose_name=_("kolommen"))
    cells = models.JSONField(_("cijfers"))
    adds_up = models.BooleanField(_("rijen tellen op"), default=True)

    class Meta:
        verbose_name = _("uitgegeven tabel")
        verbose_name_plural = _("uitgegeven tabellen")
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "parts"], name="table_released_once")]

    @classmethod
    def of(cls, shown: Shown) -> "Release":
        """A release of what is shown; not stored yet."""
        cells = [[*place, count, shown.amounts.get(place)] for place, count in sorted(shown.counts.items())]
        lists = {name: list(getattr(shown, name)) for name in ("parts", "rows", "columns")}
        return cls(key=shown.key, cells=cells, adds_up=shown.adds_up, **lists)

    @property
    def shown(self) -> Shown:
        """The table as it was shown."""
        counts = {(row, column): count for row, column, count, _euros in self.cells}
        amounts = {(row, column): euros for row, column, _count, euros in self.cells if euros is not None}
        parts, rows = tuple(self.parts), tuple(self.rows)
        return Shown(self.key, parts, rows, tuple(self.columns), counts, amounts, self.adds_up)
