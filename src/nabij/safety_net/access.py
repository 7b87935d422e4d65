"""Who reads what was put before the safety net, and who decides.

At the table whole seats read it: nothing of it is for who is there for one person, since one does not know whom the
words tell of. Officers of the area read what was put before them, as long as it is open or in force, and for eight
weeks after it was decided or given (in six of these one can object): these words, and of the plan the goals that may
stand on paper with how far they are. No note, no amount, nothing of safety, no name of the household. A team leader
hears how many wait. Policy officers read nothing here.
"""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.households.access import at_table, in_area, seated_at
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.plans.models import Action, Goal
from nabij.plans.models import State as ActionState
from nabij.plans.models.goals import IN_FAMILY_PLAN
from nabij.safety_net.models import Dissent, NetDecision, NetExchange, NetQuestion
from nabij.safety_net.models.questions import State

VIEW, ASK, DECIDE = Permission.SAFETY_NET_VIEW, Permission.SAFETY_NET_ASK, Permission.SAFETY_NET_DECIDE
STILL_READ = timedelta(weeks=8)
OPEN = (State.ASKED, State.TAKEN)


def _put_before() -> "QuerySet[NetQuestion]":
    """What is to be decided, and what was, while it is in force or may be objected to."""
    lately, today = clock.today() - STILL_READ, clock.today()
    stands = NetDecision.objects.filter(Q(ends_on__gte=today) | Q(decided_on__gte=lately) | Q(announced_on__gte=lately))
    return NetQuestion.objects.filter(Q(state__in=OPEN) | Q(pk__in=stands.values("question_id")))


def _decides(actor: Actor) -> Q:
    return in_area(actor, DECIDE) & Q(pk__in=_put_before().values("pk"))


def _decides_of_question(actor: Actor) -> Q:
    return in_area(actor, DECIDE) & Q(question_id__in=_put_before().values("pk"))


def _asks(actor: Actor) -> Q:
    return at_table(actor, ASK, whole=True)


def _reads(actor: Actor) -> Q:
    return at_table(actor, VIEW, whole=True)


rule(DECIDE, NetQuestion)(_decides)
rule(VIEW, NetQuestion)(_reads)
rule(ASK, NetQuestion, view=VIEW)(_asks)
for _model in (NetDecision, NetExchange):
    rule(DECIDE, _model)(_decides_of_question)
    rule(VIEW, _model)(_reads)
    rule(ASK, _model, view=VIEW)(_asks)
rule(VIEW, Dissent)(_reads)


@rule(DECIDE, Dissent)
def _dissents(actor: Actor) -> Q:
    decided = NetDecision.objects.filter(question_id__in=_put_before().values("pk"))
    return in_area(actor, DECIDE) & Q(decision_id__in=decided.values("pk"))


@rule(Permission.BOARD_VIEW, NetQuestion)
def _counts(actor: Actor) -> Q:
    """The team leader hears how many wait in the area; no page shows a word of them."""
    return in_area(actor, Permission.BOARD_VIEW) & Q(state__in=OPEN)


def _asks_of(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, ASK, whole=True)


@rule(ASK, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_asks_of)
def _asks_for(actor: Actor) -> Q:
    return Q(pk__in=seated_at(actor, ASK, whole=True))


def _reads_of(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, VIEW, whole=True)


@rule(VIEW, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_reads_of)
def _reads_for(actor: Actor) -> Q:
    return Q(pk__in=seated_at(actor, VIEW, whole=True))


def _beside_a_question(actor: Actor) -> Q:
    """Of households of which something was put before this officer."""
    put = _put_before().filter(_decides(actor), household_id=OuterRef("household_id"))
    return Q(Exists(put)) & in_area(actor, DECIDE)


@rule(DECIDE, Goal)
def _goals_beside(actor: Actor) -> Q:
    """What may stand on paper, and is not a youth's own: the rest is not needed to decide."""
    return _beside_a_question(actor) & Q(on_paper=True) & IN_FAMILY_PLAN


@rule(DECIDE, Action)
def _actions_beside(actor: Actor) -> Q:
    goals = Goal.objects.filter(IN_FAMILY_PLAN, on_paper=True)
    return _beside_a_question(actor) & Q(on_paper=True, goal_id__in=goals.values("pk")) & ~Q(state=ActionState.CANNOT)
