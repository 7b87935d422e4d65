"""What every page of looking together stands in, and how one says that somebody else was first."""

from typing import Any
from uuid import UUID

from django.urls import reverse

from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import NotFound
from nabij.reviews.access import EDIT, VIEW, must_see_the_whole
from nabij.reviews.models import Review

TAB = "plans:plan"


def seen(request: Request, household_id: UUID) -> Household:
    """The household, for who reads all of its plan."""
    household = get(request.actor, VIEW, Household, household_id)
    must_see_the_whole(request.actor, household.pk)
    return household


def edited(request: Request, household_id: UUID) -> Household:
    """The household, for who writes its plan."""
    return get(request.actor, EDIT, Household, household_id)


def review_of(request: Request, household_id: UUID, review_id: UUID, *, edit: bool = False) -> Review:
    """One time, within its household."""
    review = get(request.actor, EDIT if edit else VIEW, Review, review_id)
    if review.household_id != household_id:
        raise NotFound("a review of another household")
    return review


def url(name: str, *ids: UUID) -> str:
    return reverse(f"reviews:{name}", args=ids)


def frame(request: Request, household: Household) -> dict[str, Any]:
    return household_frame(request, household, tab=TAB)
