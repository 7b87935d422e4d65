"""May I do this myself? The mandate that an earlier decision became, and whether it is one's own to use."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.discretion.mandates import counting
from nabij.discretion.models import Mandate
from nabij.discretion.queries import mine
from nabij.precedents.models import LearnedRule, Precedent


@dataclass(frozen=True)
class Hit:
    """A precedent with the mandate it became: `mine` where whoever reads this may do it without asking, `reads` where
    they can open it."""

    precedent: Precedent
    mandate: Mandate | None = None
    mine: bool = False
    reads: bool = False


def with_mandates(actor: Actor, precedents: Iterable[Precedent], *, area: UUID | None = None) -> list[Hit]:
    """Each with the mandate in force that it became, and whether it is one's own to use (in `area`, if given).

    A mandate that ended or was withdrawn is none. At most six queries.
    """
    shown = list(precedents)
    became = _became(shown)
    usable = _usable(actor, area) if became else frozenset()
    found = {one.pk: _first(became.get(one.pk, []), usable) for one in shown}
    opens = _opens(actor, [one.pk for one in found.values() if one])
    return [
        Hit(one, it, mine=it is not None and it.pk in usable, reads=it is not None and it.pk in opens)
        for one in shown
        for it in [found[one.pk]]
    ]


def _first(mandates: list[Mandate], usable: frozenset[UUID]) -> Mandate | None:
    return next((one for one in mandates if one.pk in usable), mandates[0] if mandates else None)


def _opens(actor: Actor, mandates: list[UUID]) -> frozenset[UUID]:
    """Those of these mandates that this person can open: of their own areas and of the municipality."""
    if not mandates:
        return frozenset()
    return frozenset(
        scope(actor, Permission.MANDATE_VIEW, Mandate).filter(pk__in=mandates).values_list("pk", flat=True)
    )


def _became(precedents: list[Precedent]) -> dict[UUID, list[Mandate]]:
    """The mandates in force today that were learned from each."""
    in_force = Mandate.objects.filter(counting()).values("pk")
    adopted = LearnedRule.objects.filter(precedents__in=precedents, mandate__in=in_force).distinct()
    found: dict[UUID, list[Mandate]] = {}
    for one in adopted.select_related("mandate__area", "mandate__owner").prefetch_related("precedents"):
        for ground in one.precedents.all():
            found.setdefault(ground.pk, []).extend([one.mandate] if one.mandate else [])
    return found


def _usable(actor: Actor, area: UUID | None) -> frozenset[UUID]:
    """Mandates that count for this person, in one area or anywhere."""
    return frozenset(
        line.mandate.pk
        for here in mine(actor)
        if area in (None, here.area.pk)
        for group in here.groups
        for line in group.lines
    )
