"""How many actions each person has and had per month. A load to look at together: nobody is ranked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.former import name_those_who_left
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.plans.choosing import members_of
from nabij.plans.models import Action, ActionMove, ActionTurn, State

MONTHS = 6


@dataclass(frozen=True)
class Spell:
    """The days in which somebody had an action that was to be done; `until` is None while it still is."""

    action_id: UUID
    owner: Person | Professional
    since: date
    until: date | None
    for_self: bool

    def touches(self, month: date) -> bool:
        """Whether it fell, for a day at least, in the month that begins on this day."""
        return self.since < _following(month) and (self.until is None or self.until >= month)


@dataclass(frozen=True)
class PersonLoad:
    """One person: how many actions in each month, the last one this month, and how many are open now.

    `carries` is how many of those a child does for others; `is_load` that it did so in one of these months.
    """

    id: UUID
    name: str
    note: str
    counts: tuple[int, ...]
    now: int
    carries: int
    is_load: bool
    sentence: str


@dataclass(frozen=True)
class Load:
    """Months and people: the family first, then those around it, then professionals; never by how much."""

    months: tuple[date, ...]
    rows: tuple[PersonLoad, ...]

    @property
    def month_names(self) -> tuple[str, ...]:
        return tuple(date_format(month, "M") for month in self.months)

    @property
    def loaded_children(self) -> list[PersonLoad]:
        """Children who have something open that they do for others."""
        return [row for row in self.rows if row.carries]


def load_of(actor: Actor, household: Household, *, months: int = MONTHS) -> Load:
    """Of the plan of a household, without what youths keep to themselves. Five queries; one more when somebody left."""
    spells = _spells(actor, household)
    members = {one.person_id: one for one in members_of(actor, household)}
    shown = _months(months)
    owners: dict[UUID, Person | Professional] = {spell.owner.pk: spell.owner for spell in spells}
    order = {pk: place for place, pk in enumerate(members)}

    def place(pk: UUID) -> tuple[int, int, str]:
        professional = isinstance(owners[pk], Professional)
        return (2 if professional else _circle(members.get(pk)), order.get(pk, len(order)), owners[pk].name)

    rows = (_row(owners[pk], members.get(pk), [s for s in spells if s.owner.pk == pk], shown) for pk in
            sorted(owners, key=place))  # fmt: skip
    return Load(shown, tuple(row for row in rows if any(row.counts)))


def _circle(member: Membership | None) -> int:
    return 1 if member is not None and member.kind == Membership.Kind.NETWORK else 0


def _row(
    owner: Person | Professional, member: Membership | None, spells: Sequence[Spell], months: Sequence[date]
) -> PersonLoad:
    counts = tuple(len({spell.action_id for spell in spells if spell.touches(month)}) for month in months)
    child = isinstance(owner, Person) and owner.is_child
    is_load = child and any(not spell.for_self for spell in spells if any(spell.touches(month) for month in months))
    open_now = {spell.action_id: spell for spell in spells if spell.until is None}
    now, carries = len(open_now), sum(child and not spell.for_self for spell in open_now.values())
    name = owner.name if isinstance(owner, Professional) else owner.called
    return PersonLoad(
        id=owner.pk, name=name, note=_note(owner, member), counts=counts, now=now, carries=carries, is_load=is_load,
        sentence=_sentence(name, months, counts, now),
    )  # fmt: skip


def _note(owner: Person | Professional, member: Membership | None) -> str:
    if isinstance(owner, Professional):
        return owner.discipline
    if owner.is_child and owner.age:
        return _("kind, %(age)s") % {"age": owner.age.text}
    if member is None:
        return _("hoort hier niet meer bij")
    return _("vrijwilliger") if member.is_volunteer else member.relation or str(member.get_kind_display())


def _sentence(name: str, months: Sequence[date], counts: Sequence[int], now: int) -> str:
    said = ngettext("%(name)s heeft nu %(now)s actie", "%(name)s heeft nu %(now)s acties", now) % {
        "name": name, "now": now
    }  # fmt: skip
    had = [f"{date_format(month, 'F')} {count}" for month, count in zip(months, counts, strict=True) if count]
    return _("%(said)s. Per maand: %(before)s.") % {"said": said, "before": ", ".join(had) or _("geen")}


def _spells(actor: Actor, household: Household) -> list[Spell]:
    cannot = ActionMove.objects.filter(action=OuterRef("pk"), became=State.CANNOT, taken_back_at=None)
    seen = scope(actor, Permission.PLAN_VIEW, Action).filter(household=household).exclude(
        goal__own_plan=True, goal__shared_with_family=False
    )  # fmt: skip
    actions = seen.select_related("goal", "owner_person", "owner_professional").annotate(
        could_not_on=Subquery(cannot.order_by("-created_at").values("on")[:1])
    )
    turns = scope(actor, Permission.PLAN_VIEW, ActionTurn).filter(household=household, action__in=seen)
    past = name_those_who_left(turns.select_related("owner_person", "owner_professional"), "owner_person")
    ended = {turn.action_id: turn.ends_on for turn in past}
    about = {}
    found = []
    for action in name_those_who_left(actions, "owner_person"):
        about[action.pk] = action.about_id
        since = ended.get(action.pk, action.created_at.astimezone(clock.AMSTERDAM).date())
        found.append(_spell(action.pk, action, since, _closed_on(action), about))
    return found + [_spell(turn.action_id, turn, turn.starts_on, turn.ends_on, about) for turn in past]


def _spell(
    action_id: UUID, had: Action | ActionTurn, since: date, until: date | None, about: dict[UUID, UUID | None]
) -> Spell:
    owner = had.owner_person or had.owner_professional
    if owner is None:
        raise LookupError(f"the owner of action {action_id} is not known to this table")
    return Spell(action_id, owner, since, until, for_self=about[action_id] == owner.pk)


def _closed_on(action: Action) -> date | None:
    could_not: date | None = action.__dict__["could_not_on"] if action.state == State.CANNOT else None
    days: Iterable[date | None] = (action.done_on, could_not, action.goal.reached_on, action.goal.dropped_on)
    return min((day for day in days if day), default=None)


def _months(number: int) -> tuple[date, ...]:
    """The first days of this month and those before it, the earliest first."""
    months = [clock.today().replace(day=1)]
    while len(months) < number:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return tuple(reversed(months))


def _following(month: date) -> date:
    return (month + timedelta(days=32)).replace(day=1)
