"""Safety, weighed: on what facts, with whom, what was decided and when to look again."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.records import new_id


class SafetyWeighing(SensitiveRecord):
    """One weighing of the safety of children and adults. A new one follows the last; none is rewritten.

    `step` is how far the reporting code was walked (Besluit verplichte meldcode huiselijk geweld en
    kindermishandeling, art. 2): 1 signals, 2 consult, 3 talk, 4 weigh, 5 decide; without a suspicion there
    is no step. Never on paper, never on a shared screen.
    """

    class Outcome(models.TextChoices):
        SAFE = "safe", _("veilig genoeg")
        HELP = "help", _("niet veilig: hulp en afspraken")
        REPORT = "report", _("niet veilig: melden bij Veilig Thuis")

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="safety_weighings", verbose_name=_("huishouden")
    )
    decided_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("besloten door"))
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    weighed_on = models.DateField(_("gewogen op"), default=clock.today)
    step = models.PositiveSmallIntegerField(_("stap van de meldcode"), null=True)
    facts = models.TextField(_("wat er gezien en gehoord is"), max_length=10_000)
    weighed_with = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("gewogen met collega")
    )
    weighed_with_others = models.CharField(_("en met wie nog meer"), max_length=300, blank=True)
    asked_veilig_thuis = models.BooleanField(_("advies gevraagd aan Veilig Thuis"), default=False)
    talked = models.TextField(_("gesprek met het gezin"), max_length=5_000, blank=True)
    judgement = models.TextField(_("hoe wij het wegen"), max_length=10_000)
    outcome = models.CharField(_("uitkomst"), max_length=10, choices=Outcome.choices)
    decided = models.TextField(_("wat er besloten is"), max_length=5_000)
    too_long_near = models.BooleanField(_("houden we dit te lang dichtbij"))
    too_long_near_because = models.CharField(_("waarom wel of niet"), max_length=500)
    look_again_on = models.DateField(_("opnieuw kijken op"))

    class Meta:
        verbose_name = _("veiligheidsweging")
        verbose_name_plural = _("veiligheidswegingen")
        ordering: ClassVar = ["-weighed_on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="weighing_written_once"),
            models.CheckConstraint(condition=Q(step=None) | Q(step__range=(1, 5)), name="five_steps"),
            models.CheckConstraint(
                condition=~Q(facts="") & ~Q(judgement="") & ~Q(decided="") & ~Q(too_long_near_because=""),
                name="weighing_has_facts_judgement_and_decision",
            ),
            models.CheckConstraint(
                condition=Q(outcome="safe") | Q(step__isnull=False),
                name="unsafe_walks_the_steps",
                violation_error_message=_("Als het niet veilig is, loopt u de meldcode. Kies de stap."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome="report") | Q(step__isnull=False, step=5),
                name="report_is_the_last_step",
                violation_error_message=_("Melden is stap 5 van de meldcode. Kies stap 5."),
            ),
            models.CheckConstraint(
                condition=Q(step=None) | Q(step=1) | Q(weighed_with__isnull=False) | ~Q(weighed_with_others="")
                | Q(asked_veilig_thuis=True),
                name="never_weighed_alone",
                violation_error_message=_("Weeg dit niet alleen. Schrijf op met wie u overlegde."),
            ),
            models.CheckConstraint(
                condition=Q(step=None) | Q(step__lte=2) | ~Q(talked=""),
                name="third_step_talks_with_the_family",
                violation_error_message=_("Schrijf op wat u met het gezin besprak."),
            ),
            models.CheckConstraint(
                condition=Q(look_again_on__gt=F("weighed_on")),
                name="looks_again_later",
                violation_error_message=_("Kies een dag na vandaag om opnieuw te kijken."),
            ),
        ]  # fmt: skip
        indexes: ClassVar = [models.Index(fields=["household", "-weighed_on"], name="weighing_of_household")]

    @property
    def is_unsafe(self) -> bool:
        return self.outcome != self.Outcome.SAFE


class SafetySubject(SensitiveRecord):
    """Whose safety was weighed; without any it was everybody's."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    weighing = models.ForeignKey(SafetyWeighing, models.CASCADE, related_name="subjects", verbose_name=_("weging"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("persoon"))

    class Meta:
        verbose_name = _("wiens veiligheid gewogen is")
        verbose_name_plural = _("wier veiligheid gewogen is")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["weighing", "person"], name="safety_of_person_once")]
