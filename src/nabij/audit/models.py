"""The trace: what was done, who looked, and whose data were processed.

None of these refer to other tables by foreign key: a line must outlive what it speaks of, and one
question must be answerable from it alone: who saw and did what around this household.
"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import AppendOnly


class Trace(AppendOnly):
    """Who, in which role, around which household, in which request."""

    trace = models.UUIDField(_("verzoek"))
    user = models.UUIDField(_("account"), null=True)
    actor_name = models.CharField(_("wie"), max_length=200)
    role = models.CharField(_("rol"), max_length=60, blank=True)
    household = models.UUIDField(_("huishouden"), null=True)

    class Meta:
        abstract = True


class Event(Trace):
    """Something that was done (or refused). Facts hold ids, dates and amounts, never a life story."""

    name = models.CharField(_("gebeurtenis"), max_length=100)
    thing = models.UUIDField(_("waarover"), null=True)
    facts = models.JSONField(_("gegevens"), default=dict)

    class Meta:
        verbose_name = _("gebeurtenis in het logboek")
        verbose_name_plural = _("gebeurtenissen in het logboek")
        indexes: ClassVar = [
            models.Index(fields=["household", "-created_at"], name="event_of_household"),
            models.Index(fields=["thing"], name="event_of_thing"),
            models.Index(fields=["user", "-created_at"], name="event_of_user"),
        ]


class Look(Trace):
    """Someone saw something of a household (NEN 7513): one row per household per page shown."""

    class Kind(models.TextChoices):
        READ = "read", _("bekeken")
        SEARCH = "search", _("gezocht")
        PRINT = "print", _("afgedrukt")
        EXPORT = "export", _("meegenomen")
        LOG = "log", _("logboek bekeken")

    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices, default=Kind.READ)
    page = models.CharField(_("pagina"), max_length=100)
    basis = models.CharField(_("grondslag"), max_length=300)
    purpose = models.CharField(_("doel"), max_length=300)
    client = models.CharField(_("van welk apparaat"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("inzage")
        verbose_name_plural = _("inzages")
        indexes: ClassVar = [
            models.Index(fields=["household", "-created_at"], name="look_of_household"),
            models.Index(fields=["user", "-created_at"], name="look_of_user"),
        ]


class Processing(AppendOnly):
    """One row per data subject per processing (standard Logboek Dataverwerkingen), without the user.

    `trace` joins it to the `Look` or `Event` of the same request.
    """

    trace = models.UUIDField(_("verzoek"))
    person = models.UUIDField(_("betrokkene"))
    activity = models.CharField(_("verwerking"), max_length=100)

    class Meta:
        verbose_name = _("verwerking")
        verbose_name_plural = _("verwerkingen")
        indexes: ClassVar = [models.Index(fields=["person", "-created_at"], name="processing_of_person")]
