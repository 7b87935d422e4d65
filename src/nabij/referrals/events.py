"""What is remembered of a referral: numbers, days and names of professionals."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ANNOUNCED = event("referrals:referral:announced", _("{actor} kondigde verwijzing {number} aan"))
NOTED = event("referrals:referral:noted", _("{actor} schreef verwijzing {number} op die niet was aangekondigd"))
WITHDRAWN = event("referrals:referral:withdrawn", _("{actor} trok aankondiging {number} in"))
RESTORED = event("referrals:referral:restored", _("{actor} zette aankondiging {number} terug"))
ADVISER_NAMED = event("referrals:adviser:named", _("{actor} vroeg {professional} om advies bij verwijzing {number}"))
LINKED = event("referrals:referral:linked", _("{actor} legde verwijzing {number} bij huishouden {household}"))
UNLINKED = event("referrals:referral:unlinked", _("{actor} haalde verwijzing {number} weg bij huishouden {household}"))
ADVISED = event("referrals:advice:given", _("{actor} gaf advies bij verwijzing {number}"))
DECIDED = event("referrals:referral:decided", _("{actor} schreef op hoe verwijzing {number} gaat ({goes})"))
UNDECIDED = event("referrals:referral:undecided", _("{actor} nam terug hoe verwijzing {number} gaat"))
LOOKED = event("referrals:look:noted", _("{actor} vroeg naar de plaatsing van verwijzing {number} ({found})"))
LOOK_REMOVED = event("referrals:look:removed", _("{actor} haalde een vraag naar de plaatsing {number} weg"))
ALLOCATED = event("referrals:allocation:linked", _("{actor} legde een toewijzing bij verwijzing {number}"))
DEALLOCATED = event("referrals:allocation:unlinked", _("{actor} haalde de toewijzing weg bij verwijzing {number}"))
TAKEN_UP = event(
    "referrals:allocation:taken-up",
    _("{actor} nam toewijzing {allocation} op als verwijzing {number}: niet aangekondigd"),
)
TO_INTAKE = event("referrals:referral:reported", _("{actor} bracht verwijzing {number} naar aanmelding ({report})"))
ANSWERED_TOGETHER = event(
    "referrals:referral:planned", _("{actor} zette {count} acties in het plan na verwijzing {number}")
)
