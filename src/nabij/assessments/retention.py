"""How long it is kept how it went."""

from django.utils.translation import gettext_lazy as _

from nabij.assessments.models import Assessment, AssessmentAnswer
from nabij.audit.keeping import keep

for _model, _category in (
    (Assessment, _("wanneer en door wie gezegd is hoe het gaat")),
    (AssessmentAnswer, _("hoe het gaat, per onderwerp")),
):
    keep(
        _model,
        category=_category,
        whose=_("leden van het huishouden"),
        period=_("even lang als het huishouden"),
        counted_from=_("de dag van sluiten"),
        source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; AVG art. 5 lid 1 e"),
    )
