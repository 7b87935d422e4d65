"""While nobody decided, a request stands in the area of its household, also when that moves: who leads there signs, and
that budget pays. What was signed stays. Operations for the migration: whoever makes it anew adds `*GUARD_AREA`.
"""

from django.db import migrations
from django.db.migrations.operations.base import Operation

from  import CheckRows, When

FOLLOWS = """
BEGIN
IF NEW.state IN ('asked', 'questioned') THEN
NEW.area_id := COALESCE((SELECT area_id FROM households_household WHERE id = NEW.household_id), NEW.area_id);
END IF; RETURN NEW; END
"""
MOVES = """
CREATE OR REPLACE FUNCTION budget_household_moves() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
UPDATE budget_budgetrequest SET area_id = NEW.area_id
WHERE household_id = NEW.id AND state IN ('asked', 'questioned') AND area_id <> NEW.area_id;
RETURN NULL; END
$body$
"""
ON_MOVING = """
CREATE TRIGGER budget_household_moves AFTER UPDATE OF area_id ON households_household
FOR EACH ROW EXECUTE FUNCTION budget_household_moves()
"""

GUARD_AREA: tuple[Operation, ...] = (
    CheckRows("budget_request_follows", "budget_budgetrequest", FOLLOWS, when=When.BEFORE_WRITING),
    migrations.RunSQL(
        [MOVES, ON_MOVING],
        [
            "DROP TRIGGER budget_household_moves ON households_household",
            "DROP FUNCTION budget_household_moves()",
        ],
    ),
)
