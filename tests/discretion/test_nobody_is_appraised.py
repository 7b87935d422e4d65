"""Room to act is safe to use: what one asked stands with the household, and is counted or listed for nobody's sake."""

import re
from pathlib import Path

import nabij
from nabij.discretion.models import MandateAnswer
from nabij.discretion.urls import urlpatterns

SOURCE = Path(nabij.__file__).parent
# Where an answer's asker is written and read: one answer of one household at a time.
ONE_AT_A_TIME = {"models/answers.py", "commands/asking.py", "queries.py", "views/asking.py"}


def test_no_answer_is_reached_from_a_professional() -> None:
    field = MandateAnswer._meta.get_field("asked_by")
    assert field.remote_field.hidden
    assert not [index for index in MandateAnswer._meta.indexes if "asked_by" in str(index.fields)]


def test_no_address_of_a_mandate_names_a_person() -> None:
    assert not [path for path in urlpatterns if "professional" in str(path.pattern)]


def test_answers_are_read_in_one_package_and_grouped_by_nobody() -> None:
    readers = [
        file for file in SOURCE.rglob("*.py") if "MandateAnswer" in file.read_text() and "migrations" not in str(file)
    ]
    assert {file.relative_to(SOURCE).parts[0] for file in readers} == {"discretion"}
    for file in (SOURCE / "discretion").rglob("*.py"):
        said = "asked_by" in file.read_text() and "migrations" not in str(file)
        assert not said or str(file.relative_to(SOURCE / "discretion")) in ONE_AT_A_TIME
    queries = (SOURCE / "discretion" / "queries.py").read_text()
    assert re.findall(r"[^\n]*asked_by[^\n]*", queries) == [
        '    return list(answers.select_related("asked_by", "mandate", "other_mandate")[:limit])'
    ]
    assert "Count(" not in queries
