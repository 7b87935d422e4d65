"""Tying two boxes of one household: what the commands for boxes and for arrows share."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.chain.models import Link
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import stays_off_by_itself
from nabij.kernel.errors import Refused


def box_of(household: Household, box: UUID) -> Circumstance:
    """A box of this household that is not over. Raises Refused otherwise."""
    found = Circumstance.objects.filter(household=household, pk=box, over_on=None).first()
    if found is None:
        raise Refused(_("Dit staat hier niet meer. Kijk opnieuw."), field="existing")
    return found


def tie(cause: Circumstance, effect: Circumstance, *, kind: str, words: str) -> tuple[Link, bool]:
    """The arrow between these two, and whether it is new. Raises Refused for one to itself."""
    if cause.pk == effect.pk:
        raise Refused(_("Een pijl gaat naar iets anders."), field="existing")
    there = Link.objects.filter(cause=cause, effect=effect, removed_at=None).first()
    if there:
        return there, False
    made = Link.objects.create(
        household_id=cause.household_id, cause=cause, effect=effect, kind=kind, words=words,
        on_paper=not stays_off_by_itself(words),
    )  # fmt: skip
    return made, True
