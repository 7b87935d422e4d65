"""What each page is called in the log, so that a family can read what somebody looked at.

A page that is not named here is called after its package.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

PAGES: dict[str, Any] = {
    "attachments:open": _("een foto of brief"),
    "collaboration:ask": _("een vraag in de samenwerking"),
    "collaboration:letter": _("een opschalingsbrief"),
    "collaboration:override": _("een vraag om door te zetten"),
    "collaboration:overrides": _("wat is voorgelegd om door te zetten"),
    "collaboration:parcel": _("wat er meegaat naar een ander team"),
    "collaboration:parcel_file": _("een overdracht aan een ander team, als bestand"),
    "collaboration:parcel_print": _("een overdracht aan een ander team, op papier"),
    "collaboration:team": _("een gekoppeld team"),
    "collaboration:teams": _("andere teams bij het gezin"),
    "collaboration:together": _("de samenwerking"),
    "collaboration:transfer": _("een overdracht aan een ander team"),
    "households:circumstances": _("wat er speelt"),
    "households:contact": _("het zoeken naar contact"),
    "households:direction": _("wie de regie heeft"),
    "households:hand_over": _("het overdragen van de regie"),
    "households:letter": _("de brief aan het gezin"),
    "households:people": _("de mensen rond het gezin"),
    "households:question": _("de vraag van het gezin"),
    "households:table": _("wie er aan tafel zit"),
    "intake:accept": _("het antwoord van het gezin"),
    "intake:decline": _("het antwoord van het gezin"),
    "intake:inbox": _("de lijst met meldingen"),
    "intake:my_reports": _("de eigen meldingen"),
    "intake:of_household": _("de meldingen over het gezin"),
    "intake:receipt": _("het bewijs van een melding"),
    "intake:report": _("het meldformulier"),
    "intake:sort": _("een melding"),
    "intake:unreached": _("het zoeken naar contact"),
    "journal:copy_text": _("een notitie, om over te nemen in een ander systeem"),
    "journal:life_event": _("een gebeurtenis uit hun leven"),
    "journal:note": _("een notitie van een gesprek"),
    "journal:safety": _("het wegen van de veiligheid"),
    "journal:weigh_safety": _("het wegen van de veiligheid"),
    "journal:write_note": _("het formulier voor een notitie"),
    "plans:action": _("een actie uit het plan"),
    "plans:action_card": _("het kaartje van een actie"),
    "plans:action_card_pdf": _("het kaartje van een actie, als bestand"),
    "plans:compare": _("wat er in het plan veranderde"),
    "plans:fridge": _("het plan op papier"),
    "plans:load": _("wie doet hoeveel in het plan"),
    "plans:own_plan": _("het eigen plan van een jongere"),
    "plans:fridge_pdf": _("het plan op papier, als bestand"),
    "plans:plan": _("het plan"),
    "plans:shared": _("het plan, samen aan tafel"),
    "plans:understandings": _("de afspraken met naasten en vrijwilligers"),
    "privacy:household_log": _("wie er keek"),
    "privacy:household_log_export": _("wie er keek, als bestand"),
    "privacy:household_log_print": _("wie er keek, op papier"),
    "privacy:overview": _("wie er keek, van alle huishoudens"),
    "privacy:person_log": _("waar een medewerker keek"),
    "story:sheet": _("het hele verhaal op één blad"),
    "story:sheet_pdf": _("het hele verhaal op één blad, als bestand"),
    "story:start": _("de vraag van het gezin, aan tafel"),
    "workspace:board": _("het teambord"),
    "workspace:course": _("het verloop"),
    "workspace:household": _("het overzicht van het gezin"),
    "workspace:households": _("de lijst met huishoudens"),
    "workspace:my_day": _("de eigen dag"),
    "workspace:search": _("de zoekresultaten"),
}

PACKAGES: dict[str, Any] = {
    "aftercare": _("het afronden of de nazorg"),
    "areas": _("de inrichting van een gebied"),
    "attachments": _("een foto of brief"),
    "changes": _("dat een stel uit elkaar gaat"),
    "collaboration": _("de samenwerking"),
    "directory": _("de gids van professionals"),
    "discretion": _("een vraag om geld of ruimte"),
    "households": _("gegevens van het gezin"),
    "intake": _("een melding"),
    "journal": _("een notitie"),
    "plans": _("het plan"),
    "privacy": _("wie er keek"),
    "reviews": _("het samen kijken naar het plan"),
    "workspace": _("een overzicht"),
}


def page_words(page: str) -> str:
    """The words for a page; an address that no longer exists still reads as a page."""
    return str(PAGES.get(page) or PACKAGES.get(page.split(":")[0]) or _("een pagina"))
