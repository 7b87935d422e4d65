"""Who agrees with the plan as it was settled, and who does not, and why."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.plans.models import PlanVersion


class Agreement(SensitiveRecord):
    """What one person, or a body with guardianship, says of one settled plan (Jeugdwet art. 7.3.4 and 7.3.5).

    A later answer stands beside the earlier one, which has `replaced_at`.
    """

    person_attribute = "person_id"

    class Answer(models.TextChoices):
        AGREES = "agrees", _("eens")
        IN_PART = "in_part", _("deels eens")
        DOES_NOT = "does_not", _("niet eens")
        NOT_ASKED = "not_asked", _("niet gevraagd")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    plan = models.ForeignKey(PlanVersion, models.CASCADE, related_name="agreements", verbose_name=_("vastgesteld plan"))
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie"))
    body = models.CharField(_("instelling met voogdij"), max_length=200, blank=True)
    answer = models.CharField(_("eens met het plan"), max_length=10, choices=Answer.choices)
    words = models.CharField(_("in eigen woorden, of waarom niet"), max_length=500, blank=True)
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gevraagd door"))
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    replaced_at = models.DateTimeField(_("vervangen op"), null=True)

    class Meta:
        verbose_name = _("instemming met het plan")
        verbose_name_plural = _("instemmingen met het plan")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person=None) & ~Q(body="") | Q(person__isnull=False, body=""), name="agreement_of_one"
            ),
            models.UniqueConstraint(
                fields=["plan", "person"],
                condition=Q(replaced_at=None, person__isnull=False),
                name="person_agrees_once",
            ),
            models.UniqueConstraint(
                fields=["plan", "body"], condition=Q(replaced_at=None) & ~Q(body=""), name="body_agrees_once"
            ),
            models.CheckConstraint(
                condition=Q(answer="agrees") | ~Q(words=""),
                name="agreement_says_why_not",
                violation_error_message=_("Schrijf op waarom, in hun woorden."),
            ),
        ]
