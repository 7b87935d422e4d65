"""Who may see and do what around a household: seats at its table, and appointments for its area.

Three circles: whoever has a whole seat (director, stand-in, contact person, some helpers); whoever
is involved for certain persons, and sees what is about them; and area roles, which see the outline.
Other packages build their rules from the same circles.
"""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from nabij.access.actor import Actor, seats_with
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.households.models import (
    Answer,
    Circumstance,
    ContactAttempt,
    Handover,
    Household,
    InformationLetter,
    Involvement,
    InvolvementSubject,
    Membership,
    Merge,
    ParentalAuthority,
    Passing,
    Person,
    Placement,
    Question,
    Separation,
    TrackChange,
)
from nabij.kernel import clock
from nabij.kernel.periods import in_force, not_over


def seats(actor: Actor, permission: Permission) -> "QuerySet[Involvement]":
    """The actor's own seats, today, that carry the permission."""
    today = clock.today()
    return Involvement.objects.filter(
        in_force(),
        Q(professional__left_on=None) | Q(professional__left_on__gt=today),
        professional__user_id=actor.id,
        seat__in=[str(seat) for seat in seats_with(permission)],
    )


def seated_at(actor: Actor, permission: Permission, *, whole: bool = False) -> list[UUID]:
    """The households at whose table the actor sits in a seat that carries the permission."""
    carrying = seats_with(permission)
    return [home for home, seat in actor.seats.items() if seat.role in carrying and (seat.whole or not whole)]


def at_table(actor: Actor, permission: Permission, *, whole: bool = False) -> Q:
    """Things of households at whose table the actor sits (`household_id` column)."""
    return Q(household_id__in=seated_at(actor, permission, whole=whole))


def in_area(actor: Actor, permission: Permission) -> Q:
    """Things of households in the areas for which the actor holds the permission (`household_id` column)."""
    areas = actor.areas_with(permission)
    return Q(household_id__in=Household.objects.filter(area_id__in=areas).values("pk")) if areas else NONE


def about_whom(actor: Actor, permission: Permission, column: str) -> Q:
    """What is about the persons for whom the actor is involved, in that household: the split inside one.

    One person may belong to two households, so person and household are asked together.
    """
    carrying = seats_with(permission)
    partly = [home for home, seat in actor.seats.items() if seat.role in carrying and not seat.whole]
    if not partly:
        return NONE
    subjects = InvolvementSubject.objects.filter(
        involvement__in=seats(actor, permission).filter(whole=False).values("pk"),
        household_id=OuterRef("household_id"),
        person_id=OuterRef(column),
    )
    return Q(household_id__in=partly) & Q(Exists(subjects))


def told_about(permission: Permission, *, column: str = "about_id") -> Callable[[Actor], Q]:
    """The usual rule for what is told in a household: whole seats see all, others what is about theirs."""

    def told(actor: Actor) -> Q:
        return at_table(actor, permission, whole=True) | about_whom(actor, permission, column)

    return told


def members_ever(actor: Actor) -> "QuerySet[Membership]":
    """Also of those who left, as far as the actor is told of them. Only the name of whoever left may be shown."""
    told = told_about(Permission.HOUSEHOLD_VIEW, column="person_id")(actor)
    return Membership.objects.filter(told) if actor.user_id else Membership.objects.none()


def _members(who: Callable[[Actor], Q]) -> Callable[[Actor], Q]:
    """The memberships, not over, of the households, or the persons, that this person has to do with."""
    return lambda actor: who(actor) & not_over()


def _household_rule(permission: Permission, *, whole: bool = False) -> None:
    def answer(actor: Actor, household: Household) -> bool:
        seat = actor.seats.get(household.pk)
        seated = seat is not None and seat.role in seats_with(permission) and (seat.whole or not whole)
        return seated or household.area_id in actor.areas_with(permission)

    @rule(permission, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=answer)
    def seated_or_appointed(actor: Actor) -> Q:
        seated = Q(pk__in=seated_at(actor, permission, whole=whole))
        areas = actor.areas_with(permission)
        return seated | Q(area_id__in=areas) if areas else seated


for _permission in (
    Permission.HOUSEHOLD_OUTLINE,
    Permission.HOUSEHOLD_VIEW,
    Permission.PLAN_VIEW,
    Permission.NOTE_VIEW,
    Permission.NOTE_WRITE,
    Permission.ACTION_MOVE,
    Permission.INVOLVEMENT_VIEW,
    Permission.HOUSEHOLD_LEAD,
    Permission.HOUSEHOLD_ASSIGN,
    Permission.LOG_VIEW,
    Permission.DEBT_VIEW,
    Permission.DEBT_KEEP,
):
    _household_rule(_permission)
for _permission in (
    Permission.HOUSEHOLD_EDIT,
    Permission.CONTACT_RECORD,
    Permission.INVOLVEMENT_DECIDE,
    Permission.PLAN_EDIT,
    Permission.SAFETY_VIEW,
    Permission.SAFETY_WEIGH,
    Permission.MANDATE_ASK,
    Permission.HOUSEHOLD_MERGE,
):
    _household_rule(_permission, whole=True)


def _whole_seat(permission: Permission) -> Callable[[Actor], Q]:
    return lambda actor: at_table(actor, permission, whole=True)


