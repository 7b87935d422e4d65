"""An order as CSV, as a spreadsheet in Dutch opens it."""

import csv
import io

from django.utils.translation import gettext as _

from nabij.kernel.money import typed_euro
from nabij.kernel.spreadsheets import harmless
from nabij.kernel.text import clean_line
from nabij.ledger.bank.lines import Order


def csv_of(order: Order) -> bytes:
    """A line for each payment; amounts with a comma, days as 2026-11-23."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow([_("nummer"), _("organisatie"), _("rekening"), _("bedrag"), _("omschrijving"), _("uitvoeren op")])
    rows.writerows(
        [
            one.number,
            harmless(clean_line(one.payee)),
            one.iban,
            typed_euro(one.amount),
            one.reference,
            order.execute_on.isoformat(),
        ]
        for one in order.transfers
    )
    return ("\ufeff" + out.getvalue()).encode()
