"""What is being typed: kept at the server, for the one who types it, for fourteen days."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel import clock
from nabij.kernel.records import Record


class Draft(Record):
    """The unfinished answers of one form by one person about one thing."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts", verbose_name=_("account"))
    form = models.CharField(_("formulier"), max_length=60)
    thing = models.UUIDField(_("waarover"))
    content = models.JSONField(_("inhoud"))
    saved_at = models.DateTimeField(_("bewaard op"), default=clock.now)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepten")
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "form", "thing"], name="one_draft_per_form")]
