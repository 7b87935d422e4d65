"""How long questions to the safety net and decisions are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.safety_net.models import Dissent, NetDecision, NetExchange, NetQuestion

for model, category in (
    (NetQuestion, _("vraag aan het vangnet: een regel in de weg, wat nodig is")),
    (NetExchange, _("navraag van het vangnet, en het antwoord")),
    (NetDecision, _("besluit van het vangnet, met de reden en wat het gezin ervan las")),
    (Dissent, _("wie een besluit anders zag")),
):
    keep(
        model,
        category=category,
        whose=_("wie de uitzondering nodig had"),
        period=_("even lang als het huishouden"),
        counted_from=_("het sluiten van het huishouden"),
        source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; Selectielijst gemeenten 2020"),
    )
