"""The boy of fifteen who was sent to a clinic in the Ardennes and came back after two weeks.

The team only heard of it by the bill. His mother first wanted nothing to do with it, and came round later.
"""

from nabij.demo.story import Again, Aim, Asked, Deed, Guest, Hard, Heard, Note, Someone, Story, Try, Weighing, Well

STORY = Story(
    surname="Dekkers", name="Marja en Rik Dekkers", street="Schachtstraat", number="40", began=150,
    heard=Heard(
        "@luc",
        "Wij weten niet wie de rekening betaalt: zes maanden behandeling van een jongen van 15, bijna € 30.000. "
        "Via internet kwamen wij bij u uit. Zijn huisarts verwees; kent u het gezin?",
        urgency="normal",
    ),
    people=(
        Someone("Rik", 15, "zoon", authority=("Marja",)),
        Someone("Marja", 41, "moeder", phone="06 0000 2201"),
        Someone("Bas", 19, "broer van Rik", kind="belongs"),
        Someone("Ton", 70, "opa", kind="network", phone="06 0000 2202"),
    ),
    director="@noor", answered_by="Marja",
    tries=(
        Try(2, "call", "morning", note="Ingesproken: wij zijn van het wijkteam en denken graag mee."),
        Try(5, "call", "evening", spoke_with="Marja Dekkers",
            note="Ze heeft alles al geprobeerd en wil er niemand meer bij. Ze werd boos dat wij belden."),
    ),
    safe_because="Rik is opgenomen in een kliniek met toezicht. School en huisarts weten waar ze ons vinden.",
    again=Again(
        ago=104, said_no="Jullie kennen hem niet eens. Laat ons met rust.",
        tries=(Try(3, "visit", "afternoon", spoke_with="Marja Dekkers en opa Ton",
                   note="Rik is na twee weken weggestuurd uit de Ardennen. Marja belde zelf de huisarts, en die belde ons."),),
    ),
    answer="Goed dan. Maar niet weer iemand die hem wegstuurt.",
    asked=(
        Asked("Ik wil dat iemand hem eindelijk snapt", "Marja"),
        Asked("Ik wil thuis wonen en gewoon een opleiding doen", "Rik", ago=80,
              because="Rik schoof voor het eerst zelf aan, en zei het in één zin."),
    ),
    lines=(
        Well("Rik is handig met motoren en helpt opa in de schuur", "Werk en dag", "Rik"),
        Well("Marja houdt vol, al drie jaar alleen", "Mensen om ons heen", "Marja"),
        Well("Opa Ton heeft altijd plek aan tafel", "Mensen om ons heen"),
        Hard("Rik ontploft als iemand iets voor hem beslist", "Opgroeien en school", "schorsing, en weg uit de kliniek", "Rik"),
        Hard("Marja slaapt niet en meldt zich ziek", "Gezondheid", "minder inkomen", "Marja"),
        Hard("Niemand wist van elkaar: school, huisarts, kliniek", "Taal en meedoen", "een dure plek die niet paste"),
    ),
    guests=(
        Guest("@hans", "huisarts van het gezin; verwijst voortaan via de praktijkondersteuner", own_law=True),
        Guest("@ria", "gesprekken met Marja over slapen en grenzen", about=("Marja",), until="Marja weer hele weken werkt",
              consent="Marja, in het gesprek met de huisarts"),
        Guest("@frank", "terug naar school met een halve week praktijk", about=("Rik",), until="Rik een diploma in zicht heeft"),
        Guest("@daan", "Rik leren stoppen voor het klapt, in de werkplaats", about=("Rik",), until="drie maanden geen schorsing"),
        Guest("@luc", "overdracht van wat zij zagen", about=("Rik",), goes="de behandeling is gestopt; het verslag is er"),
    ),
    aims=(
        Aim("Rik woont thuis en leert een vak", (
            Deed("Drie dagen per week naar de motorwerkplaats", "Rik", state="doing", moved=20),
            Deed("Rooster maken: twee dagen school, drie dagen werkplaats", "@frank", due=-12, state="done", moved=14),
            Deed("Elke week een uur met Rik sleutelen en praten", "@daan", due=3, state="doing", moved=9),
            Deed("Woensdag na de werkplaats eten bij opa", "Ton", state="doing", moved=20,
                 card="Woensdag eet Rik bij u. Is hij boos weggelopen, dan hoeft u niets; bel Noor."),
        ), about="Rik"),
        Aim("Marja slaapt weer", (
            Deed("Elke avond om elf uur telefoon uit, ook als Rik nog buiten is", "Marja", state="doing", moved=15),
            Deed("Zes gesprekken over grenzen", "@ria", due=14, state="doing", moved=6),
        ), about="Marja"),
    ),
    first_because="Eerst moet Rik iets hebben om voor op te staan; dan komt de rust thuis vanzelf.",
    agreed_by=("Marja", "Rik"), plan_after=24,
    notes=(
        Note(88, "Rik was er niet. Marja liet de brieven zien: zeven hulpverleners in drie jaar, steeds een nieuw plan.",
             "Haar boosheid is terecht.", "Ik vraag Rik zelf, via opa.", there=("Marja", "Ton")),
        Note(80, "Rik kwam met vieze handen binnen. Hij vertelde dat hij in de kliniek drie keer was weggelopen, steeds naar de garage.",
             "Hij weet precies wat hij wil.", "Werkplaats bellen.", there=("Rik", "Marja", "Ton")),
        Note(12, "Eerste maand zonder schorsing. De baas van de werkplaats wil hem houden.", "",
             "In het voorjaar kijken we naar een leerwerkplek.", way="call", there=("Marja",)),
    ),
    weighings=(
        Weighing(94, "Rik schopte een deur kapot en duwde zijn moeder opzij. Geen letsel. Bas woont niet meer thuis.",
                 "Onrust, geen patroon van geweld tegen Marja. Ze zegt zelf dat ze niet bang is, en dat geloven we.",
                 "Rik mag bij opa slapen als het oploopt. We bellen elkaar dezelfde dag.",
                 step=2, others="Frank Evers, De Waterschool", because="We zijn er pas net bij.", about=("Marja",), again_in=9),
    ),
)  # fmt: skip
