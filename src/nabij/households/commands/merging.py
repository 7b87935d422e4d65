"""Two files turn out to be one household: put together, person by person, and taken apart again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import ForeignKey, Model, Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.database import opening
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.audit.looking import unseen
from nabij.audit.tracing import record
from nabij.directory.models import Professional
from nabij.households import events, notices
from nabij.households.access import seated_at
from nabij.households.commands.closing import keeping_after_help
from nabij.households.commands.seating import Seat, accounts_at_table
from nabij.households.finding import index_person
from nabij.households.hanging import keep_names, take_along
from nabij.households.merge_ways import (
    Joining,
    fits,
    household_columns,
    is_rivalrous,
    moving_models,
    person_columns,
    settled,
)
from nabij.households.merging import end_of_membership, end_of_seat
from nabij.households.models import (
    Household,
    Involvement,
    Membership,
    Merge,
    ParentalAuthority,
    Person,
    PersonKey,
)
from nabij.households.moving import Moving, put_back_rows, room
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.notices.telling import tell

State = Household.State
FILLED_IN = ("birth", "bsn", "language", "phone")


@dataclass(frozen=True)
class Together:
    """What was decided: who of the one that goes is whom in the one that stays; who of its table stays; who directs."""

    same: Mapping[UUID, UUID]
    keeps_seat: frozenset[UUID] = frozenset()
    other_directs: bool = False


@command(Permission.HOUSEHOLD_MERGE, Household, lock=True)
def merge_households(
    actor: Actor, household: Household, *, other: UUID, decided: Together, because: str
) -> Outcome[Merge]:
    """The file `other` goes into this one: all that is written moves, and the old number finds the new one.

    Exactly one director remains. Raises Refused when one of the two cannot take part, or when somebody is said to be
    two persons at once; NotFound for a household with which the actor may not do this.
    """
    goes = get(actor, Permission.HOUSEHOLD_MERGE, Household, other, lock=True)
    _refuse(household, goes, because)
    _refuse_oneself(actor, household, goes, decided)
    joining = Joining(household, goes, _sames(household, goes, decided.same), decided.keeps_seat)
    merge = Merge(household=household, merged=goes, because=because, by_name=actor.name)
    told = {*accounts_at_table(household), *accounts_at_table(goes)} - {actor.user_id}
    with opening(household.pk, goes.pk), unseen():
        merge.save(force_insert=True)
        _put_together(joining, decided, Moving(household, merge.pk))
    tell(
        notices.FILES_MERGED, told, thing=household.pk, household=household.pk,
        professional=actor.name, number=household.number,
    )  # fmt: skip
    facts = {"merged": goes.number, "number": household.number}
    record(events.MERGED, actor.who(goes.pk), household=goes.pk, thing=merge.pk, facts=facts)
    return Done(events.MERGED, merge, facts)


def _refuse(stays: Household, goes: Household, because: str) -> None:
    if stays == goes:
        raise Refused(_("Dit is hetzelfde dossier."))
    if stays.merged_into_id or goes.merged_into_id:
        raise Refused(_("Eén van deze dossiers is al samengevoegd met een ander."))
    if stays.state == State.CLOSED:
        raise Refused(_("Het dossier dat blijft is gesloten. Kies het andere, of open dit eerst opnieuw."))
    if stays.state == State.CONTACT and goes.state == State.OPEN:
        raise Refused(_("Het andere dossier heeft al een regisseur. Voeg dit dossier daarbij, en niet andersom."))
    if not because:
        raise Refused(_("Schrijf op waardoor bleek dat het om hetzelfde huishouden gaat."), field="because")


def _refuse_oneself(actor: Actor, stays: Household, goes: Household, decided: Together) -> None:
    """Who merges by appointment sits not at the table that remains: they would read what they were not told.

    Raises Refused when the actor would read the one file by the seat that they have at the other.
    """
    reads = seated_at(actor, Permission.HOUSEHOLD_MERGE, whole=True)
    comes_along = Q(pk__in=decided.keeps_seat)
    if decided.other_directs:
        comes_along |= Q(seat=Seat.DIRECTOR)
    by_seat_there = Involvement.objects.filter(not_over(), comes_along, household=goes, professional__user_id=actor.id)
    reads_too_much = (stays.pk in actor.seats and goes.pk not in reads) or (
        stays.pk not in reads and by_seat_there.exists()
    )
    if reads_too_much:
        raise Refused(_("U zou dan een dossier lezen dat u nu niet leest. Laat een ander de dossiers samenvoegen."))


def _sames(stays: Household, goes: Household, same: Mapping[UUID, UUID]) -> dict[UUID, UUID]:
    """Checked: everyone is in their own file, and nobody is two persons. Who has one record already is not asked."""
    here, there = (set(_persons_of(one)) for one in (stays, goes))
    if not (set(same) <= there and set(same.values()) <= here):
        raise Refused(_("Iemand hoort niet (meer) bij één van deze dossiers. Kijk opnieuw."))
    if len(set(same.values())) < len(same):
        raise Refused(_("Twee mensen uit het ene dossier kunnen niet dezelfde persoon zijn in het andere."))
    return {one: another for one, another in same.items() if one != another}


def _persons_of(household: Household) -> Iterable[UUID]:
    return Membership.objects.filter(not_over(), household=household).values_list("person_id", flat=True)


def _put_together(joining: Joining, decided: Together, moving: Moving) -> None:
    _direct(joining, decided, moving)
    behind: set[UUID] = set()
    for model in moving_models():
        _move(model, joining, moving, behind)
    for gone, kept in joining.same.items():
        _one_person(gone, kept, moving)
    _empty(joining.goes, moving)
    _close(joining, moving)
    moving.write()
    for person in Person.objects.filter(memberships__in=Membership.objects.filter(household=joining.stays)).distinct():
        index_person(person)


def _direct(joining: Joining, decided: Together, moving: Moving) -> None:
    """When the director of the file that goes is the one who remains: their seat here, and an end to the other's."""
    stays, new = joining.stays, joining.goes.director
    if not decided.other_directs:
        return
    if new is None or stays.director is None:
        raise Refused(_("Kies wie de regisseur blijft."), field="director")
    if new == stays.director:
        return
    either = Q(seat=Seat.DIRECTOR) | Q(professional=new)
    sitting = list(Involvement.objects.filter(not_over(), either, household=stays).select_related("professional"))
    helps_on = [one.professional for one in sitting if one.seat == Seat.DIRECTOR and one.pk in decided.keeps_seat]
    for seat in sitting:
        moving.change(seat, **end_of_seat(seat))
    moving.change(stays, director_id=new.pk, version=stays.version + 1)
    moving.made(_seat(stays, new, Seat.DIRECTOR, _("regie: één gezin, één plan, één gezicht")))
    for professional in helps_on:
        moving.made(_seat(stays, professional, Seat.HELPER, _("was regisseur voor de dossiers één werden")))


