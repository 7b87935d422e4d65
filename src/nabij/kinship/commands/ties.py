"""The lines between people: couples, whose child somebody is, and how two get on."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.models import Household
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.kinship import events
from nabij.kinship.models import Descent, KinBond, Pairing
from nabij.kinship.sheet import in_order, refuse_descent, sheet_of

T = TypeVar("T", bound=Pairing | Descent)


@dataclass(frozen=True)
class Couple:
    """How two are or were a couple."""

    kind: str
    began: PartialDate | None = None
    ended_by: str = ""
    ended: PartialDate | None = None
    on_paper: bool = True


@command(Permission.HOUSEHOLD_EDIT, Pairing, lock=True)
def change_pairing(actor: Actor, pairing: Pairing, *, version: int, couple: Couple) -> Outcome[Pairing]:
    """How two are a couple: married or not, since when, and how it ended.

    Raises Refused for an end without how or before the beginning, Conflict when somebody else was first.
    """
    if couple.ended and not couple.ended_by:
        raise Refused(_("Kies ook hoe het voorbij is gegaan."), field="ended_by")
    if couple.began and couple.ended and couple.ended.latest < couple.began.earliest:
        raise Refused(_("Het einde ligt voor het begin. Kijk de jaren na."), field="ended")
    wanted = {one.name: getattr(couple, one.name) for one in fields(couple)}
    return _changed(pairing, wanted, version, theirs=pairing.get_kind_display())


@command(Permission.HOUSEHOLD_EDIT, Descent, lock=True)
def change_descent(
    actor: Actor, descent: Descent, *, version: int, kind: str, on_paper: bool = True
) -> Outcome[Descent]:
    """In what way somebody is a child of another: by birth, adopted, fostered, or of a partner."""
    refuse_descent(sheet_of(descent.household), descent.child_id, descent.parent_id, kind)
    theirs = descent.get_kind_display()
    return _changed(descent, {"kind": kind, "on_paper": on_paper}, version, theirs=theirs)


def _changed(thing: T, wanted: dict[str, Any], version: int, *, theirs: str) -> Outcome[T]:
    changed = [name for name, value in wanted.items() if getattr(thing, name) != value]
    if not changed:
        return Unchanged(thing)
    if thing.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=theirs, version=thing.version)
    for name in changed:
        setattr(thing, name, wanted[name])
    thing.version += 1
    thing.save(update_fields=[*changed, "version"])
    return Done(events.TIE_CHANGED, thing, {"fields": sorted(changed)})


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def mark_bond(
    actor: Actor, household: Household, *, one: UUID, other: UUID, quality: str, on_paper: bool = True
) -> Outcome[KinBond]:
    """How two get on, in their own eyes; violence is kept off paper and shared screens by itself."""
    sheet = sheet_of(household)
    first, second = in_order(sheet.find(one).pk, sheet.find(other, field="other").pk)
    shown = on_paper and quality != KinBond.Quality.VIOLENT
    stands = next((bond for bond in sheet.bonds if (bond.one_id, bond.other_id) == (first, second)), None)
    if stands is None:
        made = KinBond.objects.create(
            household=household, one_id=first, other_id=second, quality=quality, on_paper=shown, added_with=new_id()
        )
        return Done(events.TIED, made)
    if (stands.quality, stands.on_paper) == (quality, shown):
        return Unchanged(stands)
    stands.quality, stands.on_paper, stands.version = quality, shown, stands.version + 1
    stands.save(update_fields=["quality", "on_paper", "version"])
    return Done(events.TIE_CHANGED, stands)


@command(Permission.HOUSEHOLD_EDIT, Pairing, lock=True)
def erase_pairing(actor: Actor, pairing: Pairing) -> Outcome[Household]:
    """They are no couple and never were; their children stay where they are."""
    return _erased(pairing)


@command(Permission.HOUSEHOLD_EDIT, Descent, lock=True)
def erase_descent(actor: Actor, descent: Descent) -> Outcome[Household]:
    """Somebody is not a child of this parent."""
    return _erased(descent)


@command(Permission.HOUSEHOLD_EDIT, KinBond, lock=True)
def erase_bond(actor: Actor, bond: KinBond) -> Outcome[Household]:
    """Nothing in particular between these two."""
    return _erased(bond)


def _erased(tie: Pairing | Descent | KinBond) -> Outcome[Household]:
    household = tie.household
    tie.delete()
    return Done(events.TIE_ERASED, household)
