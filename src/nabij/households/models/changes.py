"""When a household changes: two files become one, a couple parts; and row by row what was changed, for the way back."""

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models.households import Household
from nabij.households.models.persons import Person
from nabij.kernel import clock


class Merge(SensitiveRecord):
    """Two files turned out to be one: `household` remains, what stood with `merged` moved to it."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="merges", verbose_name=_("huishouden"))
    merged = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("welk dossier erin opging"))
    on = models.DateField(_("wanneer"), default=clock.today)
    because = models.CharField(_("waardoor het bleek"), max_length=300)
    by_name = models.CharField(_("wie deed het"), max_length=200)
    taken_back_at = models.DateTimeField(_("teruggedraaid op"), null=True)

    class Meta:
        verbose_name = _("samenvoeging")
        verbose_name_plural = _("samenvoegingen")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(household=F("merged")), name="merge_of_two"),
            models.CheckConstraint(
                condition=~Q(because=""), name="merge_says_why",
                violation_error_message=_("Schrijf op waardoor bleek dat het om hetzelfde huishouden gaat."),
            ),
            models.UniqueConstraint(fields=["merged"], condition=Q(taken_back_at=None), name="merged_once"),
        ]  # fmt: skip


class Separation(SensitiveRecord):
    """A couple parted: `household` stays, those who went make up `other`; from `on` each has its own story."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="separations", verbose_name=_("huishouden"))
    other = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("het nieuwe huishouden"))
    on = models.DateField(_("sinds"), default=clock.today)
    family_told = models.CharField(_("hoe zij het horen"), max_length=500)
    secret = models.BooleanField(_("adressen geheim voor elkaar"), default=False)
    safety_because = models.CharField(_("waarom veiligheid meeging"), max_length=300, blank=True)
    by_name = models.CharField(_("wie schreef het op"), max_length=200)
    taken_back_at = models.DateTimeField(_("teruggedraaid op"), null=True)

    class Meta:
        verbose_name = _("uit elkaar gaan")
        verbose_name_plural = _("uit elkaar gaan")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(household=F("other")), name="separation_makes_two"),
            models.CheckConstraint(
                condition=~Q(family_told=""), name="separation_is_told",
                violation_error_message=_("Schrijf op hoe zij dit horen."),
            ),
        ]  # fmt: skip


class Passing(SensitiveRecord):
    """Somebody died. Put right by a mark with a reason, never wiped."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="passings", verbose_name=_("huishouden"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("wie"))
    on = models.DateField(_("overleden op"))
    by_name = models.CharField(_("wie schreef het op"), max_length=200)
    taken_back_at = models.DateTimeField(_("teruggenomen op"), null=True)
    taken_back_because = models.CharField(_("waarom teruggenomen"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("overlijden")
        verbose_name_plural = _("overlijdens")
        ordering: ClassVar = ["-on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["household", "person"], condition=Q(taken_back_at=None), name="passing_written_once"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_because="")
                | (Q(taken_back_at__isnull=False) & ~Q(taken_back_because="")),
                name="passing_taken_back_says_why",
            ),
        ]


class Placement(SensitiveRecord):
    """A child lives somewhere else for a while: where, on whose word, and how they see one another."""

    person_attribute = "person_id"

    class Where(models.TextChoices):
        FOSTER = "foster", _("pleeggezin")
        INSTITUTION = "institution", _("instelling")
        RELATIVE = "relative", _("bij familie of bekenden")

    class DecidedBy(models.TextChoices):
        AGREEMENT = "agreement", _("in overleg met wie gezag heeft")
        COURT = "court", _("machtiging van de kinderrechter (BW 1:265b)")
        CRISIS = "crisis", _("crisis: spoedmachtiging (BW 1:265b; Rv 800 lid 3)")

    class Authority(models.TextChoices):
        UNCHANGED = "unchanged", _("het gezag blijft zoals het is")
        GUARDIAN = "guardian", _("een voogd heeft het gezag")

    household = models.ForeignKey(Household, models.CASCADE, related_name="placements", verbose_name=_("huishouden"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("kind"))
    where = models.CharField(_("waar woont het kind"), max_length=12, choices=Where.choices)
    place = models.CharField(_("bij wie of welke instelling"), max_length=200, blank=True)
    starts_on = models.DateField(_("sinds"), default=clock.today)
    until = models.DateField(_("tot wanneer is besloten"), null=True)
    decided_by = models.CharField(_("wie besloot"), max_length=10, choices=DecidedBy.choices)
    authority = models.CharField(_("gezag"), max_length=10, choices=Authority.choices, default=Authority.UNCHANGED)
    contact = models.CharField(_("hoe zij elkaar zien en spreken"), max_length=500, blank=True)
    lived_here = models.BooleanField(_("woonde hier"), default=True)
    by_name = models.CharField(_("wie schreef het op"), max_length=200)
    ended_on = models.DateField(_("weer thuis sinds"), null=True)
    taken_back_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("plaatsing")
        verbose_name_plural = _("plaatsingen")
        ordering: ClassVar = ["-starts_on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["household", "person"], condition=Q(ended_on=None, taken_back_at=None),
                name="placed_in_one_place", violation_error_message=_("Dit kind is al ergens geplaatst."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("starts_on")), name="placement_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(decided_by="agreement") | Q(until__isnull=False), name="court_placement_has_an_end",
                violation_error_message=_("Een machtiging van de rechter heeft een einddatum. Vul die in."),
            ),
        ]  # fmt: skip


class TrackChange(SensitiveRecord):
    """From the light track to the full one or back, and why: the choice at the yes is the first."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="track_changes", verbose_name=_("huishouden"))
    was = models.CharField(_("was"), max_length=5, choices=Household.Track.choices)
    became = models.CharField(_("werd"), max_length=5, choices=Household.Track.choices)
    because = models.CharField(_("waarom"), max_length=300)
    on = models.DateField(_("wanneer"), default=clock.today)
    by_name = models.CharField(_("wie koos"), max_length=200)

    class Meta:
        verbose_name = _("keuze van het spoor")
        verbose_name_plural = _("keuzes van het spoor")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(was=F("became")), name="track_changes_to_another"),
            models.CheckConstraint(
                condition=~Q(because=""), name="track_change_says_why",
                violation_error_message=_("Schrijf op waarom dit beter past."),
            ),
        ]  # fmt: skip


class ChangedRow(SensitiveRecord):
    """One row that a merge or a separation changed or made (`before` is None), so that it can be put back exactly.

    `model` and `row` say which; `before` and `after` hold the changed columns alone.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    cause = models.UUIDField(_("waardoor"))
    position = models.PositiveIntegerField(_("volgorde"))
    model = models.CharField(_("soort gegeven"), max_length=80)
    row = models.UUIDField(_("welk gegeven"))
    before = models.JSONField(_("wat er stond"), null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(_("wat er kwam te staan"), encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("verplaatst gegeven")
        verbose_name_plural = _("verplaatste gegevens")
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["cause", "position"], name="changed_row_in_order")]
