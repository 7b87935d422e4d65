"""Private files: a photo of a letter. The row comes first; the file is only served through the door."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord


class Attachment(SensitiveRecord):
    """A file of a household; its name on disk is its key, its original name is shown only."""

    person_attribute = "about_id"

    household_id = models.UUIDField(_("huishouden"))
    about_id = models.UUIDField(_("over wie"), null=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("toegevoegd door")
    )
    name = models.CharField(_("naam"), max_length=200)
    content_type = models.CharField(_("soort bestand"), max_length=60)
    size = models.PositiveIntegerField(_("grootte in bytes"))

    class Meta:
        verbose_name = _("bijlage")
        verbose_name_plural = _("bijlagen")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(size__gt=0), name="attachment_not_empty"),
        ]
        indexes: ClassVar = [models.Index(fields=["household_id"], name="attachment_of_household")]

    @property
    def path(self) -> Path:
        """Where the file lies; nothing of its name or of whom it is about shows there."""
        return Path(settings.MEDIA_ROOT) / str(self.pk)

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")
