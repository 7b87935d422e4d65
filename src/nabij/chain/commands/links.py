"""Arrows: drawn, written better, taken away and put back."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.chain import events
from nabij.chain.commands.tying import box_of, tie
from nabij.chain.models import Link
from nabij.households.models import Household
from nabij.households.off_screen import stays_off_by_itself
from nabij.kernel import clock
from nabij.kernel.errors import Conflict

EDIT = Permission.HOUSEHOLD_EDIT


@command(EDIT, Household, lock=True)
def add_link(
    actor: Actor, household: Household, *, cause: UUID, effect: UUID, kind: str = Link.Kind.LEADS_TO, words: str = ""
) -> Outcome[Link]:
    """Say that one thing leads to another; a circle is allowed, the same arrow twice is one.

    Raises Refused for an arrow to itself, or to something that is over or of another household.
    """
    link, is_new = tie(box_of(household, cause), box_of(household, effect), kind=kind, words=words)
    return Done(events.LINK_ADDED, link, {"kind": link.kind}) if is_new else Unchanged(link)


@command(EDIT, Link, lock=True)
def change_link(
    actor: Actor, link: Link, *, version: int, kind: str, words: str, on_paper: bool = True
) -> Outcome[Link]:
    """Write its words better, or say that it keeps going. Raises Conflict when somebody changed it since `version`."""
    shown = on_paper and not (words != link.words and stays_off_by_itself(words))
    if (link.kind, link.words, link.on_paper) == (kind, words, shown):
        return Unchanged(link)
    if link.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=link.words, version=link.version)
    link.kind, link.words, link.on_paper, link.version = kind, words, shown, link.version + 1
    link.save(update_fields=["kind", "words", "on_paper", "version"])
    return Done(events.LINK_CHANGED, link, {"kind": kind})


@command(EDIT, Link, lock=True)
def remove_link(actor: Actor, link: Link) -> Outcome[Link]:
    """One does not lead to the other after all."""
    if link.removed_at:
        return Unchanged(link)
    link.removed_at = clock.now()
    link.save(update_fields=["removed_at"])
    return Done(events.LINK_REMOVED, link)


@command(EDIT, Link, lock=True)
def restore_link(actor: Actor, link: Link) -> Outcome[Link]:
    """It does. An arrow drawn anew meanwhile stays instead."""
    if not link.removed_at or Link.objects.filter(cause=link.cause_id, effect=link.effect_id, removed_at=None).exists():
        return Unchanged(link)
    link.removed_at = None
    link.save(update_fields=["removed_at"])
    return Done(events.LINK_RESTORED, link)
