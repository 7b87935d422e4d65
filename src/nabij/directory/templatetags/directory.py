"""Words of the directory in a template."""

from collections.abc import Iterable

from django import template

from nabij.kernel.weekdays import days_text

register = template.Library()


@register.filter
def weekdays(numbers: Iterable[int]) -> str:
    """Working days as one says them: "ma t/m do"."""
    return days_text(numbers)
