"""Made-up families to be drawn: three that were looked at, and any number that grow by chance."""

from collections.abc import Sequence
from random import Random
from typing import Any, cast

from nabij.pictures.genogram_family import Child, Couple, Family, Feeling, Gender, Quality, Somebody

QUALITIES: tuple[Quality, ...] = ("close", "ordinary", "distant", "tense", "broken", "violent")
GENDERS: tuple[Gender, ...] = ("man", "woman", "other", "unknown")
NAMES = ("Bo", "Jan", "Maria Magdalena van der Heijden", "oma Toos", "")


def one(key: str, gender: Gender = "man", years: str = "", **more: Any) -> Somebody:
    said = {"name": key, "sentence": f"{key}, {years}.", "url": f"/{key}/", "born": years[:4]}
    return Somebody(key, gender=gender, years=years, **{**said, **more})


def children(of: dict[str, Sequence[str]], kind: str = "birth") -> tuple[Child, ...]:
    return tuple(Child(child, parent, cast("Any", kind)) for child, parents in of.items() for parent in parents)


def de_vries_yilmaz() -> Family:
    """Three generations, an uncle with whom there is no contact, and four bonds."""
    home: dict[str, Any] = {"lives_here": True}
    return Family(
        "De familie",
        (
            one("Henk", years="1949–2018", is_dead=True), one("Ria", "woman", "1951", age="75"),
            one("Mehmet", years="1953", age="73"), one("Sultan", "woman", "1957–2021", is_dead=True),
            one("Jan", years="1983", age="43", **home), one("Ayşe", "woman", "1987", age="39", **home),
            one("Kees", years="1986", age="40"),
            *(
                one(name, gender, years, age=age, note="gezag: beiden", **home)
                for name, gender, years, age in (
                    ("Elif", "woman", "2011", "15"), ("Murat", "man", "2013", "13"), ("Deniz", "man", "2018", "8"),
                )
            ),
        ),
        (
            Couple("Henk", "Ria", "married", years="1978"), Couple("Mehmet", "Sultan", "married"),
            Couple("Jan", "Ayşe", "married", years="2009"),
        ),
        children({"Jan": ("Henk", "Ria"), "Kees": ("Henk", "Ria"), "Ayşe": ("Mehmet", "Sultan")})
        + children(dict.fromkeys(("Elif", "Murat", "Deniz"), ("Jan", "Ayşe"))),
        (
            Feeling("Ria", "Ayşe", "tense"), Feeling("Jan", "Murat", "distant"), Feeling("Ayşe", "Elif", "close"),
            Feeling("Jan", "Kees", "broken"),
        ),
    )  # fmt: skip


def remarried() -> Family:
    """A divorce, a second family with twins, her daughter from before, and violence that was."""
    home: dict[str, Any] = {"lives_here": True}
    twins: dict[str, Any] = {"twins": "t", "are_identical": True, **home}
    return Family(
        "De familie",
        (
            one("Anna", "woman", "1982", age="44"), one("Peter", years="1980", age="46", **home),
            one("Lotte", "woman", "1985", age="41", **home), one("Bas", years="1981", age="45"),
            one("Noor", "woman", "2007", age="19"), one("Tim", years="2010", age="16", **home),
            one("Sem", years="2017", age="9", **twins), one("Luuk", years="2017", age="9", **twins),
            one("Fenna", "woman", "2012", age="14", **home),
        ),
        (
            Couple("Peter", "Anna", "married", "divorce", "2005– 2013"),
            Couple("Peter", "Lotte", "together", years="2015"),
            Couple("Bas", "Lotte", "relationship", "separation"),
        ),
        children({"Noor": ("Peter", "Anna"), "Tim": ("Peter", "Anna"), "Fenna": ("Bas", "Lotte")})
        + children({"Sem": ("Peter", "Lotte"), "Luuk": ("Peter", "Lotte")})
        + children({"Fenna": ("Peter",)}, "step"),
        (Feeling("Peter", "Anna", "violent"), Feeling("Tim", "Lotte", "tense")),
    )  # fmt: skip


def fostering() -> Family:
    """A foster child with parents of its own, an adopted daughter, and somebody without a place yet."""
    home: dict[str, Any] = {"lives_here": True}
    return Family(
        "De familie",
        (
            one("Wil", "woman", "1970", age="56", **home), one("Truus", "woman", "1968", age="58", **home),
            one("Sacha", "other", "1999", age="27"), one("Mei", "woman", "2005", age="21", **home),
            one("Milan", years="2019", age="7", note="gezag: voogdij", **home),
            one("moeder van Milan", "woman", "1998", age="28"), one("?", "man", name="onbekend", is_unknown=True),
            one("Cor", years="1940", age="86"),
        ),
        (Couple("Wil", "Truus", "registered", years="2001"),),
        children({"Sacha": ("Wil",), "Milan": ("moeder van Milan", "?")})
        + children({"Mei": ("Wil", "Truus")}, "adoption")
        + children({"Milan": ("Wil", "Truus")}, "foster"),
        (Feeling("Milan", "moeder van Milan", "close"),),
        apart="Nog geen plek in de familie",
    )  # fmt: skip


def grown(seed: int, size: int) -> Family:
    """A family that grew as families do: partners, children, parents, brothers and sisters, one after another."""
    chance = Random(seed)  # noqa: S311 -- no secret
    people, couples, born = [_anybody(chance, 0)], list[Couple](), dict[str, list[str]]()
    while len(people) < size:
        other, new = chance.choice(people).key, _anybody(chance, len(people))
        people.append(new)
        _grow(chance, new.key, other, couples, born)
    feelings = {
        frozenset(pair): Feeling(*pair, chance.choice(QUALITIES))
        for pair in (chance.sample([each.key for each in people], 2) for _number in range(chance.randint(0, 5)))
    } if size > 1 else {}  # fmt: skip
    return Family(
        "t", tuple(people), tuple(couples), children(cast("Any", born)), tuple(feelings.values()), apart="Los"
    )


def _anybody(chance: Random, number: int) -> Somebody:
    return one(
        f"p{number}", chance.choice(GENDERS), chance.choice(("", "1949–2018", "1980")), name=chance.choice(NAMES),
        age=chance.choice(("", "43", "±77")), is_dead=chance.random() < 0.2, lives_here=chance.random() < 0.3,
        note=chance.choice(("", "gezag: beiden")), twins=chance.choice(("", "", "", "t")),
    )  # fmt: skip


def _grow(chance: Random, new: str, other: str, couples: list[Couple], born: dict[str, list[str]]) -> None:
    partners = [pair.other if pair.one == other else pair.one for pair in couples if other in pair.pair]
    how = chance.choice(("partner", "child", "child", "parent", "sibling", "nobody"))
    if how == "partner":
        kind, ended = chance.choice(("married", "together", "relationship")), chance.choice(("", "divorce"))
        couples.append(Couple(new, other, cast("Any", kind), cast("Any", ended), chance.choice(("", "2005– 2013"))))
    elif how == "child":
        born[new] = [other, *partners[-1:]]
    elif how == "sibling" and other in born:
        born[new] = list(born[other])
    elif how == "parent" and len(born.get(other, ())) < 2:
        born.setdefault(other, []).append(new)
