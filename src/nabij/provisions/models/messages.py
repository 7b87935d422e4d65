"""Messages of municipality and provider (iJw 3.2: 301, 305, 307, 315), kept whatever they are."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation
from nabij.households.models import Household
from nabij.kernel import names
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import Record, new_id
from nabij.provisions.models.allocations import Allocation, EndReason, ReferredBy


class ProviderCode(Record):
    """Whose AGB code this is, as the back office said once."""

    code = models.CharField(_("AGB-code"), max_length=8, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("organisatie"))

    class Meta:
        verbose_name = _("AGB-code van een aanbieder")
        verbose_name_plural = _("AGB-codes van aanbieders")


class Message(SensitiveRecord):
    """One file as it came. Its words stay in the private file; here stands what one needs to find and place it.

    `subject` is the key by which the log knows whom it is about: the person's own once it is placed. The BSN stays
    in the file. `faults` says per fault: the line, the element, and why, in Dutch.
    """

    person_attribute = "subject"

    class Kind(models.TextChoices):
        ALLOCATION = "allocation", _("toewijzing (301)")
        START = "start", _("start (305)")
        STOP = "stop", _("stop (307)")
        REQUEST = "request", _("verzoek om toewijzing (315)")

    class State(models.TextChoices):
        KEPT = "kept", _("nog niet gelezen")
        LINKED = "linked", _("bij de toewijzing gelegd")
        UNKNOWN_ALLOCATION = "unknown_allocation", _("toewijzing niet gevonden")
        UNKNOWN_PERSON = "unknown_person", _("onbekende persoon")
        INVALID = "invalid", _("klopt niet met de standaard")
        UNREADABLE = "unreadable", _("niet te lezen")
        DOUBLE = "double", _("nummer van bericht al gebruikt")

    WAITING: ClassVar = [State.KEPT, State.UNKNOWN_ALLOCATION, State.UNKNOWN_PERSON, State.INVALID, State.UNREADABLE]

    # Of those, the ones where reading the same file once more can help.
    RETRIED: ClassVar = [State.KEPT, State.UNKNOWN_ALLOCATION, State.UNKNOWN_PERSON]

    household = models.ForeignKey(Household, models.CASCADE, null=True, related_name="+", verbose_name=_("huishouden"))
    subject = models.UUIDField(_("betrokkene"), default=new_id)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("ingelezen door")
    )
    file_name = models.CharField(_("naam van het bestand"), max_length=200)
    size = models.PositiveIntegerField(_("grootte in bytes"))
    sha256 = models.CharField(_("vingerafdruk"), max_length=64, unique=True)
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices, blank=True)
    sender = models.CharField(_("afzender"), max_length=8, blank=True)
    receiver = models.CharField(_("ontvanger"), max_length=8, blank=True)
    identification = models.CharField(_("nummer van het bericht"), max_length=12, blank=True)
    dated = models.DateField(_("dagtekening"), null=True)
    given_names = models.CharField(_("voornamen"), max_length=200, blank=True)
    prefix = models.CharField(_("tussenvoegsel"), max_length=20, blank=True)
    surname = models.CharField(_("achternaam"), max_length=200, blank=True)
    birth = PartialDateField[PartialDate | str | None, PartialDate | None](_("geboortedatum"), null=True)
    state = models.CharField(_("stand"), max_length=20, choices=State.choices, default=State.KEPT)
    held_to_schema = models.BooleanField(_("tegen het officiële schema gehouden"), default=False)
    faults = models.JSONField(_("wat er niet klopt"), default=list)
    retried_at = models.DateTimeField(_("opnieuw geprobeerd op"), null=True)

    class Meta:
        verbose_name = _("bericht van een aanbieder")
        verbose_name_plural = _("berichten van aanbieders")
        ordering: ClassVar = ["-created_at"]
        indexes: ClassVar = [models.Index(fields=["state", "-created_at"], name="message_by_state")]
        constraints: ClassVar = [
            partial_date_check("birth", "message_birth_is_a_partial_date"),
            models.UniqueConstraint(
                fields=["kind", "sender", "identification"],
                condition=~Q(identification="") & ~Q(state="double"),
                name="message_identification_once",
            ),
            models.CheckConstraint(
                condition=Q(state="linked", household__isnull=False) | ~Q(state="linked"),
                name="message_linked_has_a_household",
            ),
        ]

    @property
    def path(self) -> Path:
        """Where the file lies; nothing of its name or of whom it is about shows there."""
        return Path(settings.MEDIA_ROOT) / str(self.pk)

    @property
    def was_never_read(self) -> bool:
        """Whether its file was lost before anybody read it: nothing is known of it but that it came."""
        no_file = any(fault["reason"] == "no_file" for fault in self.faults)
        return (self.state == self.State.KEPT and not self.path.is_file()) or no_file

    @property
    def provider_code(self) -> str:
        """The AGB code of the provider, whichever side it is on; empty while the message says none."""
        return self.receiver if self.kind == self.Kind.ALLOCATION else self.sender

    @property
    def name(self) -> str:
        """Of whom the message speaks, in its own words."""
        return names.full_name(self.given_names, self.prefix, self.surname)


class MessageLine(SensitiveRecord):
    """One product of a message, as it says it. What is delivered follows from all lines together.

    Which line counts is decided by the dates and numbers of the messages, never by the order in which they came.
    """

    class Status(models.TextChoices):
        FIRST = "first", _("eerste aanlevering")
        CHANGED = "changed", _("gewijzigd")
        REMOVED = "removed", _("verwijderd")
        SAME = "same", _("ongewijzigd")

    household = models.ForeignKey(Household, models.CASCADE, null=True, related_name="+", verbose_name=_("huishouden"))
    message = models.ForeignKey(Message, models.CASCADE, related_name="lines", verbose_name=_("bericht"))
    allocation = models.ForeignKey(
        Allocation, models.SET_NULL, null=True, related_name="lines", verbose_name=_("toewijzing")
    )
    position = models.PositiveSmallIntegerField(_("volgorde"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.FIRST)
    number = models.CharField(_("toewijzingsnummer"), max_length=9, blank=True)
    reference = models.CharField(_("kenmerk van de aanbieder"), max_length=36, blank=True)
    category = models.CharField(_("productcategorie"), max_length=5, blank=True)
    product_code = models.CharField(_("productcode"), max_length=10, blank=True)
    volume = models.CharField(_("hoeveel"), max_length=100, blank=True)
    referred_by = models.CharField(_("verwezen door"), max_length=20, choices=ReferredBy.choices, blank=True)
    starts_on = models.DateField(_("toewijzing gaat in op"), null=True)
    ends_on = models.DateField(_("toewijzing tot en met"), null=True)
    began_on = models.DateField(_("begonnen op"), null=True)
    ended_on = models.DateField(_("geëindigd op"), null=True)
    end_reason = models.CharField(_("waarom geëindigd"), max_length=20, choices=EndReason.choices, blank=True)

    class Meta:
        verbose_name = _("regel van een bericht")
        verbose_name_plural = _("regels van berichten")
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["message", "position"], name="message_line_once"),
            models.CheckConstraint(
                condition=Q(allocation=None) | Q(household__isnull=False), name="placed_line_has_a_household"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, end_reason="") | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                name="message_line_ended_for_a_reason",
            ),
        ]
