"""Young people: who cares for a parent, who does not go to school any more, who hangs about."""

from nabij.demo.stories.shape import Home, shape
from nabij.demo.story import Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Weighing, Well


def young_carer(home: Home, child: str, age: int, parent: str, illness: str, aunt: str) -> Story:
    """A child who runs the house because a parent is ill."""
    return shape(
        home, name=f"{parent} en {child}",
        heard=Heard(home.near("mentor"), home.pick(
            f"{child} valt in slaap in de les. Thuis doet {child} alles: koken, wassen, medicijnen. Moeder heeft {illness}.",
            f"{child} haalt goede cijfers en huilt in de pauze. Moeder heeft {illness} en er is verder niemand.",
        ), knows="yes"),
        people=[Someone(parent, age + 29, "moeder", phone="06 0000 3310"), Someone(child, age, "kind", authority=(parent,)),
                Someone(aunt, age + 32, "tante", kind="network", phone="06 0000 3311")],
        answer=f"Ja. Ik zie het zelf ook, maar ik kan het {child} niet afnemen.",
        asked=[
            Asked(f"Ik wil weer moeder zijn, en dat {child} kind is", parent),
            Asked("Ik wil op vrijdag naar training zonder op mijn telefoon te kijken", child, ago=home.lately + 10,
                  because=f"{child} mocht het zelf zeggen, zonder moeder erbij."),
        ],
        lines=[
            Well("Ze zijn gek op elkaar", "Mensen om ons heen"),
            Well(f"{child} doet het goed op school", "Opgroeien en school", child),
            Well(f"Tante {aunt} wil graag helpen, maar wist het niet", "Mensen om ons heen"),
            Hard(f"{parent} heeft {illness}", "Gezondheid", f"{child} doet het huishouden", parent),
            Hard(f"{child} staat om zes uur op", "Opgroeien en school", "moe in de les", child),
        ],
        guests=[
            Guest(home.near("gp"), f"behandeling van {parent}", about=(parent,), own_law=True),
            Guest(home.near("mentor"), f"oog voor {child} op school", about=(child,), until="het jaar om is"),
            Guest(home.near("help"), "twee ochtenden huishouden", until="tante en buren het kunnen dragen"),
            Guest(home.near("wmo"), "hulp in huis toekennen", goes="de hulp is toegekend en begonnen"),
        ],
        aims=[
            Aim(f"{child} heeft elke dag tijd voor zichzelf", (
                Deed("Maandag en donderdag schoonmaken en wassen", home.near("help"), state="doing", moved=home.lately + 5),
                Deed("Drie avonden koken en brengen", aunt, state="doing", moved=home.lately + 2,
                     card="Drie avonden per week eten brengen. Lukt het een keer niet, zeg het een dag eerder."),
                Deed("Medicijnen klaarzetten voor de week", child, state="doing", moved=home.lately + 12),
                Deed("Aanmelden bij de club, en een lift regelen", home.director, due=home.due("club")),
            ), about=child),
            Aim(f"{parent} kan met minder hulp door de dag", (
                Deed("Weer beginnen met bewegen, twee keer per week", parent, due=home.due("bewegen")),
                Deed("Medicijnen in een weekrol van de apotheek laten komen", home.near("gp"), due=home.due("rol"),
                     state="doing", moved=home.lately),
            ), about=parent),
        ],
        first_because=f"{child} is het hardst aan vakantie toe.",
        notes=[
            Note(home.early, f"{child} schonk de thee in en wist waar alles lag. {parent} lag op de bank en keek weg.",
                 "Hier wordt hard gewerkt, door de verkeerde.", f"Tante {aunt} bellen, {parent} vindt het goed.",
                 there=(parent, child)),
            Note(home.lately, f"{child} was er niet: training. {parent} vertelde het trots.", "", "", way="call", there=(parent,)),
        ],
    )  # fmt: skip


