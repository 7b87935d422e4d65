"""What happened in a life, often long before anybody kept a file: the other half of every timeline."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate


class LifeEvent(SensitiveRecord):
    """One thing that happened to one person or to all of them; of the day often only the year is known.

    An incident (violence, or the suspicion of it) is never on paper or on a shared screen: the database keeps
    that. Who removes an event can bring it back; until then it is read nowhere.
    """

    person_attribute = "about_id"

    class Kind(models.TextChoices):
        LIFE = "life", _("gebeurtenis")
        BIRTH = "birth", _("geboorte")
        LOSS = "loss", _("verlies")
        ILLNESS = "illness", _("ziekte")
        SCHOOL = "school", _("school")
        WORK = "work", _("werk")
        HOUSING = "housing", _("wonen")
        INCIDENT = "incident", _("incident")
        OTHER = "other", _("iets anders")

    household = models.ForeignKey(Household, models.CASCADE, related_name="life_events", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices, default=Kind.LIFE)
    words = models.CharField(_("wat er gebeurde"), max_length=300)
    happened = PartialDateField[PartialDate | str, PartialDate](_("wanneer"))
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)
    removed_at = models.DateTimeField(_("weggehaald op"), null=True)

    class Meta:
        verbose_name = _("levensgebeurtenis")
        verbose_name_plural = _("levensgebeurtenissen")
        ordering: ClassVar = ["happened", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(words=""),
                name="life_event_says_what",
                violation_error_message=_("Schrijf op wat er gebeurde."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="incident") | Q(on_paper=False),
                name="incident_never_on_paper",
                violation_error_message=_("Een incident komt niet op papier en niet op een gedeeld scherm."),
            ),
            partial_date_check("happened", "life_event_on_a_partial_date"),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "happened"], name="life_event_of_household")]

    @property
    def is_incident(self) -> bool:
        """Violence, or the suspicion of it: for those who weigh safety alone."""
        return self.kind == self.Kind.INCIDENT
