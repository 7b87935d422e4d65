"""Who makes policy takes a rule, answers, and lays two names of the same rule together."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.households.commands.seating import professional_of
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.obstacles import events, notices
from nabij.obstacles.access import ANSWER
from nabij.obstacles.models import Obstacle, Rule, RuleAnswer

Says = RuleAnswer.Says


@command(ANSWER, Rule, lock=True)
def take_rule(actor: Actor, rule: Rule) -> Outcome[Rule]:
    """From now on one answers for this rule. Raises Refused when somebody who still works here does already."""
    me = professional_of(actor)
    if rule.owner == me:
        return Unchanged(rule)
    if rule.owner and rule.owner.left_on is None:
        raise Refused(_("%(name)s geeft hier al antwoord over.") % {"name": rule.owner.name})
    return _owned(rule, me.pk)


@command(ANSWER, Rule, lock=True)
def leave_rule(actor: Actor, rule: Rule) -> Outcome[Rule]:
    """One answers for it no more; it waits for whoever takes it. Raises Refused for somebody else's."""
    if rule.owner is None:
        return Unchanged(rule)
    if rule.owner != professional_of(actor):
        raise Refused(_("%(name)s geeft hier antwoord over.") % {"name": rule.owner.name})
    return _owned(rule, None)


def _owned(rule: Rule, owner: UUID | None) -> Outcome[Rule]:
    rule.owner_id = owner
    rule.save(update_fields=["owner"])
    return Done(events.OWNED if owner else events.LEFT, rule)


@command(ANSWER, Rule, lock=True)
def answer_rule(
    actor: Actor, rule: Rule, *, says: str, words: str, holds_from: date | None = None
) -> Outcome[RuleAnswer]:
    """Answer: it changed, an exception holds here, it was put to who can change it, or it stays and why.

    It is the answer to all that was told of this rule and not answered for good: also what was put to the ministry gets
    its later answer. Whoever told it, or asked the safety net about it, hears that there is one.

    Raises Refused without an explanation.
    """
    if not words.strip():
        raise Refused(_("Leg het antwoord uit: wie het vertelde leest dit."), field="words")
    if holds_from and says not in (Says.CHANGED, Says.EXCEPTION):
        raise Refused(_("Een dag hoort bij een verandering of een uitzondering."), field="holds_from")
    me = professional_of(actor)
    answer = RuleAnswer.objects.create(rule=rule, says=says, words=words, holds_from=holds_from, answered_by=me)
    waiting = _waiting(rule)
    pairs = waiting.values_list("told_by__user_id", "asked_by__user_id")
    hear = {one for pair in pairs for one in pair} - {None, actor.id}
    Obstacle.objects.filter(pk__in=list(waiting.values_list("pk", flat=True))).update(answer=answer)
    if rule.owner is None:
        _owned(rule, me.pk)
    tell(notices.ANSWERED, sorted(hear, key=str), thing=rule.pk, rule=rule.name)
    return Done(events.ANSWERED, answer, {"says": answer.get_says_display()})


def _waiting(rule: Rule) -> "QuerySet[Obstacle]":
    """What was told of the rule, under whatever name, and has no answer for good."""
    ours = Q(rule=rule) | Q(rule__same_as=rule)
    open_still = Q(answer=None) | Q(answer__says=Says.MINISTRY)
    return Obstacle.objects.filter(ours, open_still, taken_back_at=None)


@command(ANSWER, Rule, lock=True)
def join_rules(actor: Actor, rule: Rule, *, into: UUID) -> Outcome[Rule]:
    """This rule was named twice: it goes on under the other name, with all that was told of it.

    Raises Refused for itself, for a name that goes on under another, and for a rule of another kind (the database):
    national law does not become a policy rule by another name.
    """
    other = Rule.objects.select_for_update().filter(pk=into, same_as=None).exclude(pk=rule.pk).first()
    if other is None:
        raise Refused(_("Kies een andere regel."), field="into")
    Rule.objects.filter(same_as=rule).update(same_as=other)
    rule.same_as = other
    rule.save(update_fields=["same_as"])
    return Done(events.JOINED, rule, {"into": str(other.pk)})


@command(ANSWER, Rule, lock=True)
def part_rules(actor: Actor, rule: Rule) -> Outcome[Rule]:
    """The inverse of joining, for all names that were laid under this one: each is a rule of its own again."""
    parted = Rule.objects.filter(same_as=rule).update(same_as=None)
    return Done(events.PARTED, rule, {"names": parted}) if parted else Unchanged(rule)
