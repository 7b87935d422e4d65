"""Two people without work: one whom everybody knows, and one whom nobody expects."""

from nabij.demo.parts.around import Around, Became, Goes, Happened
from nabij.demo.parts.later import Links
from nabij.demo.parts.more import More

NETWORK = More(
    around=(
        Around("Fred", "neighbourhood", "strong", "near"),
        Around("Mina", "neighbourhood", "strong", "near"),
        Around("Ria", "neighbourhood", "strong", "near", "from_us"),
        Around("Dirk", "school_and_work", "ordinary", "middle", could="twee dagen per week werk op proef"),
        Around("Voetbalclub VV Kolen", "school_and_work", "strong", "near", "from_us", what="kantine en velden"),
        Around("Kookgroep De Schacht", "school_and_work", "strong", "near", "from_us"),
        Around("Repaircafé", "school_and_work", "ordinary", "middle", "from_us"),
        Around("Buurtmoestuin", "neighbourhood", "ordinary", "middle", "from_us"),
        Around("De speeltuin", "neighbourhood", "ordinary", "middle", "from_us"),
        Around("Buren Kolenkade", "neighbourhood", "strong", "near"),
        Around("Zus Anja", "family", "strong", "near"),
        Around("Neef Sietse", "family", "ordinary", "middle", what="voetbalt in het tweede"),
        Around("Moeder", "family", "strong", "near", "from_us", what="81, elke zondag soep"),
        Around("De bibliotheek", "help", "ordinary", "far"),
    ),
    happened=(Happened("De fabriek ging dicht; Harm verloor zijn baan", "work", years=6, about="Harm"),),
)

ISOLATED = More(
    around=(
        Around("Gerard", "neighbourhood", "thin", "middle", "to_us", since=45),
        Around("Broer Leo", "family", "broken", "far", what="sinds de erfenis"),
        Around("De onderbuurman", "neighbourhood", "tense", "middle", what="over het geluid van de radio’s"),
    ),
    became=(Became("Gerard", 13, "ordinary", "near", "both"),),
    happened=(
        Happened("Zijn moeder overleed; hij woonde bij haar", "loss", years=7, about="Evert"),
        Happened("Evert verloor zijn werk in de radiowinkel", "work", years=6, about="Evert"),
    ),
    goes=(
        Goes(46, "professional", (
            ("finances", "limited", "vier rekeningen te laat"), ("work_and_education", "not_self_reliant", ""),
            ("time", "not_self_reliant", "dag en nacht omgedraaid"), ("housing", "sufficient", ""),
            ("mental_health", "limited", ""), ("physical_health", "sufficient", ""),
            ("social_network", "acute", "sprak weken niemand"), ("participation", "not_self_reliant", ""),
        ), "zrm", about="Evert"),
        Goes(6, "professional", (
            ("finances", "sufficient", "één dag, alles in één keer"), ("work_and_education", "not_self_reliant", ""),
            ("time", "limited", "op voor de koffie"), ("housing", "sufficient", ""),
            ("mental_health", "limited", ""), ("physical_health", "sufficient", ""),
            ("social_network", "limited", "twee vaste mensen"), ("participation", "limited", "repareert voor het repaircafé"),
        ), "zrm", about="Evert"),
    ),
    links=(Links(16, "@sandra", "een plek in het repaircafé, zonder dat het moet", until="hij er zelf heen gaat"),),
)  # fmt: skip
