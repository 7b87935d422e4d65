"""A referral that is announced, the advice on it, and how it went afterwards."""

from nabij.referrals.models.advice import Advice
from nabij.referrals.models.looks import PlacementLook
from nabij.referrals.models.referrals import Referral

__all__ = ["Advice", "PlacementLook", "Referral"]
