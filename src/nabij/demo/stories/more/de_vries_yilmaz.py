"""The family De Vries – Yilmaz in full."""

from nabij.demo.parts.around import Around, Became, Couple, Drawing, Feels, Goes, Happened, Relative
from nabij.demo.parts.more import More
from nabij.demo.parts.together import (
    Agrees,
    Closer,
    Differ,
    Expects,
    Hinders,
    Looked,
    Own,
    OwnPlan,
    Says,
)
from nabij.demo.stories.more.provided import DE_VRIES_WANTS

DRAWING = Drawing(
    relatives=(
        Relative("Henk", "Jan", "parent", "man", "Henk", age=77, died=8),
        Relative("Ria", "Jan", "parent", "woman", "Ria", age=74),
        Relative("Wim", "Jan", "sibling", "man", "Wim", age=46),
        Relative("Mehmet", "Ayşe", "parent", "man", "Mehmet", age=71, died=5),
        Relative("Hatice", "Ayşe", "parent", "woman", "Hatice", age=68),
        Relative("Sandra", "Jan", "partner", "woman", "Sandra", age=42),
        Relative("Kevin", "Sandra", "child", "man", "Kevin", others=("Jan",), age=21),
    ),
    couples=(
        Couple("Jan", "Ayşe", "married", began=17),
        Couple("Jan", "Sandra", "together", began=23, ended_by="separation", ended=19),
        Couple("Henk", "Ria", "married", began=51), Couple("Mehmet", "Hatice", "married", began=47),
    ),
    bonds=(
        Feels("Jan", "Murat", "tense"), Feels("Ayşe", "Elif", "close"), Feels("Jan", "Kevin", "distant"),
    ),
)  # fmt: skip

# How it was when they came: many helpers, all of them thin. Who of these stays at the table stands there by itself.
AROUND = (
    Around("Fatma", "neighbourhood", "ordinary", "near", "to_us"),
    Around("Hatice", "family", "strong", "far"),
    Around("Kees", "neighbourhood", "thin", "middle", "to_us", since=70),
    Around("Oma Ria", "family", "thin", "middle", what="moeder van Jan"),
    Around("Broer Wim", "family", "ordinary", "middle", "to_us", what="leende hem geld", about="Jan"),
    Around("Moskee Ulu", "neighbourhood", "thin", "far", what="vroeger elke week"),
    Around("Vriendinnen van Elif", "neighbourhood", "thin", "far", about="Elif"),
    Around("De jongens van het plein", "neighbourhood", "tense", "near", what="een paar jaar ouder", about="Murat"),
    Around("De Ark", "school_and_work", "strong", "near", "to_us", what="speciaal onderwijs", about="Deniz"),
    Around("De Waterschool", "school_and_work", "tense", "middle", about="Murat"),
    Around("Schilders Van Loon", "school_and_work", "broken", "far", what="werk tot mei", about="Jan"),
    Around("Huisarts De Linde", "help", "thin", "middle", "to_us"),
    Around("Verslavingszorg", "help", "thin", "far", "to_us", about="Jan", over=44),
    Around("Jeugdhulp Waterland", "help", "thin", "far", "to_us", about="Murat", over=44),
    Around("FACT-team", "help", "thin", "far", "to_us", about="Jan", over=44),
    Around("Leerplicht", "help", "tense", "far", "to_us", about="Murat", over=44),
    Around("Budgetcoach", "help", "thin", "far", "to_us", over=44),
)
BECAME = (
    Became("Fatma", 12, "strong", "near", "to_us", could="op zaterdag een uur op Deniz passen, als iemand het vraagt"),
    Became("Kees", 9, "strong", "near", "to_us"),
    Became("Moskee Ulu", 15, "ordinary", "middle", could="Ayşe kan mee naar het ontbijt op vrijdag"),
    Became("Vriendinnen van Elif", 8, "ordinary", "middle"),
    Became("De Waterschool", 7, "ordinary", "middle", "to_us"),
    Became("Huisarts De Linde", 9, "ordinary", "near", "to_us"),
)