def stays_home(home: Home, child: str, age: int, mother: str, father: str, why: str) -> Story:
    """A child who has not been to school for weeks."""
    return shape(
        home, name=f"Gezin {home.surname}", answered_by=mother,
        heard=Heard(home.near("school"), f"{child} is {home.pick('zes', 'acht', 'elf')} weken niet op school geweest. {why} "
                    "De ouders weten het ook niet meer."),
        people=[Someone(child, age, "kind", authority=(mother, father)), Someone(mother, age + 31, "moeder", phone="06 0000 3410"),
                Someone(father, age + 33, "vader")],
        answer="Iedereen praat over dwang. Als u eerst luistert, ja.",
        asked=[
            Asked("Dat hij weer gaat, hoe dan ook", father) if home.director != "@naima" else Asked("Dat ze weer gaat, hoe dan ook", father),
            Asked("Ik wil wel leren, maar niet daar", child, ago=home.lately + 9,
                  because=f"{child} schreef het op een briefje, omdat praten niet ging."),
        ],
        lines=[
            Well(f"{child} leest en bouwt uren achter elkaar", "Opgroeien en school", child),
            Well("Vader en moeder blijven het samen proberen", "Opgroeien en school"),
            Hard(why, "Opgroeien en school", "buikpijn, elke ochtend", child),
            Hard("Elke ochtend ruzie aan de deur", "Veiligheid", f"{mother} meldt zich ziek op haar werk"),
        ],
        guests=[
            Guest("@nadia", "leerplicht: meedenken, geen boete zolang er een plan is", own_law=True),
            Guest(home.near("school"), "een weg terug in kleine stappen", until="tien uur per week lukt", about=(child,)),
            Guest(home.near("youth"), f"met {child} uitzoeken wat er is", until="we het weten", about=(child,)),
        ],
        aims=[Aim(f"{child} gaat weer leren, op een plek die past", (
            Deed("Elke dag om negen uur aangekleed beneden", child, state="doing", moved=home.lately + 7),
            Deed("Twee uur per week in de bibliotheek, met een docent", home.near("school"), due=home.due("bieb"), state="doing",
                 moved=home.lately),
            Deed("’s Ochtends brengt vader, niet moeder", father, state="done", moved=home.lately + 4),
            Deed("Drie gesprekken thuis, op de kamer", home.near("youth"), due=home.due("kamer")),
            Deed("Kijken bij een kleinere school", mother, due=home.due("school")),
        ), about=child)],
        notes=[
            Note(home.early, f"{child} bleef boven. Na een half uur kwam er een tekening onder de deur door.",
                 "Er is contact, op eigen manier.", "Volgende week neem ik papier mee.", there=(mother, father)),
            Note(home.lately, "Tweede keer naar de bibliotheek. Nu een uur en tien minuten.", "Klein, en echt.", "", way="call",
                 there=(mother,)),
        ],
    )  # fmt: skip


