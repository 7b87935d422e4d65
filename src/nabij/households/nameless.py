"""Names of a household within a text that must hold none: others read it, who have no look at the household.

Whoever writes it (who signs, pays, decides an exception) reads no member of a household; the words are held against all
of them here, and only those found are told, to be replaced. That tells who lives there to whoever guesses: so it is a
look at them, and stands in the log as one.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from nabij.audit.looking import shown, unseen
from nabij.households.models import Household, Membership
from nabij.households.screen_names import ScreenNames, names_among, names_instead
from nabij.kernel.errors import Refused

Around = Callable[[Collection[UUID]], "QuerySet[Any, tuple[UUID, str]]"]
_around: list[Around] = []


def also_named(find: Around) -> Around:
    """Register a package that knows people of households by a name alone: rows of a household and how one is called.

    For no screen: whoever types is told only what they typed.
    """
    _around.append(find)
    return find


def names_found(text: str, household: Household) -> list[str]:
    """The words of the text that are a name of somebody of this household or around it, also of who left, each once.

    Case and accents do not matter; so a common word that is a name here is found as well: another word will do. Of who
    is only drawn or named around it a capital does.
    """
    members = _members(household)
    found = names_among(members, text, also=_also(household), around=_named_around([household.pk])[household.pk])
    if found:
        shown(household=household.pk)
    for one in members if found else ():
        if names_among([one], text):
            shown(person=one.person_id)
    return found


def refuse_names(text: str, household: Household, *, field: str) -> None:
    """Raises Refused with the words that name somebody of this household."""
    if found := names_found(text, household):
        raise Refused(_("Haal deze namen weg: %(names)s.") % {"names": ", ".join(found)}, field=field)


def texts_with_names(texts: Iterable[str], household: Household) -> frozenset[str]:
    """Those of the texts in which `names_found` finds one. Two queries for all."""
    members, also, around = _members(household), _also(household), _named_around([household.pk])[household.pk]
    return frozenset(text for text in texts if names_among(members, text, also=also, around=around))


def without_names(households: Iterable[UUID]) -> dict[UUID, ScreenNames]:
    """For each of these households what says "iemand van het gezin" (`in_text`) where a text names one of them.

    For who decides about something of a household and needs nobody's name for it. Two queries.
    """
    members = {pk: list[Membership]() for pk in households}
    with unseen():
        for one in Membership.objects.filter(household__in=members).select_related("person", "household"):
            members[one.household_id].append(one)
    someone, around = _("iemand van het gezin"), _named_around(members)
    return {
        pk: names_instead(found, someone, also=_also(found[0].household) if found else (), around=around[pk])
        for pk, found in members.items()
    }


def _members(household: Household) -> list[Membership]:
    with unseen():
        return list(Membership.objects.filter(household=household).select_related("person"))


def _also(household: Household) -> list[str]:
    return [household.name.removeprefix("Gezin "), household.street]


def _named_around(households: Collection[UUID]) -> Mapping[UUID, list[str]]:
    """By household. One query, however many households and packages that know somebody."""
    named: dict[UUID, list[str]] = defaultdict(list)
    if not (households and _around):
        return named
    first, *others = (find(households).order_by() for find in _around)
    for household, name in first.union(*others):
        named[household].append(name)
    return named
