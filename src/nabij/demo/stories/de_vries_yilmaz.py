"""The family De Vries – Yilmaz: from a worried call to "wij willen een droog huis", one plan and one director."""

from nabij.demo.stories.more.de_vries_yilmaz import MORE
from nabij.demo.story import (
    Aim,
    Also,
    Asked,
    Begins,
    Deed,
    Guest,
    Hard,
    Heard,
    Leads,
    Living,
    MayI,
    Note,
    Owed,
    Someone,
    Story,
    Tackles,
    Try,
    Weighing,
    Well,
)

PARENTS = ("Jan", "Ayşe")

PEOPLE = (
    Someone("Jan", 43, "vader", phone="06 0000 2101"),
    Someone("Ayşe", 39, "moeder", surname="Yilmaz", prefix="", language="Turks", interpreter=True, phone="06 0000 2102",
            year_only=True),
    Someone("Elif", 15, "dochter", authority=PARENTS),
    Someone("Murat", 13, "zoon", authority=PARENTS),
    Someone("Deniz", 8, "zoon", authority=PARENTS),
    Someone("Fatma", 46, "buurvrouw", surname="Kaya", prefix="", kind="network", phone="06 0000 2103"),
    Someone("Hatice", None, "oma, moeder van Ayşe", surname="Yilmaz", prefix="", kind="network", language="Turks",
            abroad="Konya, Turkije"),
    Someone("Kees", 67, "maatje van Jan", surname="Wal", prefix="van der", kind="network", volunteer=True,
            phone="06 0000 2104"),
)  # fmt: skip

GUESTS = (
    Guest("@mark", "schulden regelen en rust op de rekening", until="alle schuldeisers akkoord zijn"),
    Guest("@mirjam", "Murat op school houden", about=("Murat",), until="Murat twee maanden alle lessen volgt",
          consent="Jan en Ayşe zeiden ja aan de keukentafel, met tolk"),
    Guest("@ali", "de schimmel weg, oorzaak en muren", until="het huis een winter droog blijft"),
    Guest("@ilse", "gesprekken over drinken", goes="Jan gaat liever naar zijn eigen huisarts; hij weet haar te vinden"),
    Guest("@judith", "somberheid van Jan", goes="de huisarts volgt dit zelf en belt haar als het slechter gaat"),
    Guest("@daan", "Murat thuis begeleiden", about=("Murat",), goes="de mentor ziet hem elke dag; twee begeleiders is te veel"),
    Guest("@chantal", "opvoedgesprekken", goes="met een tolk aan tafel praat Samira zelf met de ouders"),
    Guest("@jasper", "Murat van de straat", about=("Murat",), goes="Murat komt al bij hem binnenlopen; dat kan zonder plan"),
    Guest("@nadia", "verzuim van Murat", about=("Murat",), goes="school meldt pas weer als het misgaat"),
    Guest("@wendy", "vragen over de beperking van Deniz", about=("Deniz",), goes="de vraag is beantwoord"),
    Guest("@kemal", "post en administratie", goes="Mark doet de schulden en Kees opent met Jan de post"),
    Guest("@monique", "huurachterstand", goes="de huur loopt via Mark; Ali is het gezicht van Woonstad"),
    Guest("@astrid", "groei van Deniz", about=("Deniz",), goes="ziet Deniz gewoon op school"),
)  # fmt: skip

DRY_HOUSE = Aim(
    "Wij willen een droog huis, waar niemand hoest",
    (
        Deed("Schimmel gemeld bij Woonstad: oorzaak laten zoeken en antwoord krijgen", "@samira", due=4, state="doing",
             moved=8, waits_for="Corporatie Woonstad", answer_due=4, first="Maandag bellen of de brief onderweg is"),
        Deed("Muren van de kinderkamer schoonmaken en isoleren", "@ali", due=25),
        Deed("Elke ochtend de ramen een half uur open", "Ayşe", due=None, state="doing", moved=12),
        Deed("Droogapparaat ophalen en aanzetten in de slaapkamer", "Jan", due=-3, state="done", moved=5),
        Deed("Met Ayşe mee als de opzichter komt, voor het Turks", "Fatma", due=1, state="doing", moved=6,
             card="Ga met Ayşe mee als de opzichter van Woonstad komt, en vertel in het Turks wat hij zegt. Elif hoeft dat niet te doen."),
    ),
    notice="Deniz slaapt een week zonder te hoesten.",
)  # fmt: skip

