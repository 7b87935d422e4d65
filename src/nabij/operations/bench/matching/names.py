"""Names as they are borne in a Dutch city: common ones from daily life, and a long tail put together from parts.

How common each is follows the shape of Dutch figures (a few names borne by many, most by a handful). Nobody lives here.
"""

# ruff: noqa: SIM905, E501 -- words are read more easily in one string

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random


class Skewed:
    """Drawing from a list in which the first are common and the last rare."""

    def __init__(self, words: Sequence[str], steep: float = 0.75) -> None:
        self.words = list(words)
        self._sums = list(accumulate(1 / (rank + 3) ** steep for rank in range(len(self.words))))

    def draw(self, dice: Random) -> str:
        return self.words[bisect(self._sums, dice.random() * self._sums[-1])]


@dataclass(frozen=True)
class Origin:
    """How people of one origin are called. `tail` is the part of the surnames that is put together from parts."""

    share: float
    men: Skewed
    women: Skewed
    surnames: Skewed
    starts: Sequence[str] = ()
    ends: Sequence[str] = ()
    prefixes: Sequence[str] = ("",)
    tail: float = 0.5
    patronym: bool = False  # the father's given name stands as surname
    new_year: float = 0.003  # the register says 1 January when only the year was known

    def surname(self, dice: Random) -> tuple[str, str]:
        """A prefix and a surname."""
        prefix = dice.choice(self.prefixes)
        if dice.random() < self.tail and self.starts:
            return prefix, (dice.choice(self.starts) + dice.choice(self.ends)).capitalize()
        return prefix, self.surnames.draw(dice)


def _names(text: str, steep: float = 0.75) -> Skewed:
    return Skewed(text.split(), steep)


OLD_MEN = _names(
    "Johannes Jan Cornelis Hendrik Willem Pieter Petrus Gerrit Jacobus Antonius Adrianus Theodorus Franciscus Dirk "
    "Wilhelmus Gerardus Nicolaas Jacob Arie Martinus Leendert Klaas Henk Piet Kees Wim Ton Hans Rob Peter Frank Ronald "
    "Marcel Erik Paul Rene Robert Edwin Richard Michel Patrick John Dennis Marco Jeroen Martijn Bas Sander Mark Ruud Ben"
)
OLD_WOMEN = _names(
    "Maria Johanna Anna Cornelia Elisabeth Wilhelmina Catharina Hendrika Petronella Adriana Geertruida Jacoba Margaretha "
    "Antonia Helena Theodora Francisca Neeltje Trijntje Aaltje Ria Els Ank Truus Corrie Willy Marja Ingrid Monique Yvonne "
    "Sandra Petra Anita Angelique Esther Karin Linda Saskia Mariska Miranda Astrid Nicole Wendy Daniëlle Patricia Chantal"
)
YOUNG_MEN = _names(
    "Daan Sem Lucas Milan Levi Luuk Jesse Thomas Bram Lars Tim Finn Thijs Julian Noah Stijn Ruben Max Jayden Sven Mees "
    "Niels Kevin Rick Nick Jordy Robin Stefan Bart Joost Jasper Koen Wouter Tom Floris Sjoerd Gijs Siem Hugo Teun Pim "
    "Job Tijn Jens Quinten Ties Boaz Joris Maarten Rutger"
)
YOUNG_WOMEN = _names(
    "Emma Sophie Julia Anna Lisa Eva Lotte Sanne Iris Fleur Anouk Femke Maud Roos Lieke Isa Noa Tess Sara Zoë Merel Noor "
    "Britt Jasmijn Naomi Laura Kim Melissa Michelle Demi Romy Myrthe Marloes Inge Eline Charlotte Renske Veerle Floor "
    "Evi Fenna Liv Nina Mila Puck Jet Hanna Suze Loes Marit"
)
DUTCH_SURNAMES = Skewed(
    "de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|"
    "Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|"
    "de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruijn|de Bruin|van der Heijden|Schouten|van Beek|"
    "Willems|van Vliet|van de Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam|van der Wal|Prins|Blom|Huisman|Peeters|Kuiper|"
    "van Veen|van Dongen|Veenstra|Kramer|van den Bosch|van der Meulen|Mol|Zwart|van der Laan|Martens|van de Pol|Postma|"
    "Tromp|Borst|Boon|van Doorn|Jonker|van Loon|Schipper|Groen|Gerritsen|Post|Hermans|van der Velden|Bosch|Timmermans|"
    "van der Pol|Kuijpers|Driessen|de Ruiter|van Wijk|Hofman|van Rijn|Molenaar|Sanders|de Lange|Scholten".split("|"),
    0.7,
)
STARTS = (
    "Berg Bos Veld Dijk Meer Haan Kuip Smid Vis Wit Groot Brink Hoek Ruit Linde Beuk Iep Elst Haar Wijn Schoon Ooster "
    "Wester Noorder Zuider Molen Kerk Markt Brug Sluis Duin Heide Vaart Wind Ster Maan Zonne Regen Koren Rogge Garst Appel "
    "Peren Noten Roos Tulp Klaver Distel Varen Mos Riet Zand Klei Steen Kei Grind Turf Hout Blok Spil Wage Reij Lange "
    "Korte Hage Nieuw Oude Bult Broek Eng Es Geest Gaal Heu Horst Kamp Kool Kreek Laak Loo Nes Oever Plas Poel Raap Schans "
    "Slag Stel Terp Tol Veen Voor Wal Weide Werf Wiel Wold Zijl Ach Bei Del Dros Ebbe Feik Gort Hel Jon Ket Leen Nij Pol"
).split()
ENDS = (
    "s er man stra ma huis kamp rood hof laar beek gaard sma aard inga horst dal donk meer berg broek veld waard voort "
    "mans ers ink ing sema stad wijk oord hout ze ke haar boer maker"
).split()
PREFIXES = ("", "", "", "", "", "", "", "van", "van", "van de", "van der", "van den", "de", "de", "ter", "te", "van 't")

