"""Getting things of one household: a thing of another household under this address is not found."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.models import Household
from nabij.kernel.errors import NotFound

M = TypeVar("M", bound=Model)


def household_of(request: Request, permission: Permission, household_id: UUID) -> Household:
    """The household, if this person may do this with it."""
    return get(request.actor, permission, Household, household_id)


def thing_of(request: Request, permission: Permission, model: type[M], pk: UUID, household_id: UUID) -> M:
    """A thing of this household. Raises NotFound for one of another."""
    thing = get(request.actor, permission, model, pk)
    if getattr(thing, "household_id", None) != household_id:
        raise NotFound(model.__name__)
    return thing
