"""What the database holds two names of one rule to, as operations for the migration: whoever makes it anew adds
`*GUARD_RULES`.

Under another name a rule becomes no lighter: else national law, laid under a policy rule, could be left aside as one.
"""

from django.utils.translation import gettext_noop as _

from nabij.kernel.guards import Guard, When

# Of what nobody knew the kind, the other name says it; and whatever turns out to be national law is so.
LIGHTER = """
EXISTS (SELECT 1 FROM obstacles_rule o WHERE
  o.id = NEW.same_as_id AND o.level <> 'law' AND NEW.level NOT IN ('unknown', o.level)
  OR o.same_as_id = NEW.id AND NEW.level <> 'law' AND o.level NOT IN ('unknown', NEW.level))
"""

GUARD_RULES = (
    Guard(
        "rule_goes_on_as_the_same_kind", "obstacles_rule", When.WRITTEN, refuses=LIGHTER,
        sentence=_("Dit zijn twee soorten regels. Onder een andere naam blijft een regel van dezelfde soort."),
    ),
)  # fmt: skip
