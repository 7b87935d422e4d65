"""On what ground somebody reports, prefilled per kind of organisation: nobody types law in a consulting room.

Consent does not repair a missing legal basis, and professional secrecy is another matter than a
basis: what lifted it is asked apart, of those who are bound by it.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation
from nabij.intake.models import Report

Kind = Organisation.Kind
Basis = Report.Basis
_PURPOSE = _("zorgen dat dit huishouden hulp krijgt aangeboden")


@dataclass(frozen=True)
class Ground:
    """The basis of one kind of reporter, in a sentence; `is_bound` by professional secrecy.

    `hears_who` says whether this reporter may hear who took it up, or only that it was taken up.
    """

    basis: Report.Basis
    sentence: Any
    is_bound: bool = False
    hears_who: bool = True
    purpose: Any = _PURPOSE


_TREATS = Ground(
    Basis.PUBLIC_TASK,
    _("U meldt als behandelaar. U heeft beroepsgeheim (BW art. 7:457): kies wat het hier opheft."),
    is_bound=True,
)
_YOUTH = Ground(
    Basis.PUBLIC_TASK,
    _("U meldt als jeugdhulpverlener. U heeft beroepsgeheim (Jeugdwet art. 7.3.11): kies wat het hier opheft."),
    is_bound=True,
)
_TEAM = Ground(
    Basis.TASK,
    _("U meldt voor het wijkteam, na een gesprek: een taak van de gemeente (Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3)."),
)
UNKNOWN = Ground(
    Basis.INTEREST,
    _("U meldt vanuit een gerechtvaardigd belang (AVG art. 6 lid 1 f)."),
    hears_who=False,
)

GROUNDS: dict[str, Ground] = {
    Kind.TEAM: _TEAM,
    Kind.MUNICIPALITY: _TEAM,
    Kind.WELFARE: _TEAM,
    Kind.GENERAL_PRACTICE: _TREATS,
    Kind.MENTAL_HEALTH: _TREATS,
    Kind.CARE: _TREATS,
    Kind.YOUTH_CARE: _YOUTH,
    Kind.SCHOOL: Ground(
        Basis.PUBLIC_TASK,
        _("U meldt voor de school: zorg voor leerlingen is haar taak van algemeen belang (AVG art. 6 lid 1 e)."),
    ),
    Kind.SAFETY: Ground(
        Basis.PUBLIC_TASK,
        _("U meldt vanuit een taak voor de veiligheid (AVG art. 6 lid 1 e)."),
    ),
    Kind.HOUSING: Ground(
        Basis.INTEREST,
        _("U meldt als verhuurder, vanuit een gerechtvaardigd belang (AVG art. 6 lid 1 f)."),
        purpose=_("voorkomen dat dit huishouden vastloopt of de woning verliest"),
    ),
    Kind.DEBT_HELP: Ground(
        Basis.PUBLIC_TASK,
        _("U meldt als schuldhulp, een taak van algemeen belang (Wet gemeentelijke schuldhulpverlening)."),
    ),
}


def ground_of(organisation: Organisation) -> Ground:
    """The ground on which this organisation reports; for what is not known: the narrowest one."""
    return GROUNDS.get(organisation.kind, UNKNOWN)
