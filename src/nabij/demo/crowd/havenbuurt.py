"""Who works in the Havenbuurt."""

from nabij.demo.crowd.people import HAVENBUURT, Org, Pro
from nabij.directory.models import Organisation

Kind = Organisation.Kind
HERE = (HAVENBUURT,)

ORGANISATIONS = (
    Org("Wijkteam Havenbuurt", Kind.TEAM, HERE, (
        Pro("Sjoerd Hofstra", "m", "sociaal werker", "ma di wo do", "mensen die van het water leven", "De Loods, Sluiskade 5"),
        Pro("Marieke de Lange", "v", "gezinswerker", "ma di do vr", "gezinnen met jonge kinderen", "De Loods, Sluiskade 5"),
        Pro("Anil Ramdin", "m", "maatschappelijk werker", "ma di wo vr", "schulden en schaamte", "De Loods, Sluiskade 5"),
        Pro("Greet Mulders", "v", "teamleider", "ma di wo do", "rust in een druk team", "De Loods, Sluiskade 5"),
        Pro("Patrick Zwart", "m", "Wmo-consulent", "ma di wo do", "aanpassingen in oude huizen", "De Loods, Sluiskade 5"),
        Pro("Naima Chaouch", "h", "jeugdwerker", "di wo do vr", "meiden die thuis veel moeten", "De Loods, Sluiskade 5"),
    )),
    Org("Huisartsenpraktijk Het Anker", Kind.GENERAL_PRACTICE, HERE, (
        Pro("Elsbeth Jonker", "v", "huisarts", "ma di do vr", "ouderen", "Ankerplein 3"),
        Pro("Tarik Yıldız", "m", "huisarts", "ma wo do", "sporters en jongeren", "Ankerplein 3"),
        Pro("Lotte Burger", "v", "praktijkondersteuner ggz", "di wo do", "kort en dichtbij", "Ankerplein 3"),
    )),
    Org("Basisschool De Sluis", Kind.SCHOOL, HERE, (
        Pro("Margriet Kalff", "v", "intern begeleider", "ma di wo do", "ziet wie zonder ontbijt komt", "Boegstraat 14"),
        Pro("Steven Haas", "m", "leerkracht groep 6", "ma di wo do vr", "jongens die willen bewegen", "Boegstraat 14"),
    )),
    Org("Havencollege", Kind.SCHOOL, HERE, (
        Pro("Babette Rood", "v", "mentor klas 3", "ma di do vr", "meiden met te veel op hun bord", "Kompaslaan 1"),
        Pro("Glenn Tjon", "m", "zorgcoördinator", "ma di wo do", "thuiszitters", "Kompaslaan 1"),
    )),
    Org("Corporatie Havenwonen", Kind.HOUSING, HERE, (
        Pro("Rita Postmus", "v", "woonconsulent", "ma di wo do", "huurachterstand", "Loodsstraat 60"),
        Pro("Berend Boer", "m", "wijkbeheerder", "ma di wo do vr", "burenruzies", "Loodsstraat 60"),
    )),
    Org("FACT-team Havenbuurt", Kind.MENTAL_HEALTH, HERE, (
        Pro("Vera Stam", "v", "sociaal psychiatrisch verpleegkundige", "ma di do vr", "mensen die niemand binnenlaten", "Vletstraat 2"),
        Pro("Maarten Pool", "m", "psychiater", "wo do", "medicijnen die passen", "Vletstraat 2"),
    )),
    Org("Jeugdhulp Kustlicht", Kind.YOUTH_CARE, HERE, (
        Pro("Femke Bergsma", "v", "ambulant jeugdhulpverlener", "ma di wo do", "opvoeden zonder ruzie", "Kompaslaan 9"),
        Pro("Quinten Ros", "m", "jeugdpsycholoog", "di do", "kinderen die iets ergs zagen", "Kompaslaan 9"),
    )),
    Org("Welzijn De Loods", Kind.WELFARE, HERE, (
        Pro("Dorien Faber", "v", "ouderenwerker", "ma di do", "eten met elkaar", "De Loods, Sluiskade 5"),
        Pro("Hakim Azzouzi", "m", "jongerenwerker", "di wo do vr", "sport als ingang", "Sportpark Haven"),
        Pro("Trudy Spaan", "v", "mantelzorgconsulent", "ma wo do", "mensen die voor een ander zorgen", "De Loods, Sluiskade 5"),
    )),
    Org("Thuiszorg Aan Zee", Kind.CARE, HERE, (
        Pro("Betty Kooi", "v", "wijkverpleegkundige", "ma di wo do vr", "dementie thuis", "Loodsstraat 18"),
        Pro("Nel Wagenaar", "v", "hulp bij het huishouden", "ma di do", "houdt het bij en houdt moed", "bij mensen thuis"),
    )),
    Org("Taalhuis De Werf", Kind.VOLUNTEERS, HERE, (
        Pro("Olga Petrova", "v", "taalcoördinator", "di wo do", "praten voor schrijven", "De Loods, Sluiskade 5"),
    )),
    Org("Maatje aan Boord", Kind.VOLUNTEERS, HERE, (
        Pro("Cees Admiraal", "m", "coördinator vrijwilligers", "ma di do", "maatjes die blijven", "Ankerplein 11"),
    )),
    Org("Jeugdgezondheidszorg Havenbuurt", Kind.CARE, HERE, (
        Pro("Simone Haverkamp", "v", "jeugdverpleegkundige", "ma di do", "baby's en jonge moeders", "Consultatiebureau, Vletstraat 20"),
    )),
)  # fmt: skip
