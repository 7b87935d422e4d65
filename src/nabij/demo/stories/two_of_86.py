"""Two women of 86: one alone, one with her daughter. Equal on paper, and not the same help."""

from nabij.demo.stories.more import two_of_86 as more
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
    Weighing,
    Well,
)

ALONE = Story(
    surname="Visser", name="Mevrouw Visser", street="Lampstraat", number="61", began=96,
    heard=Heard("@lieke", "Mevrouw is 86, woont alleen en valt af. Ze eet brood met thee. Haar zus is vorig jaar overleden; er is niemand meer.",
                urgency="week"),
    people=(
        Someone("Jo", 86, "zij zelf", phone="06 0000 2301"),
        Someone("Rosa", 34, "bovenbuurvrouw", surname="Mendes", kind="network", phone="06 0000 2302"),
        Someone("Bep", 71, "maatje", surname="Kuyt", kind="network", volunteer=True),
    ),
    director="@carla",
    tries=(Try(2, "visit", "morning", spoke_with="mevrouw Visser", note="Ze had koffie klaar voor twee."),),
    answer="Graag. Ik ben zo alleen dat ik tegen de klok praat.",
    asked=(Asked("Ik wil weer met iemand aan tafel zitten", "Jo"),),
    lines=(
        Well("Ze weet alles van de buurt, van vroeger en nu", "Mensen om ons heen", "Jo"),
        Well("Haar hoofd is helder", "Gezondheid", "Jo"),
        Hard("Niemand komt nog langs", "Mensen om ons heen", "ze kookt niet meer en valt af", "Jo"),
        Hard("De trap is te steil geworden", "Wonen", "ze komt de deur niet uit", "Jo"),
        Hard("Haar zus is overleden", "Mensen om ons heen", about="Jo"),
        Hard("Ze komt de deur niet uit", "Wonen", about="Jo"),
        Hard("Ze kookt niet meer en valt af", "Gezondheid", about="Jo"),
    ),
    chain=(
        Leads("Haar zus is overleden", "Niemand komt nog langs"),
        Leads("De trap is te steil geworden", "Ze komt de deur niet uit"),
        Leads("Ze komt de deur niet uit", "Niemand komt nog langs"),
        Leads("Niemand komt nog langs", "Ze kookt niet meer en valt af", "voor één koken is niets"),
        Leads("Ze kookt niet meer en valt af", "De trap is te steil geworden", "minder kracht", keeps=True),
    ),
    tackled=(
        Tackles("Vier keer per week ophalen voor de open eettafel", "Niemand komt nog langs"),
        Tackles("Zondag samen soep eten", "Ze kookt niet meer en valt af"),
        Tackles("Voorrang aanvragen bij Woonstad", "De trap is te steil geworden"),
    ),
    begins=(Begins("Niemand komt nog langs", "Wie samen eet, eet.", "Jo"),),
    guests=(
        Guest("@lieke", "gewicht en medicijnen volgen", until="mevrouw drie maanden op gewicht blijft"),
        Guest("@latifa", "elke dag eten met anderen", until="het een gewoonte is"),
        Guest("@pieter", "een woning gelijkvloers zoeken", until="de verhuizing klaar is"),
        Guest("@corrie", "elke ochtend even kijken of het goed gaat", until="ze beneden woont"),
    ),
    aims=(
        Aim("Elke dag met iemand aan tafel", (
            Deed("Vier keer per week ophalen voor de open eettafel", "Bep", due=1, state="doing", moved=4,
                 card="Maandag, dinsdag, donderdag en vrijdag om half twaalf mevrouw Visser ophalen voor de eettafel."),
            Deed("Zondag samen soep eten", "Rosa", state="doing", moved=11,
                 card="Zondag eet mevrouw Visser bij u. Komt het niet uit, dan belt u haar even."),
            Deed("Plek aan de eettafel, ook in de vakantie", "@latifa", due=8, state="doing", moved=15),
        )),
        Aim("Naar beneden verhuizen, in deze straat", (
            Deed("Voorrang aanvragen bij Woonstad", "@pieter", due=5, state="doing", moved=13,
                 waits_for="Corporatie Woonstad", answer_due=5),
            Deed("Uitzoeken wat mee gaat en wat weg mag", "Jo", due=20),
        )),
    ),
    first_because="Wie samen eet, eet. De rest kan daarna.",
    notes=(
        Note(70, "Mevrouw woog zich met mij: vijf kilo minder dan in het voorjaar. Ze liet de foto van haar zus zien.",
             "Dit is rouw en eenzaamheid, geen dementie.", "Eettafel vragen om een vaste plek.", there=("Jo",)),
        Note(18, "Ze zat rechtop en had haar haar laten doen. Bep en zij hadden ruzie over bridge, en dat vond ze heerlijk.",
             "", "Woning: Pieter belt volgende week.", there=("Jo", "Bep")),
    ),
    more=more.ALONE,
)  # fmt: skip

