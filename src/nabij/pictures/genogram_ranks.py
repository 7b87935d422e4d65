"""On which row of a genogram everybody stands: parents above their children, partners beside each other."""

from collections import defaultdict
from collections.abc import Iterable

from nabij.pictures.genogram_family import Couple, Family, Union

Below = dict[str, set[str]]


def ranks_of(family: Family, couples: Iterable[Couple], unions: Iterable[Union]) -> dict[str, int]:
    """The row of each person, 0 the oldest generation. Whoever is connected to nobody stands on a row below all.

    Partners share a row unless the one descends from the other (an uncle and his niece keep one, too).
    """
    edges = [(parent, child) for union in unions for parent in union.parents for child, _kind in union.children]
    edges += [(one.parent, one.child) for one in family.children]
    group = _grouped([one.key for one in family.people], [couple.pair for couple in couples], edges)
    below: Below = defaultdict(set)
    for parent, child in edges:
        below[group[parent]].add(group[child])
    rank = _pulled_down(_longest(sorted(set(group.values())), below), below)
    tied = {key for pair in [*edges, *(couple.pair for couple in couples)] for key in pair}
    last = max((rank[group[key]] for key in tied), default=-1) + 1
    return _closed_up({key: rank[group[key]] if key in tied else last for key in group})


def _grouped(keys: list[str], pairs: list[tuple[str, str]], edges: list[tuple[str, str]]) -> dict[str, str]:
    """Partners in one group, as long as no group comes to stand above itself."""
    group = {key: key for key in keys}
    for one, other in pairs:
        mine, theirs = group[one], group[other]
        below: Below = defaultdict(set)
        for parent, child in edges:
            below[group[parent]].add(group[child])
        if mine != theirs and not (_reaches(below, mine, theirs) or _reaches(below, theirs, mine)):
            group = {key: mine if found == theirs else found for key, found in group.items()}
    return group


def _reaches(below: Below, start: str, goal: str) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        for one in below[waiting.pop()] - seen:
            if one == goal:
                return True
            seen.add(one)
            waiting.append(one)
    return False


def _longest(groups: list[str], below: Below) -> dict[str, int]:
    rank = dict.fromkeys(groups, 0)
    for _round in groups:
        moved = False
        for one in groups:
            for other in below[one]:
                if rank[other] <= rank[one]:
                    rank[other], moved = rank[one] + 1, True
        if not moved:
            break
    return rank


def _pulled_down(rank: dict[str, int], below: Below) -> dict[str, int]:
    """Parents of whom no parents are known stand right above their children."""
    has_parents = {child for children in below.values() for child in children}
    for one, children in sorted(below.items()):
        if children and one not in has_parents:
            rank[one] = min(rank[child] for child in children) - 1
    return rank


def _closed_up(rank: dict[str, int]) -> dict[str, int]:
    """Without empty rows."""
    rows = {old: new for new, old in enumerate(sorted(set(rank.values())))}
    return {key: rows[old] for key, old in rank.items()}