HAPPENED = (
    Happened("Jan en Ayşe trouwden", years=17, month=6),
    Happened("Ayşe kwam uit Konya naar Nederland", "housing", years=17, about="Ayşe"),
    Happened("Elif werd geboren", "birth", about="Elif"),
    Happened("Murat werd geboren", "birth", about="Murat"),
    Happened("Opa Henk overleed", "loss", years=8, about="Jan"),
    Happened("Deniz werd geboren", "birth", about="Deniz"),
    Happened("Opa Mehmet overleed in Konya; ze konden er niet heen", "loss", years=5, about="Ayşe"),
    Happened("Deniz ging naar De Ark", "school", years=4, about="Deniz"),
    Happened("Jan verloor zijn werk als schilder", "work", month=5, about="Jan"),
)

GOES = (
    Goes(58, "family", (
        ("Wonen", "do_something", "Het is overal nat. De kleine hoest."), ("Geld", "do_something", "Ik durf de post niet open te maken."),
        ("Gezondheid", "heavy", ""), ("Opgroeien en school", "heavy", "Elif doet te veel."),
        ("Taal en meedoen", "heavy", ""), ("Mensen om ons heen", "fair", "Fatma komt elke dag."),
    ), said_by="Jan en Ayşe, met tolk"),
    Goes(58, "professional", (
        ("Wonen", "do_something", "Schimmel tot boven het bed van Deniz."), ("Geld", "do_something", ""),
        ("Gezondheid", "do_something", "Jan slaapt niet en drinkt."), ("Opgroeien en school", "do_something", "Elif kookt, tolkt en belt."),
        ("Werk en dag", "heavy", ""), ("Mensen om ons heen", "heavy", "Veel hulpverleners, weinig mensen."),
    )),
    Goes(3, "family", (
        ("Wonen", "heavy", "Ali was er. Nu de muren nog."), ("Geld", "heavy", "We weten nu hoeveel het is."),
        ("Gezondheid", "fair", "Jan is begonnen met praten."), ("Opgroeien en school", "fair", "Elif was zaterdag naar een feestje."),
        ("Taal en meedoen", "heavy", ""), ("Mensen om ons heen", "good", "Fatma en Kees komen, en wij gaan naar hen."),
    ), said_by="Ayşe en Jan, met tolk"),
    Goes(3, "professional", (
        ("Wonen", "do_something", "Antwoord van Woonstad is nodig."), ("Geld", "heavy", "Twee schuldeisers bewegen niet."),
        ("Gezondheid", "heavy", "Vier dagen niet gedronken; kwetsbaar."), ("Opgroeien en school", "heavy", "Murat mist nog uren."),
        ("Werk en dag", "heavy", ""), ("Mensen om ons heen", "fair", "Minder namen, betere band."),
    )),
)  # fmt: skip

TURKISH = (
    ("Wij willen een droog huis, waar niemand hoest", "Kimsenin öksürmediği kuru bir ev istiyoruz"),
    ("Geen brieven meer waar we bang van worden", "Bizi korkutan mektuplar artık gelmesin"),
    ("Elif moet weer gewoon vijftien zijn, en Murat naar school", "Elif yine on beş yaşında bir genç olsun, Murat da okula gitsin"),
    ("Murat wil na de herfst elke dag naar school", "Murat sonbahardan sonra her gün okula gitmek istiyor"),
    ("Schimmel gemeld bij Woonstad: oorzaak laten zoeken en antwoord krijgen", "Küf Woonstad’a bildirildi: nedeni aransın ve cevap gelsin"),
    ("Muren van de kinderkamer schoonmaken en isoleren", "Çocuk odasının duvarlarını temizlemek ve yalıtmak"),
    ("Elke ochtend de ramen een half uur open", "Her sabah pencereleri yarım saat açmak"),
    ("Droogapparaat ophalen en aanzetten in de slaapkamer", "Nem alma cihazını getirip yatak odasında çalıştırmak"),
    ("Met Ayşe mee als de opzichter komt, voor het Turks", "Teknik görevli gelince Türkçe için Ayşe’nin yanında olmak"),
    ("Alle schuldeisers schrijven en om uitstel vragen", "Bütün alacaklılara yazıp süre istemek"),
    ("Elke dinsdag samen de post openen", "Her salı postayı birlikte açmak"),
)  # fmt: skip

