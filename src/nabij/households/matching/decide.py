"""Whom a report is about: the known persons compete with somebody new and with a new member of their household."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from math import exp

from . import weights
from .compare import compare
from .records import Candidate, Field, Known, Level, Outcome, Reason, Record, Verdict

SHOWN = 10
_SHARED_AT_HOME = frozenset({Field.SURNAME, Field.ADDRESS, Field.PHONE})
_OWN = frozenset({Field.GIVEN, Field.BORN})

Scored = list[tuple[Known, tuple[Reason, ...], float]]


def decide(
    signal: Record,
    candidates: Iterable[Known],
    *,
    known_count: int,
    surname_count: Callable[[str], int],
    unknown_share: float = weights.UNKNOWN_SHARE,
) -> Verdict:
    """Weigh a report against the persons found by its keys.

    `known_count` is how many persons are known in all, not only those found; `surname_count` says how many of them
    bear a surname, one word of `normalise.surname_words`; `unknown_share` is the part of reports about nobody known.
    Nothing is linked here: a person decides.
    """
    found = list(candidates)
    known_count = max(known_count, len(found), 1)
    each = (1 - unknown_share) / known_count
    scored: Scored = []
    for known in found:
        reasons = compare(signal, known.record, lambda name: weights.share(surname_count(name), known_count))
        scored.append((known, reasons, each * exp(sum(reason.weight for reason in reasons))))
    newcomers = _newcomers(scored, unknown_share * weights.NEW_IN_KNOWN_HOUSEHOLD / known_count)
    return _verdict(scored, newcomers, unknown_share)


def _newcomers(scored: Scored, each: float) -> dict[Hashable, float]:
    """How likely it is, unscaled, that the report is about a member of a known household who is not known yet.

    They share the surname, the address and the telephone with those we know, not the given name and birth date.
    """
    likely: dict[Hashable, float] = defaultdict(float)
    for known, reasons, _score in scored:
        home = known.household if known.household is not None else known.person
        shared = exp(sum(reason.weight for reason in reasons if reason.field in _SHARED_AT_HOME))
        likely[home] = max(likely[home], each * weights.HOUSEHOLD_SIZE * shared)
    return likely


def _verdict(scored: Scored, newcomers: dict[Hashable, float], unknown_share: float) -> Verdict:
    new = unknown_share * (1 - weights.NEW_IN_KNOWN_HOUSEHOLD)
    total = new + sum(newcomers.values()) + sum(score for _known, _reasons, score in scored)
    ranked = sorted((Candidate(known, score / total, reasons) for known, reasons, score in scored), key=_rank)
    homes = {home: score / total for home, score in newcomers.items()}
    for candidate in ranked:
        if candidate.known.household is not None:
            homes[candidate.known.household] += candidate.posterior
    home = max((home for home in homes if _is_household(home, ranked)), key=lambda home: homes[home], default=None)
    return Verdict(
        outcome=_outcome(ranked, new / total),
        candidates=tuple(ranked[:SHOWN]),
        new=new / total,
        other_member=sum(newcomers.values()) / total,
        household=home,
        household_posterior=homes[home] if home is not None else 0.0,
    )


def _rank(candidate: Candidate) -> tuple[float, str]:
    """Most likely first; equals in an order that does not change between two looks."""
    return -candidate.posterior, str(candidate.known.person)


def _is_household(home: Hashable, ranked: list[Candidate]) -> bool:
    return any(candidate.known.household == home for candidate in ranked)


def _outcome(ranked: list[Candidate], new: float) -> Outcome:
    if ranked and is_sure(ranked[0]):
        return Outcome.SURE
    return Outcome.LOOK if 1 - new >= weights.WORTH_A_LOOK else Outcome.NEW


def is_sure(candidate: Candidate) -> bool:
    """Whether nobody needs to look: at least 99%, nothing contradicts, and given name and birth date say enough.

    A surname and an address are shared by a whole family, so that they alone never make sure; an initial is shared
    by brothers and sisters; and a date that is the partner's, on a contract, must not outweigh another first name.
    """
    own = sum(reason.weight for reason in candidate.reasons if reason.field in _OWN)
    different = {reason.field for reason in candidate.reasons if reason.level is Level.DIFFERENT}
    only_initial = weights.GIVEN_INITIAL.text in {reason.text for reason in candidate.reasons}
    likely = candidate.posterior >= weights.SURE and own >= weights.OWN_ENOUGH
    return likely and not only_initial and not different & weights.CONTRADICTS
