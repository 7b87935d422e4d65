"""Of whom something can be asked here: who sits at the table, and organisations that work in the area."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Organisation, Professional
from nabij.directory.queries import found_professionals
from nabij.households.models import Household, Involvement
from nabij.kernel.periods import in_force


class AskedChoices:
    """The groups of a select; `pick` gives the one that was chosen."""

    def __init__(self, professionals: list[Professional], organisations: list[Organisation]) -> None:
        self._professionals = {str(one.pk): one for one in professionals}
        self._organisations = {str(one.pk): one for one in organisations}

    @property
    def options(self) -> list[tuple[str, str | list[tuple[str, str]]]]:
        table = [(key, f"{one.name} – {one.organisation.name}") for key, one in self._professionals.items()]
        others = [(key, one.name) for key, one in self._organisations.items()]
        groups = [(_("Aan tafel"), table), (_("Niet aan tafel"), others)]
        empty: list[tuple[str, str | list[tuple[str, str]]]] = [("", _("Kies wie"))]
        return empty + [(label, options) for label, options in groups if options]

    def pick(self, key: str) -> Professional | Organisation:
        """The one that was chosen from the options."""
        return self._professionals.get(key) or self._organisations[key]


def asked_choices(actor: Actor, household: Household) -> AskedChoices:
    """Everyone at the table but oneself, and the organisations of the area that are not there. Two queries."""
    seats = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(in_force(), household=household)
    seated = [one.professional for one in seats.select_related("professional__organisation")]
    there = {one.organisation_id for one in seated}
    organisations: dict[UUID, Organisation] = {}
    for one in found_professionals(actor, area=str(household.area_id)):
        if one.organisation_id not in there:
            organisations[one.organisation_id] = one.organisation
    others = sorted(organisations.values(), key=lambda one: one.name.lower())
    return AskedChoices([one for one in seated if one.user_id != actor.user_id], others)
