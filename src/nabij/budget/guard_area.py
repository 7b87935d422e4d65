"""While nobody decided, a request stands in the area of its household, also when that moves: who leads there signs, and
that budget pays. What was signed stays. Operations for the migration: whoever makes it anew adds `*GUARD_AREA`.
"""

from nabij.kernel.guards import Trigger

FOLLOWS = """
BEGIN IF NEW.state IN ('asked', 'questioned') THEN
NEW.area_id := COALESCE((SELECT area_id FROM households_household WHERE id = NEW.household_id), NEW.area_id);
END IF; RETURN NEW; END
"""
TAKES_ALONG = """
BEGIN UPDATE budget_budgetrequest SET area_id = NEW.area_id
WHERE household_id = NEW.id AND state IN ('asked', 'questioned') AND area_id <> NEW.area_id;
RETURN NULL; END
"""


class RequestFollows(Trigger):
    """A request is written with the area of its household: when it is asked, and when files become one."""

    name, table = "budget_request_follows", "budget_budgetrequest"

    @property
    def body(self) -> str:
        return FOLLOWS

    @property
    def calling(self) -> str:
        return f'CREATE TRIGGER {self.name} BEFORE INSERT OR UPDATE ON "{self.table}" FOR EACH ROW'


class HouseholdTakesAlong(Trigger):
    """A household that comes to another area takes along what waits."""

    name, table = "budget_household_takes_along", "households_household"

    @property
    def body(self) -> str:
        return TAKES_ALONG

    @property
    def calling(self) -> str:
        return f'CREATE TRIGGER {self.name} AFTER UPDATE OF area_id ON "{self.table}" FOR EACH ROW'


GUARD_AREA = (RequestFollows(), HouseholdTakesAlong())
