"""From which account the municipality pays."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.areas.choices import PayingAccount, choice_of
from nabij.kernel.errors import Refused
from nabij.kernel.text import Unreadable
from nabij.ledger.iban import parse_iban


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
