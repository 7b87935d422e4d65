"""Addresses within the screen one works on."""

from typing import Any
from uuid import UUID

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def step(context: Any, name: str, *ids: UUID) -> str:
    """The address of a step of the chain, in the story or at the table as one is."""
    return str(context["screen"].url(name, *ids))
