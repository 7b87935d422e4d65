"""What every request asks is put together once, and answered for who asks and on which day."""

from datetime import date
from uuid import UUID

import pytest
from django.db.models import QuerySet, Value

from nabij.directory.models import Professional
from nabij.kernel.asked_often import AskedOften
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def test_it_is_put_together_once_and_asked_with_the_values_of_each_call(cast: Cast) -> None:
    made = []

    @AskedOften
    def names(user_id: UUID, day: date) -> "QuerySet[Professional, tuple[str, date, int]]":
        made.append(day)
        return Professional.objects.filter(user_id=user_id).values_list("name", Value(day), Value(0))

    for professional in (cast.samira, cast.tom):
        assert professional.user is not None
        assert names(professional.user.pk, TODAY) == [(professional.name, TODAY, 0)]
    assert len(made) == 1