WITH_DAUGHTER = Story(
    surname="Koning", name="Mevrouw Koning en haar dochter Trees", street="Lampstraat", number="88", began=92,
    heard=Heard("@elsbeth", "Mevrouw is 86 en woont bij haar dochter in de Kolenbuurt. De dochter redt het niet meer en belde mij huilend. "
                "Zelf is mevrouw tevreden.", urgency="normal"),
    people=(
        Someone("Gré", 86, "moeder"),
        Someone("Trees", 61, "dochter", phone="06 0000 2311"),
        Someone("Aart", 58, "zoon", kind="network", phone="06 0000 2312"),
    ),
    director="@carla", answered_by="Trees",
    tries=(Try(1, "call", "morning", spoke_with="Trees Koning", note="Ze vroeg of het ook op haar vrije middag kon."),),
    answer="Moeder heeft niets nodig, ik wel: een nacht slapen.",
    asked=(Asked("Ik wil voor mijn moeder zorgen en zelf overeind blijven", "Trees"),),
    lines=(
        Well("Ze houden van elkaar en lachen veel", "Mensen om ons heen"),
        Well("Gré eet goed en wandelt elke dag", "Gezondheid", "Gré"),
        Hard("Trees staat drie keer per nacht op", "Gezondheid", "ze maakt fouten op haar werk", "Trees"),
        Hard("Aart doet niets, omdat niemand het hem vroeg", "Mensen om ons heen", "alles komt bij Trees"),
        Hard("Alles komt bij Trees", "Mensen om ons heen", about="Trees"),
        Hard("Trees maakt fouten op haar werk", "Werk en dag", about="Trees"),
    ),
    chain=(
        Leads("Aart doet niets, omdat niemand het hem vroeg", "Alles komt bij Trees"),
        Leads("Alles komt bij Trees", "Trees staat drie keer per nacht op"),
        Leads("Trees staat drie keer per nacht op", "Trees maakt fouten op haar werk"),
        Leads("Ze houden van elkaar en lachen veel", "Alles komt bij Trees", "zij kan geen nee zeggen"),
    ),
    tackled=(
        Tackles("Vrijdag en zaterdag bij moeder slapen", "Aart doet niets, omdat niemand het hem vroeg"),
        Tackles("Nachtzorg op woensdag regelen", "Trees staat drie keer per nacht op"),
    ),
    begins=(Begins("Trees staat drie keer per nacht op", "Als Trees slaapt, redt Gré het hier nog jaren.", "Trees"),),
    guests=(Guest("@trudy", "iemand die voor Trees meedenkt, en vrije nachten regelt", about=("Trees",), until="Trees weer doorslaapt"),),
    aims=(
        Aim("Trees slaapt drie nachten per week door", (
            Deed("Vrijdag en zaterdag bij moeder slapen", "Aart", state="doing", moved=12,
                 card="Vrijdag en zaterdag slaapt u bij uw moeder. Trees is dan weg; bel haar alleen als het echt moet."),
            Deed("Nachtzorg op woensdag regelen", "@trudy", due=2, state="doing", moved=10),
            Deed("Donderdag vrij houden, ook als het druk is op het werk", "Trees", state="doing", moved=12),
        ), about="Trees"),
    ),
    first_because="Als Trees slaapt, redt Gré het hier nog jaren.",
    notes=(
        Note(66, "Gré deed zelf open en schonk thee. Trees huilde in de gang en zei dat ze zich schaamt.",
             "De vraag is die van de dochter, niet van de moeder.", "Met Aart praten; Trees wil dat ik het doe.", there=("Gré", "Trees")),
        Note(15, "Aart sliep er twee weekenden. Trees was naar zee geweest.", "Weinig hulp, precies op de goede plek.",
             way="call", there=("Trees",)),
    ),
    weighings=(Weighing(50, "Gré staat ’s nachts op en is één keer gevallen. Trees reageert geduldig.",
                        "Veilig genoeg, met een kans op vallen.", "Lampje en een matje bij het bed; over zes weken kijken.",
                        because="Dit blijft zwaar; de vraag is hoe lang Trees dit kan.", about=("Gré",), again_in=5),),
    more=more.WITH_DAUGHTER,
)  # fmt: skip

STORIES = (ALONE, WITH_DAUGHTER)
