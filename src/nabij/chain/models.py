"""Arrows between what goes well or is hard, which action tackles what, and where people chose to begin."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Circumstance, Household, Person
from nabij.kernel import clock
from nabij.plans.models import Action


class Link(SensitiveRecord):
    """One thing leads to another, keeps it going, or helps with it; circles are allowed, for that is how trouble stays.

    Removed ones stay until the household goes, so that a removal can be undone.
    """

    class Kind(models.TextChoices):
        LEADS_TO = "leads_to", _("leidt tot")
        KEEPS = "keeps", _("houdt in stand")
        HELPS = "helps", _("helpt bij")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    cause = models.ForeignKey(Circumstance, models.CASCADE, related_name="links_out", verbose_name=_("waardoor"))
    effect = models.ForeignKey(Circumstance, models.CASCADE, related_name="links_in", verbose_name=_("waartoe"))
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices, default=Kind.LEADS_TO)
    words = models.CharField(_("wat er bij de pijl staat"), max_length=60, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)
    removed_at = models.DateTimeField(_("weggehaald op"), null=True)

    class Meta:
        verbose_name = _("pijl")
        verbose_name_plural = _("pijlen")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "created_at"], name="link_of_household")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(cause=F("effect")),
                name="link_not_to_itself",
                violation_error_message=_("Een pijl gaat naar iets anders."),
            ),
            models.UniqueConstraint(
                fields=["cause", "effect"],
                condition=Q(removed_at=None),
                name="link_once",
                violation_error_message=_("Deze pijl staat er al."),
            ),
        ]


class Pin(SensitiveRecord):
    """This action of the plan tackles that."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    circumstance = models.ForeignKey(
        Circumstance, models.CASCADE, related_name="pins", verbose_name=_("wat het aanpakt")
    )
    action = models.ForeignKey(Action, models.CASCADE, related_name="pins", verbose_name=_("actie"))

    class Meta:
        verbose_name = _("aangepakt door")
        verbose_name_plural = _("aangepakt door")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household"], name="pin_of_household")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["circumstance", "action"], name="pin_once")]


class First(SensitiveRecord):
    """Here we begin, and why: said by people, never worked out. `said_by` is empty when it was said together."""

    person_attribute = "said_by_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    circumstance = models.ForeignKey(
        Circumstance, models.CASCADE, related_name="firsts", verbose_name=_("waar we beginnen")
    )
    because = models.CharField(_("waarom"), max_length=200)
    said_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie het zei"))
    since = models.DateField(_("sinds"), default=clock.today)
    ended_on = models.DateField(_("tot"), null=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)

    class Meta:
        verbose_name = _("hier beginnen we")
        verbose_name_plural = _("hier beginnen we")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household"], name="first_of_household")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(because=""),
                name="first_says_why",
                violation_error_message=_("Schrijf op waarom u hier begint."),
            ),
            models.CheckConstraint(condition=Q(ended_on=None) | Q(ended_on__gte=F("since")), name="first_ends_later"),
            models.UniqueConstraint(fields=["circumstance"], condition=Q(ended_on=None), name="first_once"),
        ]
