"""Who may what in an area, what one may oneself, what ends soon, and what was asked and answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast

from nabij.access.actor import Actor
from nabij.access.permissions import SEATS, Permission, Role
from nabij.access.rules import scope
from nabij.areas.actors import label_of
from nabij.areas.models import Appointment, Area
from nabij.directory.models import Organisation, Professional
from nabij.discretion.access import GRANT, VIEW
from nabij.discretion.mandates import ACTS_AS, counting
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.discretion.models.mandates import MANDATED
from nabij.discretion.standing import Line, lines_in
from nabij.households.clocks import clock_rows
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.kernel.text import plain

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Group:
    """The mandates of one role."""

    role: str
    lines: list[Line]

    @property
    def label(self) -> str:
        return label_of(self.role).capitalize()


@dataclass(frozen=True)
class Mine:
    """What somebody may decide in one area, by role."""

    area: Area
    groups: list[Group]


def areas_of(actor: Actor) -> list[Area]:
    """The areas of which one reads the mandates, the municipality first. One query."""
    return list(scope(actor, VIEW, Area).order_by(F("parent__name").asc(nulls_first=True), "name"))


def areas_to_give(actor: Actor) -> list[Area]:
    """The areas for which one may give a mandate, the municipality first. One query."""
    return list(scope(actor, GRANT, Area).order_by(F("parent__name").asc(nulls_first=True), "name"))


def register(actor: Actor, area: Area, words: str = "", *, past: bool = False) -> list[Group]:
    """Who may what in an area, by role: its own and the municipality's, each as it stands; the past when asked for."""
    lines = lines_in(area.pk, _readable(actor, [area]))
    wanted = [line for line in lines if past or line.mandate.stops_on is None or line.mandate.stops_on > clock.today()]
    return _by_role(line for line in wanted if _has(line.mandate, plain(words)))


def _readable(actor: Actor, areas: Iterable[Area]) -> "QuerySet[Mandate]":
    reach = {pk for area in areas for pk in (area.pk, area.parent_id) if pk}
    return scope(actor, VIEW, Mandate).filter(area_id__in=reach).select_related("area", "owner")


def _has(mandate: Mandate, words: str) -> bool:
    said = f"{mandate.what} {mandate.law} {mandate.article} {mandate.text} {mandate.role_label}"
    return all(word in plain(said) for word in words.split())


def _by_role(lines: Iterable[Line]) -> list[Group]:
    found: dict[str, list[Line]] = {str(role): [] for role in MANDATED}
    for line in lines:
        found[line.mandate.role].append(line)
    return [Group(role, held) for role, held in found.items() if held]


def mine(actor: Actor) -> list[Mine]:
    """What I may decide: by area where I have a role or a place at a table, and by role. Two queries."""
    roles = _roles_by_area(actor)
    areas = Area.objects.filter(pk__in=roles).order_by("name")
    held = list(_readable(actor, areas).filter(counting()))
    found = []
    for area in areas:
        here = [one for one in held if one.area_id in (area.pk, area.parent_id) and one.role in roles[area.pk]]
        groups = _by_role(line for line in lines_in(area.pk, here) if line.counts)
        found += [Mine(area, groups)] if groups else []
    return found


def _roles_by_area(actor: Actor) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = {}
    for grant in actor.grants:
        found.setdefault(grant.area_id, set()).add(str(grant.role))
    for home, area in _homes(actor).values_list("pk", "area_id"):
        role = str(actor.seats[home].role)
        found.setdefault(area, set()).add(ACTS_AS.get(role, role))
    return found


def _homes(actor: Actor) -> "QuerySet[Household]":
    return Household.objects.filter(pk__in=list(actor.seats)).exclude(state=Household.State.CLOSED)


def beside(actor: Actor, mandate: Mandate) -> list[Line]:
    """The mandates of the area of this one, each as it stands there. One query."""
    return lines_in(mandate.area_id, _readable(actor, [mandate.area]))


def replaced_in(actor: Actor, mandate: Mandate) -> list[str]:
    """The areas that have a mandate of their own in its place. One query."""
    found = scope(actor, VIEW, Mandate).filter(
        counting(), area__parent=mandate.area_id, subject=mandate.subject, role=mandate.role, what__iexact=mandate.what
    )
    return sorted(set(found.values_list("area__name", flat=True)))


def owners(actor: Actor) -> "QuerySet[Professional]":
    """Who can look after a mandate: who gives them, makes policy or leads a team, where one may give."""
    roles = (Role.MANDATE_GIVER, Role.POLICY_OFFICER, Role.TEAM_LEADER)
    held = Appointment.objects.filter(in_force(), role__in=roles, area_id__in=actor.areas_with(GRANT))
    return Professional.objects.filter(user_id__in=held.values("user_id"), left_on=None).order_by("name")


