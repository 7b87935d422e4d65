"""About a house: one that is too full, neighbours who cannot sleep, and coming home from prison."""

from nabij.demo.stories.shape import Home, shape
from nabij.demo.story import Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Well


def too_full(home: Home, she: str, age: int, sister: str) -> Story:
    """A house in which one can hardly walk."""
    return shape(
        home, name=f"Mevrouw {home.family}",
        heard=Heard(home.near("caretaker"), home.pick(
            "Bij de controle van de ketel kon de monteur niet naar binnen: spullen tot het plafond. Mevrouw schaamde zich diep.",
            "De buren klagen over stank. Ik zag een smal paadje van de deur naar het bed.",
        )),
        people=[Someone(she, age, "zij zelf", phone="06 0000 4010"), Someone(sister, age + 3, "zus", kind="network", phone="06 0000 4011")],
        answer="Als u niets weggooit zonder te vragen.",
        asked=[Asked("Ik wil dat mijn zus weer op de koffie kan komen", she)],
        lines=[
            Well("Ze weet van alles waar het ligt", "Wonen", she),
            Well(f"Haar zus {sister} wil komen", "Mensen om ons heen"),
            Hard("Er is geen loopruimte meer", "Wonen", "gevaar bij brand, en niemand komt binnen"),
            Hard("Ze verloor haar zoon en bewaart sindsdien alles", "Gezondheid", "weggooien voelt als verliezen", she, on_paper=False),
        ],
        guests=[
            Guest(home.near("caretaker"), "geen dwang zolang het plan loopt", until="de nooduitgang vrij is"),
            Guest(home.near("fact"), "verlies en verzamelen", about=(she,), until="ze het zelf kan"),
            Guest(home.near("volunteers"), "handen die vragen voor ze tillen", until="de keuken vrij is"),
        ],
        aims=[Aim("Koffie met mijn zus aan een lege tafel", (
            Deed("Elke dag één doos, zelf gekozen", she, state="doing", moved=home.lately + 2),
            Deed("Zaterdag dozen naar de kringloop", sister, due=home.due("kringloop"), state="doing", moved=home.lately,
                 card="Zaterdag rijdt u de dozen die klaarstaan naar de kringloop. Alleen wat zij klaarzette."),
            Deed("Vluchtweg vrij: gang en keukendeur", home.near("volunteers"), due=home.due("gang"), state="doing", moved=home.lately + 6),
            Deed("Zes gesprekken, thuis", home.near("fact"), due=home.due("gesprek")),
        ))],
        notes=[
            Note(home.early, "Ze liet mij één kamer zien. Alles had een verhaal. Na een uur was ze moe.",
                 "Niet opruimen, eerst vertrouwen.", "Zelfde dag, zelfde tijd.", there=(she,)),
            Note(home.lately, f"De tafel is voor de helft leeg. {sister} kreeg koffie op de andere helft.", "", "", there=(she, sister)),
        ],
    )  # fmt: skip


def noise(home: Home, he: str, age: int, mother: str) -> Story:
    """Shouting at night, and a man who is afraid himself."""
    return shape(
        home, name=f"{he} {home.prefix} {home.surname}".replace("  ", " "),
        heard=Heard(home.near("police"), home.pick(
            "Elf meldingen van buren in twee maanden: schreeuwen en bonken, ’s nachts. Hij is bang voor stemmen, denk ik. Geen strafbaar feit.",
            "Buren durven de trap niet op. Hij schreeuwt tegen wie er niet is. Vroeger had hij behandeling.",
        )),
        people=[Someone(he, age, "hij zelf"), Someone(mother, age + 27, "moeder", kind="network", phone="06 0000 4110")],
        answer="Als die vrouw van vroeger komt, niet weer een nieuwe.",
        asked=[Asked("Ik wil slapen, en dat de buren ophouden met kijken", he)],
        lines=[
            Well("Hij zorgt goed voor zijn kat", "Mensen om ons heen", he),
            Well("Hij kent zijn ziekte en weet wat vroeger hielp", "Gezondheid", he),
            Hard("Hij stopte met zijn medicijnen", "Gezondheid", "stemmen, vooral ’s nachts", he, on_paper=False),
            Hard("De buren zijn bang en boos", "Wonen", "hij sluit zich verder op"),
        ],
        guests=[
            Guest(home.near("fact"), "behandeling weer oppakken", about=(he,), until="drie rustige maanden"),
            Guest(home.near("caretaker"), "praten met het portiek", until="de buren weer groeten"),
            Guest(home.near("police"), "belt ons, voor hij ingrijpt", own_law=True),
        ],
        aims=[Aim("Rust in de nacht", (
            Deed("Afspraak bij de psychiater, samen erheen", home.near("fact"), due=home.due("psychiater"), state="doing", moved=home.lately),
            Deed("Elke avond om tien uur bellen", mother, state="doing", moved=home.lately + 4,
                 card="Elke avond om tien uur even bellen. Neemt hij niet op, dan belt u ons in de ochtend."),
            Deed("Rubber onder de wasmachine en vilt onder de stoelen", he, due=home.due("vilt")),
            Deed("Koffie in het portiek, met wie wil", home.near("caretaker"), due=home.due("koffie")),
        ))],
        notes=[
            Note(home.early, "Hij liet mij in de gang. De kat zat op zijn schouder. Hij vroeg of ik ook hoorde wat hij hoorde.",
                 "Bang, niet gevaarlijk.", "FACT-team bellen, zelfde verpleegkundige als vroeger.", there=(he,)),
            Note(home.lately, "Twee weken geen melding. De onderbuurman bracht kattenvoer.", "", "", way="call", there=(he,)),
        ],
    )  # fmt: skip


