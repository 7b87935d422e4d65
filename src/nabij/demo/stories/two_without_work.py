"""Two people long without work: one with an enormous network and volunteering, the other alone. Not the same help."""

from nabij.demo.stories.more import two_without_work as more
from nabij.demo.story import (
    Aim,
    Asked,
    Begins,
    Deed,
    Guest,
    Hard,
    Heard,
    Leads,
    Note,
    Someone,
    Story,
    Tackles,
    Try,
    Well,
)

NETWORK = Story(
    surname="Veenstra", name="Harm Veenstra", street="Kolenkade", number="7", began=80,
    heard=Heard("@loes", "Zit zes jaar in de bijstand. Doet overal vrijwilligerswerk en komt niet aan solliciteren toe. Kan het team meedenken?",
                urgency="normal", knows="asked"),
    people=(
        Someone("Harm", 54, "hij zelf", phone="06 0000 2401"),
        Someone("Fred", 60, "voorzitter van de voetbalclub", surname="Schipper", kind="network", phone="06 0000 2402"),
        Someone("Mina", 49, "kookt met hem in het buurthuis", surname="Saidi", kind="network"),
        Someone("Ria", 66, "buurvrouw", surname="Post", kind="network"),
        Someone("Dirk", 52, "vriend, heeft een klusbedrijf", surname="Tromp", kind="network"),
    ),
    director="@tom",
    tries=(Try(3, "visit", "afternoon", spoke_with="Harm Veenstra", note="In de kantine van de club; hij moest tussendoor twee keer opstaan."),),
    answer="Prima, als ik maar niet naar een sollicitatietraining hoef.",
    asked=(Asked("Ik werk al veertig uur, alleen betaalt niemand het", "Harm"),),
    lines=(
        Well("Hij kent de halve buurt en iedereen kent hem", "Mensen om ons heen", "Harm"),
        Well("Hij runt de kantine, de kookgroep en het onderhoud van de velden", "Werk en dag", "Harm"),
        Hard("Zijn ervaring staat nergens op papier", "Werk en dag", "brieven komen terug zonder gesprek", "Harm"),
        Hard("Hij kan geen nee zeggen", "Gezondheid", "geen avond vrij", "Harm"),
        Hard("Veertig uur per week, zonder loon", "Werk en dag", about="Harm"),
        Hard("Geen tijd om te solliciteren", "Werk en dag", about="Harm"),
    ),
    chain=(
        Leads("Hij kent de halve buurt en iedereen kent hem", "Veertig uur per week, zonder loon", "iedereen vraagt hem"),
        Leads("Hij kan geen nee zeggen", "Veertig uur per week, zonder loon"),
        Leads("Veertig uur per week, zonder loon", "Geen tijd om te solliciteren"),
        Leads("Zijn ervaring staat nergens op papier", "Geen tijd om te solliciteren", "brieven komen terug"),
        Leads("Geen tijd om te solliciteren", "Veertig uur per week, zonder loon", keeps=True),
    ),
    tackled=(
        Tackles("Opschrijven wat Harm kan, samen met de club", "Zijn ervaring staat nergens op papier"),
        Tackles("Iemand anders voor de kantine op zaterdag zoeken", "Hij kan geen nee zeggen"),
        Tackles("Dirk vragen om twee dagen per week op proef", "Veertig uur per week, zonder loon"),
    ),
    begins=(Begins("Veertig uur per week, zonder loon", "Eerst betaald krijgen voor wat hij al doet.", "Harm"),),
    guests=(
        Guest("@loes", "ruimte in de regels: vrijwilligerswerk telt mee", own_law=True),
        Guest("@irma", "van kantine naar contract", until="een proefplaatsing begint"),
    ),
    aims=(Aim("Betaald worden voor wat hij al doet", (
        Deed("Opschrijven wat Harm kan, samen met de club", "@irma", due=-7, state="done", moved=9),
        Deed("Dirk vragen om twee dagen per week op proef", "Harm", due=1, state="doing", moved=8),
        Deed("Twee dagen proefwerk mogelijk maken", "Dirk", due=10,
             card="Twee dagen in de week meelopen met Harm, als kennismaking. Over zes weken praten we met z’n drieën."),
        Deed("Iemand anders voor de kantine op zaterdag zoeken", "Fred", due=6,
             card="Zoek voor de zaterdagen iemand die de kantine van Harm overneemt."),
        Deed("Toestemming voor werken op proef met behoud van uitkering", "@loes", due=0, state="doing", moved=11),
    )),),
    notes=(Note(40, "Met Harm door zijn week gelopen: 41 uur, voor zes clubs. Hij werd er stil van.",
                "Hij heeft geen begeleiding nodig, alleen een deur.", "Irma erbij.", there=("Harm",)),),
    more=more.NETWORK,
)  # fmt: skip

