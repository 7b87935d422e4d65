"""Other teams round a household: linked beside the table, or to whom help or the whole household goes over."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Household, Involvement, Person
from nabij.kernel import clock


class Sharing(SensitiveRecord):
    """On which ground another team is told something; consent has its evidence, as for a seat at the table."""

    basis = models.CharField(_("grondslag"), max_length=10, choices=Involvement.Basis.choices)
    consent_note = models.CharField(_("wie gaf toestemming, en wanneer"), max_length=300, blank=True)

    class Meta:
        abstract = True


class TeamLink(Sharing):
    """Another team that works with this family beside the table, with one contact, a purpose and an end.

    A link shows nothing to that team: what goes along is chosen by hand, each time anew (`Parcel`).
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="team_links", verbose_name=_("huishouden"))
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("welk team"))
    professional = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("contactpersoon"))
    purpose = models.CharField(_("waarvoor"), max_length=300)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    until_when = models.CharField(_("klaar als"), max_length=300, blank=True)
    ends_on = models.DateField(_("tot"), null=True)
    ended_because = models.CharField(_("waarom gestopt"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("ander team bij een huishouden")
        verbose_name_plural = _("andere teams bij een huishouden")
        ordering: ClassVar = ["starts_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["household", "organisation"], condition=Q(ends_on=None), name="team_linked_once",
                violation_error_message=_("Dit team is al gekoppeld."),
            ),
            models.CheckConstraint(condition=~Q(purpose=""), name="team_link_has_purpose"),
            models.CheckConstraint(
                condition=~Q(basis="consent") | ~Q(consent_note=""), name="team_link_consent_has_evidence",
                violation_error_message=_("Schrijf op wie toestemming gaf, en wanneer."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, ended_because="")
                | (Q(ends_on__isnull=False, ends_on__gte=F("starts_on")) & ~Q(ended_because="")),
                name="team_link_ends_with_a_reason",
            ),
        ]  # fmt: skip


class Transfer(Sharing):
    """Help for one person, or the whole household, goes over to another team; also outside the municipality.

    Asked, then yes, no or withdrawn. A yes comes with a warm conversation. Inside, the direction can move with it;
    outside, the household is closed here as handed over elsewhere, by the way in which households are closed.
    """

    person_attribute = "about_id"

    class State(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        ACCEPTED = "accepted", _("ja")
        REFUSED = "refused", _("nee")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    household = models.ForeignKey(Household, models.CASCADE, related_name="transfers", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wiens hulp"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("aan wie in de gids")
    )
    receiver = models.CharField(_("aan welk team"), max_length=200)
    contact_name = models.CharField(_("wie daar"), max_length=200)
    contact_phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie vraagt"))
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    reason = models.CharField(_("waarom"), max_length=500)
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.ASKED)
    answered_on = models.DateField(_("antwoord op"), null=True)
    answer_words = models.CharField(_("in hun woorden"), max_length=300, blank=True)
    conversation = models.CharField(_("het warme gesprek"), max_length=500, blank=True)
    family_told = models.CharField(_("hoe het gezin het hoort"), max_length=500, blank=True)
    moves_direction = models.BooleanField(_("de regie gaat mee"), default=False)

    class Meta:
        verbose_name = _("overdracht aan een ander team")
        verbose_name_plural = _("overdrachten aan een ander team")
        ordering: ClassVar = ["-asked_on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(receiver="") & ~Q(contact_name="") & ~Q(reason=""), name="transfer_says_to_whom_and_why"
            ),
            models.CheckConstraint(
                condition=~Q(basis="consent") | ~Q(consent_note=""), name="transfer_consent_has_evidence",
                violation_error_message=_("Schrijf op wie toestemming gaf, en wanneer."),
            ),
            models.CheckConstraint(
                condition=(Q(state="asked") & Q(answered_on=None)) | (~Q(state="asked") & Q(answered_on__isnull=False)),
                name="transfer_answer_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="accepted") | (~Q(conversation="") & ~Q(family_told="")),
                name="transfer_is_warm",
                violation_error_message=_("Schrijf op hoe het warme gesprek ging, en hoe het gezin het hoort."),
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(answer_words=""), name="transfer_refused_says_why",
                violation_error_message=_("Schrijf op waarom niet."),
            ),
            models.CheckConstraint(
                condition=Q(moves_direction=False) | Q(about=None, professional__isnull=False, state="accepted"),
                name="direction_moves_to_somebody_known",
            ),
        ]  # fmt: skip

    @property
    def is_asked(self) -> bool:
        return self.state == self.State.ASKED