def back_from_prison(home: Home, he: str, age: int, partner: str, child: tuple[str, int]) -> Story:
    """A father who comes home after a year and a half."""
    given, years = child
    return shape(
        home, name=f"{partner}, {he} en {given}", answered_by=partner,
        heard=Heard("@rob", "Meneer komt over drie weken vrij na achttien maanden. Zijn vriendin en kind wonen in uw buurt; zij vroeg zelf om hulp. "
                    "Geen inkomen, geen papieren.", knows="asked"),
        people=[Someone(he, age, "vader"), Someone(partner, age - 3, "moeder", surname="Stok", prefix="", phone="06 0000 4210"),
                Someone(given, years, "kind", authority=(partner,))],
        answer="Ik wil het proberen, maar niet meer alleen.",
        asked=[Asked(f"Wij willen dat {given} een vader krijgt die blijft", partner)],
        lines=[
            Well(f"{he} schreef {given} elke week een brief", "Opgroeien en school"),
            Well("Hij haalde binnen een diploma heftruck", "Werk en dag", he),
            Hard("Geen inkomen en geen identiteitskaart", "Geld", "niets kan worden aangevraagd", he),
            Hard(f"{given} kent hem vooral van bezoek", "Opgroeien en school", "verlegen en soms boos", given),
        ],
        guests=[
            Guest("@rob", "toezicht en praktische start", own_law=True, about=(he,)),
            Guest("@sven", "werk met het diploma", about=(he,), until="het eerste contract"),
            Guest(home.near("family"), f"{given} en {he} leren elkaar kennen", until="een gewoon weekend lukt"),
        ],
        aims=[
            Aim("De eerste zes weken goed doorkomen", (
                Deed("Identiteitskaart en uitkering op de eerste dag", home.director, due=-14, state="done", moved=home.lately + 9),
                Deed("Elke ochtend om half acht op, ook zonder werk", he, state="doing", moved=home.lately + 6),
                Deed("Drie magazijnen bellen", "@sven", due=home.due("magazijn"), state="doing", moved=home.lately),
            )),
            Aim(f"{he} brengt {given} naar school", (
                Deed("Eerst samen, dan alleen", he, due=home.due("brengen"), state="doing", moved=home.lately + 1),
                Deed("Spelen onder begeleiding, vier keer", home.near("family"), due=home.due("spelen")),
            )),
        ],
        notes=[
            Note(home.early, f"{partner} had de kamer geschilderd. {given} liet de doos met brieven zien.",
                 "Hoop en spanning tegelijk.", "Eerste dag samen naar het stadhuis.", there=(partner, given)),
            Note(home.lately, f"{he} bracht {given} drie dagen naar school. De juf gaf hem een hand.", "", "", way="call", there=(he,)),
        ],
    )  # fmt: skip


STORIES = (
    too_full(Home("Lubbers", "Schachtstraat", "27", "@bram", 86), "Hennie", 67, "Greetje"),
    too_full(Home("Brink", "Lampstraat", "102", "@samira", 33, prefix="van den"), "Marianne", 59, "Els"),
    too_full(Home("Kuipers", "Sluiskade", "30", "@anil", 108), "Tonny", 71, "Rie"),
    too_full(Home("Stam", "Kolenkade", "90", "@bram", 34, end="unreached"), "Ida", 64, "Bertha"),
    noise(Home("Grotenhuis", "Turfstraat", "99", "@bram", 54), "Peter-Paul", 42, "Gerrie"),
    noise(Home("Sluis", "Kompaslaan", "16", "@sjoerd", 95, prefix="van der"), "Marco", 36, "Ciska"),
    noise(Home("Ferwerda", "Vletstraat", "45", "@anil", 30, end="unreached"), "Sietse", 49, "Aukje"),
    noise(Home("Maes", "Antracietplein", "41", "@tom", 9, end="contact"), "Lennart", 33, "Miep"),
    back_from_prison(Home("Tholen", "Briketstraat", "60", "@tom", 64), "Jermaine", 29, "Chantal", ("Djaydon", 4)),
    back_from_prison(Home("Koster", "Mijnlampstraat", "27", "@samira", 79, passed_to="@rob"), "Brian", 33, "Lisa", ("Puck", 6)),
    back_from_prison(Home("Admiral", "Boegstraat", "48", "@sjoerd", 40), "Gino", 35, "Melissa", ("Jaylinn", 5)),
    back_from_prison(Home("Wolff", "Loodsstraat", "7", "@marieke", 4, end="waiting"), "Dave", 31, "Kimberly", ("Noah", 3)),
    too_full(Home("Nijhof", "Turfstraat", "120", "@bram", 3, end="waiting"), "Loes", 62, "Toos"),
    noise(Home("Spaans", "Antracietplein", "17", "@samira", 74), "Erik-Jan", 45, "Hermien"),
)  # fmt: skip