def _people(permission: Permission) -> Callable[[Actor], Q]:
    return lambda actor: at_table(actor, permission) | in_area(actor, permission)


def _table(permission: Permission) -> Callable[[Actor], Q]:
    return lambda actor: at_table(actor, permission, whole=True) | in_area(actor, permission)


@rule(Permission.INVOLVEMENT_VIEW, Involvement)
def _who_sits_there(actor: Actor) -> Q:
    """Whole seats and area roles see the table; others those who direct, themselves, and who is there for theirs
    and nobody else.

    A purpose tells what is the matter ("regelt de schulden"): the mentor of one child does not read it.
    """
    mine = at_table(actor, Permission.INVOLVEMENT_VIEW)
    shown_to_all = mine & ~Q(seat=Involvement.Seat.HELPER)
    own = mine & Q(professional__user_id=actor.id)
    return _table(Permission.INVOLVEMENT_VIEW)(actor) | shown_to_all | own | _there_for_theirs_alone(actor)


def _there_for_theirs_alone(actor: Actor) -> Q:
    """Somebody who is there for theirs and for another as well: that purpose tells of the other too."""
    theirs = about_whom(actor, Permission.INVOLVEMENT_VIEW, "person_id")
    if theirs == NONE:  # most people sit at whole tables, and all of this costs time
        return NONE
    subjects = InvolvementSubject.objects.filter(household_id__in=seated_at(actor, Permission.INVOLVEMENT_VIEW))
    for_theirs, for_others = subjects.filter(theirs), subjects.exclude(theirs)
    return Q(pk__in=for_theirs.values("involvement_id")) & ~Q(pk__in=for_others.values("involvement_id"))


def _view(model: type[Model], who: Callable[[Actor], Q], permission: Permission = Permission.HOUSEHOLD_VIEW) -> None:
    rule(permission, model)(who)


_view(Question, _whole_seat(Permission.HOUSEHOLD_VIEW))
_view(Circumstance, told_about(Permission.HOUSEHOLD_VIEW))
_view(InvolvementSubject, told_about(Permission.INVOLVEMENT_VIEW, column="person_id"), Permission.INVOLVEMENT_VIEW)
_view(Handover, _table(Permission.INVOLVEMENT_VIEW), Permission.INVOLVEMENT_VIEW)
_view(ContactAttempt, _whole_seat(Permission.HOUSEHOLD_VIEW))
_view(InformationLetter, _whole_seat(Permission.HOUSEHOLD_VIEW))
_view(Answer, _whole_seat(Permission.HOUSEHOLD_VIEW))

for _model in (Circumstance, Question):
    rule(Permission.HOUSEHOLD_EDIT, _model, view=Permission.HOUSEHOLD_VIEW)(_whole_seat(Permission.HOUSEHOLD_EDIT))
for _kind in (Passing, Placement):
    _view(_kind, told_about(Permission.HOUSEHOLD_VIEW, column="person_id"))
    rule(Permission.HOUSEHOLD_EDIT, _kind, view=Permission.HOUSEHOLD_VIEW)(_whole_seat(Permission.HOUSEHOLD_EDIT))


@rule(Permission.HOUSEHOLD_VIEW, Separation)
def _partings(actor: Actor) -> Q:
    """At the table that stayed; the new one knows of itself where its copies come from."""
    return at_table(actor, Permission.HOUSEHOLD_VIEW, whole=True)


rule(Permission.HOUSEHOLD_LEAD, Separation, view=Permission.HOUSEHOLD_VIEW)(_whole_seat(Permission.HOUSEHOLD_LEAD))
_view(TrackChange, _whole_seat(Permission.HOUSEHOLD_VIEW))
rule(Permission.HOUSEHOLD_LEAD, Handover, view=Permission.INVOLVEMENT_VIEW)(_table(Permission.HOUSEHOLD_LEAD))
rule(Permission.INVOLVEMENT_DECIDE, Involvement, view=Permission.INVOLVEMENT_VIEW)(
    _whole_seat(Permission.INVOLVEMENT_DECIDE)
)


_member_viewed = _members(told_about(Permission.HOUSEHOLD_VIEW, column="person_id"))
rule(Permission.HOUSEHOLD_VIEW, Membership)(_member_viewed)
rule(Permission.HOUSEHOLD_EDIT, Membership, view=Permission.HOUSEHOLD_VIEW)(
    _members(_whole_seat(Permission.HOUSEHOLD_EDIT))
)


@rule(Permission.HOUSEHOLD_MERGE, Membership)
def _merges_people(actor: Actor) -> Q:
    """Who is in both files stands side by side for whoever decides whether they are the same: name and birth date."""
    return _table(Permission.HOUSEHOLD_MERGE)(actor) & not_over()


rule(Permission.HOUSEHOLD_MERGE, Merge)(_table(Permission.HOUSEHOLD_MERGE))


@rule(Permission.HOUSEHOLD_VIEW, Person)
def _persons(actor: Actor) -> Q:
    return Q(pk__in=Membership.objects.filter(_member_viewed(actor)).values("person_id"))


@rule(Permission.HOUSEHOLD_VIEW, ParentalAuthority)
def _authority(actor: Actor) -> Q:
    return Q(child_id__in=Membership.objects.filter(_member_viewed(actor)).values("person_id"))
