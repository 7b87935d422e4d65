"""What is told about a custom budget: its number, a moment, and names of professionals only."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

TO_SIGN = notice(
    "budget:to-sign", _("{professional} vraagt u te tekenen voor maatwerkbudget {number}, voor {when}."), "budget:sign"
)
ANSWERED = notice(
    "budget:answered", _("{professional} gaf antwoord op uw vraag bij maatwerkbudget {number}."), "budget:sign"
)
SIGNED = notice(
    "budget:signed", _("{professional} tekende voor maatwerkbudget {number}. De betaling loopt."), "budget:request"
)
REFUSED = notice(
    "budget:refused", _("{professional} tekende maatwerkbudget {number} niet. Lees waarom."), "budget:request"
)
QUESTIONED = notice(
    "budget:questioned", _("{professional} heeft een vraag over maatwerkbudget {number}."), "budget:request"
)
HELPER_ASKED = notice(
    "budget:helper-asked", _("{professional} vraagt u om ja of nee op lening {number}."), "budget:consent"
)
HELPER_SAID = notice("budget:helper-said", _("{professional} gaf antwoord over lening {number}."), "budget:request")
WRITE_OFF = notice(
    "budget:write-off", _("{professional} vraagt u te tekenen dat lening {number} een gift wordt."), "budget:write_off"
)
WRITE_OFF_DECIDED = notice(
    "budget:write-off-decided", _("{professional} besloot of lening {number} een gift wordt."), "budget:request"
)
SIGN_SOON = notice(
    "budget:sign-soon", _("Maatwerkbudget {number} wacht op een handtekening, voor {when}."), "budget:sign"
)
SIGN_LATE = notice(
    "budget:sign-late", _("Maatwerkbudget {number} had getekend en betaald moeten zijn: {when}."), "budget:sign"
)
PAY_LATE = notice(
    "budget:pay-late", _("Maatwerkbudget {number} is nog niet betaald; dat moest voor {when}."), "budget:request"
)
MISSED = notice("budget:missed", _("Van lening {number} kwam een termijn niet binnen. Wat nu?"), "budget:request")
LOOK_BACK = notice(
    "budget:look-back", _("Kijk terug op maatwerkbudget {number}: wat heeft het voorkomen?"), "budget:request"
)
