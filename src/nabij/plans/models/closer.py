"""Who closer by could do something, and what keeps people away from it: asked, never in the way."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.plans.models.actions import Action


class Rung(models.TextChoices):
    """Who could do it, from near to far. A specialist comes when needed; never instead of being needed."""

    SELF = "self", _("iemand zelf")
    FAMILY = "family", _("iemand van het gezin of de familie")
    NETWORK = "network", _("iemand uit het netwerk of de buurt")
    VOLUNTEER = "volunteer", _("een vrijwilliger")
    BASIC = "basic", _("een basisvoorziening: huisarts, school, wijkteam, buurthuis")
    PROFESSIONAL = "professional", _("een andere professional")


class LadderAnswer(SensitiveRecord):
    """Who closer by was thought of for an action, and why it is not them; there does not have to be one."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    action = models.OneToOneField(Action, models.CASCADE, related_name="ladder", verbose_name=_("actie"))
    considered = ArrayField(
        models.CharField(max_length=12, choices=Rung.choices), verbose_name=_("aan wie is gedacht"), default=list
    )
    because = models.CharField(_("waarom zij het niet doen"), max_length=300, blank=True)
    answered_on = models.DateField(_("gevraagd op"), default=clock.today)

    class Meta:
        verbose_name = _("wie dichterbij het zou kunnen")
        verbose_name_plural = _("wie dichterbij het zou kunnen")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(considered__len__gt=0) | ~Q(because=""),
                name="ladder_says_something",
                violation_error_message=_("Kies aan wie u dacht, of schrijf op waarom niet."),
            ),
        ]

    @property
    def rungs(self) -> list[str]:
        """Who was thought of, in words, from near to far."""
        return [str(rung.label) for rung in Rung if rung in self.considered]


class Hindrance(SensitiveRecord):
    """Something that keeps people away from an action. A closed set of kinds, so that one can count without names."""

    class Kind(models.TextChoices):
        CONTRIBUTION = "contribution", _("eigen bijdrage")
        TRAVEL = "travel", _("reizen")
        WAITING = "waiting", _("wachttijd")
        HOURS = "hours", _("openingstijden")
        LANGUAGE = "language", _("taal")
        SHAME = "shame", _("schaamte")
        OTHER = "other", _("iets anders")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    action = models.ForeignKey(Action, models.CASCADE, related_name="hindrances", verbose_name=_("actie"))
    kind = models.CharField(_("wat staat in de weg"), max_length=12, choices=Kind.choices)
    words = models.CharField(_("in gewone woorden"), max_length=300, blank=True)
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2, null=True)
    amount_source = models.CharField(_("waar het bedrag vandaan komt"), max_length=200, blank=True)
    until = models.DateField(_("wachten tot"), null=True)
    since = models.DateField(_("sinds"), default=clock.today)
    gone_on = models.DateField(_("uit de weg op"), null=True)

    class Meta:
        verbose_name = _("wat in de weg staat")
        verbose_name_plural = _("wat in de weg staat")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "kind"], name="hindrance_of_household")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(kind="other") | ~Q(words=""),
                name="other_hindrance_has_words",
                violation_error_message=_("Schrijf op wat er in de weg staat."),
            ),
            models.CheckConstraint(
                condition=Q(kind="contribution") | Q(amount=None, amount_source=""), name="amount_of_a_contribution"
            ),
            models.CheckConstraint(condition=Q(kind="waiting") | Q(until=None), name="only_waiting_lasts_until"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gt=0), name="contribution_costs_something"),
            models.UniqueConstraint(
                fields=["action", "kind"], condition=Q(gone_on=None) & ~Q(kind="other"), name="hindrance_once"
            ),
        ]

    @property
    def is_gone(self) -> bool:
        return self.gone_on is not None
