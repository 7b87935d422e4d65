"""Writing down that there was looked at the plan together, and what was said."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.audit.tracing import record
from nabij.households.access import members_ever
from nabij.households.commands.seating import accounts_at_table, professional_of
from nabij.households.models import Household, Involvement, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.periods import not_over
from nabij.notices.telling import tell
from nabij.plans import events as plan_events
from nabij.plans.commands.settling import settled_now
from nabij.plans.models import PlanVersion
from nabij.reviews import events, notices
from nabij.reviews.commands.told import Told
from nabij.reviews.models import Agreement, Helped, NearTooLong, Review, ReviewPresence, Verdict


@command(Permission.PLAN_EDIT, Household, lock=True)
def hold_review(actor: Actor, household: Household, *, told: Told, key: UUID) -> Outcome[Review]:
    """Write down that there was looked at the plan together; those at the table hear that it happened.

    With `told.agreed_by` the plan as it stands is settled, and these people agree with it. The same `key` again
    (a second click) is no second review. Raises Refused without anybody who was there, for a day to come, for
    people who never were of this household, or when there is nothing to settle.
    """
    written = Review.objects.filter(household=household, key=key).first()
    if written is not None:
        _refuse_unless_same(written, told)
        return Unchanged(written)
    _refuse_what_cannot_be(actor, household, told)
    made = Review.objects.create(
        household=household, key=key, by=professional_of(actor), next_on=next_day(household, told),
        settled=_settled(actor, household, told), **told.columns(),
    )  # fmt: skip
    _write_around(made, told)
    others = accounts_at_table(household, but=[actor.user_id])
    tell(
        notices.REVIEW_HELD, others, thing=household.pk, on=_said(made.held_on), household=household.pk,
        home=household.number,
    )  # fmt: skip
    return Done(events.REVIEW_HELD, made, {"on": _said(made.held_on)})


@command(Permission.PLAN_EDIT, Review, lock=True)
def change_review(actor: Actor, review: Review, *, told: Told, version: int) -> Outcome[Review]:
    """Write the same time down better. Raises Conflict when somebody else was first, and as `hold_review`.

    A plan that was settled then stays settled; another can be settled with it as long as none was.
    """
    if version != review.version:
        raise Conflict(_("Iemand anders veranderde dit ook."), theirs=review.what_changed, version=review.version)
    household = review.household
    _refuse_what_cannot_be(actor, household, told)
    for name, value in told.columns().items():
        setattr(review, name, value)
    review.next_on, review.version = next_day(household, told), review.version + 1
    review.settled = review.settled or _settled(actor, household, told)
    review.save(update_fields=[*told.columns(), "next_on", "settled", "version"])
    for model in (ReviewPresence, NearTooLong, Verdict):
        model._default_manager.filter(review=review).delete()
    _write_around(review, told)
    return Done(events.REVIEW_CHANGED, review, {"on": _said(review.held_on)})


@command(Permission.PLAN_EDIT, Review, lock=True)
def remove_review(actor: Actor, review: Review) -> Outcome[UUID]:
    """It was written down by mistake. Raises Refused after the day itself, or when a plan was settled with it."""
    if review.settled_id:
        raise Refused(_("Het plan is toen vastgesteld. Verander wat er staat in plaats van het weg te halen."))
    if review.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Weghalen kan alleen op de dag zelf. Verander wat er staat."))
    household = review.household_id
    review.delete()
    return Done(events.REVIEW_REMOVED, household, household=household)


def next_day(household: Household, told: Told) -> date:
    """When to look again: as agreed, else after the area's term."""
    weeks = choice_of(Terms, household.area_id).review_plan_weeks
    return told.next_on or told.held_on + timedelta(weeks=weeks)


def _said(day: date) -> str:
    return day.isoformat()


def _refuse_unless_same(written: Review, told: Told) -> None:
    if any(getattr(written, name) != value for name, value in told.columns().items()):
        raise Refused(_("U bewaarde dit al, met iets anders erin. Verander wat er staat."))


def _refuse_what_cannot_be(actor: Actor, household: Household, told: Told) -> None:
    if not told.anybody_there:
        raise Refused(_("Kies wie erbij was."), field="persons")
    if told.held_on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="held_on")
    if next_day(household, told) <= told.held_on:
        raise Refused(_("De volgende keer komt na deze keer."), field="next_on")
    if told.near not in ("", NearTooLong.Answer.NO) and not told.near_because:
        raise Refused(_("Schrijf in een zin waarom."), field="near_because")
    for said in told.verdicts:
        if said.helped == Helped.NOT_ASKED and not said.not_asked_because:
            raise Refused(_("Schrijf op waarom u het niet kon vragen."), field=f"because_{said.person_id}")
    _refuse_others(actor, household, told)


def _refuse_others(actor: Actor, household: Household, told: Told) -> None:
    persons = told.persons | {said.person_id for said in told.verdicts}
    known = set(members_ever(actor).filter(household=household).values_list("person_id", flat=True))
    seated = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(household=household)
    if persons - known or told.professionals - set(seated.values_list("professional_id", flat=True)):
        raise Refused(_("Kies iemand van dit huishouden of van deze tafel."), field="persons")


def _settled(actor: Actor, household: Household, told: Told) -> PlanVersion | None:
    """The plan as it is agreed on now, with what each of these says of it."""
    if not told.agreed_by:
        return None
    here = household.memberships.filter(not_over())
    agreed = list(Person.objects.filter(pk__in=told.agreed_by, memberships__in=here).order_by("created_at"))
    plan, is_new = settled_now(household, actor, agreed_by=agreed, present=told.others_there)
    if is_new:
        record(
            plan_events.PLAN_SETTLED, actor.who(household.pk), household=household.pk, thing=plan.pk,
            facts={"number": plan.number},
        )  # fmt: skip
        _write_agreements(actor, plan, agreed, told.held_on)
    return plan


def _write_agreements(actor: Actor, plan: PlanVersion, agreed: Iterable[Person], on: date) -> None:
    by = professional_of(actor)
    Agreement.objects.bulk_create(
        Agreement(household_id=plan.household_id, plan=plan, person=person, answer="agrees", asked_by=by, asked_on=on)
        for person in agreed
    )


def _write_around(review: Review, told: Told) -> None:
    """Who was there, what each said, and the question whether it is kept near for too long."""
    mine = {"household_id": review.household_id, "review": review}
    ReviewPresence.objects.bulk_create([
        *(ReviewPresence(**mine, person_id=one) for one in sorted(told.persons)),
        *(ReviewPresence(**mine, professional_id=one) for one in sorted(told.professionals)),
    ])  # fmt: skip
    Verdict.objects.bulk_create(
        Verdict(
            **mine, person_id=one.person_id, helped=one.helped, words=one.words,
            not_asked_because=one.not_asked_because if one.helped == Helped.NOT_ASKED else "",
        )
        for one in told.verdicts
    )  # fmt: skip
    if told.near:
        NearTooLong.objects.create(**mine, answer=told.near, because=told.near_because)
