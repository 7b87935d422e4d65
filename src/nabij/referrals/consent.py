"""Whose consent it takes to talk a referral over with a name: it follows from the age.

Jeugdwet art. 7.3.4 and 7.3.5 (help for a youth) and BW art. 7:450 and 7:447 (WGBO) draw the same lines.
"""

from nabij.households.age_bands import ALONE, OWN_VOICE, who_decides
from nabij.kernel.partial_dates import Age
from nabij.referrals.models import Referral

By = Referral.ConsentBy


def who_may_consent(age: Age | None) -> frozenset[Referral.ConsentBy]:
    """Under 12 the parents, from 12 to 15 both, from 16 they themselves; in doubt all that the birth date leaves."""
    if age is None:
        return frozenset(By)
    return frozenset({_at(age.low), _at(min(age.high, ALONE)), *([By.BOTH] if _crosses(age) else [])})


def _at(years: int) -> Referral.ConsentBy:
    if years < OWN_VOICE:
        return By.PARENTS
    return By.BOTH if years < ALONE else By.SELF


def _crosses(age: Age) -> bool:
    return age.low < OWN_VOICE <= age.high


def rule_for(age: Age | None) -> str:
    """The rule in a sentence, for who filled in the wrong one."""
    return who_decides(age)
