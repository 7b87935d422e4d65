"""How long it is kept that people looked together: as long as the plan they looked at."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.reviews.models import Agreement, FamilyGroupPlan, NearTooLong, Review, ReviewPresence, Verdict


def _declare(model: type[models.Model], category: object) -> None:
    keep(
        model,
        category=category,
        whose=_("gezinsleden en wie om hen heen staat"),
        period=_("15 jaar; een plan waar geen voorziening bij kwam 5 jaar"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wmo 2015 art. 5.3.4; Selectielijst gemeenten 2020 voor een plan zonder voorziening"),
    )


_declare(Review, _("verslag van samen kijken naar het plan"))
_declare(ReviewPresence, _("wie er samen keek"))
_declare(NearTooLong, _("antwoord op ‘houden we dit te lang dichtbij?’"))
_declare(Verdict, _("wat het gezin van de hulp vindt"))
_declare(Agreement, _("wie het eens is met het plan"))
_declare(FamilyGroupPlan, _("aanbod en keuze van een familiegroepsplan"))