class Part(models.TextChoices):
    """All that can go along to another team; nothing goes by itself."""

    QUESTION = "question", _("De vraag van het gezin")
    PEOPLE = "people", _("Wie erbij horen")
    CIRCUMSTANCES = "circumstances", _("Wat goed gaat en wat moeilijk is")
    GOALS = "goals", _("Doelen en acties")
    NOTES = "notes", _("Gekozen notities")
    SAFETY = "safety", _("Veiligheid")
    KEPT_OFF = "kept_off", _("Wat niet op papier mag")


NEEDS_REASON = (Part.SAFETY, Part.KEPT_OFF)
OF_ONE_PERSON = (Part.PEOPLE, Part.CIRCUMSTANCES, Part.GOALS, Part.NOTES)


class Parcel(SensitiveRecord):
    """What goes along to another team, chosen by hand; once gone it stays as it left.

    `content` is exactly what left, on paper or as a file: so that it can be said later what the receiver has, and
    they can be told when something turns out to be wrong (AVG art. 19).
    """

    person_attribute = "about_id"

    class Form(models.TextChoices):
        PAPER = "paper", _("op papier")
        FILE = "file", _("als bestand")

    household = models.ForeignKey(Household, models.CASCADE, related_name="parcels", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    team_link = models.ForeignKey(
        TeamLink, models.CASCADE, null=True, related_name="parcels", verbose_name=_("bij welk team")
    )
    transfer = models.ForeignKey(
        Transfer, models.CASCADE, null=True, related_name="parcels", verbose_name=_("bij welke overdracht")
    )
    parts = ArrayField(models.CharField(max_length=15, choices=Part.choices), verbose_name=_("wat er meegaat"))
    notes = ArrayField(models.UUIDField(), verbose_name=_("welke notities"), default=list)
    because = models.CharField(_("waarom ook dit"), max_length=300, blank=True)
    chosen_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gekozen door"))
    gone_on = models.DateField(_("meegegeven op"), null=True)
    form = models.CharField(_("hoe"), max_length=5, choices=Form.choices, blank=True)
    content = models.JSONField(_("wat er meeging"), null=True)

    class Meta:
        verbose_name = _("wat er meegaat naar een ander team")
        verbose_name_plural = _("wat er meegaat naar andere teams")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(team_link=None, transfer__isnull=False) | Q(team_link__isnull=False, transfer=None),
                name="parcel_goes_to_one_team",
            ),
            models.CheckConstraint(
                condition=Q(parts__len__gt=0), name="parcel_is_not_empty",
                violation_error_message=_("Kies wat er meegaat."),
            ),
            models.CheckConstraint(
                condition=~Q(parts__overlap=["safety", "kept_off"]) | ~Q(because=""),
                name="safety_goes_along_with_a_reason",
                violation_error_message=_("Schrijf op waarom ook dit meegaat."),
            ),
            models.CheckConstraint(
                condition=Q(gone_on=None, form="", content=None)
                | (Q(gone_on__isnull=False, content__isnull=False) & ~Q(form="")),
                name="parcel_gone_has_day_and_content",
            ),
        ]  # fmt: skip

    @property
    def sharing(self) -> Sharing:
        """The link or the transfer that this belongs to, with its ground."""
        found = self.team_link or self.transfer
        if found is None:
            raise ValueError("a parcel goes to one team")
        return found

    @property
    def what(self) -> str:
        """The parts, as they are called."""
        return ", ".join(str(Part(part).label) for part in self.parts)

    @property
    def receiver(self) -> str:
        """To which team it goes."""
        return self.team_link.organisation.name if self.team_link else self.transfer.receiver if self.transfer else ""
