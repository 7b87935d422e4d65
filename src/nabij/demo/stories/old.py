"""Old people: who forgets, and who is left alone."""

from nabij.demo.stories.shape import Home, shape
from nabij.demo.story import Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Weighing, Well


def forgets(home: Home, she: str, age: int, husband: str, son: str) -> Story:
    """A wife who forgets, and a husband who says that all is well."""
    return shape(
        home, name=f"Echtpaar {home.family}", answered_by=husband,
        heard=Heard(home.near("nurse"), home.pick(
            "Mevrouw vergeet het gas. Meneer vangt alles op en zegt dat het gaat; hij is acht kilo afgevallen.",
            "Mevrouw stond ’s nachts buiten. Meneer wil er niemand bij, maar de zoon belde mij.",
        )),
        people=[Someone(she, age, "echtgenote"), Someone(husband, age + 2, "echtgenoot", phone="06 0000 3810"),
                Someone(son, age - 28, "zoon", kind="network", phone="06 0000 3811")],
        answer="Als zij maar thuis kan blijven.",
        asked=[Asked("Wij willen samen thuis blijven", husband)],
        lines=[
            Well("Zevenenvijftig jaar getrouwd, en nog elke dag samen koffie", "Mensen om ons heen"),
            Well(f"{she} zingt alle liedjes nog", "Gezondheid", she),
            Hard(f"{she} vergeet het gas en de voordeur", "Veiligheid", f"{husband} durft niet weg", she),
            Hard(f"{husband} slaapt en eet slecht", "Gezondheid", "hij kan omvallen, en dan valt alles om", husband),
        ],
        guests=[
            Guest(home.near("nurse"), "elke dag even binnen, en de medicijnen", until="het anders moet"),
            Guest(home.near("wmo"), "dagbesteding en een kookplaat zonder gas", until="beide er zijn"),
            Guest(home.near("carers"), f"iemand voor {husband}", about=(husband,), until="hij weer buiten komt"),
            Guest(home.near("gp_nurse"), "geheugen volgen", about=(she,), own_law=True),
        ],
        aims=[
            Aim("Samen thuis, veilig", (
                Deed("Kookplaat zonder gas laten plaatsen", home.near("wmo"), due=home.due("kookplaat"), state="doing", moved=home.lately),
                Deed("Twee dagen per week naar de dagbesteding", she, due=home.due("dag"), state="doing", moved=home.lately + 4),
                Deed("Sleutelkluisje ophangen", son, due=-8, state="done", moved=home.lately + 1),
            )),
            Aim(f"{husband} komt weer op de biljartclub", (
                Deed("Dinsdagmiddag oppas", son, due=home.due("oppas"), state="doing", moved=home.lately,
                     card="Dinsdagmiddag bent u bij uw moeder, zodat uw vader weg kan."),
                Deed("Met de club bellen dat hij terugkomt", husband, due=home.due("club")),
            ), about=husband),
        ],
        first_because="Zolang het gas er is slaapt niemand.",
        notes=[
            Note(home.early, f"{she} vroeg vier keer hoe ik heet. {husband} antwoordde vier keer, even vriendelijk.",
                 "Hij is op. Zij heeft het goed.", "Zoon erbij vragen.", there=(she, husband)),
            Note(home.lately, f"{husband} was naar de club geweest. Hij had gewonnen.", "", "", way="call", there=(husband,)),
        ],
        weighings=[Weighing(home.early - 3, "Gas twee keer open gevonden, voordeur ’s nachts open.", "Niet veilig zonder afspraken; thuis kan het nog.",
                            "Gas eruit, kluisje, elke dag iemand binnen.", outcome="help", step=2,
                            others="de wijkverpleegkundige en de huisarts", because="Er komt elke dag iemand; als ze weer buiten staat kijken we opnieuw.",
                            about=(she,), again_in=home.lately + 1)],
    )  # fmt: skip


