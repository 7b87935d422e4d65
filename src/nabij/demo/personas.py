"""Whom a visitor of the demo may become, and what to try as each of them."""

from dataclasses import dataclass

from nabij.accounts.models import Persona
from nabij.demo.stage import Stage


@dataclass(frozen=True)
class Known:
    """One persona."""

    key: str
    role: str
    try_this: str


PERSONAS = (
    Known("samira", "Regisseur, wijkteam Kolenbuurt",
          "Begin bij Mijn dag. Open daarna het gezin De Vries – Yilmaz: hun familie, wie om hen heen staat, wat waartoe "
          "leidt, en hun plan. Vraag ‘Mag ik?’ voor € 189, en voor € 900. Draai het scherm om: Aan tafel. Morgen is uw "
          "advies nodig over Sanne Mulder."),
    Known("hans", "Huisarts, praktijk De Linde",
          "Meld een zorg, op uw telefoon, in een minuut. Kondig een verwijzing aan, en kijk bij Sander Proefveld hoe het "
          "ging toen u dat op tijd deed."),
    Known("inge", "Aanmelding, beide wijken; in de Kolenbuurt ook vroegsignalering",
          "Er liggen zes meldingen: van iemand die we kennen, van een buur aan de voordeur, van een oma aan de telefoon. "
          "Bij Signalen ziet u, en Nora niet, wie er al bekend is: koppel Ellen Mulder, en maak het weer los."),
    Known("lea", "Teamleider, wijkteam Kolenbuurt",
          "Kijk op het bord wie hoeveel gezinnen heeft, en wijs een contactpersoon aan. Bij twee gezinnen levert een "
          "organisatie niet: u bent aan zet. Bij Te tekenen wacht een laptop op uw handtekening. Lees bij Verwijzingen "
          "over Rik, en bij Afspraken wat met de school anders ging."),
    Known("renate", "Doorzettingsmacht, Kolenbuurt",
          "Een organisatie zegt drie keer nee. De vraag ligt nu bij u: u ziet die vraag, en niets van het gezin."),
    Known("tom", "Vervanger van Samira op vrijdag",
          "U ziet het gezin De Vries – Yilmaz, omdat u er op vrijdag bent. Schrijf een notitie na een bezoek. "
          "Vergelijk Harm Veenstra en Evert Brands: wie heeft mensen om zich heen?"),
    Known("mirjam", "Mentor van Murat, De Waterschool",
          "U bent er alleen voor Murat. Open het gezin en kijk wat u wel ziet, en wat niet: van schulden weet u niets."),
    Known("mark", "Schuldhulpverlener, Kredietbank",
          "Kijk welke acties van u zijn, en zet er een op gedaan. De regisseur ziet het meteen."),
    Known("carla", "Collega in hetzelfde team, niet aan tafel",
          "U werkt naast Samira, maar zit niet aan tafel. Zoek het gezin De Vries: u vindt niets. Vergelijk daarna uw "
          "twee vrouwen van 86: mevrouw Visser en mevrouw Koning."),
    Known("sjoerd", "Sociaal werker, wijkteam Havenbuurt",
          "De Havenbuurt doet het anders: andere stappen, andere termijnen, een ander mandaat. Vergelijk een plan."),
    Known("fenna", "Privacyfunctionaris",
          "Zie wie in welk dossier keek en waarom. De dossiers zelf leest u niet."),
    Known("nora", "Vroegsignalering, heel Waterstad",
          "Een crisis belde, en bij een zaak is de termijn bijna om: pak haar op. Een bestand van Havenwonen wacht op uw ja; "
          "drie regels kloppen niet. Laat Woonstad horen wat er is opgepakt."),
    Known("bo", "Administratie toewijzingen",
          "Vijf berichten van aanbieders wachten, elk om iets anders: kijk waarom, zeg van wie een code is, en probeer het "
          "opnieuw. Wat goed was vond zijn toewijzing vanzelf."),
    Known("jacobien", "Mandaatgever, namens het college",
          "Een proef in de Kolenbuurt loopt over twee weken af: geef haar een vervolg. Een voorstel van het vangnet wacht op uw ja of nee. Kijk bij Mandaten hoe de Havenbuurt "
          "verschilt, en waarom de taxiritten zijn ingetrokken. U ziet geen huishoudens."),
    Known("victor", "Vangnet",
          "Er ligt een vraag over urgentie voor een gezin in een nat huis: pak haar op en besluit. U ziet de vraag en hoe "
          "ver het plan is, geen naam. Lees bij Besloten waarom mevrouw van 86 vaker mag mee-eten dan een ander, en wie "
          "het anders zag; en wat u zei toen het een landelijke wet was."),
    Known("bea", "Beleid",
          "Lees welke regels in de weg staan, zonder namen: twee wachten nog op iemand. Geef antwoord, en wie het "
          "vertelde hoort het. Kijk ook wat er nodig is naast wat er is."),
    Known("otto", "Uitbetaling",
          "Maak een betaalopdracht van wat wacht, lees waarom er een terugkwam, en kijk of de boeken sluiten."),
    Known("ad", "Functioneel beheer",
          "Kijk hoe Kolenbuurt en Havenbuurt verschillen, en begin een nieuw gebied met de keuzes van een ander."),
)  # fmt: skip


def write_personas(stage: Stage) -> None:
    """Made-up accounts that anybody may become, in the order of the story."""
    for position, known in enumerate(PERSONAS):
        professional = stage.professional(known.key)
        Persona.objects.create(
            user=stage.account(known.key),
            role=known.role,
            try_this=known.try_this,
            face=professional.face,
            position=position,
        )
