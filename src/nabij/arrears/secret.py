"""Whose address is secret now: their own, or that of a household they are of. Asked anew: it may become so later."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from nabij.households.models import Membership, Person
from nabij.kernel.periods import not_over


def kept_secret(persons: Iterable[object]) -> set[UUID]:
    """Those of them whose address, or whose household's, is secret: a signal that may hold it is not shown either."""
    asked = {one for one in persons if one}
    if not asked:
        return set()
    return set(Person.objects.filter(is_secret("pk"), pk__in=asked).values_list("pk", flat=True))


def is_secret(person: str) -> Q:
    """The same as a question to the database; `person` names the column."""
    own = Person.objects.filter(pk=OuterRef(person), address_is_secret=True)
    home = Membership.objects.filter(not_over(), person=OuterRef(person), household__address_is_secret=True)
    return Q(Exists(own)) | Q(Exists(home))
