"""What is told about a referral: its number, days, and names of professionals only."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

CAME = notice("referrals:came", _("Verwijzing {number} is aangekondigd. Advies uiterlijk {day}."), "referrals:referral")
CALL_NOW = notice(
    "referrals:call-now",
    _("Verwijzing {number} begint eerder dan ons advies kan komen. Bel vandaag: {professional}, {phone}."),
    "referrals:referral",
)
YOU_ADVISE = notice(
    "referrals:you-advise", _("U adviseert bij verwijzing {number}, uiterlijk {day}."), "referrals:referral"
)
REMINDER = notice("referrals:reminder", _("Verwijzing {number} wacht op uw advies, sinds {day}."), "referrals:referral")
ADVICE_CAME = notice(
    "referrals:advice-came",
    _("Er is advies bij uw verwijzing {number}. Bellen kan direct: {professional}, {phone}."),
    "referrals:receipt",
)
DECIDED = notice(
    "referrals:decided", _("Verwijzing {number} heeft een antwoord van de verwijzer: {goes}."), "referrals:referral"
)
