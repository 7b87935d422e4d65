"""To whom something must be told. Channels read it later; the text holds nothing about a family."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record


class Notice(Record):
    """A message for one account, written in the transaction of what it tells.

    `kind` names a declared notice (`notices.kinds`) whose sentence is shown; `thing` is the id of
    what to open; `facts` may name professionals, never a resident.
    """

    addressee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name=_("voor wie")
    )
    kind = models.CharField(_("soort"), max_length=100)
    thing = models.UUIDField(_("waarover"), null=True)
    household = models.UUIDField(_("huishouden"), null=True)
    facts = models.JSONField(_("gegevens"), default=dict)
    read_at = models.DateTimeField(_("gelezen op"), null=True)

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        indexes: ClassVar = [models.Index(fields=["addressee", "-created_at"], name="notice_of_addressee")]
