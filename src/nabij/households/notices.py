"""What is told around a household: its number (`home`), never a name of the family, only of professionals."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

YOU_ARE_CONTACT_PERSON = notice(
    "households:you-are-contact-person",
    _("U bent contactpersoon van huishouden {home}. Zoek contact: uiterlijk {day}."),
    "workspace:household",
)
YOU_DIRECT = notice("households:you-direct", _("U bent regisseur van huishouden {home}."), "workspace:household")
DIRECTION_CHANGED = notice(
    "households:direction-changed",
    _("Huishouden {home}, waar u bij betrokken bent, heeft een andere regisseur: {professional}, {phone}."),
    "workspace:household",
)
YOU_STAND_IN = notice(
    "households:you-stand-in", _("U vervangt {professional} op {days}, bij huishouden {home}."), "workspace:household"
)
ANOTHER_STANDS_IN = notice(
    "households:another-stands-in",
    _("{professional} is nu vervanger van de regisseur van huishouden {home}, op {days}."),
    "workspace:household",
)
YOU_ARE_INVITED = notice(
    "households:you-are-invited",
    _("{professional} vraagt u aan tafel bij huishouden {home}."),
    "workspace:household",
)
YOU_STEP_BACK = notice(
    "households:you-step-back",
    _("U stapt per {ends_on} terug bij huishouden {home}. Vragen? Bel {professional}, {phone}."),
)
YOU_STAY = notice("households:you-stay", _("U blijft toch aan tafel bij huishouden {home}."), "workspace:household")
FINISHED = notice(
    "households:finished",
    _("Huishouden {home}, waar u bij betrokken was, is afgerond. U ziet het vanaf vandaag niet meer."),
)
WORKS_HERE_NO_LONGER = notice(
    "households:works-here-no-longer",
    _("{professional} werkt hier niet meer en zit niet langer aan tafel bij uw huishouden {home}."),
    "workspace:household",
)
FILES_MERGED = notice(
    "households:merged",
    _("{professional} voegde twee dossiers samen. Het huishouden staat nu onder nummer {number}."),
    "workspace:household",
)
MERGE_TAKEN_BACK = notice(
    "households:merge-taken-back",
    _("{professional} haalde twee samengevoegde dossiers weer uit elkaar: {home} en {other}."),
    "workspace:household",
)
