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


class Trigger(Operation):
    """A function of the database, and the trigger that calls it."""

    reversible = True
    name: str
    table: str

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        making = (
            f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $body$ {self.body} $body$"
        )
        schema_editor.execute(making, params=None)
        schema_editor.execute(f"{self.calling} EXECUTE FUNCTION {self.name}()")

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'DROP TRIGGER {self.name} ON "{self.table}"')
        schema_editor.execute(f"DROP FUNCTION {self.name}()")

    def describe(self) -> str:
        return f"{type(self).__name__} {self.name} of {self.table}"

    @property
    def body(self) -> str:
        raise NotImplementedError

    @property
    def calling(self) -> str:
        raise NotImplementedError


class Guard(Trigger):
    """Refuse a row when `refuses`, a condition of SQL over NEW (and OLD, which is empty for a new row), holds.

    One rule each: `name` stands in the error as the constraint, `sentence` is plain Dutch for whoever tried (a msgid).
    What is neither true nor false passes, so a condition says what an empty column means.
    """

    def __init__(self, name: str, table: str, when: When, *, refuses: str, sentence: str) -> None:
        self.name, self.table, self.when = name, table, when
        self.refuses, self.sentence = refuses.strip(), sentence.replace("'", "''")

    @property
    def body(self) -> str:
        return (
            f"BEGIN IF {self.refuses} THEN RAISE EXCEPTION USING MESSAGE = '{self.sentence}', "
            f"ERRCODE = '{SAYS_NO}', CONSTRAINT = '{self.name}', TABLE = '{self.table}'; END IF; RETURN NEW; END"
        )

    @property
    def calling(self) -> str:
        return f"{self.when.format(name=self.name, table=self.table)} FOR EACH ROW"


class Following(Trigger):
    """What follows from rows that are added, by one statement of SQL over all of them together (`added`)."""

    def __init__(self, name: str, table: str, statement: str) -> None:
        self.name, self.table, self.statement = name, table, statement.strip()

    @property
    def body(self) -> str:
        return f"BEGIN {self.statement}; RETURN NULL; END"

    @property
    def calling(self) -> str:
        adding = f'AFTER INSERT ON "{self.table}" REFERENCING NEW TABLE AS added'
        return f"CREATE TRIGGER {self.name} {adding} FOR EACH STATEMENT"
