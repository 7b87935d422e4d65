"""What was learned: a mandate proposed from what was decided before, and what became of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.actors import label_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.discretion.models.mandates import MANDATED
from nabij.kernel import clock
from nabij.kernel.records import Record
from nabij.obstacles.models import Rule
from nabij.precedents.models.precedents import Precedent


class LearnedRule(Record):
    """An officer proposes that a role may do from now on what was decided again and again; the giver adopts it.

    Once adopted it is the `mandate` that says what counts, until when, and whether it was withdrawn: nothing of that
    is copied here. `last_day` is the last day on which it would count: what is learned ends, to be looked at again.
    `owner` is who looks after it. A proposal is never edited: it is taken back, and made anew.
    """

    class Subject(models.TextChoices):
        DEVIATE = Mandate.Subject.DEVIATE.value, Mandate.Subject.DEVIATE.label
        SPEND = Mandate.Subject.SPEND.value, Mandate.Subject.SPEND.label
        DECIDE = Mandate.Subject.DECIDE.value, Mandate.Subject.DECIDE.label

    class Stage(models.TextChoices):
        PROPOSED = "proposed", _("voorgesteld")
        TAKEN_BACK = "taken_back", _("teruggenomen")
        DECLINED = "declined", _("niet overgenomen")
        LATER = "later", _("gaat nog in")
        COUNTS = "counts", _("is een mandaat")
        ENDED = "ended", _("afgelopen")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    rule = models.ForeignKey(Rule, models.PROTECT, related_name="learned", verbose_name=_("regel"))
    precedents = models.ManyToManyField(Precedent, related_name="learned", verbose_name=_("precedenten"))
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    subject = models.CharField(_("soort"), max_length=20, choices=Subject, default=Subject.DEVIATE)
    what = models.CharField(_("waarvoor"), max_length=200)
    role = models.CharField(_("wie"), max_length=30, choices=[(role.value, role.value) for role in MANDATED])
    up_to = models.DecimalField(_("tot en met"), max_digits=9, decimal_places=2, null=True)
    text = models.TextField(_("tekst van het mandaat"), max_length=5000)
    law = models.CharField(_("wet"), max_length=300)
    last_day = models.DateField(_("laatste dag"))
    owner = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("eigenaar"))
    because = models.TextField(_("waarom nu"), max_length=1000)
    proposed_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("voorgesteld door"))
    proposed_on = models.DateField(_("voorgesteld op"), default=clock.today)
    taken_back_on = models.DateField(_("teruggenomen op"), null=True)
    answered_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("beantwoord door")
    )
    answered_on = models.DateField(_("beantwoord op"), null=True)
    declined_because = models.CharField(_("waarom niet"), max_length=1000, blank=True)
    mandate = models.OneToOneField(
        Mandate, models.PROTECT, null=True, related_name="learned", verbose_name=_("mandaat dat het werd")
    )

    class Meta:
        verbose_name = _("geleerde regel")
        verbose_name_plural = _("geleerde regels")
        ordering: ClassVar = ["-proposed_on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(text="") & ~Q(law="") & ~Q(because=""),
                name="learned_rule_is_written_out",
                violation_error_message=_("Schrijf op waarvoor, met welke tekst, onder welke wet, en waarom nu."),
            ),
            models.CheckConstraint(
                condition=Q(up_to__isnull=False, up_to__gt=0) | (Q(up_to=None) & ~Q(subject="spend")),
                name="learned_rule_for_money_has_a_limit",
                violation_error_message=_("Vul een bedrag in boven nul."),
            ),
            models.CheckConstraint(
                condition=Q(last_day__gt=models.F("proposed_on")),
                name="learned_rule_ends_after_it_is_proposed",
                violation_error_message=_("Kies een laatste dag die nog komt."),
            ),
            models.CheckConstraint(
                condition=Q(mandate=None, declined_because="", answered_by=None, answered_on=None)
                | (
                    Q(answered_by__isnull=False, answered_on__isnull=False, taken_back_on=None)
                    & (Q(mandate__isnull=False, declined_because="") | (Q(mandate=None) & ~Q(declined_because="")))
                ),
                name="learned_rule_is_adopted_or_declined_with_a_reason",
                violation_error_message=_("Schrijf op waarom u het niet overneemt."),
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | ~Q(answered_by=models.F("proposed_by")),
                name="learned_rule_is_answered_by_another",
                violation_error_message=_("Wie het voorstelt, beslist er niet zelf over."),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def stage(self) -> "LearnedRule.Stage":
        """How it stands today: once adopted, as its mandate stands."""
        if self.mandate is not None:
            return _stage_of(self.mandate)
        if self.answered_on is not None:
            return self.Stage.DECLINED
        return self.Stage.PROPOSED if self.taken_back_on is None else self.Stage.TAKEN_BACK

    @property
    def stage_label(self) -> str:
        return str(self.stage.label)

    @property
    def tone(self) -> str:
        """How much it asks for attention on a page."""
        return {self.Stage.COUNTS: "good", self.Stage.PROPOSED: "attention"}.get(self.stage, "neutral")

    @property
    def role_label(self) -> str:
        return label_of(self.role).capitalize()

    @property
    def waits(self) -> bool:
        """Whether the mandate giver has to answer."""
        return self.stage == self.Stage.PROPOSED

    @property
    def counts(self) -> bool:
        return self.stage == self.Stage.COUNTS


def _stage_of(mandate: Mandate) -> LearnedRule.Stage:
    today = clock.today()
    if mandate.counts_on(today):
        return LearnedRule.Stage.COUNTS
    if mandate.withdrawn_on is not None:
        return LearnedRule.Stage.WITHDRAWN
    return LearnedRule.Stage.LATER if mandate.starts_on > today else LearnedRule.Stage.ENDED
