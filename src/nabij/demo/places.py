"""Waterstad and its two neighbourhoods, and how each fills in the work in its own way."""

from nabij.access.actor import Actor
from nabij.areas.choices import (
    AnyChoice,
    Arrears,
    Domains,
    FrontDoor,
    InvoiceAddress,
    OverrideGround,
    PayingAccount,
    Steps,
    Terms,
    Texts,
)
from nabij.areas.commands import choose
from nabij.areas.models import Area, AreaPostcode
from nabij.demo.crowd.people import HAVENBUURT, KOLENBUURT

TOWN = "Waterstad"
# Postcodes that belong to no town.
POSTCODES = {KOLENBUURT: "1234", HAVENBUURT: "1235"}

# What a story calls by the usual subject, the Havenbuurt calls by its own.
HAVEN_DOMAINS = {
    "Wonen": "Wonen aan het water", "Geld": "Geld", "Gezondheid": "Lijf en hoofd",
    "Opgroeien en school": "Kinderen en school", "Werk en dag": "Werk en dag", "Taal en meedoen": "Erbij horen",
    "Mensen om ons heen": "Mensen om ons heen", "Veiligheid": "Rust en veiligheid",
}  # fmt: skip

KOLEN_DOOR = FrontDoor(
    welcome="Loopt het thuis even niet? Kom langs in De Schacht. U hoeft niet te weten waar u moet zijn; dat zoeken wij uit.",
    walk_in=("maandag tot en met vrijdag van 9 tot 12 uur", "donderdag ook van 19 tot 21 uur"),
    where="Buurthuis De Schacht, Turfstraat 2 (de groene deur)",
    languages=("Nederlands", "Turks", "Engels"),
)
HAVEN_DOOR = FrontDoor(
    welcome="In de Havenbuurt lopen we even mee. De koffie staat klaar in De Loods, ook als u niet weet waar u moet beginnen.",
    come_for=("post en rekeningen", "zorg voor iemand die ziek of oud is", "kinderen, en hoe het gaat op school",
              "wonen aan het water, en ruzie met de buren", "iemand missen, of niemand hebben"),
    walk_in=("dinsdag en donderdag van 13 tot 17 uur",),
    where="De Loods, Sluiskade 5",
    languages=("Nederlands", "Engels", "Arabisch"),
)  # fmt: skip

HAVEN_CHOICES: tuple[AnyChoice, ...] = (
    HAVEN_DOOR,
    Steps(names=("Koffie", "Luisteren", "Afspreken", "Aanpakken", "Loslaten")),
    Terms(
        call_reporter_soon=2, call_reporter_normal=4, contact_attempts=4, contact_within=5,
        corporation_answers_within=5, look_at_safety_again_weeks=4, review_plan_weeks=8, not_moved_after_days=10,
        keep_after_declined_weeks=4,
    ),
    Domains(names=(*HAVEN_DOMAINS.values(), "Rouw en verlies")),
    Texts(
        promise="In de Havenbuurt doen we het samen. U houdt het roer, wij varen een stuk mee.",
        letter_closing="Vragen? Loop binnen bij De Loods. De koffie staat klaar, ook zonder afspraak.",
        first_question="Waar ligt u wakker van, en wat moet er het eerst van tafel?",
        objection_address=("Gemeente Waterstad, bezwaar", "Postbus 1", "1230 AA Waterstad"),
    ),
)  # fmt: skip


def make_places() -> tuple[Area, dict[str, Area]]:
    """The municipality and its neighbourhoods, with the postcodes that each looks after."""
    municipality = Area.objects.create(name=TOWN, inhabitants=48_000)
    areas = {
        KOLENBUURT: Area(
            name=KOLENBUURT, parent=municipality, team_name="Wijkteam Kolenbuurt", phone="+31100000101",
            walk_in="ma t/m vr 9–12 uur, Buurthuis De Schacht, Turfstraat 2", inhabitants=25_000,
        ),
        HAVENBUURT: Area(
            name=HAVENBUURT, parent=municipality, team_name="Wijkteam Havenbuurt", phone="+31100000102",
            walk_in="di en do 13–17 uur, De Loods, Sluiskade 5", inhabitants=23_000,
        ),
    }  # fmt: skip
    for name, area in areas.items():
        area.save(force_insert=True)
        AreaPostcode.objects.create(area=area, postcode=POSTCODES[name])
    return municipality, areas


KOLEN_GROUND = OverrideGround(
    stands_on="Convenant Samen in de Kolenbuurt, artikel 6 (door alle organisaties getekend)",
    covers="Hulp die in een plan is afgesproken en die een organisatie niet levert, voor ten hoogste drie maanden.",
)


# Of the whole municipality. No town has these codes.
TOWN_CHOICES: tuple[AnyChoice, ...] = (
    Arrears(
        municipality_code="9999", supplier_code="9999", organisation="Gemeente Waterstad (verzonnen)",
        organisation_number="00000000", contact_name="Nora Nagtegaal", contact_function="medewerker vroegsignalering",
        contact_phone="010 000 01 12", contact_email="vroegsignalering@demo.nabij.example",
    ),
    InvoiceAddress(
        name="Gemeente Waterstad, Jeugd en Wmo (verzonnen)", address="Postbus 0, 1234 AA Waterstad",
        email="rekening@demo.nabij.example", municipality_code="9999", agb_code="00000000",
        remark="Een rekening per maand. Nooit een diagnose erop.",
    ),
    PayingAccount(name="Gemeente Waterstad (verzonnen)", iban="NL15TEST0000000100"),
    Texts(objection_address=("Gemeente Waterstad, bezwaar (verzonnen)", "Postbus 1", "1230 AA Waterstad")),
)  # fmt: skip


def choose_for_town(administrator: Actor, municipality: Area) -> None:
    """What Waterstad fills in for all its neighbourhoods."""
    for choice in TOWN_CHOICES:
        choose(administrator, municipality.pk, choice=choice, version=0)


def choose_in_kolenbuurt(administrator: Actor, kolenbuurt: Area) -> None:
    """In the Kolenbuurt somebody may override, on a ground of its own; and it has its own front door."""
    choose(administrator, kolenbuurt.pk, choice=KOLEN_GROUND, version=0)
    choose(administrator, kolenbuurt.pk, choice=KOLEN_DOOR, version=0)


def choose_otherwise(administrator: Actor, havenbuurt: Area) -> None:
    """The Havenbuurt does it its own way; the Kolenbuurt follows the municipality in nearly everything."""
    for choice in HAVEN_CHOICES:
        choose(administrator, havenbuurt.pk, choice=choice, version=0)


def subject(area: str, domain: str) -> str:
    """What an area calls a subject."""
    return HAVEN_DOMAINS.get(domain, domain) if area == HAVENBUURT else domain
