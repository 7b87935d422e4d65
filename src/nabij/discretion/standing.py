"""Beside one another: which mandates count in an area, and why another one does not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from nabij.discretion.mandates import for_the_same, widest_first
from nabij.discretion.models import Mandate
from nabij.kernel import clock


class Standing(TextChoices):
    """How a mandate stands in an area, today."""

    COUNTS = "counts", _("geldt")
    WITHIN = "within", _("een ruimer mandaat geldt")
    REPLACED = "replaced", _("dit gebied heeft een eigen mandaat")
    LATER = "later", _("gaat nog in")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    ENDED = "ended", _("afgelopen")


@dataclass(frozen=True)
class Line:
    """One mandate as it stands in an area."""

    mandate: Mandate
    standing: Standing

    @property
    def counts(self) -> bool:
        return self.standing is Standing.COUNTS

    @property
    def badge(self) -> str:
        return "" if self.counts else str(self.standing.label)


def lines_in(area_id: UUID, found: Iterable[Mandate]) -> list[Line]:
    """These mandates (an area's own and the municipality's) as they stand in the area today, the widest first."""
    held = widest_first(found, area_id)
    today = clock.today()
    counting = [one for one in held if one.counts_on(today)]
    return [Line(one, _standing(one, counting, area_id, today)) for one in held]


def _standing(one: Mandate, counting: list[Mandate], area_id: UUID, today: date) -> Standing:
    if one.withdrawn_on is not None:
        return Standing.WITHDRAWN
    if one not in counting:
        return Standing.LATER if one.starts_on > today else Standing.ENDED
    first = next(other for other in counting if for_the_same(other) == for_the_same(one))
    if first == one:
        return Standing.COUNTS
    return Standing.WITHIN if first.area_id == one.area_id else Standing.REPLACED
