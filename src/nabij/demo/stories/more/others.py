"""Other households with something to show: a drawing, a ladder, a placement, a parting."""

from dataclasses import replace

from nabij.demo.parts.around import Couple, Drawing, Feels, Relative
from nabij.demo.parts.later import Asks, Further, Gone, Links, Parted, Placed
from nabij.demo.parts.more import More
from nabij.demo.stories.more import provided
from nabij.demo.story import Someone, Story

# Both married before, each with children of then; twins, a child together, and a foster child.
HOLLANDER = Drawing(
    relatives=(
        Relative("Ellen", "Richard", "partner", "woman", "Ellen", age=44),
        Relative("Eva", "Ellen", "child", "woman", "Eva", others=("Richard",), age=17),
        Relative("Sara", "Ellen", "child", "woman", "Sara", others=("Richard",), age=17),
        Relative("Peter", "Anja", "partner", "man", "Peter", age=47),
        Relative("Jorik", "Anja", "child", "man", "Jorik", others=("Peter",), age=19),
        Relative("Wilma", "Richard", "parent", "woman", "Wilma", age=70),
        Relative("vader van Richard", "Richard", "parent", "man"),
    ),
    genders=(("Kevin", "man"),),
    couples=(
        Couple("Anja", "Richard", "married", began=14),
        Couple("Richard", "Ellen", "married", began=20, ended_by="divorce", ended=15),
        Couple("Anja", "Peter", "together", began=22, ended_by="separation", ended=16),
    ),
    twins=(("Eva", "Sara"),),
    bonds=(Feels("Kevin", "Jorik", "close"),),
)  # fmt: skip

MULDER = Asks(
    24, "@agnes", "Maandag en donderdag schoonmaken en wassen",
    "Twee ochtenden per week, zoals in het plan staat", "Er komt al drie weken niemand; een kind van 14 doet het nu.",
    days=7, no="Er is personeel voor één ochtend, en pas na de vakantie.", no_ago=19, leader_ago=17,
    further=(
        Further(14, 5, "Samira vertelde het Ellen bij de koffie: wij vragen door tot er iemand komt.",
                no="Het rooster laat het niet toe.", no_ago=11),
        Further(10, 4, "Ellen weet dat er een brief naar de directie ging.",
                no="De directie wil pas over zes weken kijken.", no_ago=6, contact="mevrouw Ter Haar, directeur",
                phone="+31100000399", subject="hulp bij het huishouden die is afgesproken en niet komt"),
        Further(3, 7, "Ellen weet dat het nu bij de gebiedsmanager ligt."),
    ),
)  # fmt: skip

TEKLE = Asks(
    16, "@yvonne", "Twee ochtenden taalles, met oppas", "Een plek in de groep van dinsdag en donderdag",
    "De lessen zijn toegezegd; zonder oppas kan Freweini niet.", days=5, no="De oppas is weg en er is geen geld voor een nieuwe.",
    no_ago=12, leader_ago=9, further=(Further(8, 9, "Tom belde Freweini, met tolk."),),
)  # fmt: skip

MORE = {
    "Hollander": More(drawing=HOLLANDER),
    "Mulder": More(asks=(MULDER,), wants=provided.MULDER_WANTS, allotted=provided.MULDER_HELP),
    "Scheffer": More(wants=provided.SCHEFFER_WANTS, allotted=provided.SCHEFFER_HELP),
    "Pinto": More(allotted=provided.PINTO_HELP),
    "Dekkers": More(allotted=provided.DEKKERS_HELP),
    "Tekle": More(asks=(TEKLE,)),
    "Smeding": More(links=(Links(15, "@marieke", "hulp voor vader Roy, die nu in de Havenbuurt woont", until="zijn huis op orde is",
                                 consent="Kelly en Roy samen, aan de telefoon"),),
                    placed=(Placed("Lynn", 3, "relative", "bij oma in de Turfstraat", until=40,
                                   contact="Kelly eet er elke avond mee; in het weekend is Lynn bij Roy."),)),
    "Admiral": More(gone=(Gone("Gino", 1, "Sluiskade", "71", "1235 CD"),)),
    "Rensen": More(parted=Parted(
        1, "Roel Rensen", ("Roel",), ("Thijs",), "Met zijn drieën aan tafel; Thijs koos zelf welke dagen.",
        "Lampstraat", "77", "1234 BA",
    )),
}  # fmt: skip

JOINED = {"Hollander": (Someone("Sem", 9, "pleegzoon", surname="Aarts", prefix=""),)}


def in_full(story: Story) -> Story:
    """The story with what it tells beside its course."""
    people = (*story.people, *JOINED.get(story.surname, ()))
    return replace(story, people=people, more=MORE.get(story.surname, story.more))
