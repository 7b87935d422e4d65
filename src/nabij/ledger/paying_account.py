"""From which account the municipality pays, and to which a loan comes back."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.areas.choices import PayingAccount, choice_of
from nabij.kernel.errors import Refused
from nabij.kernel.text import Unreadable
from nabij.ledger.iban import parse_iban, shown_iban


def account_for(area_id: UUID) -> PayingAccount:
    """Name and number as functional management filled them in. Raises Refused when one is missing or wrong."""
    account = choice_of(PayingAccount, area_id)
    try:
        iban = parse_iban(account.iban)
    except Unreadable:
        iban = ""
    if not account.name or not iban:
        raise Refused(
            _("De rekening waarvan de gemeente betaalt is niet ingevuld. Functioneel beheer doet dat bij de keuzes.")
        )
    return PayingAccount(name=account.name, iban=iban)


def shown_account(area_id: UUID) -> PayingAccount | None:
    """The same account as one copies it from paper, for who pays a loan back; None while it is not filled in."""
    try:
        account = account_for(area_id)
    except Refused:
        return None
    return PayingAccount(name=account.name, iban=shown_iban(account.iban))