def _seat(household: Household, professional: Professional, seat: Seat, purpose: str) -> Involvement:
    return Involvement.objects.create(
        household=household, professional=professional, seat=seat, purpose=purpose, whole=True
    )


def _move(model: type[Model], joining: Joining, moving: Moving, behind: set[UUID]) -> None:
    """Every row of one kind; what would stand there twice, or hangs on what stays behind, stays behind."""
    persons = person_columns(model)
    for column in household_columns(model):
        for row in model._base_manager.filter(**{column: joining.goes.pk}):
            values = {column: joining.stays.pk, **settled(row, joining)}
            values |= {name: joining.same[one] for name in persons if (one := getattr(row, name)) in joining.same}
            if _hangs_on(row, behind) or not _has_room(row, values):
                behind.add(row.pk)
            else:
                moving.change(row, **values)


def _hangs_on(row: Model, behind: set[UUID]) -> bool:
    if not behind:
        return False
    return any(getattr(row, f.attname) in behind for f in row._meta.concrete_fields if isinstance(f, ForeignKey))


def _has_room(row: Model, values: dict[str, object]) -> bool:
    """Whether the rules of the database allow the row as it will be; asked of a copy."""
    columns = set(values)
    if not is_rivalrous(type(row), columns):
        return True
    copy = type(row)(**{one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields} | values)
    return fits(copy, columns)


