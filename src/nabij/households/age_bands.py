"""Who decides about help for a child: under 12, from 12 to 15, from 16 (Jeugdwet art. 7.3.4 and 7.3.5)."""

from django.utils.translation import gettext as _

from nabij.kernel.partial_dates import Age

ADULT = 18
OWN_VOICE = 12
ALONE = 16


def who_decides(age: Age | None) -> str:
    """In a sentence, who gives consent; where an incomplete birth date leaves doubt, the sentence says so."""
    if age is None:
        return _("De leeftijd is niet bekend. Vraag de geboortedatum na: die bepaalt wie toestemming geeft.")
    if age.low >= ADULT:
        return ""
    bands = {_band(age.low), _band(min(age.high, ADULT - 1))}
    if len(bands) > 1:
        return _("%(age)s: vraag de geboortedatum na, die bepaalt wie toestemming geeft.") % {"age": age.text}
    return bands.pop()


def speaks_for_self(age: Age | None) -> bool:
    """Whether this person is asked: from 12 on, also when an incomplete birth date only leaves it possible."""
    return age is None or age.high >= OWN_VOICE


def others_speak(age: Age | None) -> bool:
    """Whether those with authority are asked: under 16, also when an incomplete birth date only leaves it possible."""
    return age is not None and age.low < ALONE


def _band(age: int) -> str:
    if age < OWN_VOICE:
        return _("Onder de 12: de ouders met gezag geven toestemming; het kind hoort wat er gebeurt.")
    if age < ALONE:
        return _("12 tot en met 15: het kind zelf én de ouders met gezag geven toestemming.")
    return _("Vanaf 16: deze jongere geeft zelf toestemming.")