ISOLATED = Story(
    surname="Brands", name="Evert Brands", street="Mijnlampstraat", number="33", addition="B", began=88,
    heard=Heard("@koos", "Zes jaar bijstand, reageert niet op brieven. Aan de balie keek hij niemand aan. Ik wil hem niet korten zonder dat er iemand kijkt.",
                urgency="normal"),
    people=(
        Someone("Evert", 53, "hij zelf", phone="06 0000 2411"),
        Someone("Gerard", 69, "maatje", surname="Pals", kind="network", volunteer=True, phone="06 0000 2412"),
    ),
    director="@tom",
    tries=(
        Try(2, "letter", "morning", note="Kaart met foto en nummer."),
        Try(6, "visit", "afternoon", note="Gordijn bewoog. Kaart met: ik kom donderdag weer."),
        Try(9, "visit", "afternoon", spoke_with="Evert Brands", note="Door de brievenbus. Na tien minuten ging de deur open."),
    ),
    answer="Mij best. U kwam terug, dat doet niemand.",
    asked=(
        Asked("Laat maar", "Evert"),
        Asked("Ik wil weer eens iemand hebben om tegen te praten", "Evert", ago=44,
              because="Na vijf keer koffie zei hij het zelf, bij de deur."),
    ),
    lines=(
        Well("Hij repareert oude radio’s en is er goed in", "Werk en dag", "Evert"),
        Hard("Hij spreekt weken niemand", "Mensen om ons heen", "hij maakt geen post open en kleedt zich niet aan", "Evert"),
        Hard("Dag en nacht zijn omgedraaid", "Gezondheid", "elke afspraak mislukt", "Evert"),
        Hard("Vier rekeningen per maand te laat", "Geld", "aanmaningen", "Evert"),
        Hard("Hij maakt geen post open", "Geld", about="Evert"),
        Hard("Elke afspraak mislukt", "Werk en dag", about="Evert"),
        Hard("Niemand verwacht hem nog ergens", "Mensen om ons heen", about="Evert"),
    ),
    chain=(
        Leads("Hij spreekt weken niemand", "Dag en nacht zijn omgedraaid"),
        Leads("Hij spreekt weken niemand", "Hij maakt geen post open"),
        Leads("Hij maakt geen post open", "Vier rekeningen per maand te laat"),
        Leads("Dag en nacht zijn omgedraaid", "Elke afspraak mislukt"),
        Leads("Elke afspraak mislukt", "Niemand verwacht hem nog ergens"),
        Leads("Niemand verwacht hem nog ergens", "Hij spreekt weken niemand", "en dan wordt het stiller", keeps=True),
    ),
    tackled=(
        Tackles("Dinsdag en vrijdag om twee uur samen koffie", "Hij spreekt weken niemand"),
        Tackles("Wandelen op woensdag", "Dag en nacht zijn omgedraaid"),
        Tackles("Vaste lasten op één dag laten afschrijven", "Vier rekeningen per maand te laat"),
    ),
    begins=(Begins("Hij spreekt weken niemand", "Eerst iemand die terugkomt.", "Evert"),),
    guests=(
        Guest("@henk", "een wandeling per week, zonder doel", until="Evert zelf belt"),
        Guest("@truus", "een maatje dat blijft", until="het klikt en loopt"),
        Guest("@kemal", "samen de post", until="drie maanden zonder aanmaning"),
        Guest("@koos", "rust: geen korting in deze maanden", own_law=True),
    ),
    aims=(
        Aim("Iedere week iemand spreken", (
            Deed("Dinsdag en vrijdag om twee uur samen koffie", "Gerard", due=2, state="doing", moved=13,
                 card="Dinsdag en vrijdag om twee uur bij Evert aanbellen. Doet hij niet open, dan laat u een kaartje achter."),
            Deed("Wandelen op woensdag", "@henk", due=3, state="doing", moved=14),
            Deed("Een radio repareren voor het repaircafé", "Evert", due=12),
        )),
        Aim("Geen aanmaningen meer", (
            Deed("Vaste lasten op één dag laten afschrijven", "@kemal", due=-6, state="doing", moved=18),
            Deed("Schriftelijk vastleggen dat er niet gekort wordt", "@koos", due=-20, state="done", moved=20),
        )),
    ),
    first_because="Eerst iemand die terugkomt. Werk komt later, of niet.",
    notes=(
        Note(60, "Drie kwartier gezeten. Hij liet een radio uit 1958 horen. Over geld wilde hij niet praten.",
             "Meer vragen is nu te veel.", "Volgende week weer.", there=("Evert",)),
        Note(20, "Hij was aangekleed en had koekjes. Gerard en hij praten over zenders; ik was overbodig.",
             "Zo hoort het.", "", there=("Evert", "Gerard")),
    ),
    more=more.ISOLATED,
)  # fmt: skip

STORIES = (NETWORK, ISOLATED)