def left_alone(home: Home, he: str, age: int, daughter: str, work: str) -> Story:
    """A widower who stopped cooking."""
    return shape(
        home, name=f"Meneer {home.family}",
        heard=Heard(home.near("gp"), home.pick(
            f"Meneer is sinds het overlijden van zijn vrouw tien kilo kwijt. Hij zegt dat hij op is. Vroeger {work}.",
            "Meneer belt elke week voor een kwaal die er niet is. Hij is alleen sinds zijn vrouw overleed.",
        ), urgency="normal"),
        people=[Someone(he, age, "hij zelf", phone="06 0000 3910"),
                Someone(daughter, age - 30, "dochter, woont in Canada", kind="network", abroad="Toronto, Canada"),
                Someone("Sien", age - 6, "buurvrouw", surname="Blok", prefix="", kind="network")],
        answer="U mag komen. Maar ik hoef niet naar een club.",
        asked=[Asked("Ik wil weer ergens voor opstaan", he)],
        lines=[
            Well(f"Hij was {work} en vertelt er prachtig over", "Werk en dag", he),
            Well(f"{daughter} belt elke zondag", "Mensen om ons heen"),
            Hard("Hij eet uit blik, staand", "Gezondheid", "hij valt af en wordt duizelig", he),
            Hard("Haar jas hangt er nog", "Mensen om ons heen", "hij gaat niet meer naar boven", he),
        ],
        guests=[
            Guest(home.near("elders"), "iemand die hem ergens voor vraagt", until="hij een vaste dag heeft"),
            Guest(home.near("gp_nurse"), "rouw", about=(he,), until="drie maanden"),
        ],
        aims=[Aim("Drie dagen per week ergens verwacht worden", (
            Deed("Woensdag vertellen op de basisschool", he, due=home.due("school"), state="doing", moved=home.lately),
            Deed("Donderdag samen koken", "Sien", due=home.due("koken"), state="doing", moved=home.lately + 3,
                 card="Donderdag kookt u samen. Hij doet de boodschappen."),
            Deed("Een plek als gids in het museum zoeken", home.near("elders"), due=home.due("museum")),
            Deed("Weegschaal, en elke maandag opschrijven", he, state="doing", moved=home.lately + 8),
        ))],
        notes=[
            Note(home.early, "Hij had twee kopjes klaargezet en ruimde er een weer op. We praatten over zijn werk.",
                 "Rouw, geen ziekte.", "School bellen.", there=(he,)),
            Note(home.lately, "Groep 6 had brieven geschreven. Ze hingen boven de tafel.", "", "", there=(he, "Sien")),
        ],
    )  # fmt: skip


STORIES = (
    forgets(Home("Terpstra", "Lampstraat", "5", "@carla", 93), "Annie", 81, "Jaap", "Ronald"),
    forgets(Home("Wildeboer", "Mijnlampstraat", "50", "@carla", 65), "Willy", 78, "Arie", "Hugo"),
    forgets(Home("Haan", "Vletstraat", "14", "@sjoerd", 76, prefix="de"), "Corrie", 84, "Piet", "Marcel"),
    forgets(Home("Yilmazer", "Turfstraat", "36", "@zeynep", 45), "Hacer", 74, "İsmail", "Orhan"),
    forgets(Home("Schaap", "Loodsstraat", "51", "@anil", 28, end="declined"), "Dina", 83, "Gijsbert", "Ruud"),
    left_alone(Home("Vonk", "Kolenkade", "33", "@bram", 71), "Nico", 79, "Marleen", "machinist"),
    left_alone(Home("Bergen", "Antracietplein", "22", "@samira", 59, prefix="van"), "Theo", 76, "Ingrid", "meester op de lagere school"),
    left_alone(Home("Zeeman", "Boegstraat", "35", "@sjoerd", 88), "Klaas", 82, "Hetty", "binnenschipper"),
    left_alone(Home("Ravensberg", "Ankerplein", "27", "@anil", 140, again=70), "Otto", 74, "Joan", "scheepsbouwer"),
    left_alone(Home("Pronk", "Briketstraat", "83", "@carla", 20, end="declined"), "Cor", 80, "Linda", "bakker"),
)  # fmt: skip
