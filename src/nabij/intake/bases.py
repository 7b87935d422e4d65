"""On what ground somebody reports and what they hear back, per kind of reporter: nobody types law in a consulting room.

Consent does not repair a missing legal basis, and professional secrecy is another matter than a basis: what lifted it
is asked apart, of those who are bound by it. This is the one place where it is said.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation
from nabij.intake.models import Report

Kind = Organisation.Kind
Basis = Report.Basis
SpeaksAs = Report.SpeaksAs
_PURPOSE = _("zorgen dat dit huishouden hulp krijgt aangeboden")


class Hears(IntEnum):
    """What a reporter may hear, from least to most; why something was not taken up is never in it."""

    THAT = 1
    WHO = 2

    @property
    def sentence(self) -> Any:
        """What is said on the page before anything is sent."""
        return _HEARS[self]

    @property
    def sentence_of_them(self) -> Any:
        """The same, for the one who calls."""
        return _THEY_HEAR[self]


_HEARS = {
    Hears.THAT: _("U hoort later dát het is opgepakt. Door wie, en waarom wel of niet, mogen wij u niet zeggen."),
    Hears.WHO: _("U hoort later of het is opgepakt en door wie. Waarom iets niet doorgaat, mogen wij u niet zeggen."),
}

_THEY_HEAR = {
    Hears.THAT: _("Deze melder mag horen dát het is opgepakt. Niet door wie, en niet waarom wel of niet."),
    Hears.WHO: _("Deze melder mag horen dat het is opgepakt en door wie. Niet waarom wel of niet."),
}


@dataclass(frozen=True)
class Ground:
    """The basis of one kind of reporter, in a sentence; `is_bound` by professional secrecy.

    `necessity` says why this has to be shared at all, and not less of it. An `is_creditor` may come with arrears, which
    have a way of their own.
    """

    basis: Report.Basis
    sentence: Any
    necessity: Any
    is_bound: bool = False
    is_creditor: bool = False
    hears: Hears = Hears.WHO
    purpose: Any = _PURPOSE


_TREATS = Ground(
    Basis.PUBLIC_TASK,
    _("U meldt als behandelaar. U heeft beroepsgeheim (BW art. 7:457): kies wat het hier opheft."),
    _("zonder deze melding weet het team niet dat er hulp nodig is; wat ik niet hoef te delen, laat ik weg"),
    is_bound=True,
)
_YOUTH = Ground(
    Basis.PUBLIC_TASK,
    _("U meldt als jeugdhulpverlener. U heeft beroepsgeheim (Jeugdwet art. 7.3.11): kies wat het hier opheft."),
    _("onze hulp alleen is niet genoeg; het team moet weten wat er thuis speelt om mee te kunnen doen"),
    is_bound=True,
)
_TEAM = Ground(
    Basis.TASK,
    _("U meldt voor het wijkteam, na een gesprek: een taak van de gemeente (Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3)."),
    _("het team kan pas hulp aanbieden als het weet wie er hulp nodig heeft en waarbij"),
)
UNKNOWN = Ground(
    Basis.INTEREST,
    _("U meldt vanuit een gerechtvaardigd belang (AVG art. 6 lid 1 f)."),
    _("zelf kunnen wij dit niet oplossen, en zonder melding weet niemand ervan"),
    hears=Hears.THAT,
)
_RESIDENT = Ground(
    Basis.REQUEST,
    _("Iemand vraagt zelf hulp: een melding (Wmo 2015 art. 2.3.2). Een andere grond is niet nodig."),
    _("het is de eigen vraag; meer dan daarvoor nodig is, schrijven wij niet op"),
    purpose=_("antwoord geven op de eigen vraag om hulp"),
)
_AROUND = Ground(
    Basis.INTEREST,
    _(
        "Een buur, familielid of bekende maakt zich zorgen: een gerechtvaardigd belang (AVG art. 6 lid 1 f). "
        "Het team mag ermee contact zoeken en hulp aanbieden, en verder niets zonder deze mensen zelf."
    ),
    _("wie zich zorgen maakt kan dit niet zelf oplossen; het team vraagt het aan de mensen zelf"),
    hears=Hears.THAT,
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
        _("de school ziet wat er in de klas gebeurt, maar kan thuis geen hulp bieden"),
    ),
    Kind.SAFETY: Ground(
        Basis.PUBLIC_TASK,
        _("U meldt vanuit een taak voor de veiligheid (AVG art. 6 lid 1 e)."),
        _("ingrijpen alleen lost het niet op; er is zorg nodig die wij niet kunnen geven"),
    ),
    Kind.HOUSING: Ground(
        Basis.INTEREST,
        _("U meldt als verhuurder, vanuit een gerechtvaardigd belang (AVG art. 6 lid 1 f)."),
        _("gesprekken met de huurder hielpen niet genoeg; meer dan dit hoeft het team niet te weten"),
        is_creditor=True,
        hears=Hears.THAT,
        purpose=_("voorkomen dat dit huishouden vastloopt of de woning verliest"),
    ),
    Kind.DEBT_HELP: Ground(
        Basis.PUBLIC_TASK,
        _("U meldt als schuldhulp, een taak van algemeen belang (Wet gemeentelijke schuldhulpverlening)."),
        _("er speelt meer dan geld; zonder het team houdt een regeling geen stand"),
    ),
}
PRIVATE: dict[str, Ground] = {SpeaksAs.RESIDENT: _RESIDENT, SpeaksAs.AROUND: _AROUND}


def ground_of(organisation: Organisation) -> Ground:
    """The ground on which this organisation reports; for what is not known: the narrowest one."""
    return ground_for(SpeaksAs.PROFESSIONAL, organisation.kind)


def ground_for(speaks_as: str, kind: str = "") -> Ground:
    """The ground of whoever speaks in this role, for an organisation of this kind when it is for work."""
    return PRIVATE.get(speaks_as) or GROUNDS.get(kind, UNKNOWN)


def ground_under(report: Report) -> Ground:
    """The ground of a report that was made."""
    return ground_for(report.speaks_as, report.reporter_kind)


def hears_of(report: Report) -> Hears:
    """What this reporter may hear: what their kind may, and never more than that on a legitimate interest."""
    hears = ground_under(report).hears
    return min(hears, Hears.THAT) if report.basis == Basis.INTEREST else hears
