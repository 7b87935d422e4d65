"""Debts after a separation, and the threat of losing the house."""

from nabij.demo.stories.shape import Home, shape
from nabij.demo.story import Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Well


def after_separation(home: Home, mother: str, children: tuple[tuple[str, int], ...], father: str) -> Story:
    """A mother alone with the children, and bills that were never hers alone."""
    first, age = children[0]
    kids = [
        Someone(given, years, "kind", authority=(mother, father)) for given, years in children
    ]  # fmt: skip
    return shape(
        home, name=f"{mother} en kinderen",
        heard=Heard(home.near("primary"), home.pick(
            f"{first} komt zonder brood op school. Moeder zegt dat de bank alles inhoudt sinds ze alleen is.",
            "Schoolfoto’s en schoolreis worden niet betaald. Moeder ontwijkt ons bij het hek sinds de scheiding.",
            f"{first} vertelde dat het thuis koud is, omdat de verwarming uit moet. De ouders zijn uit elkaar.",
        )),
        people=[Someone(mother, 28 + age, "moeder", phone=f"06 0000 31{len(home.surname):02d}"), *kids,
                Someone(father, 31 + age, "vader", kind="belongs")],
        answer="Ja. Ik doe de deur niet meer open als er wordt gebeld, zo ver is het.",
        asked=[Asked("Ik wil weten wat ik echt moet betalen, en weer boodschappen durven doen", mother)],
        lines=[
            Well(f"{mother} brengt de kinderen elke dag op tijd naar school", "Opgroeien en school", mother),
            Well(f"{father} is er elk weekend voor de kinderen", "Mensen om ons heen"),
            Hard("Schulden die bij de scheiding zijn blijven liggen", "Geld", "elke maand minder om van te leven"),
            Hard(f"{mother} werkt minder omdat de opvang te duur is", "Werk en dag", "het gat wordt groter", mother),
        ],
        guests=[
            Guest(home.near("debts"), "alle schulden op een rij en een regeling", until="de regeling loopt"),
            Guest(home.near("primary"), "stille hulp op school: brood en schoolreis", until="er weer lucht is"),
        ],
        aims=[
            Aim("Elke week genoeg voor boodschappen", (
                Deed("Alle brieven in één doos en samen uitzoeken", mother, state="done", moved=home.lately + 6),
                Deed("Beslagvrije voet laten narekenen", home.near("debts"), due=home.due("beslag"), state="doing",
                     moved=home.lately + 3),
                Deed("Kinderopvangtoeslag en kindgebonden budget aanvragen", home.director, due=home.due("toeslag")),
            )),
            Aim("Twee huizen, één afspraak over geld", (
                Deed("Kosten voor kleding en club samen verdelen en opschrijven", father, due=home.due("verdelen")),
            )),
        ],
        first_because="Met eten in huis wordt er minder geschreeuwd.",
        notes=[
            Note(home.early, f"{mother} liet een tas met 63 brieven zien. De oudste is van voor de scheiding. "
                 f"{first} zat erbij te tekenen.", "Ze is niet slordig, ze is bang.",
                 "Volgende keer alleen de brieven van deze maand.", there=(mother, first)),
            Note(home.lately, "Voor het eerst geen nieuwe aanmaning. Ze had gekookt voor de hele week.", "",
                 home.pick("Bellen over de toeslag.", "Regeling nalopen met de schuldhulp."), there=(mother,)),
        ],
    )  # fmt: skip


