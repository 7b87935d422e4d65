"""From what was decided again and again to what one may do oneself: proposing, adopting, declining."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Role
from nabij.areas.actors import accounts_with
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.granting import Given, write_mandate
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell
from nabij.obstacles.models import Rule
from nabij.precedents import events, notices
from nabij.precedents.access import GRANT, PROPOSE
from nabij.precedents.models import LearnedRule, Precedent
from nabij.precedents.nameless import refuse_names

A_DAY = timedelta(days=1)
WORDS = ("what", "text", "law", "because")


@dataclass(frozen=True)
class Proposal:
    """What a role may do from now on, in the words of a mandate. `last_day` is the last on which it counts."""

    what: str
    role: str
    text: str
    law: str
    because: str
    last_day: date
    owner: Professional
    subject: str = LearnedRule.Subject.DEVIATE
    up_to: Decimal | None = None


@dataclass(frozen=True)
class Adopted:
    """What the mandate giver writes down beside the proposal; an empty day or amount is as proposed."""

    article: str
    text: str
    instructions: str = ""
    up_to: Decimal | None = None
    last_day: date | None = None
    works_elsewhere: bool = False
    consent: str = ""


@command(PROPOSE, Area)
def propose_rule(actor: Actor, area: Area, *, precedents: list[UUID], proposal: Proposal) -> Outcome[LearnedRule]:
    """Propose a mandate for this area, or for the municipality, from precedents that stand; its giver is told.

    Raises Refused without precedents, for precedents about more than one rule, without a text, an amount where it is
    money, or an end, for words that name somebody of whom was decided, and where the same waits already.
    """
    from_these = list(Precedent.objects.filter(pk__in=precedents, withdrawn_on=None).select_related("rule"))
    _refuse_grounds(from_these)
    _refuse_words(proposal)
    refuse_names(from_these, **{name: getattr(proposal, name) for name in WORDS})
    rule = from_these[0].rule
    if _waiting(area, proposal).exists():
        raise Refused(_("Dit voorstel ligt er al."))
    made = LearnedRule.objects.create(
        rule=rule, area=area, proposed_by=professional_of(actor), subject=proposal.subject, what=proposal.what,
        role=proposal.role, up_to=proposal.up_to, text=proposal.text, law=proposal.law, because=proposal.because,
        last_day=proposal.last_day, owner=proposal.owner,
    )  # fmt: skip
    made.precedents.set(from_these)
    _tell(notices.PROPOSED, accounts_with(area, Role.MANDATE_GIVER), made)
    return Done(events.PROPOSED, made, {"may": made.what, "area": area.name})


def _waiting(area: Area, proposal: Proposal) -> "QuerySet[LearnedRule]":
    waits = LearnedRule.objects.filter(mandate=None, answered_on=None, taken_back_on=None)
    return waits.filter(area=area, subject=proposal.subject, role=proposal.role, what__iexact=proposal.what)


def _refuse_grounds(precedents: list[Precedent]) -> None:
    if not precedents:
        raise Refused(_("Kies een eerder besluit dat nog geldt."), field="precedents")
    if len({one.rule_id for one in precedents}) > 1:
        raise Refused(_("Kies eerdere besluiten over één regel."), field="precedents")
    _refuse_law(precedents[0].rule, field="precedents")


def _refuse_law(rule: Rule, *, field: str | None = None) -> None:
    if rule.now.level == Rule.Level.LAW:
        raise Refused(_("Een landelijke wet kan niet bij mandaat opzij. Vertel het als obstakel."), field=field)


def _refuse_words(proposal: Proposal) -> None:
    for name in WORDS:
        if not getattr(proposal, name).strip():
            raise Refused(_("Vul dit in."), field=name)
    if proposal.last_day <= clock.today():
        raise Refused(_("Kies een laatste dag die nog komt."), field="last_day")
    if proposal.subject == LearnedRule.Subject.SPEND and proposal.up_to is None:
        raise Refused(_("Vul in tot en met welk bedrag."), field="up_to")


@command(PROPOSE, LearnedRule, lock=True)
def take_proposal_back(actor: Actor, learned: LearnedRule) -> Outcome[LearnedRule]:
    """It is not proposed any more; another can be. Raises Refused once it was answered."""
    if learned.taken_back_on is not None:
        return Unchanged(learned)
    _refuse_answered(learned)
    learned.taken_back_on = clock.today()
    learned.save(update_fields=["taken_back_on"])
    _tell(notices.TAKEN_BACK, accounts_with(learned.area, Role.MANDATE_GIVER), learned)
    return Done(events.TAKEN_BACK, learned, {"may": learned.what})


@command(GRANT, LearnedRule, lock=True)
def adopt_rule(actor: Actor, learned: LearnedRule, *, adopted: Adopted) -> Outcome[LearnedRule]:
    """Make it a mandate from today. Who proposed it, who decided before, who asked and who owns it are told.

    Refuses as `write_mandate` does, what was answered or taken back already, and what turned out to be national law.
    """
    if learned.mandate_id:
        return Unchanged(learned)
    me = _answering(actor, learned)
    _refuse_law(learned.rule)
    learned.mandate = write_mandate(me, learned.area, _given(learned, adopted))
    _answer(learned, me)
    _tell_what_became(learned, but=actor.user_id)
    return Done(events.ADOPTED, learned, {"may": learned.what, "mandate": str(learned.mandate.pk)})


def _tell_what_became(learned: LearnedRule, *, but: UUID | None) -> None:
    """Each once, by what they did for it first."""
    grounds = list(learned.precedents.select_related("approved_by", "asked_by"))
    told = {but, None}
    for kind, whom in (
        (notices.ADOPTED, [learned.proposed_by]),
        (notices.OWNED, [learned.owner]),
        (notices.LEARNED, [one.approved_by for one in grounds]),
        (notices.FROM_YOUR_QUESTION, [one.asked_by for one in grounds if one.asked_by]),
    ):
        new = {one.user_id for one in whom} - told
        _tell(kind, list(new), learned)
        told |= new


def _given(learned: LearnedRule, adopted: Adopted) -> Given:
    last_day = adopted.last_day or learned.last_day
    return Given(
        subject=learned.subject, what=learned.what, role=learned.role, law=learned.law, article=adopted.article,
        text=adopted.text, up_to=adopted.up_to or learned.up_to, instructions=adopted.instructions,
        works_elsewhere=adopted.works_elsewhere, consent=adopted.consent, ends_on=last_day + A_DAY,
        owner=learned.owner,
    )  # fmt: skip


@command(GRANT, LearnedRule, lock=True)
def decline_rule(actor: Actor, learned: LearnedRule, *, because: str) -> Outcome[LearnedRule]:
    """It does not become a mandate, and this is why; whoever proposed it is told. Raises Refused without a reason."""
    if learned.stage == LearnedRule.Stage.DECLINED:
        return Unchanged(learned)
    me = _answering(actor, learned)
    if not because:
        raise Refused(_("Schrijf op waarom u het niet overneemt."), field="because")
    learned.declined_because = because
    _answer(learned, me)
    _tell(notices.DECLINED, [learned.proposed_by.user_id], learned)
    return Done(events.DECLINED, learned, {"may": learned.what})


def _answering(actor: Actor, learned: LearnedRule) -> Professional:
    _refuse_answered(learned)
    if learned.taken_back_on is not None:
        raise Refused(_("Dit voorstel is teruggenomen."))
    me = professional_of(actor)
    if me.pk == learned.proposed_by_id:
        raise Refused(_("U stelde dit zelf voor. Laat een ander erover beslissen."))
    return me


def _refuse_answered(learned: LearnedRule) -> None:
    if learned.answered_on is not None:
        raise Refused(_("Over dit voorstel is al beslist."))


def _answer(learned: LearnedRule, me: Professional) -> None:
    learned.answered_by, learned.answered_on = me, clock.today()
    learned.save(update_fields=["mandate", "answered_by", "answered_on", "declined_because"])


def _tell(kind: NoticeKind, whom: Sequence[UUID | None], learned: LearnedRule) -> None:
    tell(kind, whom, thing=learned.pk, what=learned.what)