def known_things(actor: Actor) -> list[str]:
    """For what there are mandates, in the words that stand there: an area's own replaces what is called the same."""
    found = scope(actor, VIEW, Mandate).filter(withdrawn_on=None).order_by("what")
    return list(found.values_list("what", flat=True).distinct())


def like_it(actor: Actor, role: str, subject: str) -> Mandate | None:
    """The mandate given last to this role for this kind of thing, else for this kind, else at all: its law and article
    are likely those of the next. One query."""
    nearest = Case(
        When(role=role, subject=subject, then=0), When(subject=subject, then=1), When(role=role, then=2), default=3
    )
    return scope(actor, VIEW, Mandate).order_by(nearest, "-created_at").first()


def history_of(actor: Actor, mandate: Mandate) -> "QuerySet[Mandate]":
    """All that was given to this role for the same thing in the same area, the latest first; this one too."""
    same = {"area": mandate.area_id, "subject": mandate.subject, "role": mandate.role, "what__iexact": mandate.what}
    found = scope(actor, VIEW, Mandate).filter(**same).select_related("granted_by", "withdrawn_by")
    return found.order_by("-starts_on", "-created_at")


def ending_soon(actor: Actor, days: timedelta = SOON) -> "QuerySet[Mandate]":
    """For the giver: what ends within so many days and has no successor yet, the first first."""
    return _ending(scope(actor, GRANT, Mandate), days).select_related("area").order_by("ends_on")


def _ending(found: "QuerySet[Mandate]", days: timedelta = SOON) -> "QuerySet[Mandate]":
    after = Mandate.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=OuterRef("ends_on")), area=OuterRef("area"), subject=OuterRef("subject"),
        role=OuterRef("role"), what__iexact=OuterRef("what"), starts_on__lte=OuterRef("ends_on"), withdrawn_on=None,
    )  # fmt: skip
    last = Cast(F("ends_on") - timedelta(days=1), DateField())
    return found.filter(counting(), ends_on__lte=clock.today() + days).exclude(Exists(after)).annotate(last=last)


def mandate_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Mandates that end within a month, as rows for `households.clocks`: for whoever gives them, and for whoever's role
    they are. Told earlier than other terms (`until` does not count), so that there is time to give a new one."""
    given = _ending(scope(actor, GRANT, Mandate))
    rows = [clock_rows(given, "mandate_given", "last", household="", name="what")] if actor.areas_with(GRANT) else []
    held = _ending(scope(actor, VIEW, Mandate)).filter(_of_my_roles(actor)).exclude(pk__in=given.values("pk"))
    return [*rows, clock_rows(held, "mandate_held", "last", household="", name="what")]


def _of_my_roles(actor: Actor) -> Q:
    """A mandate of a role that I hold where it counts: by appointment, or at a table there."""
    mine = Q(pk__in=[])
    for grant in actor.grants:
        mine |= Q(role=str(grant.role)) & _reaches([grant.area_id])
    for seat in SEATS:
        homes = [home for home, held in actor.seats.items() if ACTS_AS.get(str(held.role), str(held.role)) == seat]
        if homes:
            there = Household.objects.filter(pk__in=homes).exclude(state=Household.State.CLOSED)
            mine |= Q(role=str(seat)) & _reaches(there.values("area_id"))
    return mine


def _reaches(areas: Any) -> Q:
    return Q(area_id__in=Area.objects.filter(Q(pk__in=areas) | Q(parts__in=areas)).values("pk"))


def answers_of(actor: Actor, household: Household, limit: int = 50) -> list[MandateAnswer]:
    """The answers that were given around this household, the newest first; none for who may not ask."""
    answers = scope(actor, Permission.MANDATE_ASK, MandateAnswer).filter(household=household)
    return list(answers.select_related("asked_by", "mandate", "other_mandate")[:limit])


def decided_already(actor: Actor, household: Household, answer: str) -> MandateAnswer | None:
    """The yes to "may I?" of this household with this id, as typed in an address; None when there is none to read."""
    try:
        key = UUID(answer)
    except ValueError:
        return None
    return scope(actor, Permission.MANDATE_ASK, MandateAnswer).filter(household=household, yes=True, pk=key).first()


def payees(area_id: UUID) -> list[str]:
    """Names of organisations that work in the area, to choose from instead of typing."""
    here = Organisation.objects.filter(professionals__areas=area_id)
    return list(here.order_by("name").values_list("name", flat=True).distinct())
