"""The two women of 86: one rule, two questions, two decisions that differ, and what came of each."""

from dataclasses import replace
from datetime import timedelta

from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.precedents.models import Precedent
from nabij.safety_net.commands.asking import Asking, NamedRule, ask_safety_net
from nabij.safety_net.commands.deciding import Deciding, announce_decision, decide_question
from nabij.safety_net.commands.learning import make_precedent, note_what_came
from nabij.safety_net.commands.taking import take_question
from nabij.safety_net.models import NetDecision

HOUSEWORK = NamedRule(
    level="policy", name="Hulp in huis: hoogstens twee uur in de week", body="Gemeente Waterstad",
    article="Beleidsregel hulp in huis, artikel 2",
)  # fmt: skip
USUAL = "Twee uur hulp in de week."
HALF_A_YEAR = timedelta(days=182)

ALONE = Asking(
    HOUSEWORK, needs="Iemand die met haar kookt en eet, vier keer in de week. Zij woont drie hoog en viel negen kilo af.",
    tried="Twee uur hulp: het huis is schoon, en zij eet nog steeds niet. Maaltijden gaan in de vriezer.",
    asked="Vier uur hulp in de week, en iemand die met haar kookt.", domain="Wonen",
)  # fmt: skip
ALONE_YES = Deciding(
    outcome="granted", reason="Schoonmaken is hier niet de vraag: zonder iemand aan tafel eet zij niet.",
    special="Zij is 86, woont alleen op drie hoog, en er komt niemand: haar zus is overleden, kinderen heeft zij niet.",
    disproportionate="De regel verdeelt de uren eerlijk. Hier leidt minder hulp tot een opname, en die kost meer.",
    differs=True, usual=USUAL, network="Er is niemand.",
    resilience="Haar hoofd is helder en zij wil zelf, maar de trap is te steil.",
    aim="Weer aankomen, en thuis blijven wonen.", is_ruling=True,
    plain_words="U krijgt vier uur hulp in de week, en iemand die met u kookt. Wij doen dit omdat u alleen woont en "
    "weer moet aankomen.",
)  # fmt: skip
ALONE_WORDS = {
    "facts": "Een vrouw van 86 woont alleen, drie hoog. Zij kookt niet meer en viel negen kilo af. Er komt niemand.",
    "given": "Vier uur hulp in de week, en iemand die met haar kookt.",
    "because": "Schoonmaken is hier niet de vraag: zonder iemand aan tafel eet zij niet. Minder hulp leidt tot een opname.",
}  # fmt: skip
ALONE_CAME = "Na twee maanden vier kilo erbij. Een van de vier uren kon eraf."

WITH_DAUGHTER = Asking(
    HOUSEWORK, needs="Een nacht slapen voor haar dochter, die drie keer per nacht opstaat en overdag werkt.",
    tried="Twee uur hulp: het huishouden liep al. Vrienden vragen lukt niet, en dagopvang wil moeder niet.",
    asked="Meer hulp dan twee uur, of iets waar de dochter van slaapt.", domain="Wonen",
)  # fmt: skip
WITH_DAUGHTER_PARTLY = Deciding(
    outcome="partly", reason="Meer uren hulp vervangt de dochter niet. Een vrije dag houdt haar op de been.",
    special="De dochter zorgt dag en nacht, en is zelf op.",
    disproportionate="De regel kent alleen uren hulp. Zonder vrije dag valt de dochter om, en dan is elke dag zorg nodig.",
    differs=True, usual=USUAL, network="Een dochter die elke dag en nacht zorgt.",
    resilience="Zij kan niet alleen zijn; de dochter kan niet meer alleen.", aim="Dat de dochter het volhoudt.",
    is_ruling=True,
    plain_words="U houdt twee uur hulp. Daarbij krijgt uw dochter elke week een vrije dag: dan is er iemand bij u. Meer "
    "uren hulp geven wij niet, want daar slaapt zij niet beter van.",
)  # fmt: skip
WITH_DAUGHTER_WORDS = {
    "facts": "Een vrouw van 86 woont bij haar dochter. Die staat drie keer per nacht op, werkt overdag, en is op.",
    "given": "Twee uur hulp in de week, en elke week een vrije dag voor de dochter.",
    "because": "Meer uren hulp vervangt de dochter niet en kost haar haar plek. Een vrije dag houdt haar op de been.",
}  # fmt: skip
WITH_DAUGHTER_CAME = "De dochter is er nog elke dag. Zij zegt: die ene dag houdt mij overeind."


def tell_two_of_86(stage: Stage, told: dict[str, Told]) -> Precedent:
    """Carla asked for both, Victor decided on both; the precedent of the one who is alone."""
    one, other = told["Visser Lampstraat 61"], told["Koning Lampstraat 88"]
    alone = _decided(stage, one, ALONE, ALONE_YES, ALONE_WORDS, ago=70)
    daughter = _decided(stage, other, WITH_DAUGHTER, WITH_DAUGHTER_PARTLY, WITH_DAUGHTER_WORDS, ago=61)
    for made, words, ago in ((alone, ALONE_CAME, 9), (daughter, WITH_DAUGHTER_CAME, 8)):
        with stage.acting("carla", stage.moment(ago, 200)) as carla:
            note_what_came(carla, made.pk, words=words)
    return Precedent.objects.select_related("rule").get(decision=alone.pk)


def _decided(
    stage: Stage, family: Told, asking: Asking, deciding: Deciding, words: dict[str, str], *, ago: int
) -> NetDecision:
    with stage.acting("carla", stage.moment(ago, 60)) as carla:
        question = ask_safety_net(carla, family.house, asking=asking)
    first = stage.day(ago - 3)
    with stage.acting("victor", stage.moment(ago - 3, 60)) as victor:
        take_question(victor, question.pk)
        deciding = replace(deciding, starts_on=first, ends_on=first + HALF_A_YEAR)
        made = decide_question(victor, question.pk, deciding=deciding)
    with stage.acting("carla", stage.moment(ago - 5, 60)) as carla:
        announce_decision(carla, made.pk, on=stage.day(ago - 5))
    points = {name: getattr(deciding, name) for name in ("usual", "network", "resilience", "aim")}
    with stage.acting("victor", stage.moment(ago - 6, 60)) as victor:
        make_precedent(victor, made.pk, words=words | points)
    return made
