"""What one reads of the safety net: from the table, as an officer, and what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import DateField, F, Prefetch, Q, QuerySet
from django.db.models.functions import Cast

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.clocks import clock_rows
from nabij.households.models import Household, Membership
from nabij.households.nameless import texts_with_names
from nabij.kernel import clock
from nabij.kernel.periods import not_over
from nabij.obstacles.models import Rule
from nabij.plans.models import Action, Goal
from nabij.plans.models import State as ActionState
from nabij.plans.models.goals import IN_FAMILY_PLAN
from nabij.safety_net.access import ASK, DECIDE, OPEN, VIEW
from nabij.safety_net.models import Dissent, NetDecision, NetExchange, NetQuestion
from nabij.safety_net.models.decisions import ASKED_ABOUT
from nabij.safety_net.models.questions import State

# What ran out stands on my day for so long, and in so many days one writes what came of it.
LOOKED_AT, A_DAY = timedelta(days=14), timedelta(days=1)
SHOWN = {
    "waiting": Q(state=State.ASKED),
    "mine": Q(state=State.TAKEN),
    "others": Q(state=State.TAKEN),
    "decided": Q(state=State.DECIDED),
}


@dataclass(frozen=True)
class Step:
    """One goal of the family beside a question: its words, unless a name stands in them, and how far it is."""

    words: str
    reached: bool
    done: int
    open: int

    @property
    def all(self) -> int:
        return self.done + self.open


@dataclass(frozen=True)
class Case:
    """A question with what was asked back, and every decision on it, the last first, with who saw it otherwise."""

    question: NetQuestion
    exchanges: Sequence[NetExchange]
    decisions: Sequence["Decided"]

    @property
    def waiting(self) -> NetExchange | None:
        """What was asked back and not answered."""
        return next((one for one in self.exchanges if one.answered_on is None), None)

    @property
    def now(self) -> "Decided | None":
        """The decision that stands."""
        return self.decisions[0] if self.decisions else None


@dataclass(frozen=True)
class Decided:
    """One decision and who saw it otherwise."""

    decision: NetDecision
    dissents: Sequence[Dissent]


def _read(questions: "QuerySet[NetQuestion]") -> "QuerySet[NetQuestion]":
    return questions.select_related(
        "rule__same_as", "asked_by__organisation", "taken_by__organisation", "household__area"
    )


def _with_decision(actor: Actor, permission: Permission, questions: "QuerySet[NetQuestion]") -> "QuerySet[NetQuestion]":
    """With `decided_now`: the decision that stands, if there is one. One query more."""
    stands = scope(actor, permission, NetDecision).filter(replaced_by=None)
    return questions.prefetch_related(Prefetch("decisions", stands, to_attr="decided_now"))


def questions_to_decide(actor: Actor, show: str) -> "QuerySet[NetQuestion]":
    """What was put before this officer, by term; what is decided with the last first. Two queries."""
    found = _with_decision(actor, DECIDE, _read(scope(actor, DECIDE, NetQuestion).filter(SHOWN[show])))
    mine = Q(taken_by__user_id=actor.id)
    found = found.filter(mine) if show == "mine" else found.exclude(mine) if show == "others" else found
    return found.order_by("-decide_by", "-number") if show == "decided" else found.order_by("decide_by", "number")


def questions_of(actor: Actor, household: Household) -> list[NetQuestion]:
    """What was asked for this household, the last first. Two queries."""
    asked = _read(scope(actor, VIEW, NetQuestion).filter(household=household))
    return list(_with_decision(actor, VIEW, asked).order_by("-number"))


def case_of(actor: Actor, question: NetQuestion, permission: Permission) -> Case:
    """All of one question, as far as this permission shows it. Four queries."""
    asked = scope(actor, permission, NetExchange).filter(question=question).select_related("asked_by", "answered_by")
    made = scope(actor, permission, NetDecision).filter(question=question)
    dissents = scope(actor, permission, Dissent).select_related("by__organisation")
    made = made.select_related("decided_by__organisation", "rule", "replaces").order_by("-created_at")
    made = made.prefetch_related(Prefetch("dissents", dissents, to_attr="dissents_seen"))
    decided = [Decided(one, one.__dict__["dissents_seen"]) for one in made]
    return Case(question, list(asked), decided)


def one_question(actor: Actor, permission: Permission, pk: UUID) -> NetQuestion | None:
    """The question with all that its page shows. One query."""
    return _read(scope(actor, permission, NetQuestion)).filter(pk=pk).first()


def progress_beside(
    actor: Actor, household: Household, *, about: UUID | None, permission: Permission = DECIDE
) -> list[Step]:
    """The goals that an officer sees beside a question, and how many actions of each are done and open; no name, no
    words of an action, and never more than may stand on paper.

    About one person only what is theirs or everybody's. With PLAN_VIEW the table sees beforehand what they will see.
    Three queries.
    """
    of_whom = Q(about=None) | Q(about_id=about) if about else Q()
    goals = scope(actor, permission, Goal).filter(
        of_whom, IN_FAMILY_PLAN, household=household, on_paper=True, dropped_on=None
    )
    actions = scope(actor, permission, Action).filter(on_paper=True).exclude(state=ActionState.CANNOT)
    found = goals.prefetch_related(Prefetch("actions", actions, to_attr="actions_seen"))
    found = found.order_by("reached_on", "position")
    named = texts_with_names([goal.words for goal in found], household)
    return [_step(goal, named) for goal in found]


def _step(goal: Goal, named: frozenset[str]) -> Step:
    actions: list[Action] = goal.__dict__["actions_seen"]
    done = sum(one.state == ActionState.DONE for one in actions)
    words = "" if goal.words in named else goal.words
    return Step(words, goal.reached_on is not None, done, len(actions) - done)


def needs_interpreter(household: Household) -> bool:
    """Whether somebody who belongs to it reads a letter with an interpreter; not who. One query."""
    belong = Membership.objects.filter(not_over(), household=household).exclude(kind=Membership.Kind.NETWORK)
    return belong.filter(person__needs_interpreter=True).exists()


def begun_with(actor: Actor, question: NetQuestion) -> dict[str, Any]:
    """What a decision on this question begins with, so that nothing known is typed again. One query."""
    made = scope(actor, DECIDE, NetDecision).filter(rule=question.rule.now).exclude(clause="").order_by("-created_at")
    return {
        "starts_on": clock.today(), "clause": made.values_list("clause", flat=True).first() or "",
        "agreed_with": question.rule.now.body,
    }  # fmt: skip


def known_rules() -> list[Rule]:
    """The rules that somebody named before, to choose from while one types. One query."""
    return list(Rule.objects.filter(level__in=ASKED_ABOUT, same_as=None)[:500])


def waiting_in_my_areas(actor: Actor) -> int:
    """How many questions wait in the areas that this person leads: the number, and nothing of them. One query."""
    return scope(actor, Permission.BOARD_VIEW, NetQuestion).count()


def net_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """What is due with the safety net, as rows for `households.clocks`.

    For an officer: `net_take` (nobody has it) and `net_decide` (it is mine). At the table, for who directs:
    `net_answer` (asked back), `net_tell` (bring it to the family), `net_ends` (what was granted runs out), `net_came`
    (it ran out: what came of it?) and `net_objection` (the last day on which the family can object).
    """
    to_decide = scope(actor, DECIDE, NetQuestion).filter(decide_by__lte=until)
    mine = Q(taken_by__user_id=actor.id)
    asked = scope(actor, ASK, NetExchange).filter(answered_on=None, question__state__in=OPEN)
    made = scope(actor, ASK, NetDecision).filter(replaced_by=None)
    today = clock.today()
    told, ran_out = ~Q(came_of_it=""), Q(ends_on__range=(today - LOOKED_AT, today - A_DAY))
    over = made.filter(~told, ends_on__lt=today).annotate(tell_by=Cast(F("ends_on") + LOOKED_AT, DateField()))
    of_officer = {"household": "", "name": "rule__name", "number": "number"}
    return [
        clock_rows(to_decide.filter(state=State.ASKED), "net_take", "decide_by", **of_officer),
        clock_rows(to_decide.filter(mine, state=State.TAKEN), "net_decide", "decide_by", **of_officer),
        *(_of_question(rows, name, due) for rows, name, due in (
            (asked, "net_answer", "asked_on"),
            (made.filter(announced_on=None), "net_tell", "decided_on"),
            (made.filter(Q(ends_on__range=(today, until)) | (ran_out & told)), "net_ends", "ends_on"),
            (over, "net_came", "tell_by"),
            (made.filter(objection_until__range=(today, until)), "net_objection", "objection_until"),
        )),
    ]  # fmt: skip


def _of_question(rows: "QuerySet[Any]", name: str, due: str) -> "QuerySet[Any, Any]":
    """The page behind it is that of the question."""
    return clock_rows(rows, name, due, number="question__number", thing="question_id")
