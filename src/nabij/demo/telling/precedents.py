"""What was decided before in Waterstad: a traplift that became a mandate, and a proposal that waits."""

from datetime import timedelta
from uuid import UUID

from nabij.areas.models import Area
from nabij.demo.crowd.people import KOLENBUURT
from nabij.demo.obstacles import TWO_QUOTES
from nabij.demo.stage import Stage
from nabij.demo.telling.mandates import DECREE, WITHOUT_QUOTE
from nabij.demo.telling.scenes import Told
from nabij.demo.telling.unequal import tell_two_of_86
from nabij.discretion.models import Mandate
from nabij.kernel.records import new_id
from nabij.obstacles.models import Rule
from nabij.obstacles.naming import name_rule
from nabij.precedents.commands.proposing import Adopted, Proposal, adopt_rule, propose_rule
from nabij.precedents.commands.publishing import approve_public_text, write_public_text
from nabij.precedents.measuring import write_asked
from nabij.precedents.models import Precedent
from nabij.precedents.writing import Written, write_precedent, write_what_came

LIFT = Written(
    domain="Wonen", facts="Een vrouw alleen slaapt beneden op de bank, want zij komt de trap niet meer op. Er staat een "
    "traplift klaar; op een tweede offerte wachten duurt zes weken.",
    given="De traplift meteen, met één offerte.",
    because="De regel moet zorgen dat wij niet te veel betalen. De prijs was gewoon, en elke week wachten kost meer.",
    conditions="De leverancier neemt de lift terug als zij verhuist.",
)  # fmt: skip
LIFT_CAME = "Zij slaapt weer boven en is niet meer gevallen. Een tweede offerte zou twintig euro hebben gescheeld."
HELP = "Tot vier uur hulp in huis als er niemand anders is"
HELP_BECAUSE = "Al drie keer gevraagd, drie keer om dezelfde reden ja: er was niemand."
HELP_TEXT = (
    "De regisseur mag namens het college tot en met vier uur hulp in huis per week inzetten, een half jaar lang, "
    "als er niemand in het netwerk is."
)
TITLE = "Ongelijke gevallen, ongelijke behandeling: zo beslissen wij"
PUBLIC = """Twee mensen kunnen hetzelfde vragen en toch niet hetzelfde krijgen. Dat is geen vergissing.

Wij kijken naar drie dingen. Wie heeft iemand om zich heen? Wat kan iemand zelf aan? En wat moet de hulp opleveren? Wie niemand heeft, krijgt soms meer. Wie familie heeft die helpt, krijgt soms iets anders: hulp waarmee die familie het volhoudt.

Wij schrijven altijd op waarom. Dat staat in uw eigen besluit, in gewone woorden. Bent u het er niet mee eens, dan kunt u bezwaar maken; in het besluit staat hoe.

Om eerlijk te blijven leggen wij besluiten naast elkaar, zonder namen. Daar leren wij van. Wat vaak genoeg goed is gegaan, mag uw wijkteam voortaan zelf beslissen."""


def tell_precedents(stage: Stage, told: dict[str, Told]) -> None:
    """Victor decided, and read the words on names; what was asked again became a mandate; one proposal waits."""
    lift = _decided(stage, TWO_QUOTES, LIFT, ago=420, came=LIFT_CAME)
    _asked_again(stage, lift.rule, (430, 410, 395, 380))
    _becomes_a_mandate(stage, lift)
    alone = tell_two_of_86(stage, told)
    _asked_again(stage, alone.rule, (41, 18))
    _waits(stage, alone)
    _for_the_public(stage)


def _decided(stage: Stage, rule: dict[str, str], written: Written, *, ago: int, came: str) -> Precedent:
    with stage.acting("victor", stage.moment(ago, 200)):
        words = {**vars(written), "decided_on": stage.day(ago)}
        area = stage.areas[KOLENBUURT]
        made = write_precedent(stage.professional("victor"), name_rule(**rule), area, Written(**words))
    with stage.acting("victor", stage.moment(ago // 3, 60)):
        write_what_came(made, came)
    return made


def _asked_again(stage: Stage, rule: Rule, days: tuple[int, ...]) -> None:
    for ago in days:
        with stage.acting("victor", stage.moment(ago, 30)):
            write_asked(new_id(), rule, stage.areas[KOLENBUURT])


def _propose(stage: Stage, ago: int, area: Area, precedent: Precedent, proposal: Proposal) -> UUID:
    with stage.acting("victor", stage.moment(ago, 90)) as victor:
        return propose_rule(victor, area.pk, precedents=[precedent.pk], proposal=proposal).pk


def _becomes_a_mandate(stage: Stage, lift: Precedent) -> None:
    """The traplift: from the first question to "you may" in some two months. It ends in a year, to be looked at."""
    proposal = Proposal(
        subject=Mandate.Subject.DEVIATE, what=WITHOUT_QUOTE.what, role=WITHOUT_QUOTE.role, law=WITHOUT_QUOTE.law,
        text=WITHOUT_QUOTE.text, because="Vier keer gevraagd, vier keer ja: de tweede offerte kost meer dan zij oplevert.",
        last_day=stage.today + timedelta(days=300), owner=stage.professional("bea"),
    )  # fmt: skip
    learned = _propose(stage, 375, stage.town, lift, proposal)
    with stage.acting("jacobien", stage.moment(365, 60)) as jacobien:
        adopt_rule(jacobien, learned, adopted=Adopted(article=f"{DECREE}, artikel 6", text=WITHOUT_QUOTE.text))


def _waits(stage: Stage, alone: Precedent) -> None:
    proposal = Proposal(
        what=HELP, role="director", law="Wmo 2015 art. 2.3.5", because=HELP_BECAUSE, text=HELP_TEXT,
        last_day=stage.today + timedelta(days=365), owner=stage.professional("bea"),
    )  # fmt: skip
    _propose(stage, 6, stage.areas[KOLENBUURT], alone, proposal)


def _for_the_public(stage: Stage) -> None:
    with stage.acting("bea", stage.moment(60, 60)) as bea:
        text = write_public_text(bea, stage.town.pk, title=TITLE, body=PUBLIC)
    with stage.acting("jacobien", stage.moment(58, 60)) as jacobien:
        approve_public_text(jacobien, text.pk)
