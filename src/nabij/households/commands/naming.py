"""How a household is called, and where it is found."""

from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households import events
from nabij.households.finding import index_members
from nabij.households.models import Household
from nabij.kernel.errors import Conflict, Refused


@dataclass(frozen=True)
class NameAndAddress:
    """What stands on the cover; the household chooses its name itself."""

    name: str
    street: str = ""
    house_number: str = ""
    house_addition: str = ""
    postcode: str = ""
    town: str = ""
    elsewhere: str = ""


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def rename_household(actor: Actor, household: Household, *, version: int, wanted: NameAndAddress) -> Outcome[Household]:
    """Write down another name or address.

    Raises Conflict when somebody else changed the household after `version` was read, Refused without a name.
    """
    if not wanted.name:
        raise Refused(_("Vul een naam in, bijvoorbeeld ‘Gezin De Vries – Yilmaz’."), field="name")
    changed = {name: value for name, value in asdict(wanted).items() if getattr(household, name) != value}
    if not changed:
        return Unchanged(household)
    if household.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=household.name, version=household.version)
    for name, value in changed.items():
        setattr(household, name, value)
    household.version += 1
    household.save(update_fields=[*changed, "version"])
    if changed.keys() - {"name"}:
        index_members(household)
    return Done(events.NAMED_DIFFERENTLY, household, {"fields": sorted(changed)})
