"""Who asked for help of the municipality: a clock that runs, a decision, help that came, and help that did not."""

from nabij.demo.parts.provided import Allotted, Ruled, Wants

DE_VRIES_WANTS = (
    Wants("Deniz", "youth", "Een plek op zaterdag, waar Deniz met andere kinderen speelt", asked=40),
    Wants("Jan", "debt_help", "Hulp bij de schulden van het gezin", inquiry=56, asked=52, ruled=Ruled(
        30, "U krijgt hulp bij uw schulden. Mark Jansen van de Kredietbank schrijft alle schuldeisers voor u aan.", weeks=156,
    )),
)  # fmt: skip
VISSER_WANTS = (Wants("Jo", "wmo", "Een huis zonder trap, of een traplift", inquiry=31),)
MULDER_WANTS = (
    Wants("Ellen", "wmo", "Hulp bij het huishouden, twee ochtenden per week", asked=56, inquiry=58, ruled=Ruled(
        50, "U krijgt twee ochtenden per week hulp bij het huishouden van Thuiszorg De Morgen.", weeks=52,
    )),
)  # fmt: skip
# Two mornings a week since more than a month, and nobody came.
MULDER_HELP = (
    Allotted(
        49, "Ellen", "@agnes", "100000201", "Hulp bij het huishouden", 45, law="wmo", volume="twee ochtenden per week"
    ),
)
SCHEFFER_WANTS = (
    Wants("Luuk", "youth", "Begeleiding om weer naar de klas te durven", asked=58, ruled=Ruled(
        46, "Luuk krijgt een half jaar begeleiding van Jeugdhulp Waterland, thuis en op school.",
    )),
)  # fmt: skip
SCHEFFER_HELP = (
    Allotted(45, "Luuk", "@daan", "100000301", "Ambulante begeleiding", 40, volume="twee uur per week", price="98.00",
             price_per="hour", price_source="tarievenlijst van de demo"),
)  # fmt: skip
PINTO_HELP = (
    Allotted(41, "Ricky", "@daan", "100000302", "Begeleiding in de werkplaats", 35, referred_by="youth_doctor"),
)
# The team heard of it when it was over: a GP referred, and the bill came.
DEKKERS_HELP = (
    Allotted(95, "Rik", "@luc", "100000601", "Verblijf met behandeling", 154, referred_by="general_practitioner",
             began=154, ended=140, end_reason="by_provider", price="29400.00", price_per="whole",
             price_source="rekening van de kliniek"),
)  # fmt: skip
