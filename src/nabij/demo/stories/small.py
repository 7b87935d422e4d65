"""Small children: a mother alone with a baby, and families who came from far."""

from nabij.demo.stories.shape import Home, shape
from nabij.demo.story import Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Well


def alone_with_baby(home: Home, mother: str, age: int, baby: str, grandmother: str) -> Story:
    """A young mother, no sleep, and nobody near."""
    return shape(
        home, name=f"{mother} en {baby}",
        heard=Heard(home.near("baby"), home.pick(
            f"{baby} groeit goed, maar moeder huilt op het spreekuur. Ze is alleen en slaapt drie uur per nacht.",
            "Moeder mist afspraken. Toen ik langsging zat ze in het donker met de baby op schoot.",
        ), knows="yes"),
        people=[Someone(mother, age, "moeder", phone="06 0000 3610"), Someone(baby, 0, "baby", authority=(mother,)),
                Someone(grandmother, age + 27, "oma, woont ver weg", kind="network")],
        answer="Ja graag. Ik durf het niemand te zeggen.",
        asked=[Asked("Ik wil een keer slapen, en weten dat ik het goed doe", mother)],
        lines=[
            Well(f"{baby} lacht en drinkt goed", "Gezondheid", baby),
            Well(f"{mother} praat en zingt de hele dag tegen {baby}", "Opgroeien en school"),
            Hard("Drie uur slaap per nacht", "Gezondheid", "ze vergeet te eten en huilt", mother),
            Hard("Niemand in de buurt", "Mensen om ons heen", "ze komt dagen niet buiten", mother),
        ],
        guests=[
            Guest(home.near("baby"), f"groei van {baby}, en meekijken", until="het eerste jaar om is"),
            Guest(home.near("volunteers"), "een moeder uit de buurt die langskomt", until="ze elkaar zelf bellen"),
            Guest(home.near("gp_nurse"), "somberheid na de bevalling", about=(mother,), until="het lichter is"),
        ],
        aims=[Aim(f"{mother} slaapt, en komt elke dag buiten", (
            Deed("Eén nacht per week komt oma", grandmother, due=home.due("oma"), state="doing", moved=home.lately,
                 card="Vrijdagnacht slaapt u bij uw dochter en doet u de nachtfles."),
            Deed("Elke dag een rondje, ook met regen", mother, state="doing", moved=home.lately + 3),
            Deed("Een buurtmoeder zoeken met een kind van dezelfde leeftijd", home.near("volunteers"), due=home.due("moeder")),
            Deed("Opvang voor twee ochtenden aanvragen", home.director, due=home.due("opvang")),
        ))],
        notes=[
            Note(home.early, f"Het was netjes en stil. {baby} sliep. {mother} zei: ik hou van haar en ik kan niet meer.",
                 "Uitgeput, geen gevaar. Ze vraagt zelf.", "Vandaag oma bellen.", there=(mother, baby)),
            Note(home.lately, "Ze deed open met natte haren: net gewandeld. Oma was er geweest.", "", "", there=(mother, baby)),
        ],
    )  # fmt: skip


