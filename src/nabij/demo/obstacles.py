"""Rules in the way: the claim of the tax office that got an answer, two that wait, and one form too many."""

from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told as Family
from nabij.obstacles.commands.answering import answer_rule, take_rule
from nabij.obstacles.commands.telling import tell_obstacle, tell_obstacle_at
from nabij.obstacles.models import Obstacle
from nabij.obstacles.writing import Told

CLAIM = {
    "name": "Elke schuld bij de overheid een eigen regeling", "level": "practice", "article": "",
    "body": "Belastingdienst/Toeslagen",
}  # fmt: skip
COSTS = {
    "name": "Kostendelersnorm", "level": "law", "article": "Participatiewet art. 22a", "body": "Rijk",
}  # fmt: skip
TWO_QUOTES = {
    "name": "Twee offertes voor een hulpmiddel", "level": "policy", "article": "Nadere regels Wmo (verzonnen) art. 12",
    "body": "Gemeente Waterstad",
}  # fmt: skip
TWICE = {
    "name": "Het gezinsplan overtypen voor de aanvraag", "level": "paperwork", "article": "",
    "body": "Gemeente Waterstad",
}  # fmt: skip
ANSWER = (
    "Wij spraken af dat de Belastingdienst wacht zolang schuldhulp een regeling voor alle schulden maakt. Stuur de "
    "brief van de Kredietbank mee, dan stopt de terugvordering voor een half jaar."
)


def tell_obstacles(stage: Stage, families: dict[str, Family]) -> None:
    """Each by who met it; Bea answered one, took one, and two nobody took yet."""
    home = families["Vries Turfstraat 14"]
    with stage.acting("samira", stage.moment(61, 50)) as director:
        claim = tell_obstacle_at(director, home.house, rule=CLAIM, told=Told(
            "Een gezin wil alle schulden in één keer regelen. De terugvordering van toeslagen loopt gewoon door, en "
            "daardoor blijft er te weinig over om van te leven.", "Geld",
        ))  # fmt: skip
    _also(stage, "mark", 47, CLAIM, "Een vader die gaat werken verliest zijn regeling door één brief.", "Geld")
    with stage.acting("bea", stage.moment(40, 30)) as bea:
        answer_rule(bea, claim.rule_id, says="exception", words=ANSWER, holds_from=stage.day(40))
    costs = _also(
        stage, "carla", 33, COSTS, "Een volwassen zoon die voor zijn moeder zorgt kan niet thuis blijven wonen: dan "
        "gaat haar uitkering omlaag.", "Wonen",
    )  # fmt: skip
    with stage.acting("bea", stage.moment(30, 30)) as bea:
        take_rule(bea, costs.rule_id)
    _also(stage, "tom", 12, TWO_QUOTES, "Een traplift die deze week nodig is wacht drie weken op een tweede offerte.",
          "Gezondheid")  # fmt: skip
    _also(stage, "noor", 5, TWICE, "Alles wat in het plan staat moet nog een keer in het aanvraagformulier.",
          "Taal en meedoen", each_time="hour")  # fmt: skip
    _also(stage, "samira", 3, TWO_QUOTES, "Een aangepaste douche voor iemand die morgen thuiskomt.", "Gezondheid")


def _also(
    stage: Stage, who: str, ago: int, rule: dict[str, str], words: str, domain: str, *, each_time: str = ""
) -> Obstacle:
    with stage.acting(who, stage.moment(ago, 75)) as actor:
        return tell_obstacle(actor, stage.areas["Kolenbuurt"].pk, rule=rule, told=Told(words, domain, each_time))
