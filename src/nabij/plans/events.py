"""What is remembered of a plan: never what a goal or an action says."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

GOAL_SET = event("plans:goal:set", _("{actor} schreef een doel op"))
GOAL_REWORDED = event("plans:goal:reworded", _("{actor} schreef een doel anders op"))
GOALS_ORDERED = event("plans:goals:ordered", _("{actor} schreef op wat eerst komt"))
GOAL_REACHED = event("plans:goal:reached", _("{actor} schreef op dat een doel gelukt is"))
GOAL_NOT_REACHED = event("plans:goal:not-reached", _("{actor} nam terug dat een doel gelukt is"))
GOAL_DROPPED = event("plans:goal:dropped", _("{actor} schreef op dat het gezin met een doel stopt"))
GOAL_TAKEN_UP = event("plans:goal:taken-up", _("{actor} zette een doel terug in het plan"))
GOAL_REMOVED = event("plans:goal:removed", _("{actor} haalde een net opgeschreven doel weg"))
ACTION_ADDED = event("plans:action:added", _("{actor} schreef een actie op"))
ACTION_CHANGED = event("plans:action:changed", _("{actor} veranderde een actie"))
ACTION_MOVED = event("plans:action:moved", _("{actor} zette een actie op ‘{state}’"))
ACTION_MOVED_BACK = event("plans:action:moved-back", _("{actor} zette een actie terug op ‘{state}’"))
ACTION_HANDED = event("plans:action:handed", _("{actor} gaf een actie aan een ander"))
ACTION_REMOVED = event("plans:action:removed", _("{actor} haalde een net opgeschreven actie weg"))
ACTION_ANSWERED = event("plans:action:answered", _("{actor} schreef op dat er antwoord kwam"))
ACTION_ANSWER_REMOVED = event("plans:action:answer-removed", _("{actor} nam een antwoord terug"))
OWNER_TOLD = event("plans:owner:told", _("{actor} gaf iemand een kaartje met een actie"))
OWNER_NOT_TOLD = event("plans:owner:not-told", _("{actor} nam terug dat een kaartje gegeven is"))
PLAN_SETTLED = event("plans:plan:settled", _("{actor} stelde het plan vast (versie {number})"))
ACTIONS_ORDERED = event("plans:actions:ordered", _("{actor} zette de stappen naar een doel in volgorde"))
CLOSER_ASKED = event("plans:action:closer-asked", _("{actor} schreef op wie dichterbij een actie zou kunnen doen"))
HINDRANCE_NOTED = event("plans:hindrance:noted", _("{actor} schreef op wat bij een actie in de weg staat ({kind})"))
HINDRANCE_GONE = event("plans:hindrance:gone", _("{actor} schreef op dat iets niet meer in de weg staat ({kind})"))
HINDRANCE_BACK = event("plans:hindrance:back", _("{actor} schreef op dat iets toch nog in de weg staat ({kind})"))
DIFFERENCE_NOTED = event("plans:difference:noted", _("{actor} schreef een verschil van inzicht op"))
VIEW_ADDED = event("plans:difference:view-added", _("{actor} schreef op hoe iemand het ziet"))
VIEW_REWORDED = event("plans:difference:view-reworded", _("{actor} schreef anders op hoe iemand het ziet"))
DIFFERENCE_SETTLED = event("plans:difference:settled", _("{actor} schreef op dat men het eens werd"))
DIFFERENCE_LEFT = event("plans:difference:left-standing", _("{actor} schreef op dat men een verschil laat staan"))
DIFFERENCE_REOPENED = event("plans:difference:reopened", _("{actor} zette een verschil van inzicht weer open"))
DIFFERENCE_PAPER = event("plans:difference:paper", _("{actor} koos of een verschil van inzicht op papier mag"))
OWN_GOAL_SET = event("plans:own-goal:set", _("{actor} schreef een eigen doel van een jongere op"))
OWN_GOAL_SHARED = event("plans:own-goal:shared", _("{actor} schreef op dat een jongere een eigen doel deelt"))
OWN_GOAL_KEPT = event("plans:own-goal:kept", _("{actor} schreef op dat een jongere een eigen doel niet deelt"))
PLAN_TRANSLATED = event("plans:plan:translated", _("{actor} zette het plan in de taal van het gezin"))
UNDERSTANDING_MADE = event(
    "plans:understanding:made", _("{actor} schreef op wat {professional} en iemand uit het netwerk afspreken")
)
UNDERSTANDING_CHANGED = event(
    "plans:understanding:changed", _("{actor} veranderde wat {professional} en iemand uit het netwerk afspreken")
)
UNDERSTANDING_CONFIRMED = event(
    "plans:understanding:confirmed", _("{actor} bevestigde de afspraak met iemand uit het netwerk")
)
UNDERSTANDING_PERSON_AGREED = event(
    "plans:understanding:person-agreed", _("{actor} schreef op dat iemand uit het netwerk het eens is met de afspraak")
)
UNDERSTANDING_LOOKED_AT = event(
    "plans:understanding:looked-at", _("{actor} bekeek met iemand uit het netwerk of de afspraak nog klopt")
)
UNDERSTANDING_ENDED = event("plans:understanding:ended", _("{actor} beëindigde de afspraak met iemand uit het netwerk"))
UNDERSTANDING_RESUMED = event(
    "plans:understanding:resumed", _("{actor} zette de afspraak met iemand uit het netwerk terug")
)
