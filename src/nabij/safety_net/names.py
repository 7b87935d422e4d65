"""Names of a household within a text that must hold none. Who rewrites the facts is told which words to replace.

An officer reads no member of a household; the words are held against all of them here, and only those found are told.
"""

from nabij.audit.looking import unseen
from nabij.households.models import Household, Membership
from nabij.households.screen_names import names_among


def names_found(text: str, household: Household) -> list[str]:
    """The words of the text that are a name of somebody of this household or around it, also of who left, each once.

    Case and accents do not matter; so a common word that is a name here is found as well: another word will do.
    """
    with unseen():
        members = list(Membership.objects.filter(household=household).select_related("person"))
    called = household.name.removeprefix("Gezin ")
    return names_among(members, text, also=[called, household.street])
