"""One delivery of signals by a partner: how far it was read, what was wrong in it, whether it was taken over."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.arrears.models.kinds import PartnerKind
from nabij.directory.models import Organisation
from nabij.kernel.records import Record
from nabij.ui.shapes import Tone


class SignalFile(Record):
    """A file with the signals of one partner about one month. The row comes first; the file lies beside it, private.

    `position` (lines) and `offset` (bytes, of a CSV) say how far the reading or the taking over that is under way
    came; they are written in the transaction of what they count, so that a stop in between loses and doubles nothing.
    """

    class Format(models.TextChoices):
        CSV = "csv", _("CSV")
        JSON = "json", _("JSON")

    class State(models.TextChoices):
        RECEIVED = "received", _("ontvangen")
        READING = "reading", _("wordt gelezen")
        READ = "read", _("gelezen, wacht op u")
        TAKING = "taking", _("wordt overgenomen")
        TAKEN = "taken", _("overgenomen")
        STOPPED = "stopped", _("stilgezet")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    TRANSITIONS: ClassVar[dict[str, frozenset[str]]] = {
        State.RECEIVED: frozenset({State.READING, State.STOPPED, State.WITHDRAWN}),
        State.READING: frozenset({State.READ, State.STOPPED, State.WITHDRAWN}),
        State.READ: frozenset({State.TAKING, State.WITHDRAWN}),
        State.TAKING: frozenset({State.TAKEN, State.STOPPED, State.WITHDRAWN}),
        State.TAKEN: frozenset({State.WITHDRAWN}),
        State.STOPPED: frozenset({State.READING, State.TAKING, State.WITHDRAWN}),
        State.WITHDRAWN: frozenset(),
    }
    AT_WORK: ClassVar = (State.RECEIVED, State.READING, State.TAKING)

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="signal_files", verbose_name=_("partner")
    )
    partner_kind = models.CharField(_("soort partner"), max_length=20, choices=PartnerKind.choices)
    month = models.DateField(_("over welke maand"))
    name = models.CharField(_("naam van het bestand"), max_length=200)
    sha256 = models.CharField(_("vingerafdruk"), max_length=64)
    size = models.PositiveIntegerField(_("grootte in bytes"))
    format = models.CharField(_("vorm"), max_length=4, choices=Format.choices)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("ingelezen door")
    )

    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.RECEIVED)
    position = models.PositiveIntegerField(_("hoeveel regels ver"), default=0)
    offset = models.PositiveBigIntegerField(_("hoeveel bytes ver"), default=0)
    lines = models.PositiveIntegerField(_("regels"), default=0)
    good = models.PositiveIntegerField(_("goede regels"), default=0)
    wrong = models.PositiveIntegerField(_("foute regels"), default=0)
    outside = models.PositiveIntegerField(_("goede regels van buiten de gemeente"), default=0)
    taken = models.PositiveIntegerField(_("overgenomen"), default=0)
    already_known = models.PositiveIntegerField(_("was er al"), default=0)
    read_at = models.DateTimeField(_("gelezen op"), null=True)
    agreed_at = models.DateTimeField(_("overnemen gezegd op"), null=True)
    taken_at = models.DateTimeField(_("overgenomen op"), null=True)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True)

    class Meta:
        verbose_name = _("bestand met signalen")
        verbose_name_plural = _("bestanden met signalen")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sha256"],
                condition=~Q(state="withdrawn"),
                name="signal_file_once",
                violation_error_message=_("Dit bestand is al ingelezen."),
            ),
            models.CheckConstraint(condition=Q(size__gt=0), name="signal_file_not_empty"),
            models.CheckConstraint(condition=Q(month__day=1), name="signal_file_month_is_a_first_day"),
            models.CheckConstraint(
                condition=Q(lines=F("good") + F("wrong")), name="signal_file_lines_are_good_or_wrong"
            ),
            models.CheckConstraint(condition=Q(outside__lte=F("good")), name="signal_file_outside_is_part_of_good"),
            models.CheckConstraint(
                condition=Q(good__gte=F("taken") + F("already_known")), name="signal_file_takes_no_more_than_is_good"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["received", "reading"], read_at=None)
                | Q(state__in=["read", "taking", "taken"], read_at__isnull=False)
                | Q(state__in=["stopped", "withdrawn"]),
                name="signal_file_read_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["received", "reading", "read"], agreed_at=None)
                | Q(state__in=["taking", "taken"], agreed_at__isnull=False)
                | Q(state__in=["stopped", "withdrawn"]),
                name="signal_file_is_taken_when_somebody_said_so",
            ),
            models.CheckConstraint(
                condition=Q(state="taken", taken_at__isnull=False)
                | Q(state="withdrawn")
                | (~Q(state__in=["taken", "withdrawn"]) & Q(taken_at=None)),
                name="signal_file_taken_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="withdrawn", withdrawn_at__isnull=False)
                | (~Q(state="withdrawn") & Q(withdrawn_at=None)),
                name="signal_file_withdrawn_has_a_moment",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["-created_at"], name="signal_file_by_moment")]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where the file lies; nothing of its name or of who sent it shows there."""
        return Path(settings.MEDIA_ROOT) / str(self.pk)

    @property
    def is_at_work(self) -> bool:
        """Whether a job reads it or takes it over right now."""
        return self.state in self.AT_WORK

    @property
    def tone(self) -> Tone:
        """How the state is coloured: what waits for somebody stands out."""
        tones: dict[str, Tone] = {
            self.State.READ: "attention",
            self.State.STOPPED: "attention",
            self.State.TAKEN: "good",
        }
        return tones.get(self.state, "neutral")

    def move_to(self, state: "SignalFile.State") -> bool:
        """Change the state along the table of transitions; False when it does not go that way."""
        if state not in self.TRANSITIONS[self.State(self.state)]:
            return False
        self.state = state
        return True


class FileLine(Record):
    """A line of a file that cannot be taken over. Good lines are not kept here: they are read again when taken."""

    file = models.ForeignKey(SignalFile, models.CASCADE, related_name="wrong_lines", verbose_name=_("bestand"))
    number = models.PositiveIntegerField(_("regel"))
    reference = models.CharField(_("kenmerk van de partner"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("foute regel")
        verbose_name_plural = _("foute regels")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["file", "number"], name="file_line_once")]


class LineFault(Record):
    """What is wrong in one field of a line: a reason in plain words, and what stood there."""

    line = models.ForeignKey(FileLine, models.CASCADE, related_name="faults", verbose_name=_("regel"))
    field = models.CharField(_("veld"), max_length=40, blank=True)
    reason = models.CharField(_("wat er mis is"), max_length=300)
    found = models.CharField(_("wat er stond"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("fout in een regel")
        verbose_name_plural = _("fouten in regels")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["line", "field"], name="line_fault_once_a_field"),
            models.CheckConstraint(condition=~Q(reason=""), name="line_fault_says_why"),
        ]
