"""What the safety net decided, and who saw it otherwise.

What may be set aside is held twice, here and by the command: a policy rule by Awb art. 4:84, a by-law by its own
hardship clause, a partner's practice by nobody (one agrees with them), national law never. `level` cannot say
otherwise than the rule itself: a foreign key over both columns, in the migration.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.obstacles.models import Rule
from nabij.safety_net.models.questions import NetQuestion

LEVELS = (Rule.Level.LAW, Rule.Level.BYLAW, Rule.Level.POLICY, Rule.Level.PRACTICE)
# What one may ask about: also a rule of which nobody at the table knows the kind. The officer finds out first.
ASKED_ABOUT = (*LEVELS, Rule.Level.UNKNOWN)
GIVES = Q(outcome__in=["granted", "partly"])
_GIVEN = Q(is_ruling=True, announced_on__isnull=False)


class Outcome(models.TextChoices):
    """What came of a question."""

    GRANTED = "granted", _("ja")
    PARTLY = "partly", _("voor een deel")
    REFUSED = "refused", _("nee")
    CANNOT = "cannot", _("kan niet: het vangnet mag hier niet over beslissen")
    STOPPED = "stopped", _("het eerdere besluit stopt")


IN_SHORT = {Outcome.CANNOT: _("kan niet"), Outcome.STOPPED: _("gestopt")}


class Ground(models.TextChoices):
    """On what a yes stands."""

    SPECIAL = "special", _("bijzondere omstandigheden (Awb art. 4:84)")
    HARDSHIP = "hardship", _("hardheidsclausule van de verordening")
    AGREEMENT = "agreement", _("afspraak met de organisatie")
    NONE = "none", _("geen")


class NetDecision(SensitiveRecord):
    """A reasoned decision, with an end. It is never edited: a change is a new one, which `replaces` it.

    `special` and `disproportionate` are the two questions of Awb 4:84; `helps` is what does help where nothing can be
    decided here. A ruling (beschikking, Awb 1:3) can be objected to for six weeks from the day after the family got
    it (Awb 6:7, 6:8): so `objection_until` comes with `announced_on`. Where it `differs` from what is usual it says on
    which points, for fairness later. `precedent` is the text without names that was made of it; `came_of_it` is what
    came of it, in words without names, by who directs: it goes along with that text.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="net_decisions", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    question = models.ForeignKey(NetQuestion, models.CASCADE, related_name="decisions", verbose_name=_("op vraag"))
    replaces = models.OneToOneField(
        "self", models.CASCADE, null=True, related_name="replaced_by", verbose_name=_("komt in de plaats van")
    )
    rule = models.ForeignKey(Rule, models.PROTECT, related_name="+", verbose_name=_("welke regel"))
    level = models.CharField(_("soort regel"), max_length=10, choices=[(one.value, one.label) for one in LEVELS])
    outcome = models.CharField(_("besluit"), max_length=10, choices=Outcome.choices)
    ground = models.CharField(_("grond"), max_length=10, choices=Ground.choices, default=Ground.NONE)
    reason = models.TextField(_("waarom"), max_length=2000)
    special = models.TextField(_("welke bijzondere omstandigheden"), max_length=2000, blank=True)
    disproportionate = models.TextField(_("waarom de regel hier te hard uitpakt"), max_length=2000, blank=True)
    clause = models.CharField(_("artikel van de hardheidsclausule"), max_length=200, blank=True)
    agreed_with = models.CharField(_("met wie is het afgesproken"), max_length=200, blank=True)
    helps = models.TextField(_("wat wel helpt"), max_length=2000, blank=True)
    conditions = models.TextField(_("voorwaarden"), max_length=1000, blank=True)
    plain_words = models.TextField(_("voor het gezin, in gewone woorden"), max_length=2000)
    starts_on = models.DateField(_("geldt vanaf"), null=True)
    ends_on = models.DateField(_("geldt tot en met"), null=True)
    differs = models.BooleanField(_("wijkt af van wat gebruikelijk is"), default=False)
    usual = models.CharField(_("wat gebruikelijk is"), max_length=500, blank=True)
    network = models.CharField(_("anders: het netwerk"), max_length=300, blank=True)
    resilience = models.CharField(_("anders: wat zij zelf aankunnen"), max_length=300, blank=True)
    aim = models.CharField(_("anders: wat het moet opleveren"), max_length=300, blank=True)
    decided_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie besloot"))
    decided_on = models.DateField(_("besloten op"), default=clock.today)
    is_ruling = models.BooleanField(_("is een beschikking"), default=False)
    announced_on = models.DateField(_("aan het gezin gegeven op"), null=True)
    objection_until = models.DateField(_("bezwaar kan tot en met"), null=True)
    precedent = models.UUIDField(_("precedent"), null=True)
    came_of_it = models.TextField(_("wat ervan kwam"), max_length=1000, blank=True)
    came_of_it_on = models.DateField(_("opgeschreven op"), null=True)

    class Meta:
        verbose_name = _("besluit van het vangnet")
        verbose_name_plural = _("besluiten van het vangnet")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["question"], condition=Q(replaces=None), name="one_first_net_decision",
                violation_error_message=_("Op deze vraag is al besloten."),
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(plain_words=""),
                name="net_decision_says_why",
                violation_error_message=_("Schrijf op waarom u dit besluit, en wat het voor het gezin betekent."),
            ),
            models.CheckConstraint(
                condition=~Q(level="law") | Q(outcome="cannot"),
                name="national_law_is_never_set_aside",
                violation_error_message=_("Een landelijke wet kan het vangnet niet opzijzetten."),
            ),
            models.CheckConstraint(
                condition=~GIVES
                | (Q(level="policy", ground="special") & ~Q(special="") & ~Q(disproportionate=""))
                | (Q(level="bylaw", ground="hardship") & ~Q(special="") & ~Q(clause=""))
                | (Q(level="practice", ground="agreement") & ~Q(agreed_with="")),
                name="a_yes_stands_on_what_the_rule_allows",
                violation_error_message=_(
                    "Een beleidsregel wijkt alleen door bijzondere omstandigheden, een verordening alleen door haar "
                    "hardheidsclausule, een werkwijze alleen door een afspraak."
                ),
            ),
            models.CheckConstraint(
                condition=GIVES | Q(ground="none", special="", disproportionate="", clause="", agreed_with=""),
                name="only_a_yes_has_a_ground",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="cannot") | ~Q(helps=""),
                name="cannot_says_what_does_help",
                violation_error_message=_("Schrijf op wat dan wel helpt."),
            ),
            models.CheckConstraint(
                condition=(GIVES & Q(starts_on__isnull=False, ends_on__isnull=False, ends_on__gte=F("starts_on")))
                | (~GIVES & Q(starts_on=None, ends_on=None, conditions="")),
                name="a_yes_begins_and_ends",
                violation_error_message=_("Kies vanaf wanneer en tot en met wanneer het geldt."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome="stopped") | Q(replaces__isnull=False), name="only_what_was_decided_stops"
            ),
            models.CheckConstraint(
                condition=(
                    Q(differs=True) & ~Q(usual="") & (~Q(network="") | ~Q(resilience="") | ~Q(aim=""))
                ) | Q(differs=False, usual="", network="", resilience="", aim=""),
                name="what_differs_says_on_which_point",
                violation_error_message=_("Schrijf op wat gebruikelijk is, en op welk punt dit anders is."),
            ),
            models.CheckConstraint(
                condition=Q(is_ruling=False) | Q(level__in=["bylaw", "policy"]),
                name="a_ruling_is_about_a_rule_of_our_own",
                violation_error_message=_("Dit is geen beschikking: over deze regel beslist de gemeente niet."),
            ),
            models.CheckConstraint(
                condition=Q(announced_on=None) | Q(announced_on__gte=F("decided_on")),
                name="net_decision_announced_after_it_was_made",
                violation_error_message=_("Het gezin krijgt het besluit op of na de dag van het besluit."),
            ),
            models.CheckConstraint(
                condition=_GIVEN & Q(objection_until__isnull=False, objection_until__gt=F("announced_on"))
                | (~_GIVEN & Q(objection_until=None)),
                name="a_ruling_that_was_given_can_be_objected_to",
            ),
            models.CheckConstraint(
                condition=Q(came_of_it="", came_of_it_on=None)
                | (~Q(came_of_it="") & Q(came_of_it_on__isnull=False, came_of_it_on__gte=F("decided_on"))),
                name="what_came_of_net_decision_has_a_day",
            ),
        ]  # fmt: skip

    @property
    def gives(self) -> bool:
        """Whether the family got something by it."""
        return self.outcome in (Outcome.GRANTED, Outcome.PARTLY)

    @property
    def in_short(self) -> str:
        """The outcome in a word or three, for a list."""
        outcome = Outcome(self.outcome)
        return str(IN_SHORT.get(outcome, outcome.label))

    @property
    def is_over(self) -> bool:
        return self.ends_on is not None and self.ends_on < clock.today()


class Dissent(SensitiveRecord):
    """Another view of a decision, kept beside it under the name of who has it. It changes nothing, and stays."""

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    decision = models.ForeignKey(NetDecision, models.CASCADE, related_name="dissents", verbose_name=_("bij besluit"))
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie het anders ziet"))
    words = models.CharField(_("hoe die het ziet"), max_length=1000)
    noted_on = models.DateField(_("opgeschreven op"), default=clock.today)

    class Meta:
        verbose_name = _("afwijkende mening")
        verbose_name_plural = _("afwijkende meningen")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["decision", "by"], name="one_dissent_each",
                violation_error_message=_("Uw mening staat er al bij."),
            ),
            models.CheckConstraint(
                condition=~Q(words=""), name="dissent_has_words",
                violation_error_message=_("Schrijf op hoe u het ziet."),
            ),
        ]  # fmt: skip
