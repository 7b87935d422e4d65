"""A rule as people meet it in their work: where it stands, whose it is, and who can change it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record


class Rule(Record):
    """One rule, named once for the whole municipality, so that whoever meets it again meets the same.

    Its level says what may be done about it in one case: a policy rule may be left aside (Awb art. 4:84), a by-law only
    by its own hardship clause, national law never. Nothing here is about anybody.
    """

    class Level(models.TextChoices):
        LAW = "law", _("landelijke wet")
        BYLAW = "bylaw", _("verordening van de gemeente")
        POLICY = "policy", _("beleidsregel van de gemeente")
        PRACTICE = "practice", _("werkwijze van een organisatie")
        PAPERWORK = "paperwork", _("formulier of dubbel invoeren")

    level = models.CharField(_("soort regel"), max_length=10, choices=Level)
    name = models.CharField(_("regel"), max_length=200)
    article = models.CharField(_("artikel"), max_length=200, blank=True)
    body = models.CharField(_("van wie"), max_length=200)

    class Meta:
        verbose_name = _("regel")
        verbose_name_plural = _("regels")
        ordering: ClassVar = ["name", "body"]
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("name"), Lower("body"), name="rule_named_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(body=""), name="rule_has_a_name_and_a_body"),
        ]

    def __str__(self) -> str:
        return self.name
