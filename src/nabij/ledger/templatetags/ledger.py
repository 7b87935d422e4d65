"""Words of money in a template."""

from decimal import Decimal

from django import template

from nabij.kernel.money import format_euro
from nabij.ledger.iban import shown_iban

register = template.Library()


@register.filter
def euro(amount: Decimal | None) -> str:
    """An amount as a Dutch reader expects it; nothing is "€ 0,00"."""
    return format_euro(amount or 0)


@register.filter
def iban(number: str) -> str:
    """An account number in groups of four."""
    return shown_iban(number)