def eviction(home: Home, he: str, age: int, partner: str, child: tuple[str, int]) -> Story:
    """A summons on the mat, and a family that no longer opens letters."""
    return shape(
        home, name=f"Gezin {home.family}",
        heard=Heard(home.near("housing"), home.pick(
            "Vijf maanden huurachterstand. De dagvaarding ligt klaar. Er is een kind in huis; ik wil dit niet, maar ik hoor niets.",
            "Ontruiming staat gepland over zes weken. Zij doen niet open, de buurvrouw zegt dat ze wel thuis zijn.",
        ), urgency="today"),
        people=[
            Someone(he, age, "vader", phone="06 0000 3210"), Someone(partner, age - 2, "moeder"),
            Someone(child[0], child[1], "kind", authority=(he, partner)),
            Someone("Wilma", age + 26, "moeder van " + he, kind="network"),
        ],
        answer="Als u de huisbaas kunt laten wachten, mag u overal in kijken.",
        asked=[
            Asked("Wij willen hier blijven wonen", partner),
            Asked(f"Wij willen hier blijven, en dat {he} weer werk heeft voor de zomer", he, ago=home.lately + 8,
                  because="De huur is geregeld voor drie maanden; nu kan hij verder kijken."),
        ],
        lines=[
            Well(f"{he} heeft altijd gewerkt en wil niets liever", "Werk en dag", he),
            Well(f"{child[0]} heeft hier al zijn vrienden", "Opgroeien en school", child[0]),
            Hard(f"{he} verloor zijn baan en vertelde het maanden niet", "Werk en dag", "de huur bleef liggen", he),
            Hard("Vijf maanden achterstand bij de huur", "Wonen", "ontruiming dreigt"),
        ],
        guests=[
            Guest(home.near("housing"), "ontruiming stoppen zolang het plan loopt", until="de achterstand is ingelopen"),
            Guest(home.near("debts"), "huur doorbetalen en de rest regelen", until="er een vaste regeling is"),
            Guest("@sven", "weer aan het werk", until="het eerste contract", about=(he,)),
        ],
        aims=[
            Aim("Hier blijven wonen", (
                Deed("Brief aan de corporatie: ontruiming opschorten", home.director, due=home.due("brief") % 9,
                     state="doing", moved=home.lately + 4, waits_for="de corporatie", answer_due=home.due("antwoord") % 7),
                Deed("Huur van deze maand op tijd overmaken", partner, due=home.due("huur"), state="doing", moved=home.lately),
                Deed("Budget voor drie maanden maken", home.near("debts"), due=home.due("budget")),
            )),
            Aim(f"{he} weer aan het werk", (
                Deed("Drie gesprekken bij bedrijven op het haventerrein", he, due=home.due("gesprek")),
                Deed("Twee proefdagen regelen", "@sven", due=home.due("proef"), state="doing", moved=home.lately),
            ), about=he),
        ],
        first_because="Zolang de ontruiming boven ons hangt kan niemand aan iets anders denken.",
        notes=[
            Note(home.early, f"{partner} wist pas gisteren van de achterstand. Ze zaten naast elkaar op de bank en zeiden niets.",
                 "Schaamte, geen onwil.", "Vandaag nog met de corporatie bellen.", there=(he, partner)),
            Note(home.lately, f"Eerste huur is betaald. {he} liep mee naar de deur en gaf een hand.", "",
                 "Werkmakelaar belt deze week.", there=(he, partner)),
        ],
    )  # fmt: skip


STORIES = (
    after_separation(Home("Smeding", "Briketstraat", "9", "@samira", 84), "Kelly", (("Jayden", 9), ("Lynn", 6)), "Roy"),
    after_separation(Home("Hoekman", "Kolenkade", "21", "@noor", 63), "Patricia", (("Tess", 11),), "Erwin"),
    after_separation(Home("Brouwers", "Ankerplein", "4", "@marieke", 110), "Sabine", (("Finn", 8), ("Loïs", 5)), "Danny"),
    after_separation(Home("Celik", "Sluiskade", "17", "@anil", 55), "Derya", (("Ela", 7),), "Murat"),
    after_separation(Home("Winters", "Antracietplein", "12", "@tom", 25, end="declined"), "Manon", (("Sem", 10),), "Jeffrey"),
    eviction(Home("Hollander", "Schachtstraat", "15", "@samira", 58, prefix="den"), "Richard", 44, "Anja", ("Kevin", 12)),
    eviction(Home("Pietersma", "Briketstraat", "44", "@bram", 47), "Ed", 51, "Conny", ("Niels", 16)),
    eviction(Home("Kooiman", "Loodsstraat", "29", "@anil", 72), "Stephan", 38, "Joyce", ("Damian", 9)),
    eviction(Home("Rijn", "Boegstraat", "6", "@sjoerd", 12, prefix="van", end="contact"), "Leon", 47, "Mariska", ("Tim", 14)),
    after_separation(Home("Aalders", "Mijnlampstraat", "64", "@samira", 121, again=62), "Nienke", (("Sofie", 7),), "Wouter"),
)  # fmt: skip
