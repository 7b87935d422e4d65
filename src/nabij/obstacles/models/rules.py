"""A rule as people meet it in their work: where it stands, whose it is, who answers for it, and what they answered."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import AppendOnly, Record


class Rule(Record):
    """One rule, named once for the whole municipality, so that whoever meets it again meets the same.

    Its level says what may be done about it in one case: a policy rule may be left aside (Awb art. 4:84), a by-law only
    by its own hardship clause, national law never; while nobody knows the level, nothing. Nothing here is about
    anybody. `owner` makes the policy and answers; `same_as` is the name under which it goes on when it turned out to
    be named twice.
    """

    class Level(models.TextChoices):
        LAW = "law", _("landelijke wet")
        BYLAW = "bylaw", _("verordening van de gemeente")
        POLICY = "policy", _("beleidsregel van de gemeente")
        PRACTICE = "practice", _("werkwijze van een organisatie")
        PAPERWORK = "paperwork", _("formulier of dubbel invoeren")
        UNKNOWN = "unknown", _("nog niet bekend")

    level = models.CharField(_("soort regel"), max_length=10, choices=Level)
    name = models.CharField(_("regel"), max_length=200)
    article = models.CharField(_("artikel"), max_length=200, blank=True)
    body = models.CharField(_("van wie"), max_length=200)
    owner = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie er antwoord op geeft")
    )
    same_as = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="other_names", verbose_name=_("dezelfde regel als")
    )

    class Meta:
        verbose_name = _("regel")
        verbose_name_plural = _("regels")
        ordering: ClassVar = ["name", "body"]
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("name"), Lower("body"), name="rule_named_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(body=""), name="rule_has_a_name_and_a_body"),
            models.CheckConstraint(
                condition=Q(same_as=None) | ~Q(same_as=F("id")),
                name="rule_is_not_the_same_as_itself",
                violation_error_message=_("Kies een andere regel."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def now(self) -> "Rule":
        """The rule itself, or that under whose name it goes on: of that kind it is."""
        return self.same_as or self

    @property
    def is_paperwork(self) -> bool:
        """Whether it is a burden (a form, typing twice) and not a no."""
        return self.level == self.Level.PAPERWORK


# As one chooses: whoever meets a rule need not know what kind it is.
LEVELS_TO_CHOOSE = [
    *((one.value, one.label) for one in Rule.Level if one is not Rule.Level.UNKNOWN),
    (Rule.Level.UNKNOWN.value, _("weet ik niet")),
]


class RuleAnswer(AppendOnly):
    """What who makes policy answered about a rule; never rewritten. A later answer stands beside the earlier."""

    class Says(models.TextChoices):
        CHANGED = "changed", _("de regel is veranderd")
        EXCEPTION = "exception", _("hier geldt een uitzondering")
        MINISTRY = "ministry", _("voorgelegd aan wie erover gaat")
        STAYS = "stays", _("de regel blijft, omdat …")

    rule = models.ForeignKey(Rule, models.PROTECT, related_name="answers", verbose_name=_("regel"))
    says = models.CharField(_("antwoord"), max_length=10, choices=Says)
    words = models.TextField(_("uitleg"), max_length=1500)
    holds_from = models.DateField(_("geldt vanaf"), null=True)
    answered_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("beantwoord door"))
    answered_on = models.DateField(_("beantwoord op"), default=clock.today)

    class Meta:
        verbose_name = _("antwoord op een obstakel")
        verbose_name_plural = _("antwoorden op obstakels")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(words=""), name="rule_answer_explains_itself"),
            models.CheckConstraint(
                condition=Q(holds_from=None) | Q(says__in=["changed", "exception"]),
                name="rule_answer_holds_from_when_it_changes",
                violation_error_message=_("Een dag hoort bij een verandering of een uitzondering."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["rule", "-created_at"], name="answers_of_rule")]
