"""The trace: what can be remembered is declared, and what was written stays as it was."""

import ast
import re
from pathlib import Path

import pytest

from nabij.audit.events import declared, kind_of
from nabij.operations.migrate import append_only_tables
from tests.house.sources import SOURCE, calls, dotted, modules, our_models, python_files, short, text_of, tree
from tests.house.test_second_lock import rows

GRAMMAR = re.compile(r"(?P<package>[a-z_]+):[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*")
# Nothing here may tell about a resident: facts are ids, dates, amounts, and the names of professionals.
NEVER_A_FACT = {"words", "facts", "judgement", "what", "birth", "bsn", "address", "diagnosis", "given_names", "surname"}
PROTECTED = {"audit_event", "audit_look", "audit_processing"}


def test_every_event_has_its_name_and_its_sentence() -> None:
    modules()
    for name, kind in declared().items():
        found = GRAMMAR.fullmatch(name)
        assert found, name
        assert (SOURCE / found["package"]).is_dir(), name
        assert "{actor}" in str(kind.sentence), name
        assert kind.text("Samira", {}), name


@pytest.mark.parametrize("path", sorted(SOURCE.glob("*/events.py")), ids=short)
def test_an_event_is_declared_by_the_package_that_it_is_named_after(path: Path) -> None:
    if path.parent.name == "audit":  # the grammar itself
        assert not [call for call in names_declared(path) if ":" in call]
        return
    assert names_declared(path)
    assert {name.partition(":")[0] for name in names_declared(path)} == {path.parent.name}


def names_declared(path: Path) -> list[str]:
    return [
        str(call.args[0].value)
        for call in calls(path)
        if dotted(call.func) == "event" and isinstance(call.args[0], ast.Constant)
    ]


def test_every_event_is_written_by_something() -> None:
    """A sentence that nothing can cause is dead."""
    modules()
    files = [path for path in python_files(migrations=False) if path.name != "events.py"]
    words = {word for path in files for word in re.findall(r"\w+", text_of(path))}
    constants = {
        target.id
        for path in SOURCE.glob("*/events.py")
        for node in tree(path).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and dotted(node.value.func) == "event"
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    assert constants
    assert not constants - words


def test_what_is_not_declared_cannot_be_written() -> None:
    with pytest.raises(KeyError):
        kind_of("plans:plan:burnt")


def test_no_fact_of_the_trace_tells_about_a_resident() -> None:
    told = [
        f"{short(path)}:{call.lineno}: {key.value}"
        for path in python_files(migrations=False)
        for call in calls(path)
        if dotted(call.func) == "Done"
        for facts in call.args[2:]
        for part in ast.walk(facts)
        if isinstance(part, ast.Dict)
        for key in part.keys
        if isinstance(key, ast.Constant) and key.value in NEVER_A_FACT
    ]
    assert not told


def test_the_models_of_the_trace_only_grow() -> None:
    assert set(append_only_tables()) >= PROTECTED


@pytest.mark.django_db
@pytest.mark.parametrize("table", append_only_tables())
def test_the_database_refuses_to_change_what_only_grows(table: str) -> None:
    guards = rows(
        "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal AND tgenabled = 'O'", table
    )
    assert {name for (name,) in guards} >= {"no_change", "no_truncate"}
    name = rows("SELECT current_user")[0][0].removesuffix("_wide").removesuffix("_app")
    for role in (f"{name}_app", f"{name}_wide"):
        ((may_change, may_add),) = rows(
            "SELECT has_table_privilege(%s, %s, 'UPDATE, DELETE, TRUNCATE'), has_table_privilege(%s, %s, 'INSERT')",
            role, table, role, table,
        )  # fmt: skip
        assert (may_change, may_add) == (False, True)


def test_the_trace_leans_on_no_other_table() -> None:
    """A line must outlive what it speaks of."""
    for model in our_models():
        if model._meta.db_table in PROTECTED:
            assert not [field.name for field in model._meta.get_fields() if field.is_relation]
