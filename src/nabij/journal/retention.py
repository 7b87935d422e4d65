"""How long notes and weighings are kept.

Youth care asks the longer term (Jeugdwet art. 7.3.8 lid 3: twenty years from the last change), the Wmo the
shorter (Wmo 2015 art. 5.3.4 lid 1: fifteen years). A household's notes are told together, so they are kept
together, by the longer; for a household that never wanted help its own short clock (`Household.keep_until`)
goes first.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.journal.models import (
    ContactNote,
    CrisisReading,
    LifeEvent,
    NoteAttachment,
    NotePresence,
    SafetySubject,
    SafetyWeighing,
)


def _declare(model: type[models.Model], category: object) -> None:
    keep(
        model,
        category=category,
        whose=_("leden van het huishouden en wie om hen heen staat"),
        period=_("20 jaar; korter als het huishouden geen hulp wilde"),
        counted_from=_("de laatste wijziging in het dossier"),
        source=_("Jeugdwet art. 7.3.8 lid 3; Wmo 2015 art. 5.3.4 lid 1"),
    )


_declare(ContactNote, _("verslag van contact"))
_declare(NotePresence, _("wie bij een contact was"))
_declare(NoteAttachment, _("foto’s bij een verslag"))
_declare(SafetyWeighing, _("afweging van de veiligheid"))
_declare(SafetySubject, _("wiens veiligheid is afgewogen"))
_declare(LifeEvent, _("wat er in een leven gebeurde"))
_declare(CrisisReading, _("hoe een crisis is gelezen"))
