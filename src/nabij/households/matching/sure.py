"""When nobody needs to look: what is asked of "sure", beyond being the likeliest."""

from __future__ import annotations

from collections.abc import Iterable

from . import weights
from .records import Candidate, Field, Level

_OWN = frozenset({Field.GIVEN, Field.BORN, Field.PHONE})
_GENERATION = 16  # years: whoever is so much older at home may be a parent


def is_sure(candidate: Candidate, others: Iterable[Candidate] = ()) -> bool:
    """Whether a description goes with this person so well that nobody needs to look.

    They are likely enough, nothing contradicts in name or birth date, and what is one's own says enough by itself: a
    surname and an address are shared by a whole family. An initial alone has to be vouched for. `others` are the
    other candidates, of whom some live in the same household.
    """
    different = {reason.field for reason in candidate.reasons if reason.level is Level.DIFFERENT}
    if different & weights.CONTRADICTS or candidate.posterior < _asked_of(candidate):
        return False
    return _own(candidate) >= weights.OWN_ENOUGH and (
        not _by_initial(candidate) or _has_own_phone(candidate) or _is_vouched_for(candidate, others)
    )


def _asked_of(candidate: Candidate) -> float:
    """How likely it has to be.

    At another address without the own telephone more: given names, surnames and birth years come together, so that
    a stranger has all of them sooner than their weights say.
    """
    if not _is_at_home(candidate) and not _has_own_phone(candidate):
        return weights.SURE_ELSEWHERE
    return weights.SURE_BY_INITIAL if _by_initial(candidate) else weights.SURE


def _own(candidate: Candidate) -> float:
    """What given name, birth date and telephone weigh together; a telephone of a housemate is not one's own."""
    own = [reason for reason in candidate.reasons if reason.field in _OWN]
    return sum(reason.weight for reason in own if reason.text != weights.PHONE_HOUSEMATE.text)


def _by_initial(candidate: Candidate) -> bool:
    return candidate.reasons[0].text in weights.BY_INITIAL


def _has_own_phone(candidate: Candidate) -> bool:
    return candidate.level(Field.PHONE) is Level.SAME


def _is_at_home(candidate: Candidate) -> bool:
    return candidate.level(Field.ADDRESS) not in (Level.DIFFERENT, Level.UNKNOWN)


def _is_vouched_for(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether an initial can stand for nobody else at that address.

    Every initial that is known is there, no housemate fits it, and no parent lives there: a child at home may have a
    twin whom nobody knows, with the same birth date and now and then the same initial.
    """
    home = candidate.known.household
    housemates = [other for other in others if home is not None and other.known.household == home]
    if not _is_at_home(candidate) or candidate.reasons[0].text == weights.GIVEN_FEWER_INITIALS.text:
        return False
    return not any(_may_stand_there(other) or _is_of_before(other, candidate) for other in housemates)


def _may_stand_there(other: Candidate) -> bool:
    """Whether neither given name nor birth date says that it is not they."""
    return Level.DIFFERENT not in (other.level(Field.GIVEN), other.level(Field.BORN))


def _is_of_before(other: Candidate, candidate: Candidate) -> bool:
    """Whether they are old enough to be a parent, as far as both birth years are known."""
    years = [one.known.record.born[:4] for one in (other, candidate)]
    return all(years) and int(years[1]) - int(years[0]) >= _GENERATION