def came_from_far(home: Home, father: str, mother: str, children: tuple[tuple[str, int], ...], language: str) -> Story:
    """A family with a permit, a house, and a hundred letters."""
    kids = [Someone(given, age, "kind", authority=(father, mother)) for given, age in children]
    eldest = children[0][0]
    return shape(
        home, name=f"Gezin {home.surname}",
        heard=Heard("@hanneke", home.pick(
            "De begeleiding stopt na twee jaar, maar ze zijn er nog niet. De oudste leest alle brieven voor.",
            "Vader volgt drie verplichte cursussen tegelijk en is gestopt met alle drie. Moeder komt de deur niet uit.",
        ), knows="asked", urgency="normal"),
        people=[Someone(father, 41, "vader", language=language, interpreter=True, phone="06 0000 3710"),
                Someone(mother, 36, "moeder", language=language, interpreter=True), *kids,
                Someone("Tineke", 63, "taalmaatje", surname="Zijlstra", prefix="", kind="network", volunteer=True)],
        answer="Ja. Wij willen één mens die het uitlegt.",
        asked=[Asked("Wij willen zelf onze brieven begrijpen", mother)],
        lines=[
            Well("De kinderen hebben vrienden in de klas", "Opgroeien en school"),
            Well(f"{father} was elektricien en wil weer werken", "Werk en dag", father),
            Well(f"{mother} kookt voor het hele portiek", "Mensen om ons heen", mother),
            Hard("Brieven in moeilijke taal", "Taal en meedoen", f"{eldest} mist school om mee te gaan naar het loket"),
            Hard("Huurtoeslag moet terug, door een fout in de aanvraag", "Geld", "elke maand te weinig"),
        ],
        guests=[
            Guest("@hanneke", "overdracht, en een klankbord", goes="de twee jaar zijn om; ze kennen haar nummer"),
            Guest(home.near("language"), "taal in het gewone leven", until="moeder zelf naar de dokter belt"),
            Guest("@sven", f"werk voor {father} in zijn eigen vak", about=(father,), until="de proefplaatsing begint"),
            Guest(home.near("primary"), "school belt met tolk, nooit via de kinderen", until="ouders zelf bellen"),
        ],
        aims=[
            Aim("Zelf de brieven begrijpen", (
                Deed("Elke week samen drie brieven lezen", "Tineke", due=home.due("brieven"), state="doing", moved=home.lately,
                     card="Elke week een uur samen brieven lezen. Gaat het over geld, geef ze dan aan de regisseur."),
                Deed("Twee ochtenden taalles, met oppas", mother, state="doing", moved=home.lately + 5),
                Deed("Bezwaar tegen terugvordering van de toeslag", home.director, due=home.due("bezwaar"), state="doing",
                     moved=home.lately + 2),
            )),
            Aim(f"{father} werkt weer als elektricien", (
                Deed("Diploma laten waarderen", father, due=home.due("diploma"), state="doing", moved=home.lately + 8),
                Deed("Meelopen bij een installatiebedrijf", "@sven", due=home.due("meelopen")),
            ), about=father),
        ],
        notes=[
            Note(home.early, f"Met tolk aan tafel. {eldest} wilde opstaan om te vertalen; dat hoefde niet. Ze lieten foto’s van hun straat zien.",
                 "Ze kunnen veel. Wij maakten het moeilijk.", "Brieven sorteren met het taalmaatje.", there=(father, mother, eldest),
                 others="tolk aan de telefoon"),
            Note(home.lately, f"{mother} belde zelf naar school. In het Nederlands, drie zinnen.", "", "", way="call", there=(mother,)),
        ],
    )  # fmt: skip


STORIES = (
    alone_with_baby(Home("Kramers", "Antracietplein", "3", "@samira", 49), "Naomi", 21, "Saar", "Marijke"),
    alone_with_baby(Home("Dijkstra", "Briketstraat", "71", "@noor", 98), "Fleur", 24, "Mees", "Gonny"),
    alone_with_baby(Home("Lopes", "Loodsstraat", "12", "@marieke", 60), "Vanessa", 19, "Liv", "Fatima"),
    alone_with_baby(Home("Hermans", "Sluiskade", "44", "@marieke", 20, end="named"), "Dominique", 23, "Noé", "Ans"),
    alone_with_baby(Home("Timmer", "Kolenkade", "52", "@samira", 5, end="named"), "Joëlle", 22, "Olivia", "Karin"),
    came_from_far(Home("Haddadin", "Turfstraat", "77", "@zeynep", 115), "Khaled", "Rana", (("Yara", 13), ("Sami", 9), ("Lina", 4)), "Arabisch"),
    came_from_far(Home("Tekle", "Kolenkade", "18", "@tom", 75), "Yonas", "Freweini", (("Abel", 10), ("Rahwa", 7)), "Tigrinya"),
    came_from_far(Home("Barzani", "Ankerplein", "19", "@sjoerd", 102), "Azad", "Shilan", (("Dilan", 14), ("Roj", 8)), "Koerdisch"),
    came_from_far(Home("Kowalski", "Sluiskade", "9", "@anil", 66, passed_to="@marieke"), "Piotr", "Agnieszka", (("Kuba", 11),), "Pools"),
)  # fmt: skip
