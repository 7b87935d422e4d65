"""What the screens of who signs say without names."""

from django import template

from nabij.households.screen_names import ScreenNames

register = template.Library()


@register.filter
def hide(text: str, names: ScreenNames | None) -> str:
    """The same text, with the names of a household hidden; as it is where none are to be hidden (`names` is empty)."""
    return names.in_text(text) if names else text
