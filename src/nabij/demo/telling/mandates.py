"""Who may decide what in Waterstad: the default of the town, and how the Havenbuurt and the Kolenbuurt differ."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from nabij.areas.models import Area
from nabij.demo.crowd.people import HAVENBUURT, KOLENBUURT
from nabij.demo.stage import Stage
from nabij.discretion.commands import grant_mandate, withdraw_mandate
from nabij.discretion.granting import SIGNING, Given
from nabij.discretion.models import Mandate

WMO = "Wmo 2015 art. 2.3.5 en Gemeentewet art. 160 lid 1"
LONG_AGO = timedelta(days=790)
DECREE = "Mandaatbesluit wijkteams Waterstad (verzonnen)"

INDOORS = Given(
    subject="spend", what="Iets voor in huis dat niet kan wachten", role="director", up_to=Decimal(500), law=WMO,
    article=f"{DECREE}, artikel 3",
    text="De regisseur beslist namens het college over een uitgave tot en met € 500 per huishouden per keer, "
    "als iets in huis niet kan wachten.",
    instructions="De rekening gaat naar de organisatie die levert, niet naar het gezin.\n"
    "Schrijf in het dossier waarom het niet kon wachten.",
    works_elsewhere=True, consent="Stichting Welzijn Waterstad (werkgever van een deel van de regisseurs), per brief",
)  # fmt: skip
SIGN = Given(
    subject="sign_budget", what=SIGNING, role="team_leader", up_to=Decimal(2500), law=WMO,
    article=f"{DECREE}, artikel 4",
    text="De teamleider tekent namens het college een maatwerkbudget tot en met € 2.500, "
    "nadat een ander het heeft aangevraagd.",
    instructions="Niet voor een eigen aanvraag: twee paar ogen.",
)  # fmt: skip
WITHOUT_QUOTE = Given(
    subject="deviate", what="Een hulpmiddel zonder twee offertes", role="director", law=WMO,
    article=f"{DECREE}, artikel 6",
    text="De regisseur mag namens het college afzien van de tweede offerte als het hulpmiddel deze week nodig is.",
)  # fmt: skip
THIS_WEEK = replace(
    INDOORS, what="Alles wat een gezin deze week vooruit helpt", up_to=Decimal(750),
    article="Buurtbudget Havenbuurt, afspraak 2",
    text="De regisseur beslist zelf tot en met € 750 per huishouden per keer, en vertelt het achteraf in het team.",
)  # fmt: skip
FARES = replace(
    INDOORS, what="Reiskosten en kleine uitgaven", role="contact_person", up_to=Decimal(50),
    article="Buurtbudget Havenbuurt, afspraak 5",
    text="Ook wie nog contact zoekt mag tot en met € 50 uitgeven.", instructions="",
)  # fmt: skip
SCHOOL = replace(
    INDOORS, what="Schoolspullen en een fiets om op school te komen", up_to=Decimal(300),
    article=f"{DECREE}, artikel 8 (proef van een jaar)",
    text="De regisseur beslist namens het college over schoolspullen en een fiets, tot en met € 300 per kind.",
    instructions="",
)  # fmt: skip
TAXI = replace(
    INDOORS, what="Taxiritten naar een behandeling", up_to=Decimal(150), article=f"{DECREE}, artikel 7",
    text="De regisseur beslist namens het college over taxiritten naar een behandeling, tot en met € 150.",
    instructions="",
)  # fmt: skip
TAXI_WITHDRAWN = "Vervoer naar een behandeling loopt nu via de regiotaxi. Een mandaat is niet meer nodig."


def tell_mandates(stage: Stage) -> None:
    """Jacobien gave them long ago; one trial ends within weeks, and one was withdrawn last month."""
    town, haven, kolen = stage.town, stage.areas[HAVENBUURT], stage.areas[KOLENBUURT]
    for area, given in (
        (town, INDOORS), (town, SIGN),
        (haven, THIS_WEEK), (haven, FARES), (haven, replace(SIGN, up_to=Decimal(1500))),
    ):  # fmt: skip
        _give(stage, area, given)
    taxi = _give(stage, town, TAXI)
    with stage.acting("jacobien", stage.moment(345, 30)) as jacobien:
        grant_mandate(jacobien, kolen.pk, given=replace(SCHOOL, ends_on=stage.due(14)))
    with stage.acting("jacobien", stage.moment(31, 40)) as jacobien:
        withdraw_mandate(jacobien, taxi.pk, because=TAXI_WITHDRAWN)


def _give(stage: Stage, area: Area, given: Given) -> Mandate:
    with stage.acting("jacobien", stage.made_at - LONG_AGO) as jacobien:
        return grant_mandate(jacobien, area.pk, given=given)
