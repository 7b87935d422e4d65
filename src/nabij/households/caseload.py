"""Who could look for contact or direct, and how much each of them carries. No ranking: the leader decides."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import ngettext

from nabij.access.permissions import Role
from nabij.areas.models import Appointment
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.periods import in_force


@dataclass(frozen=True)
class Caseload:
    """A team member, how many households they direct, and with how many they look for contact."""

    professional: Professional
    directs: int
    seeks_contact: int

    @property
    def text(self) -> str:
        """As a choice in a list: name and numbers."""
        directs = ngettext("%s huishouden", "%s huishoudens", self.directs) % self.directs
        seeks = ngettext("zoekt contact met %s", "zoekt contact met %s", self.seeks_contact) % self.seeks_contact
        return f"{self.professional.name} – {directs}, {seeks}"


def team_members(area_id: UUID) -> "QuerySet[Professional]":
    """Those who work in the team of this area and can be asked, by name."""
    today = clock.today()
    appointed = Appointment.objects.filter(
        in_force(),
        Q(area_id=area_id) | Q(area__parts__id=area_id),
        role__in=[Role.TEAM_MEMBER, Role.TEAM_LEADER],
    )
    asked = Professional.objects.filter(user_id__in=appointed.values("user_id"))
    here = asked.filter(Q(left_on=None) | Q(left_on__gt=today)).select_related("organisation")
    return here.order_by("name")


def caseloads(area_id: UUID) -> list[Caseload]:
    """The team members of an area with what they carry. Counts in full for the wide role only."""
    members = list(team_members(area_id))
    directs = dict(Household.objects.filter(director__in=members).values_list("director").annotate(carried=Count("pk")))
    seeking = Involvement.objects.filter(professional__in=members, seat=Involvement.Seat.CONTACT_PERSON, ends_on=None)
    seeks = dict(seeking.values_list("professional").annotate(carried=Count("pk")))
    return [Caseload(one, directs.get(one.pk, 0), seeks.get(one.pk, 0)) for one in members]
