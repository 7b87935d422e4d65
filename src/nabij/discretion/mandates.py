"""Reading the mandates of an area: what a role may decide there, who else may, and who stands behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from nabij.access.permissions import SEATS, Role
from nabij.areas.actors import held_in, label_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.periods import in_force as in_period

# A stand-in decides as the director whom they replace (Awb art. 10:3: mandate goes with the task).
ACTS_AS = {str(Involvement.Seat.STAND_IN): str(Role.DIRECTOR)}
Subject = Mandate.Subject
# What one asks before doing it oneself. Signing is asked by another, and done on that request.
ASKED = (Subject.SPEND, Subject.DEVIATE, Subject.DECIDE)


@dataclass(frozen=True)
class Backing:
    """Who stands behind a decision, with the number to call."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class WhoMay:
    """Who may decide it: the role, by name and number where one person is known, and the mandate it stands on.

    Without a mandate it is the giver themselves, who always stays competent (Awb art. 10:7).
    """

    role: str
    name: str = ""
    phone: str = ""
    mandate: Mandate | None = None

    @property
    def label(self) -> str:
        return label_of(self.role)


def counting(day: date | None = None) -> Q:
    """Mandates that count on that day (today): begun, not ended, not withdrawn."""
    day = day or clock.today()
    return in_period(day) & (Q(withdrawn_on=None) | Q(withdrawn_on__gt=day))


def counting_in(area_id: UUID, *, on: date | None = None) -> list[Mandate]:
    """All that counts in an area on a day: its own, and the municipality's for which it has none of its own.

    The area's own come first, the widest first. One query.
    """
    reach = Area.objects.filter(Q(pk=area_id) | Q(parts=area_id)).values("pk")
    found = Mandate.objects.filter(counting(on), area_id__in=reach).select_related("area", "owner", "granted_by")
    own = {for_the_same(one) for one in found if one.area_id == area_id}
    return widest_first((one for one in found if one.area_id == area_id or for_the_same(one) not in own), area_id)


def widest_first(found: Iterable[Mandate], area_id: UUID) -> list[Mandate]:
    """The area's own before the municipality's; of each without a limit first, then the highest."""
    return sorted(found, key=lambda one: (one.area_id != area_id, one.up_to is not None, -(one.up_to or 0)))


def for_the_same(mandate: Mandate) -> tuple[str, str, str]:
    """For the same thing and role: an area's own mandate stands in the place of the municipality's, and of two that
    are both the area's the widest counts."""
    return mandate.subject, mandate.role, mandate.what.lower()


def in_force(area_id: UUID, *, subject: str, role: str, on: date | None = None) -> list[Mandate]:
    """The mandates of a role for one subject, on a day (today): the area's own before the municipality's, the widest
    first. A stand-in has the director's."""
    acting = ACTS_AS.get(role, role)
    return [one for one in counting_in(area_id, on=on) if (one.subject, one.role) == (subject, acting)]


def covering(
    area_id: UUID, *, subject: str, role: str, amount: Decimal | None, on: date | None = None, by: UUID | None = None
) -> Mandate | None:
    """The widest mandate of this role under which so many euros may be decided (`by` this professional: not one that
    they gave themselves, before they had the role); None when there is none."""
    held = in_force(area_id, subject=subject, role=role, on=on)
    return next((one for one in held if one.allows(amount) and (by is None or one.granted_by_id != by)), None)


def asked_in(area_id: UUID) -> list[Mandate]:
    """What counts in the area and is asked by "may I?", of every role; the widest of the area's own first."""
    return [one for one in counting_in(area_id) if one.subject in ASKED]


def widest_for(held: list[Mandate], role: str) -> Mandate | None:
    """The widest of these for somebody in this role (a stand-in: the director's); None when there is none."""
    return next((one for one in held if one.role == ACTS_AS.get(role, role)), None)


def who_may(area_id: UUID, *, subject: str, amount: Decimal | None, what: str = "") -> WhoMay:
    """Who may decide so much of this: the role whose mandate goes just far enough, else the mandate giver.

    What is too much to spend oneself may be a custom budget: then the one who signs it.
    """
    held = [one for one in counting_in(area_id) if one.allows(amount)]
    exact = [one for one in held if one.subject == subject and what.lower() in ("", one.what.lower())]
    signing = [one for one in held if one.subject == Subject.SIGN_BUDGET and subject == Subject.SPEND]
    for enough in (exact, signing):
        if enough:
            return _person(area_id, min(enough, key=lambda one: (one.up_to is None, one.up_to or 0)))
    return _giver(area_id)


def _person(area_id: UUID, mandate: Mandate) -> WhoMay:
    if mandate.role in SEATS:
        return WhoMay(mandate.role, mandate=mandate)
    found = _held_by(area_id, Role(mandate.role))
    return WhoMay(mandate.role, found.name, found.phone, mandate)


def _giver(area_id: UUID) -> WhoMay:
    found = _held_by(area_id, Role.MANDATE_GIVER)
    return WhoMay(str(Role.MANDATE_GIVER), found.name, found.phone)


def backing(area: Area) -> Backing:
    """The team leader of the area today (or of the municipality) with their number; without one the team's."""
    found = _held_by(area.pk, Role.TEAM_LEADER)
    return found if found.name else Backing(phone=area.phone)


def _held_by(area_id: UUID, role: Role) -> Backing:
    """Who holds this role by appointment today, the area's own before the municipality's; the first by name."""
    area = Area.objects.get(pk=area_id)
    held = held_in(area, role)
    found = Professional.objects.filter(user_id__in=held.values("user_id"), left_on=None)
    one = found.select_related("organisation").order_by("name").first()
    return Backing(one.name, one.phone or one.organisation.phone or area.phone) if one else Backing()
