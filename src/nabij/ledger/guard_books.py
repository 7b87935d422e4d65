"""What the database holds the books to, as operations for the migration: whoever makes it anew adds `*GUARD_BOOKS`.

What may still be spent follows the entries by the database itself: an entry moves the amounts of its budget, and
nothing else does. That a budget holds what is bound is a constraint of its table, so that no entry overspends it.

What is said of a whole posting waits for the end of the transaction, since a posting is written line by line.
"""

from django.utils.translation import gettext_noop as _

from nabij.audit.append_only import AppendOnlyTable
from nabij.kernel.guards import Following, Guard, When

# Granted and carried stand on the other side of the total; paid, lent and written off left the account.
MOVING = """
UPDATE ledger_budget b
SET total = b.total + moved.total, reserved = b.reserved + moved.reserved, spent = b.spent + moved.spent
FROM (
  SELECT p.budget_id,
    -sum(CASE WHEN e.account IN ('granted', 'carried') THEN e.amount ELSE 0 END) AS total,
    sum(CASE WHEN e.account = 'reserved' THEN e.amount ELSE 0 END) AS reserved,
    sum(CASE WHEN e.account IN ('paid', 'loans', 'written_off') THEN e.amount ELSE 0 END) AS spent
  FROM added e JOIN ledger_posting p ON p.id = e.posting_id
  GROUP BY p.budget_id
) moved
WHERE b.id = moved.budget_id
"""
OTHER_AMOUNTS = """
(NEW.total, NEW.reserved, NEW.spent) IS DISTINCT FROM (OLD.total, OLD.reserved, OLD.spent) AND pg_trigger_depth() < 2
"""
# Closing itself books out what goes along, and nothing after. The lock sees a year that closes meanwhile.
IN_CLOSED_YEAR = """
EXISTS (
  SELECT 1 FROM (SELECT closed_at FROM ledger_budget WHERE id = NEW.budget_id FOR SHARE) year
  WHERE closed_at IS NOT NULL AND NOT (NEW.kind = 'carried_out' AND NEW.created_at <= closed_at)
)
"""
OTHER_THAN_NOTHING = "(SELECT sum(amount) FROM ledger_entry WHERE posting_id = NEW.posting_id) <> 0"
OTHER_THAN_TWO = "(SELECT count(*) FROM ledger_entry WHERE posting_id = NEW.{posting}) <> 2"
TWO_SIDES = _("Een boeking heeft precies twee kanten.")

GUARD_BOOKS = (
    AppendOnlyTable("ledger_posting"),
    AppendOnlyTable("ledger_entry"),
    Following("ledger_amounts_follow", "ledger_entry", MOVING),
    Guard(
        "budget_begins_with_nothing", "ledger_budget", When.ADDED,
        refuses="(NEW.total, NEW.reserved, NEW.spent) <> (0, 0, 0) OR NEW.closed_at IS NOT NULL",
        sentence=_("Een budget begint op nul. Verhoog het met een boeking."),
    ),
    Guard(
        "budget_follows_the_books", "ledger_budget", When.CHANGED, refuses=OTHER_AMOUNTS,
        sentence=_("Wat er nog in een budget zit volgt uit de boekingen. Maak een boeking."),
    ),
    Guard(
        "closed_year_stays_closed", "ledger_budget", When.CHANGED,
        refuses="OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at",
        sentence=_("Een afgesloten jaar gaat niet meer open."),
    ),
    Guard(
        "posting_in_open_year", "ledger_posting", When.AT_THE_END, refuses=IN_CLOSED_YEAR,
        sentence=_("Dit jaar is afgesloten. Er kan niets meer in worden geboekt."),
    ),
    Guard(
        "posting_has_two_sides", "ledger_posting", When.AT_THE_END, refuses=OTHER_THAN_TWO.format(posting="id"),
        sentence=TWO_SIDES,
    ),
    Guard(
        "entry_is_one_of_two", "ledger_entry", When.AT_THE_END, refuses=OTHER_THAN_TWO.format(posting="posting_id"),
        sentence=TWO_SIDES,
    ),
    Guard(
        "posting_balances", "ledger_entry", When.AT_THE_END, refuses=OTHER_THAN_NOTHING,
        sentence=_("Deze boeking sluit niet: wat ergens bij komt, moet ergens anders af."),
    ),
)  # fmt: skip
