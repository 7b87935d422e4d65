"""What is told when a household changes: never a name of the family."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

SEPARATED = notice(
    "changes:separated",
    _(
        "Huishouden {home}, waar u bij betrokken bent, is veranderd: {professional} schreef op wie er niet meer "
        "bij hoort."
    ),
    "households:people",
)
