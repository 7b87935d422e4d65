"""Whether the city learns: how often a rule was still asked about. Of questions only: no household, and nobody."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.kernel import clock
from nabij.kernel.records import Record
from nabij.obstacles.models import Rule
from nabij.precedents.models.precedents import Precedent


class RuleAsked(Record):
    """A question was put before the safety net about this rule, here, on this day.

    `question` keeps a second click from being counted, and lets a withdrawn or corrected question go.
    """

    rule = models.ForeignKey(Rule, models.PROTECT, related_name="+", verbose_name=_("regel"))
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    question = models.UUIDField(_("vraag"), unique=True)

    class Meta:
        verbose_name = _("gestelde vraag over een regel")
        verbose_name_plural = _("gestelde vragen over regels")
        ordering: ClassVar = ["-asked_on"]
        indexes: ClassVar = [models.Index(fields=["rule", "asked_on"], name="asked_of_rule")]


class SeenPrecedent(Record):
    """A precedent was read while somebody typed a question: and that was enough, or it was asked all the same.

    `question` is the one that was asked all the same; empty when none was needed.
    """

    precedent = models.ForeignKey(Precedent, models.PROTECT, related_name="seen", verbose_name=_("precedent"))
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    seen_on = models.DateField(_("gelezen op"), default=clock.today)
    question = models.UUIDField(_("vraag die toch kwam"), null=True)
    key = models.UUIDField(_("sleutel van het formulier"), null=True, unique=True)

    class Meta:
        verbose_name = _("gelezen precedent")
        verbose_name_plural = _("gelezen precedenten")
        ordering: ClassVar = ["-seen_on"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["precedent", "question"], name="precedent_seen_once_a_question"),
            models.CheckConstraint(
                condition=Q(question__isnull=False, key=None) | Q(question=None, key__isnull=False),
                name="seen_precedent_was_enough_or_not",
            ),
        ]
