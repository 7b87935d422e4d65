"""A decision as others may read it: the rule, what was the matter, what was given and why, and nobody's name."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import Record
from nabij.obstacles.models import Rule


class Precedent(Record):
    """What was decided once, for who meets the same rule next. No household and no name: a person read the facts and
    approved them.

    `given` is what they got, or what helped instead. `usual` is what one gets otherwise; `network`, `resilience` and
    `aim` are the points on which this case was different. `came_of_it` is filled in later. `decision` is the decision
    it was made of, known to who decided; one decision gives one precedent. `rule_words` is how the rule was called
    then: with domain, facts and what was given it is what one searches in. A precedent that no longer stands is
    withdrawn with a reason and stays readable. `asked_by` put the question: no page says so, it is kept to tell them
    when nobody needs to ask any more.
    """

    class Outcome(models.TextChoices):
        GIVEN = "given", _("gegeven")
        PARTLY = "partly", _("voor een deel gegeven")
        REFUSED = "refused", _("niet gegeven")

    rule = models.ForeignKey(Rule, models.PROTECT, related_name="precedents", verbose_name=_("regel"))
    rule_words = models.CharField(_("regel, zoals zij heette"), max_length=700)
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    domain = models.CharField(_("onderwerp"), max_length=100, blank=True)
    facts = models.TextField(_("wat er aan de hand was"), max_length=2000)
    outcome = models.CharField(_("besluit"), max_length=10, choices=Outcome)
    given = models.TextField(_("wat werd gegeven"), max_length=1000)
    because = models.TextField(_("waarom"), max_length=2000)
    conditions = models.TextField(_("voorwaarden"), max_length=1000, blank=True)
    usual = models.CharField(_("wat gebruikelijk is"), max_length=500, blank=True)
    network = models.CharField(_("anders: het netwerk"), max_length=300, blank=True)
    resilience = models.CharField(_("anders: wat zij zelf aankunnen"), max_length=300, blank=True)
    aim = models.CharField(_("anders: wat het moet opleveren"), max_length=300, blank=True)
    came_of_it = models.TextField(_("wat ervan kwam"), max_length=1000, blank=True)
    came_of_it_on = models.DateField(_("opgeschreven op"), null=True)
    decided_on = models.DateField(_("besloten op"), default=clock.today)
    decision = models.UUIDField(_("besluit waar het van komt"), null=True, unique=True)
    asked_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie het vroeg")
    )
    approved_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("nagelezen door"))
    approved_on = models.DateField(_("nagelezen op"), default=clock.today)
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True)
    withdrawn_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("ingetrokken door")
    )
    withdrawn_because = models.CharField(_("waarom ingetrokken"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("precedent")
        verbose_name_plural = _("precedenten")
        ordering: ClassVar = ["-decided_on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(facts="") & ~Q(given="") & ~Q(because=""),
                name="precedent_says_what_and_why",
                violation_error_message=_("Schrijf op wat er aan de hand was, wat werd gegeven, en waarom."),
            ),
            models.CheckConstraint(
                condition=Q(network="", resilience="", aim="") | ~Q(usual=""),
                name="what_made_it_different_says_what_is_usual",
                violation_error_message=_("Schrijf op wat gebruikelijk is."),
            ),
            models.CheckConstraint(
                condition=Q(came_of_it="", came_of_it_on=None) | (~Q(came_of_it="") & Q(came_of_it_on__isnull=False)),
                name="what_came_of_it_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
                name="precedent_withdrawn_says_why",
                violation_error_message=_("Schrijf op waarom dit niet meer geldt."),
            ),
            models.CheckConstraint(
                condition=Q(approved_on__gte=models.F("decided_on")),
                name="precedent_is_read_after_it_was_decided",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["rule", "-decided_on"], name="precedents_of_rule")]

    def __str__(self) -> str:
        return self.given

    @property
    def stands(self) -> bool:
        """Whether one can still rely on it."""
        return self.withdrawn_on is None

    @property
    def was_different(self) -> bool:
        """Whether more, or something else, was given than is usual."""
        return bool(self.network or self.resilience or self.aim)


class KnownWord(models.Model):
    """A stem that stands in some precedent: what a word that nobody knows is held against, letter by letter."""

    word = models.CharField(_("woord"), max_length=2000, primary_key=True)

    class Meta:
        verbose_name = _("woord uit de precedenten")
        verbose_name_plural = _("woorden uit de precedenten")

    def __str__(self) -> str:
        return self.word
