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
