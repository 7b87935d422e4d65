"""What leads to what, drawn with the family when the plan stands: arrows, actions, and where they begin."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.chain.commands.choosing import mark_first, pin_action
from nabij.chain.commands.links import add_link
from nabij.demo.telling.scenes import Told
from nabij.households.models import Circumstance
from nabij.plans.models import Action


def draw_chain(told: Told, actor: Actor) -> None:
    """All of it, in one conversation."""
    story = told.story
    for leads in story.chain:
        add_link(
            actor, told.house, cause=_line(told, leads.cause), effect=_line(told, leads.effect), words=leads.words,
            kind=leads.kind,
        )  # fmt: skip
    for tackles in story.tackled:
        action = Action.objects.get(household_id=told.house, what=tackles.deed)
        pin_action(actor, _line(told, tackles.line), action=action.pk)
    for begins in story.begins:
        said_by = told.people[begins.by] if begins.by else None
        mark_first(actor, told.house, box=_line(told, begins.line), because=begins.because, said_by=said_by)


def _line(told: Told, words: str) -> UUID:
    return Circumstance.objects.get(household_id=told.house, words=words).pk
