"""After it: how the placement goes, and what everybody does now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.directory.models import Professional
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Person
from nabij.intake.commands.reporting import AboutWhom, Grounds, write_report
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.commands.actions import agree_on
from nabij.plans.commands.goals import last_place
from nabij.plans.models import Goal
from nabij.referrals import events
from nabij.referrals.course import next_look
from nabij.referrals.models import PlacementLook, Referral

ADVISE = Permission.REFERRAL_ADVISE
Found = PlacementLook.Found


@command(ADVISE, Referral, lock=True)
def note_look(
    actor: Actor, referral: Referral, *, found: str, on: date, asked_of: str = "", words: str = ""
) -> Outcome[PlacementLook]:
    """Write down what was heard of a placement, and from whom: it began, it did not, it holds, or it ended and why.

    The same of the same day twice is one. Raises Refused for an end without a reason, or after the end.
    """
    what = Found(found)
    looks = list(referral.looks.all())
    same = next((one for one in looks if one.on == on and one.found == what), None)
    if same is not None:
        return Unchanged(same)
    if what == Found.ENDED and not words:
        raise Refused(_("Schrijf in een paar woorden op waarom het stopte."), field="words")
    if any(one.found == Found.ENDED for one in looks):
        raise Refused(_("Dit is al gestopt. Haal eerst weg dat het stopte."), field="found")
    look = PlacementLook.objects.create(
        referral=referral, household_id=referral.household_id, readers=referral.readers, by=professional_of(actor),
        on=on, found=what, asked_of=asked_of, words=words,
    )  # fmt: skip
    _look_again(referral)
    return Done(events.LOOKED, look, {"number": referral.number, "found": what.value}, household=referral.household_id)


@command(ADVISE, PlacementLook, lock=True)
def remove_look(actor: Actor, look: PlacementLook) -> Outcome[Referral]:
    """It was written down by mistake; of an earlier day it stays. Raises Refused for that."""
    if look.created_at.astimezone(clock.AMSTERDAM).date() < clock.today():
        raise Refused(_("Dit staat er al langer. Schrijf op wat er nu is."))
    referral = look.referral
    look.delete()
    _look_again(referral)
    return Done(events.LOOK_REMOVED, referral, {"number": referral.number})


def _look_again(referral: Referral) -> None:
    referral.look_on = next_look(referral, list(PlacementLook.objects.filter(referral=referral)))
    referral.save(update_fields=["look_on"])


@command(ADVISE, Referral, lock=True)
def bring_to_intake(actor: Actor, referral: Referral) -> Outcome[Report]:
    """Nobody directs it yet: a report, on the ground on which the referral was announced. Once is enough.

    Raises Refused for a question in general, and when the actor is not in the directory.
    """
    if referral.is_general:
        raise Refused(_("Dit is een vraag in het algemeen: zij gaat over niemand."))
    if referral.report_id is not None:
        return Unchanged(get(actor, Permission.REPORT_VIEW, Report, referral.report_id))
    referral.report = write_report(
        actor, referral.area, key=referral.key, about=_about(referral), what=referral.care, urgency=Report.Urgency.WEEK,
        grounds=_grounds(referral),
    ).made  # fmt: skip
    referral.save(update_fields=["report"])
    number = referral.report.number
    return Done(events.TO_INTAKE, referral.report, {"number": referral.number, "report": number})


def _about(one: Referral) -> AboutWhom:
    names = ("given_names", "prefix", "surname", "birth", "street", "house_number", "house_addition", "postcode",
             "town", "elsewhere", "phone")  # fmt: skip
    return AboutWhom(**{name: getattr(one, name) for name in names})


def _grounds(one: Referral) -> Grounds:
    """They know when they gave consent; of a bill they do not, and that is the first thing to tell them."""
    asked = bool(one.consent_by)
    return Grounds(
        family_knows=Report.FamilyKnows.ASKED if asked else Report.FamilyKnows.NO,
        not_told_because="" if asked else _("wij hoorden het van de aanbieder; het gezin hoort het als eerste van ons"),
        basis=Report.Basis.CONSENT if asked else Report.Basis.TASK,
        secrecy=Report.Secrecy.CONSENT if asked else Report.Secrecy.NOT_BOUND,
        purpose=_("samen zoeken naar wat past na deze verwijzing"),
    )


@dataclass(frozen=True)
class Deed:
    """What one party does now, and by when; `waiting_for` names an organisation that is not at the table."""

    what: str
    owner: Person | Professional
    due_on: date | None = None
    waiting_for: str = ""


@command(ADVISE, Referral, lock=True)
def answer_together(
    actor: Actor, referral: Referral, *, deeds: Sequence[Deed], goal: UUID | None = None, words: str = ""
) -> Outcome[Goal]:
    """A tailor-made answer: what each party does, as actions in the household's plan.

    Under a goal that stands there, or under a new one in `words`. Raises Refused without actions or a goal, while
    nobody directs the household, and for an owner who is not of it or at its table; Denied for who may not write
    the plan.
    """
    if referral.household_id is None:
        raise Refused(_("Deze verwijzing ligt nog niet bij een huishouden. Breng haar eerst naar aanmelding."))
    household = get(actor, Permission.PLAN_EDIT, Household, referral.household_id)
    if household.director is None:
        raise Refused(_("Er is nog geen regisseur. Wijs eerst iemand aan."))
    if not deeds:
        raise Refused(_("Schrijf op wat er nu gebeurt: minstens één actie."))
    under = _goal(actor, household, referral, goal, words)
    for deed in deeds:
        agree_on(
            under, by=actor.user_id, what=deed.what, owner=deed.owner, due_on=deed.due_on,
            waiting_for=deed.waiting_for,
        )  # fmt: skip
    referral.goal = under
    referral.save(update_fields=["goal"])
    return Done(events.ANSWERED_TOGETHER, under, {"number": referral.number, "count": len(deeds)})


def _goal(actor: Actor, household: Household, referral: Referral, chosen: UUID | None, words: str) -> Goal:
    """The goal that was chosen, else a new one; about the person whom the referral is about, if they belong here."""
    if chosen is not None:
        found = get(actor, Permission.PLAN_EDIT, Goal, chosen)
        if found.household_id != household.pk or not found.is_open:
            raise Refused(_("Dit doel is al gelukt of gestopt. Kies een ander."), field="goal")
        return found
    if not words:
        raise Refused(_("Kies een doel, of schrijf er een op in hun eigen woorden."), field="words")
    about = household.memberships.filter(person_id=referral.subject, ends_on=None).first()
    return Goal.objects.create(
        household=household, words=words, about_id=about.person_id if about else None, position=last_place(household)
    )
