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
ADVICE_SOON = notice(
    "referrals:advice-soon", _("Verwijzing {number}: geef uw advies uiterlijk {day}."), "referrals:referral"
)
ADVICE_LATE = notice(
    "referrals:advice-late",
    _("Verwijzing {number} wacht op uw advies, dat er {day} moest zijn. Zij gaat gewoon door: bel."),
    "referrals:referral",
)
ADVICE_LATE_FOR_LEADER = notice(
    "referrals:advice-late-for-leader",
    _("Verwijzing {number} kreeg geen advies voor {day}. Zij gaat gewoon door. Wie belt er?"),
    "referrals:referral",
)
ADVICE_CAME = notice(
    "referrals:advice-came",
    _("Er is advies bij uw verwijzing {number}. Bellen kan direct: {professional}, {phone}."),
    "referrals:receipt",
)
DECIDED = notice(
    "referrals:decided", _("Verwijzing {number} heeft een antwoord van de verwijzer: {goes}."), "referrals:referral"
)
