"""Who works in all of Waterstad."""

from nabij.demo.crowd.people import BOTH, Org, Pro
from nabij.directory.models import Organisation

Kind = Organisation.Kind

ORGANISATIONS = (
    Org("Gemeente Waterstad", Kind.MUNICIPALITY, BOTH, (
        Pro("Fenna Postma", "v", "privacyfunctionaris", "ma di do", "uitleggen wat mag en waarom", "Stadhuis, kamer 2.18"),
        Pro("Nora Nagtegaal", "v", "medewerker vroegsignalering", "ma di wo do", "achterstanden vroeg zien, en vriendelijk bellen", "Stadhuis, kamer 1.12"),
        Pro("Bo Kantoor", "m", "administratie toewijzingen", "ma di do vr", "berichten van aanbieders op de goede plek", "Stadhuis, kamer 1.07"),
        Pro("Jacobien Ruiter", "v", "directeur sociaal domein, namens het college", "ma di wo do", "mandaat geven aan wie het werk doet", "Stadhuis, kamer 3.04"),
        Pro("Xandra Adelaar", "v", "medewerker vangnet", "ma di do", "inkomen en schulden", "Stadhuis, kamer 2.02"),
        Pro("Wiebe Draaisma", "m", "medewerker vangnet", "ma wo do", "wonen en urgentie", "Stadhuis, kamer 2.02"),
        Pro("Faiza Amrani", "h", "medewerker vangnet", "di wo do", "zorg thuis en vervoer", "Stadhuis, kamer 2.02"),
        Pro("Gerben Verkade", "m", "medewerker vangnet", "ma di do vr", "school en opgroeien", "Stadhuis, kamer 2.02"),
        Pro("Victor van Loon", "m", "medewerker vangnet", "ma di wo do vr", "knopen doorhakken, met een reden erbij", "Stadhuis, kamer 2.02"),
        Pro("Bea van Dam", "v", "beleidsmedewerker sociaal domein", "ma di do", "luisteren naar wat in de weg staat", "Stadhuis, kamer 3.11"),
        Pro("Otto Kuipers", "m", "financiële administratie", "ma di wo do vr", "dezelfde dag betalen", "Stadhuis, kamer 1.09"),
        Pro("Ad van Beek", "m", "functioneel beheerder", "ma di wo do vr", "inrichten zonder blauwdruk", "Stadhuis, kamer 1.03"),
        Pro("Renate Wolff", "v", "gebiedsmanager", "ma di do", "beslissen als organisaties er samen niet uit komen", "Stadhuis, kamer 3.01"),
        Pro("Loes Kramer", "v", "klantmanager werk en inkomen", "ma di wo do", "uitkering en bijverdienen", "Stadhuis, balie 6"),
        Pro("Koos Bruin", "m", "inkomensconsulent", "ma wo do vr", "bijzondere bijstand", "Stadhuis, balie 7"),
        Pro("Nadia el Amrani", "v", "leerplichtambtenaar", "ma di wo do", "weer naar school zonder boete", "Stadhuis, kamer 1.20"),
    )),
    Org("Kredietbank Waterstad", Kind.DEBT_HELP, BOTH, (
        Pro("Mark Jansen", "m", "schuldhulpverlener", "ma di wo do", "schuldeisers aan één tafel", "Stadhuis, tweede verdieping"),
        Pro("Petra Schouten", "v", "schuldhulpverlener", "di wo do vr", "zzp'ers met schulden", "Stadhuis, tweede verdieping"),
        Pro("Yusuf Aydın", "m", "budgetbeheerder", "ma di do vr", "rust op de rekening", "Stadhuis, tweede verdieping"),
        Pro("Gerda Blom", "v", "beschermingsbewindvoerder", "ma wo vr", "bewind dat weer stopt", "Kade 12"),
    )),
    Org("Veilig Thuis Waterstad", Kind.SAFETY, BOTH, (
        Pro("Bianca Roelofs", "v", "adviseur", "ma di wo do vr", "meedenken zonder naam", "dag en nacht bereikbaar"),
        Pro("Edwin Peeters", "m", "onderzoeker", "ma di do", "ouders meenemen in zorgen", "dag en nacht bereikbaar"),
    )),
    Org("Jeugdbescherming De Dijk", Kind.YOUTH_CARE, BOTH, (
        Pro("Marloes Kok", "v", "jeugdbeschermer", "ma di wo do", "ondertoezichtstelling", "Dijkweg 4"),
        Pro("Ricardo Sedney", "m", "jeugdreclasseerder", "di wo do vr", "jongens na een delict", "Dijkweg 4"),
    )),
    Org("Politie Waterstad", Kind.SAFETY, BOTH, (
        Pro("Dennis Vermeer", "m", "wijkagent Kolenbuurt", "ma di do vr", "kent de jongens bij naam", "Bureau Centrum"),
        Pro("Aisha Bouzid", "v", "wijkagent Havenbuurt", "ma wo do vr", "praten voor bekeuren", "Bureau Haven"),
    )),
    Org("Tolkdienst Overal", Kind.OTHER, BOTH, (
        Pro("Emine Şahin", "h", "tolk Turks", "ma di wo do vr", "moeilijke gesprekken", "telefonisch en aan huis"),
        Pro("Farid Haddad", "m", "tolk Arabisch", "ma di do vr", "medische gesprekken", "telefonisch en aan huis"),
        Pro("Selam Tesfay", "v", "tolk Tigrinya", "di wo do", "gesprekken met jongeren", "telefonisch"),
        Pro("Ewa Nowak", "v", "tolk Pools", "ma wo vr", "werk en wonen", "telefonisch en aan huis"),
    )),
    Org("Zij aan Zij, cliëntondersteuning", Kind.CARE, BOTH, (
        Pro("Wendy Molenaar", "v", "onafhankelijk cliëntondersteuner", "ma di wo", "ouders van een kind met een beperking", "Kade 30"),
        Pro("Jeroen Prins", "m", "onafhankelijk cliëntondersteuner", "di do vr", "mensen met een lichte beperking", "Kade 30"),
    )),
    Org("Reclassering Waterstad", Kind.SAFETY, BOTH, (
        Pro("Rob Hendriks", "m", "reclasseringswerker", "ma di do", "de eerste weken buiten", "Dijkweg 10"),
    )),
    Org("Waterstad Werkt", Kind.OTHER, BOTH, (
        Pro("Irma Dekker", "v", "jobcoach", "ma di wo do", "een werkgever die durft", "Kade 50"),
        Pro("Sven Mulder", "m", "werkmakelaar", "ma di do vr", "werk op proef", "Kade 50"),
    )),
    Org("Verslavingszorg De Kade", Kind.MENTAL_HEALTH, BOTH, (
        Pro("Ilse Wolters", "v", "behandelaar", "ma di do", "alcohol in een gezin", "Kade 3"),
        Pro("Marvin Pinas", "m", "ervaringsdeskundige", "di wo vr", "samen de eerste avond doorkomen", "Kade 3"),
    )),
    Org("Welkom Waterstad", Kind.VOLUNTEERS, BOTH, (
        Pro("Hanneke Visser", "v", "begeleider statushouders", "ma di wo do", "de eerste twee jaar", "Kade 70"),
        Pro("Samuel Okafor", "m", "taal- en cultuurtolk", "ma wo do", "uitleggen hoe het hier gaat", "Kade 70"),
    )),
    Org("Kliniek Bois-le-Clair, Ardennen", Kind.YOUTH_CARE, BOTH, (
        Pro("Luc Dumont", "m", "behandelcoördinator", "ma di wo do vr", "intensieve behandeling van jongeren", "België"),
    )),
    # Creditors of whom nobody works in the neighbourhood: they send a file each month.
    Org("Energiebedrijf Stroomland", Kind.OTHER, BOTH, ()),
    Org("Waterbedrijf Helder", Kind.OTHER, BOTH, ()),
    Org("Zorgverzekeraar Zorgzaam", Kind.OTHER, BOTH, ()),
)  # fmt: skip
