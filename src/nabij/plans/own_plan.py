"""Who can have a plan of their own."""

from nabij.households.models import Person

OWN_PLAN_FROM = 12
YOUTH_UNTIL = 23  # help for young people can go on until then (Jeugdwet art. 1.1, jeugdige)


def may_have_own_plan(person: Person) -> bool:
    """From twelve years (Jeugdwet art. 7.3.4 and 7.3.5); with a birth date that is half known, when they may be."""
    return person.age is not None and person.age.high >= OWN_PLAN_FROM


def is_youth(person: Person) -> bool:
    """Whom one offers it: old enough, and still young."""
    return person.age is not None and may_have_own_plan(person) and person.age.low < YOUTH_UNTIL
