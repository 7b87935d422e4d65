"""The contact note: the most frequent act of all, and the one the family reads back."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.attachments.models import Attachment
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel.records import new_id


class ContactNote(SensitiveRecord):
    """What was seen and heard at one contact, and what its writer makes of it, apart.

    Its words are never rewritten (the database refuses): a correction is a new note that replaces the
    old one, which stays readable. `key` comes with the form, so that a second click makes no second note.
    """

    person_attribute = "about_id"

    class Way(models.TextChoices):
        VISIT = "visit", _("bezoek")
        CALL = "call", _("telefoon")
        MEETING = "meeting", _("overleg")
        MESSAGE = "message", _("bericht")

    household = models.ForeignKey(Household, models.CASCADE, related_name="notes", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    written_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("geschreven door"))
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    way = models.CharField(_("soort contact"), max_length=10, choices=Way.choices, default=Way.VISIT)
    happened_at = models.DateTimeField(_("wanneer"))
    others_there = models.CharField(_("wie er nog meer was"), max_length=300, blank=True)
    facts = models.TextField(_("wat ik zag en hoorde"), max_length=10_000)
    judgement = models.TextField(_("wat ik ervan vind"), max_length=10_000, blank=True)
    next_step = models.CharField(_("wat er nu gebeurt"), max_length=500, blank=True)
    withheld_because = models.CharField(_("waarom het gezin dit niet leest"), max_length=500, blank=True)
    corrects = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="corrections", verbose_name=_("verbetert de notitie")
    )
    retracted_at = models.DateTimeField(_("verbetering teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("contactnotitie")
        verbose_name_plural = _("contactnotities")
        ordering: ClassVar = ["-happened_at", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="note_written_once"),
            models.UniqueConstraint(
                fields=["corrects"],
                condition=Q(retracted_at=None, corrects__isnull=False),
                name="note_corrected_once",
                violation_error_message=_("Deze notitie is al verbeterd. Verbeter de nieuwe notitie."),
            ),
            models.CheckConstraint(condition=~Q(facts=""), name="note_has_facts"),
            models.CheckConstraint(condition=~Q(corrects=F("id")), name="note_corrects_another"),
            models.CheckConstraint(
                condition=Q(retracted_at=None) | Q(corrects__isnull=False), name="only_a_correction_is_retracted"
            ),
            models.CheckConstraint(
                condition=Q(happened_at__lte=F("created_at")),
                name="note_after_what_happened",
                violation_error_message=_("Dit moment moet nog komen. Vul in wanneer het was."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "-happened_at"], name="note_of_household")]

    @property
    def is_withheld(self) -> bool:
        """Whether the family does not read this note; the reason stands in `withheld_because`."""
        return bool(self.withheld_because)


class NotePresence(SensitiveRecord):
    """Somebody who was there: of the household or its network, or a professional."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    note = models.ForeignKey(ContactNote, models.CASCADE, related_name="presences", verbose_name=_("notitie"))
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("persoon"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("professional")
    )

    class Meta:
        verbose_name = _("wie erbij was")
        verbose_name_plural = _("wie erbij waren")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person=None, professional__isnull=False) | Q(person__isnull=False, professional=None),
                name="presence_of_one",
            ),
            models.UniqueConstraint(fields=["note", "person"], name="person_there_once"),
            models.UniqueConstraint(fields=["note", "professional"], name="professional_there_once"),
        ]


class NoteAttachment(SensitiveRecord):
    """A photo with a note. A correction shows the photos of the note it replaces as well."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    note = models.ForeignKey(ContactNote, models.CASCADE, related_name="photos", verbose_name=_("notitie"))
    attachment = models.ForeignKey(Attachment, models.CASCADE, related_name="+", verbose_name=_("bijlage"))

    class Meta:
        verbose_name = _("foto bij een notitie")
        verbose_name_plural = _("foto’s bij een notitie")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["note", "attachment"], name="attachment_with_note_once")
        ]
