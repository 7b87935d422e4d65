"""Two files side by side: who is in them, and who may be the same person."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.db.models import Count

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import unseen
from nabij.households.finding import persons_like, record_of
from nabij.households.matching.decide import decide
from nabij.households.matching.records import Known, Level
from nabij.households.merge_ways import household_columns, reason_to_stay
from nabij.households.models import ChangedRow, Household, Involvement, Membership, Merge
from nabij.kernel import clock

MERGE = Permission.HOUSEHOLD_MERGE
AS_MANY = 1_000  # as few as a small team knows
WORTH_A_LOOK = 0.5
MOST_ALIKE = 60  # one's own household is among them
MOST = 5


@dataclass(frozen=True)
class Side:
    """Somebody of the file that goes, and whom they may be in the one that stays: `reasons` say why, in words."""

    member: Membership
    likely: Membership | None
    reasons: tuple[str, ...] = ()


def members_to_merge(actor: Actor, household: Household) -> list[Membership]:
    """Who belongs to it today (`member.person`), for whoever decides who is whom. One query."""
    return list(scope(actor, MERGE, Membership).filter(household=household).select_related("person"))


def side_by_side(goes: Sequence[Membership], stays: Sequence[Membership]) -> list[Side]:
    """Each of the one file with their most likely likeness in the other; a person decides."""
    known = [Known(one.person_id, record_of(one.person, [one.household])) for one in stays]
    return [_side(one, known, {other.person_id: other for other in stays}) for one in goes]


def _side(member: Membership, known: list[Known], stays: dict[UUID, Membership]) -> Side:
    if member.person_id in stays:
        return Side(member, stays[member.person_id])
    record = record_of(member.person, [member.household])
    verdict = decide(record, known, known_count=AS_MANY, surname_count=lambda _name: 1)
    best = next(iter(verdict.candidates), None)
    if best is None or best.posterior < WORTH_A_LOOK:
        return Side(member, None)
    agrees = tuple(reason.text for reason in best.reasons if reason.level not in (Level.DIFFERENT, Level.UNKNOWN))
    return Side(member, next(one for pk, one in stays.items() if pk == best.known.person), agrees)


def look_alikes(actor: Actor, household: Household) -> list[Household]:
    """Households that may be the same: somebody in them is like somebody here. A few; read as whom it is shown to."""
    with unseen():
        mine = {one.person_id: one for one in members_to_merge(actor, household)}
        alike = {pk for one in mine.values() for pk in persons_like(record_of(one.person, [household]), MOST_ALIKE)}
        others = scope(actor, MERGE, Membership).filter(person_id__in=alike).exclude(household=household)
        homes = list(others.exclude(kind=Membership.Kind.NETWORK).values_list("household_id", flat=True))
    found = scope(actor, MERGE, Household).filter(pk__in=homes, merged_into=None)
    return list(found.select_related("director", "area").order_by("name", "number")[:MOST])


def table_to_merge(household: Household) -> list[Involvement]:
    """Who sits there today, as everyone who leads may see. One query."""
    today = clock.today()
    found = Involvement.objects.filter(household=household, starts_on__lte=today).exclude(ends_on__lte=today)
    return list(found.select_related("professional__organisation"))


def merges_of(actor: Actor, household: Household) -> list[Merge]:
    """The files that went into this one, the last first; also those taken apart again. One query."""
    return list(scope(actor, MERGE, Merge).filter(household=household).select_related("merged"))


@dataclass(frozen=True)
class Portion:
    """How many of one kind came with it, or stayed behind and why."""

    label: str
    number: int
    because: str = ""


def what_came(merge: Merge) -> list[Portion]:
    """Per kind how many came from the other file. One query."""
    moved = ChangedRow.objects.filter(cause=merge.pk, after__has_key="household_id").values("model")
    counted = moved.annotate(number=Count("row", distinct=True)).order_by("model").values_list("model", "number")
    return [Portion(_label(model, number), number) for model, number in counted]


def _label(model: str, number: int) -> str:
    meta = apps.get_model(model)._meta
    return str(meta.verbose_name if number == 1 else meta.verbose_name_plural)


def what_stays() -> list[Portion]:
    """The kinds that stay with the old number, each with its reason."""
    behind = [model for model in apps.get_models() if household_columns(model) and reason_to_stay(model)]
    return [Portion(str(one._meta.verbose_name_plural), 0, str(reason_to_stay(one))) for one in behind]


def merged_into(household: UUID) -> UUID:
    """The household that this file went into; its own id when it went nowhere. For old addresses."""
    with unseen():
        found = Household.objects.filter(pk=household, merged_into__isnull=False).first()
    return found.merged_into_id if found and found.merged_into_id else household
