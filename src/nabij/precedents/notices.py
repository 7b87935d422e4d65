"""Whom is told of what was learned: who can make it a mandate, and who decided or proposed it."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

PAGE = "precedents:learned"
PROPOSED = notice("precedents:proposed", _("Er is een mandaat voorgesteld: {what}. Beslist u erover?"), PAGE)
TAKEN_BACK = notice("precedents:taken-back", _("Een voorstel voor een mandaat is teruggenomen: {what}."), PAGE)
ADOPTED = notice("precedents:adopted", _("Uw voorstel is een mandaat geworden: {what}."), PAGE)
LEARNED = notice(
    "precedents:learned", _("Wat u besloot is nu een mandaat: {what}. Niemand hoeft het meer te vragen."), PAGE
)
FROM_YOUR_QUESTION = notice(
    "precedents:from-your-question", _("Wat u het vangnet vroeg, is nu een mandaat: {what}."), PAGE
)
OWNED = notice("precedents:owned", _("U bent eigenaar van een nieuw mandaat: {what}."), PAGE)
DECLINED = notice("precedents:declined", _("Uw voorstel is niet overgenomen: {what}. Lees waarom."), PAGE)
TEXT_WAITS = notice(
    "precedents:text-waits", _("Er ligt een nieuwe tekst klaar over hoe wij beslissen."), "precedents:text"
)
TEXT_STANDS = notice("precedents:text-stands", _("Uw tekst over hoe wij beslissen is goedgekeurd."), "precedents:text")
