"""Who works in the Kolenbuurt."""

from nabij.demo.crowd.people import KOLENBUURT, Org, Pro
from nabij.directory.models import Organisation

Kind = Organisation.Kind
HERE = (KOLENBUURT,)

ORGANISATIONS = (
    Org("Wijkteam Kolenbuurt", Kind.TEAM, HERE, (
        Pro("Samira Bakker", "v", "gezinswerker", "ma di wo do", "gezinnen waar veel tegelijk speelt", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Tom de Groot", "m", "maatschappelijk werker", "ma di do vr", "geld en papieren aan de keukentafel", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Lea Verhoeven", "v", "teamleider", "ma di wo do", "organisaties bij elkaar brengen", "Buurthuis De Schacht, kamer 4"),
        Pro("Inge Smit", "v", "medewerker aanmelding", "ma di wo do vr", "meldingen snel op de goede plek", "Buurthuis De Schacht, de voordeur"),
        Pro("Carla Mol", "v", "ouderenadviseur", "ma wo do", "ouderen die geen hulp willen", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Noor Hendrix", "v", "jeugd- en gezinswerker", "di wo do vr", "scheiding en kinderen", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Bram Kuipers", "m", "sociaal werker", "ma di wo vr", "wonen en overlast", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Zeynep Arslan", "h", "gezinswerker", "ma di do", "gezinnen die Turks spreken", "Buurthuis De Schacht, Turfstraat 2"),
        Pro("Pieter Bos", "m", "Wmo-consulent", "ma di wo do vr", "hulp thuis en aanpassingen in huis", "Buurthuis De Schacht, loket"),
        Pro("Joke Terlouw", "v", "praktijkcoach", "di do", "meekijken met een plan als het vastloopt", "Buurthuis De Schacht, kamer 4"),
    )),
    Org("Huisartsenpraktijk De Linde", Kind.GENERAL_PRACTICE, HERE, (
        Pro("Hans Pietersen", "m", "huisarts", "ma di do vr", "gezinnen die hij al jaren kent", "Lampstraat 30"),
        Pro("Anouk de Wit", "v", "huisarts", "ma wo do", "jonge moeders", "Lampstraat 30"),
        Pro("Ria Scholten", "v", "praktijkondersteuner ggz", "di do vr", "somberheid en angst", "Lampstraat 30"),
        Pro("Karin Wiersma", "v", "doktersassistente", "ma di wo do", "weet wie wie kent", "Lampstraat 30"),
    )),
    Org("Huisartsenpraktijk Antraciet", Kind.GENERAL_PRACTICE, HERE, (
        Pro("Omar Benali", "m", "huisarts", "ma di wo vr", "chronisch zieke mensen", "Antracietplein 8"),
        Pro("Lieke van Dam", "v", "praktijkondersteuner ouderen", "ma di do", "ouderen die langer thuis wonen", "Antracietplein 8"),
    )),
    Org("De Waterschool", Kind.SCHOOL, HERE, (
        Pro("Mirjam Dijkman", "v", "mentor klas 2", "ma di wo do vr", "jongens die dreigen af te haken", "lokaal 1.12"),
        Pro("Frank Evers", "m", "zorgcoördinator", "ma di wo do", "verzuim voor het een gewoonte wordt", "De Waterschool, kamer 0.04"),
        Pro("Esther Polak", "v", "schoolmaatschappelijk werker", "ma wo vr", "praten met ouders en kind tegelijk", "De Waterschool, kamer 0.05"),
    )),
    Org("Basisschool De Brug", Kind.SCHOOL, HERE, (
        Pro("Ineke Veldman", "v", "intern begeleider", "ma di do vr", "kinderen die thuis veel zorgen hebben", "Briketstraat 50"),
        Pro("Rachid Amrani", "m", "leerkracht groep 7", "ma di wo do vr", "vertrouwen winnen van vaders", "Briketstraat 50"),
    )),
    Org("Speciaal onderwijs De Ark", Kind.SCHOOL, HERE, (
        Pro("Saskia Brandt", "v", "leerkracht", "ma di wo do", "leren in kleine stappen", "Kolenkade 11"),
    )),
    Org("Corporatie Woonstad", Kind.HOUSING, HERE, (
        Pro("Peter Groen", "m", "wijkbeheerder", "ma di wo do vr", "kent ieder portiek", "Antracietplein 1"),
        Pro("Monique Janssens", "v", "woonconsulent", "ma di do", "huurachterstand voor het te laat is", "Antracietplein 1"),
        Pro("Ali Demir", "m", "technisch opzichter", "ma di wo do vr", "vocht en schimmel", "Antracietplein 1"),
    )),
    Org("FACT-team Kolenbuurt", Kind.MENTAL_HEALTH, HERE, (
        Pro("Judith Maas", "v", "sociaal psychiatrisch verpleegkundige", "ma di wo do", "rust brengen bij crisis", "Mijnlampstraat 9"),
        Pro("Wouter Klein", "m", "psycholoog", "di wo do", "trauma", "Mijnlampstraat 9"),
        Pro("Henk Tuinstra", "m", "ervaringsdeskundige", "ma wo vr", "weet hoe het is", "Mijnlampstraat 9"),
    )),
    Org("Buurt Praktijk Team Kolenbuurt", Kind.WELFARE, HERE, (
        Pro("Sandra Kuiper", "v", "buurtwerker", "ma di wo do", "mensen die nergens binnen zijn", "Schachtstraat 3"),
        Pro("Kemal Özdemir", "m", "budgetcoach", "ma di do vr", "post openmaken zonder schaamte", "Schachtstraat 3"),
    )),
    Org("Jeugdhulp Waterland", Kind.YOUTH_CARE, HERE, (
        Pro("Daan Willems", "m", "ambulant jeugdhulpverlener", "ma di wo do", "pubers die niet praten", "Lampstraat 70"),
        Pro("Merel Fokkema", "v", "gedragswetenschapper", "di do", "autisme en adhd", "Lampstraat 70"),
        Pro("Chantal Vrolijk", "v", "gezinsbehandelaar", "ma di wo vr", "ouders die het samen niet eens worden", "Lampstraat 70"),
    )),
    Org("Jeugdgezondheidszorg Kolenbuurt", Kind.CARE, HERE, (
        Pro("Astrid Lammers", "v", "jeugdarts", "ma di do", "kinderen die achterblijven", "Consultatiebureau, Briketstraat 12"),
        Pro("Tineke Hoekstra", "v", "jeugdverpleegkundige", "ma di wo vr", "eerste jaar met een baby", "Consultatiebureau, Briketstraat 12"),
    )),
    Org("Welzijn Kolenbuurt", Kind.WELFARE, HERE, (
        Pro("Gijs Brouwer", "m", "opbouwwerker", "ma di wo do", "buren die iets samen willen", "Buurthuis De Schacht"),
        Pro("Latifa Ouali", "h", "ouderenwerker", "ma di do", "koffie als begin", "Buurthuis De Schacht"),
        Pro("Jasper Dubois", "m", "jongerenwerker", "di wo do vr", "jongens op straat", "Jongerencentrum Het Spoor"),
    )),
    Org("Thuiszorg De Morgen", Kind.CARE, HERE, (
        Pro("Corrie Meijer", "v", "wijkverpleegkundige", "ma di wo do vr", "wonden, pillen en een praatje", "Kolenkade 40"),
        Pro("Agnes Donker", "v", "hulp bij het huishouden", "ma di do vr", "ziet als eerste dat er iets niet klopt", "bij mensen thuis"),
    )),
    Org("Taalhuis Kolenbuurt", Kind.VOLUNTEERS, HERE, (
        Pro("Yvonne Laan", "v", "taalcoördinator", "ma di wo", "maatjes die geduld hebben", "Bibliotheek, eerste verdieping"),
    )),
    Org("Samen Sterk", Kind.VOLUNTEERS, HERE, (
        Pro("Truus Vink", "v", "coördinator vrijwilligers", "ma wo vr", "de goede match", "Buurthuis De Schacht"),
        Pro("Wim Oosterhuis", "m", "coördinator thuisadministratie", "di do", "vrijwilligers voor de papieren", "Buurthuis De Schacht"),
    )),
    Org("Fysiotherapie Mijnlamp", Kind.CARE, HERE, (
        Pro("Ruben Smeets", "m", "fysiotherapeut", "ma di wo do vr", "weer durven bewegen", "Mijnlampstraat 21"),
    )),
)  # fmt: skip
