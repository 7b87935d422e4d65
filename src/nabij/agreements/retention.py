"""How long agreements are kept. None of it is about residents."""

from django.utils.translation import gettext_lazy as _

from nabij.agreements.models import AgreementWording, FixedContact, Occasion, PartnerAgreement
from nabij.audit.keeping import keep

for _model in (PartnerAgreement, AgreementWording, Occasion):
    keep(
        _model,
        category=_("afspraken met organisaties in de wijk, en hoe het ging"),
        whose=_("professional"),
        period=_("5 jaar"),
        counted_from=_("de dag waarop de afspraak stopt"),
        source=_("eigen keuze van de gemeente"),
    )
keep(
    FixedContact,
    category=_("wie het vaste contact van een organisatie is"),
    whose=_("professional"),
    period=_("5 jaar"),
    counted_from=_("de dag waarop iemand het niet meer is"),
    source=_("eigen keuze van de gemeente"),
)
