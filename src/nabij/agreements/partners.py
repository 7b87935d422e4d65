"""With which partner of an agreement somebody can say how it went: shared by commands and forms."""

from nabij.access.actor import Actor
from nabij.agreements.access import KEEP, own_organisations
from nabij.agreements.models import PartnerAgreement
from nabij.directory.models import Organisation


def partners_for(actor: Actor, agreement: PartnerAgreement) -> list[Organisation]:
    """All of them for the team; for a partner the own organisation."""
    found = agreement.organisations.order_by("name")
    ours = agreement.area_id in actor.areas_with(KEEP)
    return list(found if ours else found.filter(pk__in=own_organisations(actor)))
