"""One question that is done in days, and a family that said goodbye a while ago."""

from nabij.demo.parts.later import Bye
from nabij.demo.parts.more import More
from nabij.demo.parts.together import Says
from nabij.demo.story import Aim, Asked, Deed, Hard, Heard, Note, Someone, Story, Try, Well

BUS_PASS = Story(
    surname="Otten", name="Mevrouw Otten", street="Briketstraat", number="18", began=8,
    heard=Heard("@karin", "Mevrouw mist haar controles omdat ze de bus niet kan betalen. Verder redt ze zich prima.", urgency="normal",
                knows="asked"),
    people=(Someone("Trijnie", 73, "zij zelf", phone="06 0000 2501"),),
    director="@pieter", plan_after=1, answer="Als het snel kan, graag.",
    tries=(Try(1, "call", "morning", spoke_with="mevrouw Otten", note="Ze had haar pasje al klaargelegd."),),
    asked=(Asked("Ik wil met de bus naar het ziekenhuis", "Trijnie"),),
    lines=(Hard("De bus is te duur", "Geld", "ze mist haar controles", "Trijnie"),),
    aims=(Aim("Een buspas", (
        Deed("Aanvraag voor de buspas sturen", "@pieter", due=2, state="doing", moved=2),
        Deed("Pasfoto maken bij de bibliotheek", "Trijnie", due=-1, state="done", moved=1),
    )),),
    more=More(light=True),
)  # fmt: skip

LETTER = Story(
    surname="Ramaker", name="Bennie Ramaker", street="Schachtstraat", number="91", began=6,
    heard=Heard("@wim", "Hij kreeg een brief over zijn toeslag en snapt hem niet. Het is één brief.", urgency="normal", knows="asked"),
    people=(Someone("Bennie", 38, "hij zelf", phone="06 0000 2502"),),
    director="@samira", plan_after=1, answer="Alleen die brief, meer niet.",
    tries=(Try(1, "call", "afternoon", spoke_with="Bennie Ramaker", note="Hij las de brief voor."),),
    asked=(Asked("Ik wil weten of ik moet terugbetalen", "Bennie"),),
    lines=(Well("Hij houdt al zijn papieren in één map", "Geld", "Bennie"), Hard("Een brief die hij niet snapt", "Geld", about="Bennie")),
    aims=(Aim("Weten wat er in de brief staat", (Deed("Samen lezen en bellen met Toeslagen", "@samira", due=1),)),),
    more=More(light=True),
)  # fmt: skip

GOODBYE = Story(
    surname="Huisman", name="Gezin Huisman", street="Antracietplein", number="58", began=200,
    heard=Heard("@ineke", "De meisjes zijn vaak moe. Vader is net weduwnaar en werkt in ploegen.", urgency="normal"),
    people=(
        Someone("Erik", 42, "vader", phone="06 0000 2503"),
        Someone("Roos", 12, "dochter", authority=("Erik",)), Someone("Fien", 8, "dochter", authority=("Erik",)),
        Someone("Thea", 68, "oma", kind="network", phone="06 0000 2504"),
    ),
    director="@samira", answer="Ja. Ik weet niet waar ik moet beginnen.",
    tries=(Try(2, "visit", "evening", spoke_with="Erik Huisman", note="Tussen twee diensten in."),),
    asked=(Asked("Ik wil er zijn als zij thuiskomen", "Erik"),),
    lines=(
        Well("Oma Thea is er wanneer het kan", "Mensen om ons heen"),
        Hard("Erik werkt in ploegen", "Werk en dag", "de meisjes zijn ’s avonds alleen", "Erik"),
        Hard("Hun moeder is overleden", "Mensen om ons heen"),
    ),
    aims=(Aim("Elke avond iemand thuis", (
        Deed("Dagdienst vragen", "Erik", state="done", moved=120),
        Deed("Dinsdag en donderdag koken en blijven slapen", "Thea", state="done", moved=110,
             card="Dinsdag en donderdag kookt u bij Erik en de meisjes, en u blijft slapen."),
    ), reached=100),),
    notes=(Note(170, "De meisjes dekten de tafel voor vier. Erik zette een bord terug.", "Rouw, en een rooster dat niet past.",
                "Samen naar zijn baas.", there=("Erik", "Roos", "Fien")),),
    more=More(bye=Bye(
        91, reached=(("Elke avond iemand thuis", "reached", "Hij werkt overdag, en oma is er twee avonden."),),
        stays=(("Dinsdag en donderdag koken", "Thea", "tot Roos naar de brugklas gaat"),),
        says=(
            Says("Erik", "yes", "U ging mee naar mijn baas. Dat had ik nooit gedurfd."),
            Says("Roos", "yes", "Papa is er als ik thuiskom."), Says("Fien", "yes", "We eten weer pannenkoeken."),
        ),
        call=1, ask_for="Erik", phone="+31600002503", way_back="Bellen mag altijd, ook als het maar een vraag is.",
        safe="Er is elke avond iemand thuis, en oma belt ons als dat verandert.",
    )),
)  # fmt: skip

STORIES = (BUS_PASS, LETTER, GOODBYE)
