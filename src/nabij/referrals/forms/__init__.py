"""What is asked about a referral. Shape only: the commands hold the rules."""

from nabij.referrals.forms.after import DeedForm, LookForm, UnderForm, deed_lines, deeds_of
from nabij.referrals.forms.announce import AnnounceForm, first_answers, kind_of
from nabij.referrals.forms.team import AdviceForm, AdviserForm, DecisionForm, LinkForm

__all__ = [
    "AdviceForm",
    "AdviserForm",
    "AnnounceForm",
    "DecisionForm",
    "DeedForm",
    "LinkForm",
    "LookForm",
    "UnderForm",
    "deed_lines",
    "deeds_of",
    "first_answers",
    "kind_of",
]
