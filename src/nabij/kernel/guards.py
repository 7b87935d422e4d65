"""A rule over rows that a constraint cannot say: the database looks at each row, and refuses it with a sentence.

The sentence is what whoever tried reads: `kernel.violations` makes a refusal of it, wherever a command meets it.
"""

from enum import StrEnum
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

# Of the class of integrity errors (23), and of no error that PostgreSQL knows: what a guard says is meant to be read.
SAYS_NO = "23N01"


class When(StrEnum):
    """At which moment a row is looked at. The end is that of the transaction, or when constraints are made to speak."""

    ADDED = 'CREATE TRIGGER {name} BEFORE INSERT ON "{table}"'
    CHANGED = 'CREATE TRIGGER {name} BEFORE UPDATE ON "{table}"'
    WRITTEN = 'CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON "{table}"'
    AT_THE_END = 'CREATE CONSTRAINT TRIGGER {name} AFTER INSERT ON "{table}" DEFERRABLE INITIALLY DEFERRED'


class Guard(Operation):
    """Refuse a row when `refuses`, a condition of SQL over NEW (and OLD, which is empty for a new row), holds.

    One rule each: `name` stands in the error as the constraint, `sentence` is plain Dutch for whoever tried (a msgid).
    What is neither true nor false passes, so a condition says what an empty column means.
    """

    reversible = True

    def __init__(self, name: str, table: str, when: When, *, refuses: str, sentence: str) -> None:
        self.name, self.table, self.when = name, table, when
        self.refuses, self.sentence = refuses, sentence

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        sentence = self.sentence.replace("'", "''")
        body = (
            f"BEGIN IF {self.refuses.strip()} THEN RAISE EXCEPTION USING MESSAGE = '{sentence}', "
            f"ERRCODE = '{SAYS_NO}', CONSTRAINT = '{self.name}', TABLE = '{self.table}'; END IF; RETURN NEW; END"
        )
        making = f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $body$ {body} $body$"
        schema_editor.execute(making, params=None)
        trigger = self.when.format(name=self.name, table=self.table)
        schema_editor.execute(f"{trigger} FOR EACH ROW EXECUTE FUNCTION {self.name}()")

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'DROP TRIGGER {self.name} ON "{self.table}"')
        schema_editor.execute(f"DROP FUNCTION {self.name}()")

    def describe(self) -> str:
        return f"Guard {self.name} of {self.table}"
