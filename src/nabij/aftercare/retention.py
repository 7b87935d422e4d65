"""How long it is kept how people said goodbye: as long as the file that was closed with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.aftercare.models import AftercareContact, Farewell, FarewellVerdict, GoalOutcome, StaysWith
from nabij.audit.keeping import keep


def _declare(model: type[models.Model], category: object) -> None:
    keep(
        model,
        category=category,
        whose=_("gezinsleden en mensen om hen heen die iets blijven doen"),
        period=_("15 jaar; een plan waar geen voorziening bij kwam 5 jaar"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wmo 2015 art. 5.3.4; Selectielijst gemeenten 2020 voor een plan zonder voorziening"),
    )


_declare(Farewell, _("afscheid van het gezin"))
_declare(GoalOutcome, _("wat er van een doel kwam"))
_declare(StaysWith, _("wat van wie blijft"))
_declare(FarewellVerdict, _("wat het gezin aan het eind van de hulp vindt"))
_declare(AftercareContact, _("nazorg na het afronden"))