MORE = More(
    drawing=DRAWING, around=AROUND, became=BECAME, happened=HAPPENED, goes=GOES, in_their_language=TURKISH,
    wants=DE_VRIES_WANTS,
    closer=(
        Closer("Met Ayşe mee als de opzichter komt, voor het Turks", ("family", "network"), "Elif hoeft niet te tolken; Fatma doet het graag."),
        Closer("Alle schuldeisers schrijven en om uitstel vragen", ("self", "volunteer"), "Elf schuldeisers is te veel voor Jan en Kees samen."),
        Closer("Elke dinsdag samen de post openen", ("self", "volunteer")),
    ),
    hinders=(
        Hinders("Een plek op zaterdag voor Deniz zoeken, met De Ark", "contribution", "met de schulden lukt dat niet", "22.00", "wat De Ark aan de telefoon zei, per keer"),
        Hinders("Een plek op zaterdag voor Deniz zoeken, met De Ark", "waiting", "er is een wachtlijst", until=45),
        Hinders("Elke dinsdag samen de post openen", "shame", "Jan vindt het moeilijk dat een ander het ziet"),
    ),
    differ=(
        Differ("Wij willen een droog huis, waar niemand hoest", (
            ("Ayşe", "De muren zijn ziek. Wij doen de ramen elke dag open."),
            ("@ali", "Er komt vocht van buiten, en er wordt ook te weinig gelucht."),
        ), stands=True),
        Differ("Geen brieven meer waar we bang van worden", (
            ("Jan", "Eerst de boete, die groeit het hardst."), ("@mark", "Eerst de huur, anders is er straks geen huis."),
        ), how="Eerst de huur. Voor de boete vraagt Mark uitstel."),
    ),
    expects=(
        Expects(14, "Fatma", "@samira", does="elke dag even binnenlopen, en tolken bij korte gesprekken",
                does_not="geld lenen, of bellen met instanties", professional_does="belt Fatma elke maandag, en regelt een tolk voor lange gesprekken",
                when_worried="Fatma belt Samira; na vijf uur de huisartsenpost", how="aan de keukentafel, met Ayşe erbij"),
    ),
    own=(
        Own("Elif", "Ik wil na school naar de toneelclub, zonder op de klok te kijken", "Dat ik een keer vergeet hoe laat het is."),
        Own("Murat", "Ik wil bij Jasper leren brommers maken", "Dat ik iets kan wat niemand thuis kan.", shared=True),
    ),
    own_plan=OwnPlan(60, 55, words="Wij hebben geen familie hier die aan tafel kan. Maak het maar met ons, bij ons thuis."),
    looked=(
        Looked(5, "Het huis is nog nat, maar er is iemand geweest die de oorzaak vond. De post is open. Jan praat met Hans.",
               ("Jan", "Ayşe", "Elif", "Murat", "Deniz", "@mark"), others="Emine Şahin, tolk", says=(
                   Says("Jan", "yes", "Eén nummer. Ik hoef het niet elke keer opnieuw te vertellen."),
                   Says("Ayşe", "yes", "Ik begrijp het plan nu zelf."),
                   Says("Elif", "a_bit", "Ik hoef niet meer te bellen. Koken doe ik nog wel."),
                   Says("Murat", "a_bit", "Mirjam zeurt niet over cijfers."),
                   Says("Deniz", "yes", "Samira heeft stickers. Mijn bed is niet meer nat."),
               ), near="no", settled_by=("Jan", "Ayşe")),
    ),
    agrees=(
        Agrees("Elif", "in_part", "Met alles, behalve dat ik nog kook als mama moe is."),
        Agrees("Murat", "agrees"),
    ),
)  # fmt: skip