def on_the_street(home: Home, boy: str, age: int, mother: str, brother: str) -> Story:
    """A boy whom everybody knows from the square, and nobody from home."""
    return shape(
        home, name=f"{mother} en haar zonen", answered_by=mother,
        heard=Heard(home.near("police"), f"{boy} is drie keer met oudere jongens aangehouden, steeds voor kleine dingen. Moeder werkt nachten. "
                    "Nu kan het nog goed komen.", knows="yes"),
        people=[Someone(boy, age, "zoon", authority=(mother,)), Someone(mother, age + 27, "moeder", phone="06 0000 3510"),
                Someone(brother, age - 4, "zoon", authority=(mother,)),
                Someone("Winston", age + 40, "oom, traint de jeugd", kind="network", phone="06 0000 3511")],
        answer="Ik kan niet tegelijk werken en op hem letten. Ja dus.",
        asked=[Asked("Ik wil geld verdienen zonder gedoe", boy)],
        lines=[
            Well(f"{boy} past altijd op {brother}", "Mensen om ons heen", boy),
            Well("Oom Winston heeft gezag en tijd", "Mensen om ons heen"),
            Hard("Moeder werkt ’s nachts en slaapt overdag", "Werk en dag", "de jongens zijn veel alleen", mother),
            Hard("Oudere jongens geven hem schoenen en klusjes", "Veiligheid", "hij raakt hun iets schuldig", boy, on_paper=False),
        ],
        guests=[
            Guest(home.near("street"), "elke dag contact op straat", until="hij werk of school heeft", about=(boy,)),
            Guest(home.near("police"), "seint ons voor het misgaat", own_law=True, about=(boy,)),
            Guest("@irma", "een zaterdagbaan", until="drie maanden volgehouden", about=(boy,)),
        ],
        aims=[Aim("Eigen geld, zonder gedoe", (
            Deed("Zaterdag werken bij de groenteman", boy, due=home.due("werk"), state="doing", moved=home.lately),
            Deed("Twee keer per week trainen bij Winston", "Winston", state="doing", moved=home.lately + 6,
                 card="Dinsdag en donderdag traint hij bij u. Komt hij niet, stuur dan een berichtje aan zijn moeder."),
            Deed("Vragen of dagdiensten kunnen", mother, due=home.due("dienst")),
            Deed("Werkgever zoeken die het aandurft", "@irma", due=-9, state="done", moved=home.lately + 2),
        ))],
        notes=[
            Note(home.early, f"{boy} zei niets tot {brother} binnenkwam. Toen lachte hij en maakte een boterham voor hem.",
                 "Wie zo voor zijn broertje zorgt is niet verloren.", "Oom vragen.", there=(boy, mother, brother)),
            Note(home.lately, "Derde zaterdag gewerkt. Hij betaalde zelf zijn telefoon.", "", "", way="message", there=(boy,)),
        ],
        weighings=[Weighing(home.early - 4, "Drie aanhoudingen in vier maanden. Schoenen en geld waarvan moeder niet weet hoe. "
                            "Geen wapens gezien.", "Kans dat hij wordt ingezet. Met de wijkagent en een collega gewogen.",
                            "Elke dag iemand die hem ziet. Bij een nieuwe aanhouding zitten we dezelfde dag bij elkaar.",
                            outcome="help", step=4, others="de wijkagent en een collega uit het team",
                            talked="Met moeder en hem samen; hij knikte.", about=(boy,), again_in=home.lately)],
    )  # fmt: skip


STORIES = (
    young_carer(Home("Mulder", "Lampstraat", "19", "@samira", 66), "Sanne", 14, "Ellen", "MS", "Petra"),
    young_carer(Home("Aksoy", "Turfstraat", "52", "@zeynep", 90), "Emir", 12, "Gülsen", "reuma", "Sevda"),
    young_carer(Home("Verhagen", "Kompaslaan", "23", "@naima", 78), "Iris", 16, "Monica", "een zware depressie", "Hannie"),
    young_carer(Home("Bouma", "Vletstraat", "31", "@sjoerd", 18, end="asked"), "Jelle", 13, "Froukje", "longziekte", "Tjitske"),
    stays_home(Home("Scheffer", "Mijnlampstraat", "8", "@noor", 70), "Luuk", 12, "Annelies", "Vincent", "Na een pesterij durft hij de klas niet in."),
    stays_home(Home("Rensen", "Kolenkade", "66", "@samira", 52), "Thijs", 14, "Wendela", "Roel", "Vermoedelijk autisme; de grote school is te druk."),
    stays_home(Home("Oosterveld", "Kompaslaan", "40", "@naima", 61), "Amber", 15, "Birgit", "Olaf", "Ze is bang voor de bus en voor de pauze."),
    on_the_street(Home("Pinto", "Antracietplein", "30", "@bram", 57), "Ricky", 15, "Maria", "Delano"),
    on_the_street(Home("Bakboord", "Boegstraat", "22", "@naima", 83), "Jurmain", 16, "Sylvia", "Romano"),
    on_the_street(Home("Kaddouri", "Schachtstraat", "58", "@samira", 7, end="contact"), "Ilyas", 14, "Samia", "Bilal"),
    stays_home(Home("Hoogland", "Vletstraat", "19", "@naima", 13, end="asked"), "Yara", 14, "Simone", "Bart", "Ze is bang voor de klas sinds een filmpje rondging."),
)  # fmt: skip
