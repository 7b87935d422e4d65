"""Names of a household within a text that must hold none: others read it, who have no look at the household.

Whoever writes it (who signs, pays, decides an exception) reads no member of a household; the words are held against all
of them here, and only those found are told, to be replaced.
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.audit.looking import unseen
from nabij.households.models import Household, Membership
from nabij.households.screen_names import ScreenNames, names_among, names_instead
from nabij.kernel.errors import Refused


def names_found(text: str, household: Household) -> list[str]:
    """The words of the text that are a name of somebody of this household or around it, also of who left, each once.

    Case and accents do not matter; so a common word that is a name here is found as well: another word will do.
    """
    return names_among(_members(household), text, also=_also(household))


def refuse_names(text: str, household: Household, *, field: str) -> None:
    """Raises Refused with the words that name somebody of this household."""
    if found := names_found(text, household):
        raise Refused(_("Haal deze namen weg: %(names)s.") % {"names": ", ".join(found)}, field=field)


def texts_with_names(texts: Iterable[str], household: Household) -> frozenset[str]:
    """Those of the texts in which `names_found` finds one. One query for all."""
    members, also = _members(household), _also(household)
    return frozenset(text for text in texts if names_among(members, text, also=also))


def without_names(households: Iterable[UUID]) -> dict[UUID, ScreenNames]:
    """For each of these households what says "iemand van het gezin" (`in_text`) where a text names one of them.

    For who decides about something of a household and needs nobody's name for it. One query.
    """
    members = {pk: list[Membership]() for pk in households}
    with unseen():
        for one in Membership.objects.filter(household__in=members).select_related("person", "household"):
            members[one.household_id].append(one)
    someone = _("iemand van het gezin")
    return {
        pk: names_instead(found, someone, also=_also(found[0].household) if found else ())
        for pk, found in members.items()
    }


def _members(household: Household) -> list[Membership]:
    with unseen():
        return list(Membership.objects.filter(household=household).select_related("person"))


def _also(household: Household) -> list[str]:
    return [household.name.removeprefix("Gezin "), household.street]