MONEY = Aim(
    "Geen brieven meer waar we bang van worden",
    (
        Deed("Alle schuldeisers schrijven en om uitstel vragen", "@mark", due=-2, state="doing", moved=16),
        Deed("Elke dinsdag samen de post openen", "Kees", due=2, state="doing", moved=9,
             card="Elke dinsdag om tien uur bij Jan langs, samen de post openen. Gaat het niet, bel dan Samira."),
        Deed("Kindgebonden budget en huurtoeslag nakijken", "@samira", due=0, first="Jaaropgave van Jan opzoeken"),
    ),
    notice="De bel gaat, en niemand schrikt.",
)  # fmt: skip

CHILDREN = Aim(
    "Elif moet weer gewoon vijftien zijn, en Murat naar school",
    (
        Deed("Deniz naar de bus brengen", "Elif", due=None, state="doing", moved=20),
        Deed("’s Avonds koken als Ayşe te moe is", "Elif", due=None, state="doing", moved=20),
        Deed("Bellen met school en huisarts voor haar ouders", "Elif", due=None, state="cannot", moved=10,
             because="dat hoort een kind niet te doen; de tolk belt voortaan mee"),
        Deed("Elke maandag tien minuten met Murat, zonder cijfers", "@mirjam", due=6, state="doing", moved=7),
        Deed("Een plek op zaterdag voor Deniz zoeken, met De Ark", "@samira", due=1, first="De Ark bellen over de wachtlijst"),
    ),
    notice="Elif gaat een zaterdag de deur uit en niemand belt haar.",
)  # fmt: skip

# What the mentor sees of Murat, she sees because it is about Murat alone.
MURAT = Aim(
    "Murat wil na de herfst elke dag naar school",
    (
        Deed("Murat spreekt zelf met zijn mentor af hoe hij te laat komen inhaalt", "Murat", due=5),
        Deed("Drie weken lang om half negen een berichtje als Murat er niet is", "@mirjam", due=1, state="doing", moved=4),
    ),
    about="Murat",
)  # fmt: skip

NOTES = (
    Note(58, "Jan was thuis en Ayşe ook. Emine tolkte. In de kinderkamer staat schimmel tot boven het bed van Deniz. "
         "Er lagen twee vuilniszakken met dichte post. Elif kwam thuis en ging meteen koken.",
         "Ze schamen zich, en ze willen wel. Het huis is het eerste waar ze over beginnen.",
         "Volgende week terug, weer met Emine. Elif tolkt niet.", there=("Jan", "Ayşe"), others="Emine Şahin, tolk"),
    Note(44, "Met het hele gezin aan tafel, en Fatma. We legden vijftien kaartjes neer, een voor elke hulpverlener, "
         "Tom en ik ook. Jan kende er zes van gezicht, Ayşe drie. Samen kozen ze vijf.",
         "Jan lachte voor het eerst.", "Iedereen die stopt hoort het van mij, vandaag nog.",
         there=("Jan", "Ayşe", "Elif", "Fatma"), others="Emine Şahin, tolk"),
    Note(34, "Plan vastgesteld aan de keukentafel en op de koelkast gehangen, in het Nederlands en het Turks. "
         "Ayşe wees de eerste regel aan: droog huis.",
         "Ze snapt het plan. Dat is nieuw.", "Melding bij Woonstad gaat vandaag weg.", there=("Jan", "Ayşe", "Kees"),
         others="Emine Şahin, tolk"),
    Note(16, "Murat miste deze week drie eerste uren. Hij zegt dat hij Deniz naar de bus bracht omdat Elif een toets had.",
         "Te laat komen is hier geen onwil. Het is zorgen voor je broertje.", "Ik bespreek het met Samira.",
         way="meeting", there=("Murat",), about="Murat", by="@mirjam"),
    Note(9, "Jan belde zelf. Hij heeft vier dagen niet gedronken en slaapt slecht. Hij is maandag bij Hans geweest.",
         "Dat hij zelf belt is een grote stap.", "Ik bel hem vrijdag terug; Tom neemt het over als ik er niet ben.",
         way="call", there=("Jan",)),
    Note(3, "Ali van Woonstad was er. Hij mat vocht in drie muren en zag een lekke gevel bij het raam. Fatma tolkte. "
         "De brief met de uitslag komt deze week.",
         "Eindelijk iemand die zegt dat het niet aan hen ligt.", "Brief afwachten, antwoord is deze week nodig.",
         there=("Ayşe", "Fatma", "@ali")),
)  # fmt: skip

