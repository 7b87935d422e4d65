"""Who can own an action, and for whom a goal can be: the choices of a form."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement, Membership, Person
from nabij.kernel.periods import in_force


class OwnerChoices:
    """Who can own an action: the family, those around it, and the professionals at the table."""

    def __init__(self, groups: Mapping[str, Mapping[str, Person | Professional]]) -> None:
        self._groups = groups

    @property
    def options(self) -> list[tuple[str, str | list[tuple[str, str]]]]:
        """For a select, in groups; a child is shown with its age."""
        empty: list[tuple[str, str | list[tuple[str, str]]]] = [("", _("Kies wie"))]
        groups = [(label, [(key, _said(one)) for key, one in each.items()]) for label, each in self._groups.items()]
        return empty + [(label, options) for label, options in groups if options]

    def options_as(self, called: Callable[[Person], str]) -> list[tuple[str, str]]:
        """The same in one list, each person called as a shared screen calls them."""
        each = [one for group in self._groups.values() for one in group.items()]
        named = [(key, called(one) if isinstance(one, Person) else one.name) for key, one in each]
        return [("", _("Kies wie")), *named]

    @property
    def people(self) -> list[Person]:
        """The family and those around it."""
        return [one for group in self._groups.values() for one in group.values() if isinstance(one, Person)]

    @property
    def professionals(self) -> list[Professional]:
        """Who sits at the table."""
        return [one for group in self._groups.values() for one in group.values() if isinstance(one, Professional)]

    def pick(self, key: str) -> Person | Professional | None:
        """The one that was chosen; None when this cannot be an owner here."""
        return next((each[key] for each in self._groups.values() if key in each), None)


def _said(one: Person | Professional) -> str:
    if isinstance(one, Person) and one.is_child and one.age:
        return f"{one.name} ({one.age.text})"
    return one.name


def owner_choices(actor: Actor, household: Household) -> OwnerChoices:
    """Everyone who can do something in this plan. Two queries."""
    family: list[Person] = []
    around: list[Person] = []
    for membership in members_of(actor, household):
        (around if membership.kind == Membership.Kind.NETWORK else family).append(membership.person)
    seated = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(in_force(), household=household)
    professionals = [seat.professional for seat in seated.select_related("professional")]
    return OwnerChoices({
        _("Het gezin"): {str(person.pk): person for person in family},
        _("Mensen om het gezin heen"): {str(person.pk): person for person in around},
        _("Professionals aan tafel"): {str(one.pk): one for one in professionals},
    })  # fmt: skip


def members_of(actor: Actor, household: Household, *, family_only: bool = False) -> list[Membership]:
    """Who belongs to the household today, with the person. One query."""
    found = scope(actor, Permission.HOUSEHOLD_VIEW, Membership).filter(in_force(), household=household)
    if family_only:
        found = found.exclude(kind=Membership.Kind.NETWORK)
    return list(found.select_related("person"))
