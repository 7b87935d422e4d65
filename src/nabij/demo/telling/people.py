"""Who lives here and who belongs to it, and how they are called."""

from nabij.access.actor import Actor
from nabij.demo.telling.about import particulars
from nabij.demo.telling.scenes import Told
from nabij.households.commands.authority import set_authority
from nabij.households.commands.members import Bond, add_person, change_person
from nabij.households.commands.naming import NameAndAddress, rename_household
from nabij.households.models import Household, Membership


def write_people(told: Told, actor: Actor) -> None:
    """Everybody of the story, and who has authority over the children."""
    members = {told.story.main.given: Membership.objects.get(household_id=told.house)}
    _put_main_right(told, actor, members[told.story.main.given])
    for someone in told.story.people[1:]:
        bond = Bond(someone.kind, someone.relation, is_volunteer=someone.volunteer)
        person = particulars(told.stage, told.story, someone)
        members[someone.given] = add_person(actor, told.house, person=person, bond=bond)
        told.people[someone.given] = members[someone.given].person_id
    for someone in told.story.people:
        for holder in someone.authority:
            set_authority(actor, members[someone.given].pk, holder=told.people[holder])
        if someone.guardian:
            set_authority(actor, members[someone.given].pk, body=someone.guardian)


def _put_main_right(told: Told, actor: Actor, member: Membership) -> None:
    """Whoever was reported about has their address from the report; it is that of the household."""
    main = told.story.main
    change_person(
        actor, member.pk, version=member.person.version, person=particulars(told.stage, told.story, main),
        bond=Bond(main.kind, main.relation, is_volunteer=main.volunteer),
    )  # fmt: skip


def write_name(told: Told, actor: Actor) -> None:
    """The household as it calls itself."""
    house = Household.objects.get(pk=told.house)
    wanted = NameAndAddress(
        told.story.name or house.name, house.street, house.house_number, house.house_addition, house.postcode,
        house.town, house.elsewhere,
    )  # fmt: skip
    rename_household(actor, told.house, version=house.version, wanted=wanted)
