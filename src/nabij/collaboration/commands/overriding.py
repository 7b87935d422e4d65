"""Deciding in the place of a partner that refused: only by who holds that power, on its ground, until a day.

Override, escalation and mandate are three things; see `models.asks` and `models.overrides`.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.collaboration import events, notices
from nabij.collaboration.models import Answer, Ask, Ended, Override, Rung
from nabij.collaboration.terms import ground_here
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell


@dataclass(frozen=True)
class Decision:
    """What is decided and why, until when, and how the organisation that is overridden heard it."""

    decided: str
    because: str
    told: str
    ends_on: date


@command(Permission.COLLABORATION_OVERRIDE, Ask, lock=True)
def decide_override(actor: Actor, ask: Ask, *, decision: Decision) -> Outcome[Override]:
    """It shall be done, until this day. Who was asked, who asked and the director hear it.

    Raises Refused for an ask that is not on the last rung or ended, without a ground in this area, without words,
    for a day that is not to come, and for who asked on this ladder (one does not decide on one's own question).
    """
    if made := Override.objects.filter(ask=ask).first():
        return Unchanged(made)
    me = professional_of(actor)
    ground = _ground_to_decide(ask, decision)
    if Ask.objects.filter(ladder=ask.ladder, asked_by=me).exists():
        raise Refused(_("U vroeg dit zelf. Laat een ander besluiten."))
    made = Override.objects.create(
        household_id=ask.household_id, ask=ask, decided_by=me, ground=ground, decided=decision.decided,
        because=decision.because, told=decision.told, ends_on=decision.ends_on,
    )  # fmt: skip
    _close(ask, Answer.DONE, Ended.DECIDED)
    _tell_all(actor, ask, ends_on=decision.ends_on)
    facts = {"organisation": ask.organisation.name, "ends_on": decision.ends_on.isoformat()}
    return Done(events.OVERRIDDEN, made, facts)


def _ground_to_decide(ask: Ask, decision: Decision) -> str:
    if ask.rung != Rung.OVERRIDE or not ask.is_open:
        raise Refused(_("Over deze vraag valt niets meer te besluiten."))
    ground = ground_here(ask.household)
    if ground is None:
        raise Refused(_("In dit gebied heeft niemand doorzettingsmacht. Overleg met uw gebiedsmanager."))
    for field in ("decided", "because", "told"):
        if not getattr(decision, field):
            raise Refused(_("Schrijf op wat er besloten is, waarom, en hoe de organisatie het hoorde."), field=field)
    if decision.ends_on <= clock.today():
        raise Refused(_("Een besluit met doorzettingsmacht heeft een einde, na vandaag."), field="ends_on")
    return ground.stands_on


def _close(ask: Ask, answer: Answer, ended: Ended | None, words: str = "") -> None:
    ask.answer, ask.answer_words, ask.answered_on = answer, words, clock.today()
    ask.ended, ask.ended_on = (ended or "", clock.today() if ended else None)
    ask.save(update_fields=["answer", "answer_words", "answered_on", "ended", "ended_on"])


def _tell_all(actor: Actor, ask: Ask, *, ends_on: date) -> None:
    """Each with the rung that they may open: the one overridden and the director theirs, the leader the last."""
    ladder = Ask.objects.filter(ladder=ask.ladder).select_related("professional", "asked_by")
    to: dict[UUID, Ask] = {}
    for rung in ladder:
        for one in (rung.professional, rung.asked_by):
            if one is not None and one.user_id and one.user_id != actor.user_id:
                to[one.user_id] = rung
    day = ends_on.strftime("%d-%m-%Y")
    home = ask.household
    for user, rung in to.items():
        tell(notices.OVERRIDDEN, [user], thing=rung.pk, household=home.pk, home=home.number, ends_on=day)


@command(Permission.COLLABORATION_OVERRIDE, Ask, lock=True)
def refuse_override(actor: Actor, ask: Ask, *, because: str) -> Outcome[Ask]:
    """It will not be decided from above; who asked hears that there is an answer. Raises Refused without a reason."""
    if ask.answer == Answer.REFUSED:
        return Unchanged(ask)
    if ask.rung != Rung.OVERRIDE or not ask.is_open:
        raise Refused(_("Over deze vraag valt niets meer te besluiten."))
    if not because:
        raise Refused(_("Schrijf op waarom niet."), field="because")
    _close(ask, Answer.REFUSED, None, because)
    home = ask.household
    tell(notices.NOT_OVERRIDDEN, [ask.asked_by.user_id], thing=ask.pk, household=home.pk, home=home.number)
    facts = {"to": actor.name, "answer": str(Answer.REFUSED.label)}
    return Done(events.ANSWERED, ask, facts)


@command(Permission.COLLABORATION_OVERRIDE, Override, lock=True)
def stop_override(actor: Actor, decision: Override, *, because: str) -> Outcome[Override]:
    """The decision ends today, earlier than it said. Those concerned hear it. Raises Refused without a reason."""
    if not decision.is_in_force:
        return Unchanged(decision)
    if not because:
        raise Refused(_("Schrijf op waarom het besluit eerder stopt."), field="because")
    decision.ends_on, decision.stopped_because = clock.today(), because
    decision.save(update_fields=["ends_on", "stopped_because"])
    _tell_all(actor, decision.ask, ends_on=decision.ends_on)
    return Done(events.OVERRIDE_STOPPED, decision, {"organisation": decision.ask.organisation.name})
