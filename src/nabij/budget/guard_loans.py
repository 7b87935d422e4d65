"""What the database holds a loan to, as operations for the migration: whoever makes it anew adds `*GUARD_LOANS`.

The two functions read with the owner's rights, so that the answer is the same whoever signs or asks; they give a yes or
a no and nothing else.
"""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

from nabij.access.row_security import SharedFunction

# A bewindvoerder is known by the signals of arrears, or sits at the table by that profession.
GUARDED = """
SELECT EXISTS (
  SELECT 1 FROM arrears_arrearscase WHERE household_id = home AND administrator <> ''
) OR EXISTS (
  SELECT 1 FROM households_involvement i JOIN directory_professional p ON p.id = i.professional_id
  WHERE i.household_id = home AND i.starts_on <= my_today() AND (i.ends_on IS NULL OR i.ends_on > my_today())
    AND p.discipline ~* 'bewindvoerder'
)
"""
ARRANGED = """
SELECT EXISTS (
  SELECT 1 FROM money_arrangement
  WHERE household_id = home AND kind IN ('settlement', 'court') AND starts_on <= my_today()
    AND (ends_on IS NULL OR ends_on > my_today())
)
"""
NEEDS_YES = """
BEGIN
IF NEW.kind = 'loan' AND NEW.state = 'signed' AND (TG_OP = 'INSERT' OR OLD.state <> 'signed')
AND (NEW.protection <> 'none' OR budget_money_is_guarded(NEW.household_id)
  OR budget_debts_are_arranged(NEW.household_id))
AND NOT EXISTS (SELECT 1 FROM budget_helperconsent WHERE request_id = NEW.id AND yes
  AND helper_id IS DISTINCT FROM NEW.asked_by_id) THEN
RAISE EXCEPTION 'loan % is signed without the yes of who is in charge of the debts or the money', NEW.number
USING ERRCODE = 'check_violation', CONSTRAINT = 'loan_needs_the_yes_of_the_helper';
END IF; RETURN NEW; END
"""


class CheckBefore(Operation):
    """Each row of a table is looked at before it is written; the function of plpgsql may refuse it."""

    reversible = True

    def __init__(self, name: str, table: str, body: str) -> None:
        self.name, self.table, self.body = name, table, body

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        making = f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $body${self.body}$body$"
        schema_editor.execute(making, params=None)
        schema_editor.execute(
            f'CREATE TRIGGER {self.name} BEFORE INSERT OR UPDATE ON "{self.table}" '
            f"FOR EACH ROW EXECUTE FUNCTION {self.name}()"
        )

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'DROP TRIGGER {self.name} ON "{self.table}"')
        schema_editor.execute(f"DROP FUNCTION {self.name}()")

    def describe(self) -> str:
        return f"Check before writing in {self.table}"


GUARD_LOANS = (
    migrations.RunSQL(["CREATE SEQUENCE budget_request_number START 201"], ["DROP SEQUENCE budget_request_number"]),
    SharedFunction("budget_money_is_guarded", "boolean", GUARDED, definer=True, arguments="home uuid"),
    SharedFunction("budget_debts_are_arranged", "boolean", ARRANGED, definer=True, arguments="home uuid"),
    CheckBefore("budget_loan_needs_yes", "budget_budgetrequest", NEEDS_YES),
)
