"""Made-up cases and questions about them: what was decided, and the same as another would tell it.

Each line is one fact in its wordings: as the precedent has it (0), and as others tell it (1 to 3). Those who ask keep
some of the words, as people do, change others for a word of their own, tell it in another order, leave facts out and
misspell.
"""

from dataclasses import dataclass
from random import Random

from nabij.operations.bench.matching.mistakes import mistyped

NEEDED = """
Een traplift is nodig | zij heeft een traplift nodig | de trap op met een lift
Een wasmachine is stuk | de wasmachine doet het niet meer | hun wasautomaat is kapot
Een scootmobiel in plaats van de regiotaxi | liever een scootmobiel dan de taxi | een scootmobiel, geen regiotaxi
Een fiets om op school te komen | het kind heeft een fiets nodig voor school | fietsen naar school
Een bril die de verzekering niet betaalt | brillenglazen, de verzekeraar vergoedt niets | nieuwe bril zonder vergoeding
Extra uren hulp in de huishouding | meer huishoudelijke hulp dan het aantal uren | extra hulp bij het huishouden
Een plek op de zaterdagopvang | opvang op zaterdag | zaterdags naar de dagopvang
Urgentie voor een woning zonder trap | met voorrang een gelijkvloerse woning | urgentieverklaring, benedenwoning
Vervoer naar de dagbesteding | de rit naar dagbesteding wordt niet betaald | vervoerskosten dagbesteding
De rekening van de tandarts | een kies moet eruit, de tandarts wil eerst geld | tandartskosten betalen
Een tolk bij het gesprek op school | op school is een tolk nodig | tolken bij het schoolgesprek
Zwemles voor een kind met een beperking | aparte zwemlessen, het kind heeft een beperking | zwemmen met begeleiding
De eigen bijdrage van de maaltijden | te hoge eigen bijdrage voor maaltijden | eigen bijdrage maaltijdservice
Een tweede bed voor de kinderen | de kinderen slapen samen in één bed | bedden voor de kinderkamer
Een briefadres terwijl iemand op banken slaapt | dakloos en zonder briefadres | slaapt bij vrienden, briefadres
Een opleiding met behoud van uitkering | studeren en de uitkering houden | met de bijstand naar een opleiding
Een hond uit de asiel als hulphond | hulphond, de hond kwam uit het asiel | een asielhond die helpt
De waarborgsom van een huurhuis | borg voor de huurwoning | waarborgsom lenen voor een huis
Logeeropvang in het weekend | een weekend logeren zodat de ouders rusten | logeerweekenden voor hun zoon
Een douchestoel zonder indicatie | direct een douchestoel, nog geen indicatie | douchezitje, de indicatie laat wachten
"""
WHO = """
een weduwe van 86 jaar | mevrouw van 86, haar man is overleden | 86 en weduwe
een alleenstaande vader met drie kinderen | vader alleen, drie kinderen thuis | hij voedt drie kinderen alleen op
een jongen van zeventien die spijbelt | een puber van 17 die niet naar school gaat | zoon van 17, spijbelt
een zwangere vrouw zonder partner | ze is zwanger en alleen | alleenstaand en in verwachting, zwanger
een gezin dat net gevlucht is uit Syrië | Syrische familie, pas gevlucht | statushouders uit Syrië
een man met beginnende dementie | hij wordt dement | meneer heeft dementie
een moeder die in de nacht werkt | moeder met nachtdiensten | 's nachts werkt moeder in de zorg
twee broers die hun moeder verzorgen | broers zorgen voor hun moeder | mantelzorg door twee broers
een vrouw in een rolstoel | ze zit in een rolstoel | rolstoel sinds het ongeluk
een oud-militair met nachtmerries | veteraan, slaapt slecht door nachtmerries | militair geweest, nachtmerries
een grootmoeder die haar kleinkind opvoedt | oma zorgt voor het kleinkind | kleinkind woont bij oma
een jonge vrouw die uit een instelling komt | net weg uit de instelling, 19 jaar | meisje uit de jeugdinstelling
"""
WHY = """
De regel vraagt eerst twee offertes | er moeten twee offertes zijn | pas na twee offertes
De wachttijd is acht maanden | acht maanden wachten | wachtlijst van maanden
Het inkomen ligt twintig euro boven de grens | twintig euro te veel inkomen | net boven de inkomensgrens
De aanvraag kwam na de termijn | te laat aangevraagd | de termijn was voorbij
De woning is van een andere corporatie | het huis hoort bij een andere corporatie | corporatie buiten de gemeente
Er is al eens iets vergoed dit jaar | dit jaar kregen zij al een vergoeding | al eerder vergoed
Inwoner korter dan twee jaar | woont nog geen twee jaar in de stad | minder dan twee jaar inwoner
Het kind staat bij de andere ouder ingeschreven | inschrijving is bij de andere ouder | kind is ingeschreven bij vader
De partner heeft spaargeld op een geblokkeerde rekening | spaargeld staat vast | geblokkeerd spaargeld telt mee
De school ligt net over de gemeentegrens | school in de buurgemeente | over de grens van de gemeente naar school
"""
AROUND = """
De buurvrouw kookt twee keer per week | buurvrouw brengt eten | een buurvrouw die kookt
Er komt niemand meer over de vloer | niemand komt langs | zonder bezoek, niemand
Een zus woont om de hoek en doet de was | haar zus helpt met de was | zus in de buurt wast
De kerk betaalde vorige keer | de kerk hielp eerder | diaconie van de kerk
Een vrijwilliger haalt op met de auto | vrijwilliger rijdt | vrijwilligersvervoer met auto
De huisarts maakt zich zorgen over het gewicht | huisarts ziet gewichtsverlies | de dokter weegt elke maand het gewicht
De werkgever wil wachten met ontslag | baas stelt ontslag uit | nog geen ontslag door de werkgever
Een oom leent geld maar wil het terug | geleend van een oom | oom wil zijn geld terug
De voetbalclub houdt een plek vrij | plek bij voetbal | voetbalvereniging wacht
De schuldhulp begint volgende maand | schuldhulp start nog | straks schuldhulpverlening
"""
AIM = """
zodat een opname niet nodig is | dan hoeft er geen opname te komen | opname voorkomen
zodat het werk behouden blijft | werk houden | anders raakt het werk kwijt
om uit huis plaatsen te voorkomen | anders uithuisplaatsing | kinderen thuis houden, geen uithuisplaatsing
zodat de schulden niet groeien | geen nieuwe schulden | schulden lopen anders op
om weer naar buiten te kunnen | naar buiten gaan lukt dan | weer buiten komen
om het diploma te halen | diploma halen | het examen en diploma
zodat de mantelzorger kan slapen | mantelzorger slaapt dan | slaap voor de mantelzorg
om veilig te kunnen douchen | veilig onder de douche | douchen zonder vallen
"""
# Wording 3, written when the search was finished by somebody who had not made it, and measured after that alone.
NEEDED_ANEW = """
zij komt de trap niet meer op, een traplift zou helpen
de was doen lukt niet, machine stuk
met een scootmobiel kan hij zelf weg, de taxi komt te laat
zonder fiets redt hij het niet naar het lyceum
dure brillenglazen, niet in het pakket
twee uur poetshulp is te weinig
moeder werkt in het weekend, zoekt opvang voor de zaterdag
sneller een ander huis, zij kan niet meer traplopen
busje naar de dagbesteding valt buiten de vergoeding
gebit moet gesaneerd, geen geld voor de tandarts
ouders verstaan de leraar niet, wie betaalt de tolk
gewone zwemles gaat niet door zijn handicap
tafeltje-dek-je is te duur, de eigen bijdrage
drie kinderen op twee matrassen, er moet een bed bij
slaapt overal en nergens, krijgt geen post, wil een briefadres
zij wil een mbo-opleiding doen zonder haar uitkering te verliezen
haar eigen hond laten trainen tot hulphond
de verhuurder vraagt een borgsom die er niet is
af en toe een weekend uit logeren, dan komen zij op adem
kan niet staan onder de douche, stoel nu al, papieren later
"""
WHO_ANEW = """
mevrouw is weduwe, halverwege de tachtig
pa staat er alleen voor met drie jonge kinderen
17 jaar, gaat al maanden niet naar school
alleenstaande vrouw die een baby verwacht
vluchtelingen uit Syrië, sinds kort hier
vergeet veel, net de diagnose dementie
moeder draait nachten in een verpleeghuis
de zonen verzorgen hun moeder om beurten
vrouw, gebruikt een rolstoel
uitgezonden geweest, sindsdien nachtmerries
kleinzoon groeit op bij oma
jonge vrouw, woonde tot voor kort in een instelling
"""
WHY_ANEW = """
wij moeten eerst twee offertes opvragen
het duurt acht maanden voor zij aan de beurt zijn
zij verdienen een paar tientjes boven de grens
formulier was te laat binnen, termijn verlopen
gehuurd van een corporatie waar wij niets mee hebben
ze hebben dit jaar al iets gekregen
pas anderhalf jaar ingeschreven in de stad
zoon staat op het adres van de andere ouder
er is spaargeld van de man, maar daar kan niemand bij
de school staat in het dorp hiernaast, andere gemeente
"""
AROUND_ANEW = """
eten komt van de buurvrouw
ze ziet niemand, krijgt geen visite
haar zus komt de was halen
vorig jaar sprong de kerk bij
er is een vrijwilliger die hem wel wil brengen
volgens de huisarts wordt zij te mager
zijn baas geeft hem nog even voor hij ontslagen wordt
er ligt nog een lening bij een oom
hij kan bij de voetbalclub terecht
schuldhulp is aangevraagd, start later
"""
AIM_ANEW = """
anders wordt het een opname
zo blijft hij aan het werk
de kinderen moeten thuis kunnen blijven wonen
dan komt er geen schuld bij
dan kan zij de deur weer uit
hij zit bijna bij zijn diploma
zijn vrouw moet ook eens een nacht slapen
zij is al twee keer gevallen onder de douche
"""