def _empty(goes: Household, moving: Moving) -> None:
    """Whoever sits or stands in both files does so once: nobody is left in the one that goes."""
    for seat in Involvement.objects.filter(not_over(), household=goes):
        moving.change(seat, **end_of_seat(seat))
    for member in Membership.objects.filter(not_over(), household=goes):
        moving.change(member, **end_of_membership(member))


def _one_person(gone: UUID, kept: UUID, moving: Moving) -> None:
    """What is known of them stands with one record, unless they are known in a third household too."""
    one, another = (Person.objects.get(pk=pk) for pk in (kept, gone))
    blank = {name: getattr(another, name) for name in FILLED_IN if not getattr(one, name) and getattr(another, name)}
    secret = {"address_is_secret": True} if another.address_is_secret else {}
    if blank or secret:
        moving.change(one, **blank, **secret, version=one.version + 1)
    if _homes(gone) > 1:
        return
    for authority in ParentalAuthority.objects.filter(Q(child=gone) | Q(holder=gone)):
        values: dict[str, object] = {
            name: kept for name in ("child_id", "holder_id") if getattr(authority, name) == gone
        }
        if _has_room(authority, values):
            moving.change(authority, **values)
    PersonKey.objects.filter(person=gone).delete()


def _homes(person: UUID) -> int:
    """Of how many households they are (the one that goes is one), also where whoever acts does not sit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT how_many_homes(%s)", [person])
        (homes,) = cursor.fetchone() or (0,)
    return int(homes)


def _close(joining: Joining, moving: Moving) -> None:
    stays, goes = joining.stays, joining.goes
    since = [day for day in (stays.unsafe_since, goes.unsafe_since) if day]
    moving.change(stays, unsafe_since=min(since, default=None))
    words = _("samengevoegd met nummer %s") % stays.number
    keeping = keeping_after_help(goes)
    moving.change(
        goes, state=State.CLOSED.value, director_id=None, closed_at=clock.now(), merged_into_id=stays.pk,
        closed_because=Household.ClosedBecause.MERGED.value, closed_safe=words, unsafe_since=None,
        keep_until=keeping.until, keep_because=keeping.because, version=goes.version + 1,
    )  # fmt: skip


@command(Permission.HOUSEHOLD_MERGE, Merge, lock=True)
def take_back_merge(actor: Actor, merge: Merge) -> Outcome[Merge]:
    """They were two after all: what moved goes back to where it stood, with what hangs on it since. The rest stays.

    Raises Refused when either went on into another merge, or somebody sits where there was one seat.
    """
    if merge.taken_back_at:
        return Unchanged(merge)
    stays = Household.objects.select_for_update().get(pk=merge.household_id)
    if stays.merged_into_id:
        raise Refused(_("Dit dossier is daarna zelf samengevoegd. Draai dat eerst terug."))
    later = Merge.objects.filter(household=stays, taken_back_at=None, created_at__gt=merge.created_at)
    if later.exists():
        raise Refused(_("Er is daarna nog een dossier bij gekomen. Draai dat eerst terug."))
    with opening(stays.pk, merge.merged_id), unseen():
        # The file first has a director and then its table: the rules of the database are asked at each step.
        with room():
            put_back_rows(merge.pk)
            goes = Household.objects.get(pk=merge.merged_id)
            take_along(merge.pk, stays, goes)
            keep_names(merge.pk, stays)
        merge.taken_back_at = clock.now()
        merge.save(update_fields=["taken_back_at"])
        there = Membership.objects.filter(household__in=[stays, goes])
        for person in Person.objects.filter(memberships__in=there).distinct():
            index_person(person)
        told = {*accounts_at_table(stays), *accounts_at_table(goes)} - {actor.user_id}
        tell(
            notices.MERGE_TAKEN_BACK, told, thing=goes.pk, household=goes.pk, professional=actor.name,
            home=goes.number, other=stays.number,
        )  # fmt: skip
    facts = {"merged": goes.number, "number": stays.number}
    record(events.MERGE_TAKEN_BACK, actor.who(goes.pk), household=goes.pk, thing=merge.pk, facts=facts)
    return Done(events.MERGE_TAKEN_BACK, merge, facts)
