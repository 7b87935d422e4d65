"""A box in one line, next to another or by itself; and back."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.chain import events
from nabij.chain.commands.tying import box_of, tie
from nabij.chain.models import First, Link, Pin
from nabij.households.commands.belonging import person_of
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import stays_off_by_itself
from nabij.kernel import clock
from nabij.kernel.errors import Refused

Kind = Circumstance.Kind


@dataclass(frozen=True)
class Beside:
    """The box that the new one is tied to: it comes of it (`effect`) or brings it about (`cause`)."""

    box: UUID
    new_is: Literal["cause", "effect"]
    kind: str = Link.Kind.LEADS_TO
    words: str = ""


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def add_box(
    actor: Actor, household: Household, *, words: str, kind: str = Kind.PROBLEM, about_id: UUID | None = None,
    beside: Beside | None = None, on_paper: bool | None = None,
) -> Outcome[Circumstance]:  # fmt: skip
    """Write a problem or a strength in one line, tied to another when one says so.

    The same line about the same person is one. Unless somebody chose (`on_paper`), words of violence, drink or
    suicide keep it off paper and off the shared screen. Raises Refused for who or what is not of this household.
    """
    if about_id:
        person_of(household, about_id, field="about")
    other = box_of(household, beside.box) if beside else None
    same = Circumstance.objects.filter(household=household, kind=kind, words=words, about_id=about_id, over_on=None)
    box = same.first()
    is_new = box is None
    shown = not stays_off_by_itself(words) if on_paper is None else on_paper
    box = box or Circumstance.objects.create(
        household=household, kind=kind, words=words, about_id=about_id, on_paper=shown
    )
    tied = _tied(box, other, beside) if beside and other else False
    return Done(events.BOX_ADDED, box, {"kind": kind}) if is_new or tied else Unchanged(box)


def _tied(box: Circumstance, other: Circumstance, beside: Beside) -> bool:
    cause, effect = (other, box) if beside.new_is == "effect" else (box, other)
    return tie(cause, effect, kind=beside.kind, words=beside.words)[1]


@command(Permission.HOUSEHOLD_EDIT, Circumstance, lock=True)
def remove_box(actor: Actor, box: Circumstance) -> Outcome[Household]:
    """Take back what was written just now, with its arrow. Later it is over, and stays readable.

    Raises Refused after the day it was written, when it was changed since, or when something hangs on it.
    """
    written_today = box.created_at.astimezone(clock.AMSTERDAM).date() == clock.today()
    if not written_today or box.version > 1 or _has_more_on_it(box):
        raise Refused(_("Hier hangt al iets aan. Zet het op ‘voorbij’, dan blijft het leesbaar."))
    household, gone = box.household, box.pk
    box.delete()
    return Done(events.BOX_REMOVED, household, {"box": str(gone)})


def _has_more_on_it(box: Circumstance) -> bool:
    """More than the one arrow with which it came."""
    links = Link.objects.filter(Q(cause=box) | Q(effect=box), removed_at=None).count()
    flagged = First.objects.filter(circumstance=box).exists()
    return links > 1 or flagged or Pin.objects.filter(circumstance=box).exists()