def _told(block: str, anew: str) -> tuple[tuple[str, ...], ...]:
    """Each line in all its wordings."""
    lines = zip(block.strip().splitlines(), anew.strip().splitlines(), strict=True)
    return tuple((*(part.strip() for part in line.split("|")), last) for line, last in lines)


FACTS = (
    _told(NEEDED, NEEDED_ANEW), _told(WHO, WHO_ANEW), _told(WHY, WHY_ANEW), _told(AROUND, AROUND_ANEW),
    _told(AIM, AIM_ANEW),
)  # fmt: skip
OPENINGS = (
    "Ik zit met het volgende.", "Mag dit?", "Wij lopen vast in dit gezin.", "Kan iemand meedenken?",
    "Hoe gaan anderen hiermee om?", "Dit kwam op huisbezoek ter sprake.",
)  # fmt: skip
RULE = 2
LEFT_OUT, MISTAKES = 0.5, 0.08


@dataclass(frozen=True)
class Case:
    """One case: which line of each kind of fact."""

    picks: tuple[int, ...]

    @property
    def rule(self) -> str:
        """The rule that stood in the way, as it is called."""
        return self.told(0)[RULE]

    def told(self, how: int) -> list[str]:
        """Its facts in one of the wordings: 0 as decided."""
        return [FACTS[kind][line][how] for kind, line in enumerate(self.picks)]


def cases(number: int, seed: int) -> list[Case]:
    """So many cases, none twice, the same for a seed."""
    dice = Random(seed)  # noqa: S311 -- made up
    found: dict[Case, None] = {}
    while len(found) < number:
        found[Case(tuple(dice.randrange(len(lines)) for lines in FACTS))] = None
    return list(found)


def question(case: Case, how: int, dice: Random) -> str:
    """As somebody else would tell it: in wording `how`, in another order, with a fact left out and words misspelled."""
    facts = case.told(how)
    dice.shuffle(facts)
    if dice.random() < LEFT_OUT:
        facts.pop()
    said = f"{dice.choice(OPENINGS)} {'. '.join(facts)}."
    return " ".join(mistyped(word, dice) if _slips(word, dice) else word for word in said.split())


def _slips(word: str, dice: Random) -> bool:
    return len(word) > 5 and dice.random() < MISTAKES
