"""What the database holds a decision to, as operations for the migration: whoever makes it anew adds `*GUARD_DECIDING`.

Four eyes; and a rule that goes on under another name is decided on as that rule: who meets it under the old one may not
leave aside what turned out to be national law.
"""

from django.utils.translation import gettext_noop as _

from nabij.access.row_security import SharedFunction
from nabij.kernel.guards import Guard, When

DECISION = "safety_net_netdecision"
# Read with the owner's rights, so that no seat is overlooked; it gives a yes or a no and nothing else.
OWN = """
SELECT EXISTS (
  SELECT 1 FROM safety_net_netquestion q WHERE q.id = the_question AND (
    q.asked_by_id = officer
    OR EXISTS (SELECT 1 FROM safety_net_netexchange e WHERE e.question_id = q.id AND e.answered_by_id = officer)
    OR EXISTS (
      SELECT 1 FROM households_involvement i
      WHERE i.household_id = q.household_id AND i.professional_id = officer
        AND (i.ends_on IS NULL OR i.ends_on > my_today())))
)
"""

GUARD_DECIDING = (
    SharedFunction("net_is_ones_own", "boolean", OWN, definer=True, arguments="the_question uuid, officer uuid"),
    Guard(
        "net_decided_by_another", DECISION, When.ADDED, refuses="net_is_ones_own(NEW.question_id, NEW.decided_by_id)",
        sentence=_("Wie dit vroeg of zelf aan tafel zit, besluit er niet op. Laat een ander besluiten."),
    ),
    Guard(
        "net_decides_on_the_rule_as_it_goes_on", DECISION, When.ADDED,
        refuses="EXISTS (SELECT 1 FROM obstacles_rule WHERE id = NEW.rule_id AND same_as_id IS NOT NULL)",
        sentence=_("Deze regel gaat verder onder een andere naam. Besluit op die regel."),
    ),
)  # fmt: skip
