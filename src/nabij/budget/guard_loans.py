"""What the database holds a loan to, as operations for the migration: whoever makes it anew adds `*GUARD_LOANS`.

The two functions read with the owner's rights, so that the answer is the same whoever signs or asks; they give a yes or
a no and nothing else.
"""

from django.utils.translation import gettext_noop as _

from nabij.access.row_security import SharedFunction
from nabij.kernel.guards import Guard, When

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
WITHOUT_THE_YES = """
NEW.kind = 'loan' AND NEW.state = 'signed' AND OLD.state IS DISTINCT FROM 'signed'
AND (NEW.protection <> 'none' OR budget_money_is_guarded(NEW.household_id)
  OR budget_debts_are_arranged(NEW.household_id))
AND NOT EXISTS (
  SELECT 1 FROM budget_helperconsent
  WHERE request_id = NEW.id AND yes AND helper_id IS DISTINCT FROM NEW.asked_by_id
)
"""
# A yes is one to the amount that stood there.
MORE_THAN_THE_YES = """
NEW.amount > OLD.amount AND EXISTS (SELECT 1 FROM budget_helperconsent WHERE request_id = NEW.id AND yes)
"""

GUARD_LOANS = (
    SharedFunction("budget_money_is_guarded", "boolean", GUARDED, definer=True, arguments="home uuid"),
    SharedFunction("budget_debts_are_arranged", "boolean", ARRANGED, definer=True, arguments="home uuid"),
    Guard(
        "loan_needs_the_yes_of_the_helper", "budget_budgetrequest", When.WRITTEN, refuses=WITHOUT_THE_YES,
        sentence=_("Er loopt een schuldregeling of bewind. Een lening kan dan alleen met het ja van wie daarover "
                   "gaat; een gift kan wel."),
    ),
    Guard(
        "loan_is_no_more_than_the_yes", "budget_budgetrequest", When.CHANGED, refuses=MORE_THAN_THE_YES,
        sentence=_("Er is ja gezegd tegen een lager bedrag. Vraag het opnieuw."),
    ),
)  # fmt: skip
