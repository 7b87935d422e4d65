"""A first drawing from what is known already: who the members say they are to one another ("vader", "dochter").

A guess, to be confirmed at the table. What is not plain stays without a line.
"""

from collections.abc import Iterable

from nabij.households.models import Household, Membership
from nabij.kernel.records import new_id
from nabij.kinship.models import Descent, Kin, Pairing
from nabij.kinship.sheet import Sheet, in_order

MEN = {
    "vader", "zoon", "opa", "grootvader", "broer", "oom", "neef", "man", "echtgenoot", "stiefvader", "stiefzoon",
    "pleegvader", "pleegzoon", "kleinzoon", "halfbroer", "schoonvader", "schoonzoon", "papa",
}  # fmt: skip
WOMEN = {
    "moeder", "dochter", "oma", "grootmoeder", "zus", "zusje", "tante", "nicht", "vrouw", "echtgenote", "stiefmoeder",
    "stiefdochter", "pleegmoeder", "pleegdochter", "kleindochter", "halfzus", "schoonmoeder", "schoondochter", "mama",
}  # fmt: skip
PARENTS = {"vader", "moeder", "ouder", "papa", "mama"}
CHILDREN = {"zoon": "birth", "dochter": "birth", "kind": "birth", "pleegzoon": "foster", "pleegdochter": "foster",
            "pleegkind": "foster", "baby": "birth"}  # fmt: skip
COUPLE = {"man", "vrouw", "echtgenoot", "echtgenote", "partner"}
TWO = 2


def gender_of(relation: str) -> Kin.Gender:
    """What a word for somebody says of their gender."""
    words = set(relation.lower().split())
    if words & MEN:
        return Kin.Gender.MAN
    return Kin.Gender.WOMAN if words & WOMEN else Kin.Gender.UNKNOWN


def proposed(household: Household, members: Iterable[Membership], drawn: Sheet, *, with_lines: bool = True) -> Sheet:
    """Those of the members who are not drawn yet, with the lines that their words leave no doubt about."""
    step, known = new_id(), {one.person_id: one for one in drawn.kin if one.person_id}
    fresh = [one for one in members if one.person_id not in known]
    kin = {
        one.person_id: Kin(
            household=household, person=one.person, gender=gender_of(one.relation), added_with=step,
            is_dead=one.person.died_on is not None,
        )
        for one in fresh
    }  # fmt: skip
    made = Sheet(kin=list(kin.values()))
    if with_lines:
        said = {one.person_id: one.relation.lower().strip() for one in members}
        everyone = {**known, **kin}
        _tie(household, made, {everyone[pk]: word for pk, word in said.items() if pk in everyone})
    for tie in (*made.pairings, *made.descents):
        tie.added_with = step
    return made


def _tie(household: Household, made: Sheet, said: dict[Kin, str]) -> None:
    """Parents and their children; a couple, when two are parents or each other's partner. Only for who is new."""
    parents = [kin for kin, word in said.items() if word in PARENTS]
    couple = parents or [kin for kin, word in said.items() if word in COUPLE]
    fresh = {kin.pk for kin in made.kin}
    if len(couple) == TWO and {kin.pk for kin in couple} <= fresh:
        one, other = in_order(couple[0].pk, couple[1].pk)
        by_id = {kin.pk: kin for kin in couple}
        made.pairings.append(Pairing(household=household, one=by_id[one], other=by_id[other]))
    if not 1 <= len(parents) <= TWO:
        return
    for child, word in said.items():
        if word in CHILDREN and child.pk in fresh:
            made.descents += [
                Descent(household=household, child=child, parent=parent, kind=CHILDREN[word]) for parent in parents
            ]
