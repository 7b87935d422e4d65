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
          "leidt, en hun plan. Draai het scherm om: Aan tafel."),
    Known("hans", "Huisarts, praktijk De Linde",
          "Meld een zorg, op uw telefoon, in een minuut. Kijk daarna bij Mijn meldingen wat u terughoort."),
    Known("inge", "Aanmelding, beide wijken",
          "Er liggen vier meldingen: een is van iemand die we kennen, bij een moet u zelf kijken. Breng ze bij het team."),
    Known("lea", "Teamleider, wijkteam Kolenbuurt",
          "Kijk op het bord wie hoeveel gezinnen heeft, en wijs een contactpersoon aan. Bij twee gezinnen levert een "
          "organisatie niet: u bent aan zet."),
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
          "Lees het bestand van deze maand in, en bekijk wie er met meer dan een schuldeiser binnenkwam."),
    Known("bo", "Administratie toewijzingen",
          "Lees de berichten van aanbieders in: wie is begonnen, wie is gestopt en waarom."),
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