DEBTS = (
    Owed("Woonstad", "housing", ((200, "1240", "statement"), (120, "2480", "statement"), (30, "2610", "costs")),
         what_for="huur, vier maanden", dealt="@mark", per_month="45", months=58),
    Owed("Belastingdienst", "tax", ((180, "3120", "statement"), (30, "3120", "statement")), what_for="inkomstenbelasting 2023",
         about="Jan", dealt="@mark"),
    Owed("Dienst Toeslagen", "benefits", ((150, "1890", "statement"), (30, "1890", "statement")), what_for="huurtoeslag terug",
         dealt="@samira", stuck="Wil pas praten als het bezwaar klaar is, en dat duurt zestien weken."),
    Owed("CJIB", "fines", ((160, "380", "statement"), (90, "570", "costs"), (30, "855", "costs")), what_for="boete auto, twee keer verhoogd",
         about="Jan", dealt="@mark", stuck="Neemt geen regeling aan onder de 75 euro per maand."),
    Owed("Vitens en Eneco", "energy", ((140, "910", "statement"), (30, "1140", "statement")), dealt="@mark", per_month="25", months=46),
    Owed("Zilveren Kruis", "health_insurer", ((100, "760", "statement"),), about="Jan"),
    Owed("Wehkamp", "shop", ((210, "2300", "statement"), (30, "2480", "costs")), about="Ayşe", dealt="@mark"),
    Owed("Broer van Jan", "private", ((30, "1500", "estimate"),), about="Jan", dealt="Jan"),
    Owed("T-Mobile", "telecom", ((170, "640", "statement"),), about="Jan", dealt="Kees"),
    Owed("DUO", "student_loans"),
    Owed("Santander", "bank", ((200, "4200", "statement"), (30, "4275", "costs")), about="Jan", dealt="@mark"),
)  # fmt: skip

CHAIN = (
    Leads("Schimmel in de slaapkamers", "Deniz hoest de hele winter"),
    Leads("Schimmel in de slaapkamers", "Ayşe slaapt slecht"),
    Leads("Deniz hoest de hele winter", "Elif zorgt voor iedereen", "zij staat ’s nachts bij hem op"),
    Leads("Ayşe slaapt slecht", "Elif zorgt voor iedereen"),
    Leads("Ayşe spreekt geen Nederlands", "Elif zorgt voor iedereen", "Elif tolkt en belt"),
    Leads("Elif zorgt voor iedereen", "Elif heeft geen tijd voor huiswerk en vriendinnen"),
    Leads("Elif zorgt voor iedereen", "Murat komt vaak te laat of niet", "hij brengt Deniz naar de bus"),
    Leads("Murat komt vaak te laat of niet", "Murat hangt rond met oudere jongens"),
    Leads("Jan is somber en drinkt", "Ruzie in de avond"),
    Leads("Jan is somber en drinkt", "Post blijft ongeopend liggen"),
    Leads("Ruzie in de avond", "Murat hangt rond met oudere jongens"),
    Leads("Post blijft ongeopend liggen", "Schulden bij elf bedrijven", "boetes erbij"),
    Leads("Schulden bij elf bedrijven", "Huisuitzetting dreigt"),
    Leads("Schulden bij elf bedrijven", "Schimmel in de slaapkamers", "de verwarming staat uit"),
    Leads("Huisuitzetting dreigt", "Post blijft ongeopend liggen", "uit angst voor brieven", keeps=True),
    Leads("Schulden bij elf bedrijven", "Jan is somber en drinkt", keeps=True),
    Leads("Fatma van hiernaast komt elke dag langs", "Ayşe spreekt geen Nederlands", "zij tolkt mee", helps=True),
)

TACKLED = (
    Tackles("Schimmel gemeld bij Woonstad: oorzaak laten zoeken en antwoord krijgen", "Schimmel in de slaapkamers"),
    Tackles("Droogapparaat ophalen en aanzetten in de slaapkamer", "Schimmel in de slaapkamers"),
    Tackles("Alle schuldeisers schrijven en om uitstel vragen", "Schulden bij elf bedrijven"),
    Tackles("Elke dinsdag samen de post openen", "Post blijft ongeopend liggen"),
    Tackles("Met Ayşe mee als de opzichter komt, voor het Turks", "Ayşe spreekt geen Nederlands"),
    Tackles("Drie weken lang om half negen een berichtje als Murat er niet is", "Murat komt vaak te laat of niet"),
)

