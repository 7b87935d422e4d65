"""Whom a report is about: the known persons compete with somebody new and with a new member of their household."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

from . import weights
from .compare import compare
from .homes import Compared, as_housemate, at_home, by_home
from .records import Candidate, Field, Known, Outcome, Reason, Record, Verdict
from .sure import is_sure

SHOWN = 10
_SHARED_AT_HOME = frozenset({Field.SURNAME, Field.ADDRESS, Field.PHONE})
_ROUNDS = 30
_NEVER_NONE = 1e-6
_AS_IF = 20  # so many reports of before are believed beside those of this run

SurnameCount = Callable[[str], int]


@dataclass(frozen=True)
class Weighed:
    """A report beside those it may be about, before it is said how many reports concern nobody known.

    `likely` are the candidates and `newcomers` the households with a member not known yet; each with how much
    likelier the report is about them than about a stranger.
    """

    likely: tuple[tuple[Known, tuple[Reason, ...], float], ...]
    newcomers: dict[Hashable, float]


def decide(
    signal: Record,
    candidates: Iterable[Known],
    *,
    known_count: int,
    surname_count: SurnameCount,
    unknown_share: float = weights.UNKNOWN_SHARE,
) -> Verdict:
    """Weigh a report against the persons found by its keys.

    `known_count` is how many persons are known in all, not only those found; `surname_count` says how many of them
    bear a surname, one word of `normalise.surname_words`; `unknown_share` is the part of reports about nobody known.
    Nothing is linked here: a person decides.
    """
    weighed = weigh(signal, candidates, known_count=known_count, surname_count=surname_count)
    return verdict_on(weighed, unknown_share)


def weigh(signal: Record, candidates: Iterable[Known], *, known_count: int, surname_count: SurnameCount) -> Weighed:
    """The first half of `decide`, for many reports: every candidate compared, before the share is told."""
    found = list(candidates)
    known_count = max(known_count, len(found), 1)
    shares = lambda name: weights.share(surname_count(name), known_count)  # noqa: E731  a table with a default
    address = weights.address_share(known_count)
    compared = at_home([(known, compare(signal, known.record, shares, address)) for known in found])
    likely = tuple((known, reasons, _times(reasons) / known_count) for known, reasons in compared)
    return Weighed(likely, _newcomers(compared, weights.HOUSEHOLD_SIZE / known_count))


def _times(reasons: Iterable[Reason]) -> float:
    """How many times likelier these reasons are of one person than of two strangers."""
    return exp(sum(reason.weight for reason in reasons))


def _newcomers(compared: Compared, each: float) -> dict[Hashable, float]:
    """How much likelier it is a member of a known household who is not known yet.

    They share the surname, the address and the telephone with those we know, not the given name; and the birth date
    only as a twin does, or by mistake.
    """
    return {
        home: each * max(_times(_of_newcomer(one)) for one in members) for home, members in by_home(compared).items()
    }


def _of_newcomer(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """What agreements with a known housemate say of somebody new at home."""
    for reason in reasons:
        if reason.field is Field.BORN:
            theirs = as_housemate(reason)
            yield from [theirs] if theirs is not None else []
        elif reason.text == weights.SURNAME_DIFFERENT.text:
            yield weights.SURNAME_OF_NEWCOMER.usual
        elif reason.field in _SHARED_AT_HOME:
            yield as_housemate(reason) or reason if reason.field is Field.PHONE else reason


def share_unknown(run: Sequence[Weighed], start: float = weights.UNKNOWN_SHARE) -> float:
    """Which part of these reports is about nobody known, as they themselves say (expectation and maximisation).

    A short run says little: `start` counts as some reports beside it.
    """
    sums = [
        (sum(one for _known, _reasons, one in weighed.likely), _stranger(sum(weighed.newcomers.values())))
        for weighed in run
    ]
    share = start
    for _round in range(_ROUNDS):
        unknown = sum(share * new / (share * new + (1 - share) * known) for known, new in sums)
        share = (unknown + start * _AS_IF) / (len(sums) + _AS_IF)
    return share


def _stranger(newcomers: float) -> float:
    return 1 - weights.NEW_IN_KNOWN_HOUSEHOLD + weights.NEW_IN_KNOWN_HOUSEHOLD * newcomers


def verdict_on(weighed: Weighed, unknown_share: float) -> Verdict:
    """The second half of `decide`: what it comes to when this part of the reports is about nobody known."""
    unknown_share = min(max(unknown_share, _NEVER_NONE), 1 - _NEVER_NONE)
    in_known_home = unknown_share * weights.NEW_IN_KNOWN_HOUSEHOLD
    new = unknown_share - in_known_home
    likely = sum(one for _known, _reasons, one in weighed.likely)
    total = new + in_known_home * sum(weighed.newcomers.values()) + (1 - unknown_share) * likely
    each = (1 - unknown_share) / total
    ranked = sorted((Candidate(known, one * each, reasons) for known, reasons, one in weighed.likely), key=_rank)
    homes = {home: one * in_known_home / total for home, one in weighed.newcomers.items()}
    other_member = sum(homes.values())
    for candidate in ranked:
        if candidate.known.household is not None:
            homes[candidate.known.household] += candidate.posterior
    home = _likeliest(homes, ranked)
    return Verdict(
        outcome=_outcome(ranked, new / total),
        candidates=tuple(ranked[:SHOWN]),
        new=new / total,
        other_member=other_member,
        household=home,
        household_posterior=homes[home] if home is not None else 0.0,
    )


def _rank(candidate: Candidate) -> tuple[float, str]:
    """Most likely first; equals in an order that does not change between two looks."""
    return -candidate.posterior, str(candidate.known.person)


def _likeliest(homes: dict[Hashable, float], ranked: list[Candidate]) -> Hashable | None:
    households = {candidate.known.household for candidate in ranked} - {None}
    return max(households, key=lambda home: (homes[home], str(home)), default=None)


def _outcome(ranked: list[Candidate], new: float) -> Outcome:
    if ranked and is_sure(ranked[0], ranked[1:]):
        return Outcome.SURE
    return Outcome.LOOK if 1 - new >= weights.WORTH_A_LOOK else Outcome.NEW