TURKISH = Origin(
    0.10,
    _names(
        "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah "
        "Mahmut Recep Salih Fatih Emre Burak Serkan Okan Cem Deniz Hakan Kemal Orhan Volkan Can Kaan Berkay Furkan Eren Tolga"
    ),
    _names(
        "Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hanife Merve Özlem Esra Büşra Kübra Sevgi Gül Dilek "
        "Songül Havva Yasemin Zehra Derya Ebru Selin İrem Aslı Gamze Tuğba Nur Melek Nurcan Aysel Gülsüm Filiz Çiğdem"
    ),
    _names(
        "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt "
        "Özkan Şimşek Polat Korkmaz Çakır Erdoğan Can Acar Güneş Aktaş Yavuz Tekin Bulut Keskin Avcı Ünal Taş Bozkurt Turan"
    ),
    "Kara Ak Öz Yıl Demir Taş Gül Er Gün Ay Çel Boz Sarı Kızıl Gök Yeşil Altın Can Tek Yaz Kış Sert Gür Bay Us Var".split(),
    "oğlu kaya taş türk demir kan dağ soy bulut su can er bay gül han ak".split(),
    tail=0.35,
)  # fmt: skip
MOROCCAN = Origin(
    0.11,
    _names(
        "Mohammed Ahmed Youssef Hassan Rachid Said Omar Bilal Karim Abdelkader Mustapha Hamza Ayoub Soufian Nabil Khalid "
        "Driss Brahim Jamal Abdellah Anouar Zakaria Ilyas Younes Yassine Hicham Aziz Mimoun Tarik Redouan Adil Fouad Samir"
    ),
    _names(
        "Fatima Khadija Aicha Naima Samira Malika Rachida Latifa Yasmina Hanane Karima Nadia Najat Zohra Mina Imane Soumaya "
        "Ikram Salma Chaimae Hafida Jamila Saida Mimount Nora Siham Ouafae Asmae Loubna Sara Hajar Dounia Ilham Touria"
    ),
    _names(
        "Idrissi Amrani Bouazzaoui Benali Haddou Azzouzi Alaoui Yahyaoui Bouali Haddad Ouali Mansouri Rifi Kaddouri "
        "Chaoui Hamdaoui Filali Tahiri Aouragh Belhaj Boukhari Chakir Daoudi Khattabi Moussaoui Ouahabi Saidi Zerouali"
    ),
    "Bou Ben Ou Ham Az Id Cha Ka Mou Za Da Ta Sa Ra Ya Ma Ha Ba Lah Fa Ger Kha Achah Oua Ams Tal".split(),
    "zzaoui haddou chiri mrani kaddour lali drissi jjaji ssaoui kouri barki taibi zzouzi laoui rifi ghanem bari hbali".split(),
    ("", "", "El", "El", "el", "Ait", "Ben", "Al"),
    tail=0.45, new_year=0.05,
)  # fmt: skip
SURINAMESE = Origin(
    0.08,
    _names(
        "Ricardo Jerrel Ashwin Rajesh Vinod Dennis Roy Ronald Stanley Kenneth Iwan Errol Glenn Humphrey Romeo Sanjay Anil "
        "Radj Winston Melvin Jurgen Wensley Orlando Marlon Clyde Edgar Soerin Krishna Robby Hesdy Dewika"
    ),
    _names(
        "Sharda Shanti Indra Astrid Sandra Joyce Muriel Lilian Natasha Priya Sunita Chitra Anuradha Reshma Shanice "
        "Cheryl Gerda Marlène Hilda Ingrid Soraya Shireen Radha Usha Asha Melanie Ruth Carmen Mavis Yvette Urmila"
    ),
    _names(
        "Pinas Wijngaarde Kromodimedjo Ramdin Singh Biervliet Kensmil Bhagwandin Ramsaran Sewpersad Soekhoe Jagessar "
        "Mahabier Vreden Tjin Sedney Landveld Amatredjo Karijodimedjo Sitaram Gopal Baldew Mungra Raghoebir Debi Mohan"
    ),
    "Ram Bhag Soe Sew Jag Kis Bal Dew Gan Har Jan Kal Lach Mah Nan Par Raj Shee Tew Bis Dja Kar So Wi Mer".split(),
    "persad dien soekh khoen wandin narain nath singh lal bali kisoen das medjo redjo toeroeno sarip nawi goe".split(),
    tail=0.45,
)
POLISH = Origin(
    0.05,
    _names(
        "Piotr Krzysztof Andrzej Tomasz Paweł Jan Marcin Michał Marek Grzegorz Łukasz Adam Jakub Mateusz Kamil Dariusz "
        "Wojciech Rafał Robert Mariusz Sławomir Zbigniew Maciej Bartosz Dawid Artur Przemysław Jarosław Damian Sebastian"
    ),
    _names(
        "Anna Katarzyna Agnieszka Małgorzata Magdalena Joanna Monika Ewa Barbara Aleksandra Karolina Natalia Justyna Marta "
        "Sylwia Beata Dorota Paulina Iwona Patrycja Renata Weronika Kinga Edyta Zofia Urszula Danuta Izabela Wioletta"
    ),
    _names(
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski "
        "Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król"
    ),
    "Kow Wiś Nowa Zieli Szym Dąbr Kozł Jan Pawł Mich Grab Wró Adam Maj Olsz Jaw Malin Sob Czer Gór Rut Wal Pie Sik".split(),
    "alski niewski kowski iński ański owski icki czyk ak ewicz ecki orski arz asik era ek".split(),
    tail=0.5,
)  # fmt: skip
SYRIAN = Origin(
    0.05,
    _names(
        "Mohammad Ahmad Mahmoud Khaled Omar Ali Hassan Hussein Ibrahim Youssef Abdulrahman Bassam Fadi Ghassan Hani Jamal "
        "Kinan Louay Maher Nidal Rami Samer Tarek Wael Yaser Ziad Anas Basel Firas Majd"
    ),
    _names(
        "Fatima Aya Nour Rana Hala Rima Dima Lina Maha Samar Sahar Hanan Amal Ghada Iman Khadija Layla Manal Nisreen Ola "
        "Rasha Reem Sawsan Shahd Suzan Walaa Yara Zeina Huda Marwa"
    ),
    _names(
        "Ahmad Hassan Ibrahim Khalil Hamoud Darwish Haddad Khoury Saleh Mustafa Hussein Othman Qasim Shami Halabi Homsi "
        "Masri Najjar Sabbagh Zein Hamdan Issa Jaber Mansour Nasser Obeid Ramadan Suleiman Taleb Yousef"
    ),
    "Ham Sal Dar Kha Jab Man Nas Ram Tal Qas Sha Hal Naj Sab Ham Ism Abd Bar Daw Far".split(),
    "oud eh wish lil er sour ser adan eb im mi abi jar bagh dan ail allah akat oud is".split(),
    ("", "", "Al", "Al", "al-", "El"),
    tail=0.35, new_year=0.22,
)  # fmt: skip
ERITREAN = Origin(
    0.03,
    _names(
        "Tesfay Berhane Yohannes Filmon Samuel Dawit Kidane Mehari Tekle Haile Abraham Yonas Biniam Aron Robel Merhawi "
        "Amanuel Kibrom Solomon Goitom Mulugeta Teklit Habtom Efrem Natnael Henok Michael Fitsum Ghirmay Weldu"
    ),
    _names(
        "Selam Rahwa Feven Helen Luwam Bisrat Semhar Mehret Saba Tsehay Letebrhan Almaz Eden Winta Yordanos Ruta Zufan Abeba "
        "Hiwet Kidan Senait Tigisti Azeb Meron Salem Rigbe Simret Akberet Elsa Milena"
    ),
    _names("Tesfay Berhane Haile Tekle Kidane Gebremedhin Weldegebriel Ghebreyesus Abraha Mehari Gebre Hagos Negash Zerai"),
    "Gebre Welde Tesfa Haile Tekle Habte Kidane Abra Ghebre Mebra Desta Fsha".split(),
    "medhin gebriel mariam yesus michael slasie tsion ab egzi amlak kristos haymanot".split(),
    tail=0.4, patronym=True, new_year=0.3,
)  # fmt: skip
OTHERS = Origin(
    0.06,
    _names(
        "Abdi Ahmed Jorge Carlos Wei Ming Emeka Kofi Kwame Andrei Ion Oleksandr Ivan Reza Ali Nguyen Minh José Luis João "
        "Amadou Ousmane Farid Navid Giovanni Dragan Zoran Mirza Ato Isaac"
    ),
    _names(
        "Hodan Amina Maria Ana Ling Mei Ngozi Ama Abena Elena Ioana Oksana Natalia Maryam Leila Thi Linh Carmen Lucía "
        "Fernanda Aminata Fanta Nasrin Zahra Giulia Dragana Amra Esi Grace Blessing"
    ),
    _names(
        "Ali Mohamed Abdi Chen Wang Zhang Martina Maduro Silva Santos Popescu Ionescu Ahmadi Rahimi Nguyen Tran Mensah "
        "Owusu Okafor Diallo Traoré Garcia Rodriguez Fernandes Kovalenko Shevchenko Jovanović Hodžić Rossi Osei"
    ),
    "Mar Mad Sil San Pop Ion Ahm Rah Men Owu Oka Dia Tra Gar Rod Fer Kov She Jov Hod Ros Ose".split(),
    "tina uro va tos escu adi imi sah su for llo re cia guez des lenko chenko vić žić si".split(),
    tail=0.4, new_year=0.04,
)  # fmt: skip
DUTCH = Origin(
    0.52, OLD_MEN, OLD_WOMEN, DUTCH_SURNAMES, STARTS, ENDS, PREFIXES, tail=0.62,
)  # fmt: skip
ORIGINS = (DUTCH, TURKISH, MOROCCAN, SURINAMESE, POLISH, SYRIAN, ERITREAN, OTHERS)
_SHARES = list(accumulate(origin.share for origin in ORIGINS))

