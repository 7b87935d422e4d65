"""Two women of 86: the one has nearly nobody around her, the other a house full."""

from nabij.demo.parts.around import Around, Became, Couple, Drawing, Feels, Goes, Happened, Relative, Tied
from nabij.demo.parts.more import More
from nabij.demo.parts.together import Agrees, Looked, Says
from nabij.demo.stories.more.provided import VISSER_WANTS

ALONE = More(
    wants=VISSER_WANTS,
    around=(
        Around("Rosa", "neighbourhood", "thin", "middle", "to_us", since=90),
        Around("Zus Nel", "family", "strong", "near", what="overleden, vorig jaar", over=60),
        Around("Neef in Zeeland", "family", "thin", "far", what="een kaart met kerst"),
        Around("Bep", "neighbourhood", "ordinary", "middle", since=50),
    ),
    became=(Became("Rosa", 11, "ordinary", "near", "both", could="op zondag samen naar de markt, als het droog is"),),
    happened=(
        Happened("Jo kwam in de Lampstraat wonen", "housing", years=51, about="Jo"),
        Happened("Haar man Arend overleed", "loss", years=14, about="Jo"),
        Happened("Haar zus Nel overleed", "loss", years=1, about="Jo"),
    ),
    goes=(
        Goes(50, "family", (
            ("body", "at_4", "Ik word dunner en de trap wordt langer."), ("mind", "at_6", "Mijn hoofd doet het prima."),
            ("meaning", "at_3", "Voor wie kook ik?"), ("quality_of_life", "at_4", ""),
            ("taking_part", "at_1", "Er belt nooit iemand aan."), ("daily_life", "at_7", "Alles op mijn gemak."),
        ), "positive_health", about="Jo", said_by="mevrouw Visser"),
    ),
    looked=(Looked(12, "Ze eet vier keer per week met anderen en is een kilo aangekomen. De woning laat op zich wachten.",
                   ("Jo", "Bep"), (Says("Jo", "yes", "Ik heb weer ruzie met iemand. Heerlijk."),), settled_by=("Jo",)),),
)  # fmt: skip

WITH_DAUGHTER = More(
    drawing=Drawing(
        relatives=(
            Relative("Cor", "Gré", "partner", "man", "Cor", age=88, died=11),
            Relative("Aart", "Trees", "sibling", "man", "Aart", others=("Gré", "Cor"), age=58),
            Relative("Ineke", "Trees", "sibling", "woman", "Ineke", others=("Gré", "Cor"), age=63, died=3),
            Relative("Bart", "Trees", "child", "man", "Bart", age=35),
            Relative("Lotte", "Trees", "child", "woman", "Lotte", age=32),
        ),
        tied=(Tied("Trees", "Cor", "parent"),),
        couples=(Couple("Gré", "Cor", "married", began=64),),
        bonds=(Feels("Gré", "Trees", "close"), Feels("Trees", "Aart", "distant")),
    ),
    around=(
        Around("Aart", "family", "thin", "far", about="Trees"),
        Around("Kleinzoon Bart", "family", "strong", "near", "to_us", what="doet de tuin"),
        Around("Kleindochter Lotte", "family", "strong", "near", "both", what="belt elke dag"),
        Around("Achterkleinkind Saar", "family", "strong", "near", what="vier jaar, elke woensdag"),
        Around("Buurvrouw Tini", "neighbourhood", "strong", "near", "to_us", what="heeft de sleutel"),
        Around("De kaartclub", "neighbourhood", "strong", "middle", what="donderdag, al dertig jaar"),
        Around("De kerk", "neighbourhood", "ordinary", "middle", could="op zondag iemand die rijdt"),
        Around("Wandelgroep", "neighbourhood", "ordinary", "middle"),
        Around("Bakkerij Van Dam", "school_and_work", "tense", "middle", what="haar werk", about="Trees"),
        Around("Het zangkoor", "school_and_work", "strong", "middle", about="Gré"),
        Around("Huisarts Jonker", "help", "ordinary", "far", "to_us"),
    ),
    became=(Became("Aart", 12, "ordinary", "near", "to_us"),),
    agrees=(Agrees("Gré", "agrees", "Als Trees maar slaapt."),),
    looked=(Looked(9, "Trees slaapt drie nachten door. Aart slaapt er graag; ze kijken samen voetbal.", ("Gré", "Trees"),
                   (Says("Gré", "yes", "Ik had niets nodig en dat is nog zo."), Says("Trees", "yes", "Ik ben weer dochter.")),
                   near="unsure", near_because="Er belt nu drie keer per week iemand; één keer is misschien genoeg.",
                   settled_by=("Trees",)),),
)  # fmt: skip