STORY = Story(
    surname="Vries", prefix="de", name="Gezin De Vries – Yilmaz", street="Turfstraat", number="14", addition="2",
    began=76,
    heard=Heard("@monique", "Vier maanden huurachterstand. Ik zag schimmel, en de dochter deed het woord.", urgency="normal"),
    also=(Also(Heard(
        "@hans",
        "Vader drinkt en is somber, er zijn schulden. Moeder spreekt geen Nederlands, de dochter van 15 regelt alles. "
        "Een zoon gaat nauwelijks naar school, de jongste heeft een beperking. Schimmel in huis, het kind hoest al maanden.",
        urgency="week",
    ), ago=74, given="J.", person="Jan"),),
    may_i=(MayI(10, "Iets voor in huis dat niet kan wachten", "189.00", "Witgoedwinkel De Stekker"),),
    people=PEOPLE, director="@samira", stand_in=("@tom", (5,)), answered_by="Ayşe", letter_language="tr",
    answer="Ja, als het maar één iemand is, en als het huis droog wordt.",
    tries=(
        Try(1, "visit", "morning", note="Niemand deed open. Kaartje in de bus, in het Nederlands en het Turks."),
        Try(3, "call", "afternoon", note="Nummer van Jan: geen gehoor."),
        Try(6, "visit", "evening", spoke_with="Ayşe Yilmaz en Jan de Vries", language="Turks",
            interpreter="Emine Şahin", note="Ze lieten mij binnen. Elif wilde tolken; dat hoefde niet, Emine was aan de telefoon. "
            "Ze willen erover nadenken en kregen de brief in het Turks."),
    ),
    asked=(
        Asked("Wij willen een droog huis", "Ayşe"),
        Asked("Wij willen een droog huis, en dat Elif weer gewoon naar haar vriendinnen kan", "Ayşe", ago=44,
              because="Aan tafel vertelde Elif dat ze elke avond kookt en nooit meer buiten komt."),
    ),
    lines=(
        Well("Ze eten elke avond samen", "Opgroeien en school"),
        Well("Elif doet het goed op school en weet wat ze wil worden", "Opgroeien en school", "Elif"),
        Well("Fatma van hiernaast komt elke dag langs", "Mensen om ons heen"),
        Well("Jan heeft dertig jaar als schilder gewerkt en kan alles maken", "Werk en dag", "Jan"),
        Well("Deniz lacht veel en slaapt goed", "Gezondheid", "Deniz"),
        Hard("Schimmel in de slaapkamers", "Wonen", "Deniz hoest de hele winter en Ayşe slaapt slecht"),
        Hard("Jan is somber en drinkt", "Gezondheid", "ruzie in de avond, en post die blijft liggen", "Jan", on_paper=False),
        Hard("Schulden bij elf bedrijven", "Geld", "angst voor de deurbel"),
        Hard("Ayşe spreekt geen Nederlands", "Taal en meedoen", "Elif regelt alles voor haar ouders", "Ayşe"),
        Hard("Elif zorgt voor iedereen", "Opgroeien en school", "geen tijd voor huiswerk en vriendinnen", "Elif"),
        Hard("Murat komt vaak te laat of niet", "Opgroeien en school", "hij hangt rond met oudere jongens", "Murat"),
        Hard("Deniz hoest de hele winter", "Gezondheid", about="Deniz"),
        Hard("Ayşe slaapt slecht", "Gezondheid", about="Ayşe"),
        Hard("Post blijft ongeopend liggen", "Geld"),
        Hard("Huisuitzetting dreigt", "Wonen"),
        Hard("Ruzie in de avond", "Mensen om ons heen", on_paper=False),
        Hard("Elif heeft geen tijd voor huiswerk en vriendinnen", "Opgroeien en school", about="Elif"),
        Hard("Murat hangt rond met oudere jongens", "Opgroeien en school", about="Murat"),
    ),
    chain=CHAIN, tackled=TACKLED,
    begins=(Begins("Schimmel in de slaapkamers", "Als het huis droog is slaapt iedereen.", "Ayşe"),),
    guests=GUESTS,
    aims=(DRY_HOUSE, MONEY, CHILDREN, MURAT),
    more=MORE, debts=DEBTS, living=(Living(30, "2140", "2215"), Living(6, "2230", "2085")),
    first_because="Als het huis droog is slaapt iedereen, en dan durven we aan de rest te beginnen.",
    agreed_by=("Jan", "Ayşe"), plan_after=32, table_ago=44, notes=NOTES,
    weighings=(
        Weighing(
            40, "Jan drinkt ’s avonds, er is luid geschreeuwd; twee keer stond Elif ertussen. Geen klappen gezien of gehoord. "
            "De kinderen zien er verzorgd uit en praten open, ook alleen.",
            "Er is spanning, geen geweld. De last ligt bij Elif. Samen met de huisarts en Tom gewogen; Veilig Thuis dacht mee zonder naam.",
            "Afspraak met Jan: als hij drinkt gaat hij naar zijn broer. Elif weet wie ze belt. Over zes weken kijken we opnieuw.",
            outcome="help", step=4, with_whom="@tom", others="Hans Pietersen, huisarts", veilig_thuis=True,
            talked="Met Jan en Ayşe apart en samen, met Emine als tolk. Elif wilde het zelf aan haar vader zeggen.",
            about=("Elif", "Murat", "Deniz"), again_in=2,
        ),
    ),
)  # fmt: skip
