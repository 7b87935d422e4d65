"""What the public reads of how unequal cases are decided."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import Record


class PublicText(Record):
    """How we decide, in plain words, for anybody; about the policy, never about a case.

    One writes, another approves; the text approved last is the one that stands. An approved text is not edited: a new
    one is written.
    """

    title = models.CharField(_("titel"), max_length=150)
    body = models.TextField(_("tekst"), max_length=8000)
    written_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("geschreven door"))
    written_on = models.DateField(_("geschreven op"), default=clock.today)
    approved_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("goedgekeurd door")
    )
    approved_at = models.DateTimeField(_("goedgekeurd op"), null=True)

    class Meta:
        verbose_name = _("publieke tekst")
        verbose_name_plural = _("publieke teksten")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(body=""), name="public_text_says_something"),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | (Q(approved_by__isnull=False, approved_at__isnull=False) & ~Q(approved_by=F("written_by"))),
                name="public_text_is_approved_by_another",
                violation_error_message=_("Wie de tekst schreef, keurt haar niet zelf goed."),
            ),
            models.UniqueConstraint(
                fields=["approved_at"], nulls_distinct=False, name="one_public_text_waits",
                violation_error_message=_("Er ligt al een nieuwe tekst klaar. Werk daarin verder."),
            ),
        ]  # fmt: skip

    @property
    def paragraphs(self) -> list[str]:
        """The text as it is laid out."""
        return [part.strip() for part in self.body.split("\n\n") if part.strip()]
