"""What whoever asked hears of the money, and who pays and signs of an account number: numbers and names only.

Whoever asked is led to the page of the request, which stands a floor higher: by its address, as everywhere.
"""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

RETURNED = notice(
    "ledger:returned",
    _("De betaling van maatwerkbudget {number} kwam terug. De betaler kijkt ernaar."),
    "budget:request",
)
PAID = notice("ledger:paid", _("Maatwerkbudget {number} is betaald."), "budget:request")
CHECK_IBAN = notice(
    "ledger:check-iban",
    _("{professional} vraagt uw akkoord: een ander rekeningnummer voor maatwerkbudget {number}."),
    "ledger:iban",
)
IBAN_ANSWERED = notice(
    "ledger:iban-answered",
    _("{professional} gaf antwoord over het rekeningnummer van maatwerkbudget {number}."),
    "ledger:payment",
)
