"""Words of areas and roles in a template."""

from django import template

from nabij.areas.actors import label_of

register = template.Library()


@register.filter
def role_name(role: str) -> str:
    """The Dutch name of a role."""
    return label_of(role)
