"""What was written since on rows that go back to their own file goes back with them: a step goes with its goal."""

from collections.abc import Iterator
from uuid import UUID

from django.apps import apps
from django.db.models import F, ForeignKey, Model, Q

from nabij.access.one_household import hanging
from nabij.households.merge_ways import household_columns, moving_models, person_columns
from nabij.households.models import ChangedRow, Household, Membership
from nabij.kernel import clock

HOUSEHOLD = "household_id"


def take_along(cause: UUID, stays: Household, goes: Household) -> None:
    """Bring to `goes` all that hangs on what went back there, about the persons as they are known there.

    Without it a step that was added to a goal of the other file would be read at no table at all. What ties something
    of the one to something of the other ties nothing any more, and goes: the database holds no such thing.
    """
    back = _persons_back(cause)
    for model in moving_models():
        hangs = _hangs_on(model, goes)
        if hangs is None:
            continue
        for row in model._base_manager.filter(hangs, **{HOUSEHOLD: stays.pk}):
            persons = {name: back[one] for name in person_columns(model) if (one := getattr(row, name)) in back}
            model._base_manager.filter(pk=row.pk).update(**persons | {HOUSEHOLD: goes.pk})
    _cut_ties(stays, goes)


def _cut_ties(*households: Household) -> None:
    """A line between two things that are of two households now; what stands by itself only lets go."""
    for model, field in hanging(moving_models()):
        across = model._base_manager.filter(household__in=households, **{f"{field.name}__isnull": False})
        across = across.exclude(**{f"{field.name}__household": F(HOUSEHOLD)})
        if field.null:
            across.update(**{field.name: None})
        else:
            across.delete()


def keep_names(cause: UUID, stays: Household) -> None:
    """Of who went back and is written about here since, the name stays, as of anybody who left; and nothing else."""
    moved = ChangedRow.objects.filter(cause=cause, model=Membership._meta.label, after__has_key=HOUSEHOLD)
    gone = Membership.objects.filter(pk__in=moved.values("row")).exclude(household=stays)
    here = set(Membership.objects.filter(household=stays).values_list("person_id", flat=True))
    today = clock.today()
    for member in gone:
        if member.person_id not in here and _is_written_about(member.person_id, stays):
            Membership.objects.create(
                household=stays, person_id=member.person_id, kind=member.kind, relation=member.relation,
                starts_on=min(member.starts_on, today), ends_on=today, left_because=Membership.Left.NO_LONGER,
            )  # fmt: skip


def _is_written_about(person: UUID, household: Household) -> bool:
    kinds = [one for one in moving_models() if person_columns(one) and HOUSEHOLD in household_columns(one)]
    return any(
        model._base_manager.filter(**{name: person, HOUSEHOLD: household.pk}).exists()
        for model in kinds
        for name in person_columns(model)
    )


def _hangs_on(model: type[Model], goes: Household) -> Q | None:
    """Whether a row of this kind hangs on one of that household; None when it cannot."""
    if HOUSEHOLD not in household_columns(model):
        return None
    found: Q | None = None
    for column in model._meta.concrete_fields:
        of = column.related_model if isinstance(column, ForeignKey) else None
        if isinstance(of, type) and of is not Household and HOUSEHOLD in household_columns(of):
            hangs = Q(**{f"{column.name}__in": of._base_manager.filter(**{HOUSEHOLD: goes.pk}).values("pk")})
            found = hangs if found is None else found | hangs
    return found


def _persons_back(cause: UUID) -> dict[UUID, UUID]:
    """Who was written down as somebody of the file that remains, by that one."""
    return {UUID(now): UUID(then) for then, now in _renamed(cause) if then and now and then != now}


def _renamed(cause: UUID) -> Iterator[tuple[str | None, str | None]]:
    for kept in ChangedRow.objects.filter(cause=cause, before__isnull=False):
        before = kept.before or {}
        for name in person_columns(apps.get_model(kept.model)):
            yield before.get(name), kept.after.get(name)
