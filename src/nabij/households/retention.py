"""How long what is known of a household is kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.households.models import (
    Answer,
    ChangedRow,
    Circumstance,
    ContactAttempt,
    Handover,
    Household,
    InformationLetter,
    Involvement,
    InvolvementSubject,
    Membership,
    Merge,
    ParentalAuthority,
    Passing,
    Person,
    PersonKey,
    Placement,
    Question,
    Separation,
    Source,
    TrackChange,
)

FILE = {
    "period": _("15 jaar; jeugdhulp 20 jaar; een ingetrokken vraag 6 weken (of wat het gebied koos)"),
    "counted_from": _("ontvangst (Wmo), laatste wijziging (Jeugdwet) of de dag van sluiten"),
    "source": _("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; AVG art. 5 lid 1 e"),
}
WITH_HOUSEHOLD = {
    "period": _("even lang als het huishouden"),
    "counted_from": _("de dag van sluiten"),
    "source": FILE["source"],
}

keep(Household, category=_("dossier van een huishouden"), whose=_("leden van het huishouden"), **FILE)
keep(
    Person,
    category=_("naam, geboortedatum, adres, taal, telefoon"),
    whose=_("leden van een huishouden en hun netwerk"),
    period=_("tot het laatste huishouden waar de persoon bij hoort wordt gewist"),
    counted_from=_("de dag van sluiten van dat huishouden"),
    source=FILE["source"],
)
keep(
    PersonKey,
    category=_("onleesbare zoeksleutels"),
    whose=_("leden van een huishouden en hun netwerk"),
    period=_("even lang als de persoon"),
    counted_from=_("het wissen van de persoon"),
    source=_("AVG art. 5 lid 1 c en e"),
)
for _model, _category, _whose in (
    (Question, _("de vraag in eigen woorden"), _("leden van het huishouden")),
    (Circumstance, _("wat goed gaat en wat moeilijk is"), _("leden van het huishouden")),
    (Membership, _("wie bij het huishouden hoort"), _("leden van het huishouden en hun netwerk")),
    (ParentalAuthority, _("wie gezag heeft over een kind"), _("kinderen en wie gezag over hen heeft")),
    (Involvement, _("wie waarvoor betrokken is"), _("leden van het huishouden en professionals")),
    (InvolvementSubject, _("voor wie iemand betrokken is"), _("leden van het huishouden")),
    (Handover, _("overdracht van de regie"), _("professionals")),
    (ContactAttempt, _("hoe contact is gezocht"), _("leden van het huishouden")),
    (InformationLetter, _("welke informatiebrief is gegeven"), _("leden van het huishouden")),
    (Answer, _("antwoord op het aanbod van hulp"), _("leden van het huishouden")),
    (Merge, _("dat twee dossiers één werden"), _("leden van het huishouden")),
    (Separation, _("dat een stel uit elkaar ging"), _("leden van het huishouden")),
    (Passing, _("dat iemand overleed"), _("leden van het huishouden")),
    (Placement, _("waar een kind woont dat niet thuis woont"), _("kinderen")),
    (TrackChange, _("licht of volledig, en waarom"), _("leden van het huishouden")),
    (ChangedRow, _("wat er stond voor een verandering"), _("leden van het huishouden")),
    (Source, _("van welke organisatie een melding kwam"), _("leden van het huishouden")),
):
    keep(_model, category=_category, whose=_whose, **WITH_HOUSEHOLD)
