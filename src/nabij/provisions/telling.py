"""Telling who directs a household what came of an allocation."""

from nabij.households.models import Household
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell
from nabij.provisions.models import Allocation


def tell_directors(kind: NoticeKind, allocation: Allocation) -> None:
    """One notice for the director, without a word of whom or what it is about."""
    household = Household.objects.select_related("director").get(pk=allocation.household_id)
    if household.director:
        tell(kind, [household.director.user_id], thing=household.pk, household=household.pk, home=household.number)
