"""What a genogram is drawn from: people, couples, whose child somebody is, and how two get on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Gender = Literal["man", "woman", "other", "unknown"]
CoupleKind = Literal["married", "registered", "together", "relationship", ""]
Ending = Literal["", "separation", "divorce"]
ChildKind = Literal["birth", "adoption", "foster", "step"]
Quality = Literal["close", "ordinary", "distant", "tense", "broken", "violent"]


@dataclass(frozen=True)
class Somebody:
    """One person: `age` stands in the symbol, name and `years` beneath it, `note` below those.

    `born` orders brothers and sisters ("2011-05" before "2013"; empty comes last); who have the same `twins`
    were born together.
    """

    key: str
    name: str
    gender: Gender = "unknown"
    age: str = ""
    years: str = ""
    note: str = ""
    born: str = ""
    is_dead: bool = False
    is_unknown: bool = False
    lives_here: bool = False
    twins: str = ""
    are_identical: bool = False
    sentence: str = ""
    url: str = ""


@dataclass(frozen=True)
class Couple:
    """Two partners; without a kind they are only the parents of a child together. `years` stands at their line."""

    one: str
    other: str
    kind: CoupleKind = ""
    ended: Ending = ""
    years: str = ""
    sentence: str = ""
    url: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        return self.one, self.other


@dataclass(frozen=True)
class Child:
    """Whose child somebody is, and in what way."""

    child: str
    parent: str
    kind: ChildKind = "birth"


@dataclass(frozen=True)
class Feeling:
    """How two get on."""

    one: str
    other: str
    quality: Quality
    sentence: str = ""
    url: str = ""


@dataclass(frozen=True)
class Family:
    """All that is drawn; couples in the order in which they came, people of the same age in the order given.

    `apart` is written above those whose place is not known yet.
    """

    title: str
    people: tuple[Somebody, ...]
    couples: tuple[Couple, ...] = ()
    children: tuple[Child, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    apart: str = ""


@dataclass(frozen=True)
class Union:
    """One or two parents with the children that hang under them, and in what way each does."""

    parents: tuple[str, ...]
    children: tuple[tuple[str, ChildKind], ...]

    @property
    def key(self) -> str:
        return "+".join(self.parents)


def unions_of(family: Family) -> tuple[Union, ...]:
    """Children under their own parents: half-siblings under two unions, a step-parent without a line of their own.

    Whoever alone adopted or fosters the child of their partner does so together with that partner.
    """
    of_child: dict[str, list[Child]] = defaultdict(list)
    for one in family.children:
        of_child[one.child].append(one)
    partners = {frozenset(couple.pair) for couple in family.couples}
    under: dict[tuple[str, ...], dict[str, ChildKind]] = defaultdict(dict)
    place = {one.key: at for at, one in enumerate(family.people)}
    for child, said in of_child.items():
        for parents, kind in _parents(said, partners):
            under[tuple(sorted(parents, key=place.__getitem__))].setdefault(child, kind)
    return tuple(Union(parents, tuple(found.items())) for parents, found in under.items())


def _parents(said: list[Child], partners: set[frozenset[str]]) -> Iterable[tuple[tuple[str, ...], ChildKind]]:
    by_kind: dict[ChildKind, list[str]] = defaultdict(list)
    for one in said:
        by_kind[one.kind].append(one.parent)
    for kind, parents in by_kind.items():
        others = [one.parent for one in said if one.kind != kind and one.kind != "step"]
        for alone in (parents[at : at + 2] for at in range(0, len(parents), 2)):
            beside = [other for other in others if frozenset((alone[0], other)) in partners]
            if len(alone) == 1 and beside:
                if kind != "step":
                    yield (alone[0], beside[0]), kind
            else:
                yield tuple(alone), kind


def couples_of(family: Family, unions: Iterable[Union]) -> tuple[Couple, ...]:
    """Those who are a couple, and those who only have a child together."""
    known = {frozenset(couple.pair) for couple in family.couples}
    pairs = [union.parents for union in unions if len(union.parents) == 2]
    more = [Couple(*pair) for pair in pairs if frozenset(pair) not in known]
    return (*family.couples, *more)


def twins_of(people: Iterable[Somebody]) -> list[tuple[Somebody, ...]]:
    """Those who were born together, two or more."""
    groups: dict[str, list[Somebody]] = defaultdict(list)
    for one in people:
        if one.twins:
            groups[one.twins].append(one)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def on_their_rows(unions: tuple[Union, ...], rank: dict[str, int]) -> list[Union]:
    """Parents who cannot stand on one row each have a line of their own to their children."""
    found = []
    for union in unions:
        together = len({rank[parent] for parent in union.parents}) == 1
        found += [union] if together else [Union((parent,), union.children) for parent in union.parents]
    merged: dict[tuple[str, ...], Union] = {}
    for union in found:
        before = merged.get(union.parents)
        children = dict((before.children if before else ()) + union.children)
        merged[union.parents] = Union(union.parents, tuple(children.items()))
    return list(merged.values())
