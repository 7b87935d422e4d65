"""The words that the made-up city is written in. Nobody lives here."""

# ruff: noqa: SIM905 -- words are read more easily in one string

from random import Random

GIVEN = (
    "Jan Piet Kees Anna Maria Sanne Lotte Daan Sem Emma Tess Lars Mohammed Fatima Youssef Samira Hassan Khadija Ayşe "
    "Mehmet Elif Murat Deniz Zeynep Katarzyna Piotr Agnieszka Tomasz Ola Abdi Hodan Samir Wei Ling Johannes Cornelis "
    "Geertruida Willem Henk Bart Joost Femke Iris Noor Thijs Ruben Lieke Maud Bram Hatice Emre Yusuf Meryem Selin "
    "Naima Rachid Soufian Imane Latifa Omar Bilal Amira Yara Tarek Leila Rania Marek Ewa Jakub Zofia Magda Adam "
    "Gerrit Dirk Wouter Sjoerd Trijntje Hendrika Aaltje Wilhelmina Johanna Elisabeth Petra Monique Chantal Patricia "
    "Dennis Kevin Jeffrey Melissa Shanice Jayden Gianni Rosalie Soraya Ruth Esther Abel Naomi Jonas Stijn Floor Roos "
    "Fleur Pim Gijs Siem Loes Mees Luuk Nina Olivia Julia Sara Eva Mila Liv Zoë Anouk Britt Jasmijn Merel Veerle"
).split()
STEMS = (
    "Berg Bos Veld Dijk Meer Haan Kuip Smid Vis Wit Groot Brink Hoek Ruit Linde Beuk Iep Elst Haar Wijn Schoon Ooster "
    "Wester Noorder Zuider Molen Kerk Markt Brug Sluis Duin Heide Vaart Wind Ster Maan Zonne Regen Koren Rogge Garst "
    "Appel Peren Noten Roos Tulp Klaver Distel Varen Mos Riet Zand Klei Steen Kei Grind Turf Hout Blok Spil"
).split()
ENDS = "s er man stra ma huis kamp rood hof laar beek gaard sma aard inga".split()
FROM_AFAR = (
    "Yılmaz Kaya Demir Şahin Çelik Öztürk Aydın Arslan Doğan Kılıç Bouazzaoui Amrani Benali Haddou Azzouzi Kowalski "
    "Nowak Wiśniewski Mazur Krawczyk Ali Abdi Mohamud Chen Wang Zhang Pinas Wijngaarde Kromo Martina Maduro Silva "
    "Tesfay Haile Popescu Ionescu Ahmadi Rahimi Nguyen Tran"
).split()
PREFIXES = ("", "", "", "", "van", "van de", "van den", "de", "van der", "ter")
STREETS = tuple(
    tree + kind
    for tree in (
        "Kastanje Linde Beuken Eiken Wilgen Iepen Haven Kerk Molen Dijk School Markt Park Brug Tuin Zonne Meidoorn "
        "Populieren Esdoorn Vlier Hazelaar Berken Elzen Acacia"
    ).split()
    for kind in ("straat", "weg", "laan", "hof", "plein", "pad", "kade", "singel")
)
KINDS = ("moeder", "vader", "dochter", "zoon", "oma", "opa", "partner")
NETWORK = ("buurvrouw", "tante", "oom", "vriend", "zus", "broer", "vrijwilliger van het taalcafé", "trainer")
STRENGTHS = (
    "kookt elke dag voor iedereen", "heeft goed contact met de buren", "gaat graag naar school",
    "houdt het huis schoon en warm", "helpt op zaterdag in de moskee", "is trots op de tuin",
)  # fmt: skip
PROBLEMS = (
    "slaapt slecht", "durft de post niet open te maken", "heeft geen bed voor de jongste",
    "mist vaak de eerste les", "kan de huur niet op tijd betalen", "heeft pijn in de rug",
    "wacht al lang op hulp", "heeft schimmel in de slaapkamer",
)  # fmt: skip
LEADS_TO = ("daardoor is er vaak ruzie", "daardoor blijft de school uit", "daardoor loopt de schuld op", "")
GOALS = (
    "Weer rustig kunnen slapen", "De post samen open maken", "De kinderen op tijd op school", "Een droge slaapkamer",
    "Iedere week samen eten", "De huur op tijd betaald",
)  # fmt: skip
ACTIONS = (
    "De verhuurder bellen over het vocht", "Een afspraak maken bij de huisarts", "De brieven van deze maand sorteren",
    "Met de mentor praten over de ochtend", "Een bed halen bij de kringloop", "Elke vrijdag samen boodschappen doen",
    "Een betaalregeling vragen", "Naar de inloop gaan", "De fiets laten maken", "De buurvrouw vragen voor woensdag",
)  # fmt: skip
FACTS = (
    "Ik was aan huis. Moeder deed open; de kinderen zaten aan tafel en maakten huiswerk.",
    "Gebeld over de brief van de verhuurder. Vader las hem voor en vroeg wat hij ermee moest.",
    "De mentor vertelde dat de jongste deze week elke dag op tijd was.",
    "In de slaapkamer is het vocht te zien. Er staat een emmer onder het raam.",
    "Er was koffie. De buurvrouw was er ook en vertelde dat zij op woensdag kan oppassen.",
)
JUDGEMENTS = ("Het gaat langzaam beter.", "Ik maak me zorgen over de rekeningen.", "Zij weten wat zij willen.", "")
DISCIPLINES = (
    "generalist", "maatschappelijk werker", "huisarts", "praktijkondersteuner", "wijkverpleegkundige", "mentor",
    "jeugdhulpverlener", "schuldhulpverlener", "woonconsulent", "wijkagent", "opbouwwerker", "psycholoog",
)  # fmt: skip
PURPOSES = ("hulp bij de post", "de school en de ochtend", "gezondheid", "de woning", "rust in huis")


def a_name(dice: Random) -> tuple[str, str]:
    """A prefix and a surname; some are borne by many and most by few, as names are."""
    if dice.random() < 0.3:
        return "", FROM_AFAR[int(len(FROM_AFAR) * dice.random() ** 2)]
    stem = STEMS[int(len(STEMS) * dice.random() ** 1.5)]
    return dice.choice(PREFIXES), stem + dice.choice(ENDS)


def a_number(dice: Random) -> str:
    """A telephone number as the kernel keeps it."""
    return f"+316{dice.randrange(10_000_000, 99_999_999)}"


def a_birth(dice: Random, first: int, last: int) -> str | None:
    """A birth date as it is stored: mostly whole, sometimes a year alone, sometimes unknown."""
    chance, year = dice.random(), dice.randint(first, last)
    if chance < 0.02:
        return None
    return str(year) if chance < 0.06 else f"{year}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"


def a_postcode(dice: Random, area: int) -> str:
    """A postcode of one of the neighbourhood's three districts."""
    return f"{1000 + area * 3 + dice.randrange(3)} {dice.choice('ABCDEFGH')}{dice.choice('ABCDEFGH')}"
