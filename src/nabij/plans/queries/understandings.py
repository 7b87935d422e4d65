"""What somebody of the network and a professional agreed on, and who can be asked along."""

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.former import name_those_who_left
from nabij.households.models import Household, Person
from nabij.plans.models import Understanding


def understandings_of(actor: Actor, household: Household) -> list[Understanding]:
    """What goes on first, then what ended. Two queries; one more when somebody left."""
    found = scope(actor, Permission.PLAN_VIEW, Understanding).filter(household=household)
    said = name_those_who_left(found.select_related("professional").prefetch_related("person"), "person")
    return sorted(said, key=lambda one: one.ended_on is not None)


def understanding_on_card(actor: Actor, household: Household, person: Person) -> Understanding | None:
    """What stands on somebody's card: the agreement that both confirmed, the last one. One query."""
    found = scope(actor, Permission.PLAN_VIEW, Understanding).filter(
        household=household, person=person, ended_on=None,
        person_agreed_on__isnull=False, professional_agreed_on__isnull=False,
    )  # fmt: skip
    return found.select_related("professional__organisation").order_by("-created_at").first()


def coach_of(household: Household) -> Professional | None:
    """The practice coach of the area, when the directory knows one. One query."""
    found = Professional.objects.filter(areas=household.area_id, discipline__icontains="praktijkcoach", left_on=None)
    return found.order_by("name").first()