# How a letter or cluster is written by somebody else: a clerk, another alphabet, another country.
SPELLINGS = (
    ("mohammed", "mohamed"), ("mohammad", "mohamad"), ("youssef", "yousef"), ("ou", "u"), ("ch", "sh"), ("kh", "ch"),
    ("aoui", "aui"), ("dj", "j"), ("ij", "y"), ("ph", "f"), ("ck", "k"), ("y", "i"), ("sz", "s"), ("w", "v"), ("ks", "x"),
    ("ss", "s"), ("zz", "z"), ("dd", "d"), ("th", "t"), ("q", "k"), ("ee", "e"), ("aa", "a"), ("gh", "g"), ("tt", "t"),
    ("hussein", "hoessein"), ("ahmed", "achmed"), ("ei", "ey"), ("ll", "l"),
)  # fmt: skip


def an_origin(dice: Random) -> Origin:
    """Where somebody's name comes from, as in a large Dutch city."""
    return ORIGINS[bisect(_SHARES, dice.random() * _SHARES[-1])]


def a_given(dice: Random, origin: Origin, *, woman: bool, year: int) -> str:
    """A first name; of who is Dutch it follows the generation."""
    if origin is DUTCH and year > 1980:
        return (YOUNG_WOMEN if woman else YOUNG_MEN).draw(dice)
    return (origin.women if woman else origin.men).draw(dice)
