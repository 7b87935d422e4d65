"""Who acts: built once per request, and all that a rule may ask about a person."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from uuid import UUID

from nabij.access.permissions import ROLES, SEATS, Permission, Role, roles_with
from nabij.audit.tracing import Who


@dataclass(frozen=True)
class Grant:
    """A role by appointment, for one area."""

    role: Role
    area_id: UUID


@dataclass(frozen=True)
class Seat:
    """A place at the table of one household; a `whole` one sees the whole story."""

    role: Role
    whole: bool


@dataclass(frozen=True)
class Actor:
    """A professional, an overseer or the system, with the roles held by appointment.

    `seats` (household → seat) are those at the start of the request, and `again` looks anew: whoever
    waited for a lock may have lost a seat meanwhile. `unread` is how many notices wait.
    """

    user_id: UUID | None
    name: str
    grants: frozenset[Grant] = frozenset()
    seats: Mapping[UUID, Seat] = field(default_factory=dict)
    unread: int = 0
    look_again: Callable[[], Mapping[UUID, Seat]] | None = field(default=None, compare=False, repr=False)

    @property
    def id(self) -> UUID:
        """The account, for looking things up; nobody's when nobody is logged in."""
        return self.user_id or UUID(int=0)

    def again(self) -> "Actor":
        """The same person, with the seats of this moment. Without seats there is none to lose."""
        return replace(self, seats=self.look_again()) if self.look_again and self.seats else self

    @property
    def is_wide(self) -> bool:
        """Whether this person reads a whole area, and so works with the wide database role."""
        return any(ROLES[grant.role].area_wide for grant in self.grants)

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(grant.role for grant in self.grants)

    def areas_with(self, permission: Permission) -> frozenset[UUID]:
        """The areas for which some appointed role carries this permission."""
        return frozenset(g.area_id for g in self.grants if permission in ROLES[g.role].permissions)

    def who(self, household: UUID | None = None) -> Who:
        """How the log will show this person: in their seat at this household, else as appointed."""
        held = self.seats.get(household) if household else None
        role = held.role if held else min(self.roles, default=None)
        return Who(user=self.user_id, name=self.name, role=str(role or ""))


@cache
def seats_with(permission: Permission) -> frozenset[Role]:
    """The seats at a household's table that carry this permission."""
    return roles_with(permission) & SEATS


NOBODY = Actor(user_id=None, name="–")
