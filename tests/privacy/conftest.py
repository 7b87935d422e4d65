"""A trace to read: looks and deeds round the standing family."""

from collections.abc import Callable
from uuid import UUID

import pytest

from nabij.audit.models import Look
from nabij.audit.tracing import Showing, Who, origin, record_looks
from nabij.directory.models import Professional

Looks = Callable[..., None]


@pytest.fixture
def looks(db: None) -> Looks:
    """`looks(professional, household_id, "plans:plan", role="director", times=3)`."""

    def looked(
        who: Professional, household: UUID | None, page: str, *, role: str, times: int = 1, kind: str = Look.Kind.READ
    ) -> None:
        showing = Showing(page, kind, "taak van de gemeente", "het plan lezen")
        for _ in range(times):
            with origin():
                record_looks(Who(who.user_id, who.name, role), showing, [household])

    return looked
