"""A partial date in PostgreSQL: it comes back as it was, sorts as dates do, and nothing else gets in."""

import pytest
from django.db import IntegrityError, connection, transaction

from nabij.households.models import Person
from nabij.kernel.partial_date_fields import STORED_PATTERN
from nabij.kernel.partial_dates import PartialDate

pytestmark = pytest.mark.django_db

BIRTHS = [PartialDate(2010), PartialDate(2011), PartialDate(2011, 3), PartialDate(2011, 3, 5), PartialDate(2011, 12)]


def test_it_comes_back_as_it_was_and_in_the_order_of_dates() -> None:
    for birth in reversed(BIRTHS):
        Person.objects.create(given_names="Elif", birth=birth)
    Person.objects.create(given_names="Fatma")
    assert list(Person.objects.exclude(birth=None).order_by("birth").values_list("birth", flat=True)) == BIRTHS
    assert Person.objects.filter(birth=PartialDate(2011, 3)).count() == 1
    assert Person.objects.filter(birth__startswith="2011").count() == 4
    assert Person.objects.filter(birth__lt=PartialDate(2011, 3)).count() == 2
    assert Person.objects.filter(birth__in=BIRTHS[:2]).count() == 2


@pytest.mark.parametrize("wrong", ["", "2011-", "2011-13", "2011-00", "11", "2011-03-32", "2011-3-5", "2011\n"])
def test_the_database_refuses_what_is_no_date(wrong: str) -> None:
    with pytest.raises(IntegrityError, match="birth_is_a_partial_date"), transaction.atomic():
        Person.objects.create(given_names="Elif", birth=wrong)


def test_the_pattern_means_the_same_in_the_database_for_every_date() -> None:
    with connection.cursor() as cursor:
        for birth in BIRTHS:
            cursor.execute("SELECT %s ~ %s", [str(birth), STORED_PATTERN])
            assert cursor.fetchone() == (True,)
