"""What can be done with a referral, a module per subject; importing them registers them."""

from nabij.referrals.commands import advising, allocating, announcing, answering, following

__all__ = ["advising", "allocating", "announcing", "answering", "following"]
