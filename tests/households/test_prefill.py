"""Purpose and ground are filled in beforehand, for every kind of organisation."""

import pytest

from nabij.directory.models import Organisation, Professional
from nabij.households.prefill import basis_for, purpose_for


def of_kind(kind: str) -> Professional:
    return Professional(name="Iemand", organisation=Organisation(name="Ergens", kind=kind))


@pytest.mark.parametrize("kind", Organisation.Kind.values)
def test_every_kind_has_a_ground_and_all_but_the_rest_a_purpose(kind: str) -> None:
    assert basis_for(of_kind(kind)) in {"task", "consent", "own_law"}
    assert bool(purpose_for(of_kind(kind))) == (kind != "other")


def test_the_team_works_by_its_task_and_the_school_by_consent() -> None:
    assert basis_for(of_kind("team")) == "task"
    assert basis_for(of_kind("school")) == "consent"
