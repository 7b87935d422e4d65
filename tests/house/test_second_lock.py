"""The second lock: the database itself hides what is bound to a household, whatever a page forgets."""

import re
from typing import Any

import pytest
from django.db import connection, models

from nabij.audit.looking import SensitiveRecord
from tests.house.sources import our_models

pytestmark = pytest.mark.django_db

BOUND = re.compile(r"household|person|child|about")
READS, ALL = "SELECT", "ALL"


def is_bound(model: type[models.Model]) -> bool:
    """Whether a row says something about a household or a person: by its kind, or by a column that names one."""
    columns = {field.column for field in model._meta.concrete_fields}
    return issubclass(model, SensitiveRecord) or any(BOUND.match(str(column)) for column in columns)


BOUND_TABLES = sorted(model._meta.db_table for model in our_models() if is_bound(model))


def rows(query: str, *parameters: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return list(cursor.fetchall())


@pytest.mark.parametrize("table", BOUND_TABLES)
def test_what_is_bound_to_a_household_is_locked(table: str) -> None:
    ((locked, forced),) = rows(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass", table
    )
    assert locked
    assert not forced, "the owner's migrations would silently change nothing"


@pytest.mark.parametrize("table", BOUND_TABLES)
def test_both_roles_have_their_policies(table: str) -> None:
    found = {
        (name.rpartition("_")[2], command)
        for names, command in rows("SELECT roles::text[], cmd FROM pg_policies WHERE tablename = %s", table)
        for name in names
    }
    assert found == {("app", READS), ("app", "INSERT"), ("app", "UPDATE"), ("app", "DELETE"), ("wide", ALL)}


@pytest.mark.parametrize("table", BOUND_TABLES)
def test_app_reads_only_what_is_its_own(table: str) -> None:
    """Never everything, and by an array that is made once a statement: a policy that reads a table is slow."""
    ((condition,),) = rows(
        "SELECT qual FROM pg_policies WHERE tablename = %s AND cmd = 'SELECT' AND roles::text LIKE %s", table, "%_app%"
    )
    assert not re.search(r"\b(FROM|EXISTS|JOIN)\b", re.sub(r"\bmy_\w+\(\) AS \w+", "", condition), re.IGNORECASE)
    assert re.fullmatch(r"\W*(false|.*\bmy_(households|persons|user)\(\).*)\W*", condition)


def test_the_draft_of_another_is_locked_too() -> None:
    assert rows("SELECT 1 FROM pg_class WHERE oid = 'drafts_draft'::regclass AND relrowsecurity")


def test_functions_with_the_owners_rights_look_in_their_own_schema_only() -> None:
    """Elsewhere a temporary table with the name of ours would open the door."""
    found = rows(
        "SELECT proname, proconfig FROM pg_proc WHERE prosecdef AND pronamespace = current_schema()::regnamespace"
    )
    assert {name for name, _ in found} >= {"my_households", "my_persons"}
    paths = {name: [line for line in lines or [] if line.startswith("search_path=")] for name, lines in found}
    assert all(re.fullmatch(r'search_path="?\w+"?, pg_temp', path[0]) for path in paths.values() if path)
    assert all(paths.values())


def test_neither_role_makes_temporary_tables_owns_anything_or_passes_by_the_lock() -> None:
    names = rows("SELECT current_user")[0][0].removesuffix("_wide").removesuffix("_app")
    for role in (f"{names}_app", f"{names}_wide"):
        ((temporary, super_user, passes),) = rows(
            "SELECT has_database_privilege(rolname, current_database(), 'TEMP'), rolsuper, rolbypassrls"
            " FROM pg_roles WHERE rolname = %s", role,
        )  # fmt: skip
        assert (temporary, super_user, passes) == (False, False, False)
        assert not rows("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = %s", role)
