"""What is filled in beforehand when somebody is asked to the table: nobody types law at the kitchen table."""

from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation, Professional
from nabij.households.models import Involvement

Kind = Organisation.Kind
Basis = Involvement.Basis

PURPOSES = {
    Kind.TEAM: _("meedenken en meedoen aan het plan"),
    Kind.GENERAL_PRACTICE: _("de gezondheid volgen en afstemmen wat nodig is"),
    Kind.SCHOOL: _("meedoen op school"),
    Kind.HOUSING: _("de woning op orde"),
    Kind.DEBT_HELP: _("overzicht en rust in het geld"),
    Kind.YOUTH_CARE: _("het kind en de ouders ondersteunen bij het opgroeien"),
    Kind.MENTAL_HEALTH: _("behandeling en herstel"),
    Kind.CARE: _("zorg en ondersteuning thuis"),
    Kind.WELFARE: _("meedoen in de buurt"),
    Kind.SAFETY: _("de veiligheid in huis"),
    Kind.MUNICIPALITY: _("een voorziening van de gemeente regelen"),
    Kind.VOLUNTEERS: _("praktische hulp en gezelschap"),
    Kind.OTHER: "",
}
OWN_TASK = {Kind.TEAM, Kind.MUNICIPALITY}
OWN_LAW = {Kind.SAFETY}


def purpose_for(professional: Professional) -> str:
    """What somebody of this kind of organisation is usually asked for."""
    return str(PURPOSES[Kind(professional.organisation.kind)])


def basis_for(professional: Professional) -> str:
    """The usual ground: the team's task, an own law, and for all others the consent of the family."""
    kind = Kind(professional.organisation.kind)
    if kind in OWN_TASK:
        return Basis.TASK
    return Basis.OWN_LAW if kind in OWN_LAW else Basis.CONSENT
