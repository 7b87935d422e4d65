"""What one may see of referrals, and what is due."""

from nabij.referrals.queries.due import advice_rows, first_look, look_rows
from nabij.referrals.queries.reading import (
    advice_of,
    invoice_address,
    looks_of,
    my_referrals,
    referrals_of,
    team_list,
    who_knows,
)

__all__ = [
    "advice_of",
    "advice_rows",
    "first_look",
    "invoice_address",
    "look_rows",
    "looks_of",
    "my_referrals",
    "referrals_of",
    "team_list",
    "who_knows",
]
