"""A mandate: who may decide what, in whose name, under which law, up to how much, from when to when."""

from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import Role
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.records import Record

# To whom a mandate can be given: who does the work. A stand-in decides as the director whom they replace; the giver
# stays competent themselves (Awb art. 10:7); a partner who only reports decides nothing in the municipality's name.
MANDATED = (
    Role.DIRECTOR, Role.CONTACT_PERSON, Role.HELPER, Role.TEAM_MEMBER, Role.INTAKE_WORKER, Role.TEAM_LEADER,
    Role.ARREARS_WORKER, Role.BACK_OFFICE, Role.SAFETY_NET_OFFICER,
)  # fmt: skip


class Mandate(Record):
    """The power to decide in the name of a body of the municipality (Awb art. 10:1), given to a role, in writing.

    For an area, or for the municipality as the default of its areas: for the same thing and role the area's own counts.
    Within its limits the decision is the body's own (art. 10:2). It is never edited: a change is a withdrawal, at any
    time and in writing (art. 10:8), and a new one. What was decided before stays. `up_to` is in euros, that amount
    included; empty where no money is involved. `ends_on` is the first day without it.
    """

    class Subject(models.TextChoices):
        SPEND = "spend", _("zelf uitgeven")
        SIGN_BUDGET = "sign_budget", _("maatwerkbudget tekenen")
        DEVIATE = "deviate", _("afwijken van een beleidsregel")
        DECIDE = "decide", _("zelf besluiten")

    FOR_MONEY = (Subject.SPEND, Subject.SIGN_BUDGET)  # these have a limit

    class Body(models.TextChoices):
        COLLEGE = "college", _("het college van burgemeester en wethouders")
        MAYOR = "mayor", _("de burgemeester")

    area = models.ForeignKey(Area, models.PROTECT, related_name="mandates", verbose_name=_("gebied"))
    subject = models.CharField(_("soort"), max_length=20, choices=Subject)
    what = models.CharField(_("waarvoor"), max_length=200)
    role = models.CharField(_("wie"), max_length=30, choices=[(role.value, role.value) for role in MANDATED])
    up_to = models.DecimalField(_("tot en met"), max_digits=9, decimal_places=2, null=True)
    law = models.CharField(_("wet"), max_length=300)
    in_name_of = models.CharField(_("namens"), max_length=20, choices=Body, default=Body.COLLEGE)
    article = models.CharField(_("besluit en artikel"), max_length=200)
    text = models.TextField(_("tekst van het mandaat"))
    instructions = models.TextField(_("instructies"), blank=True)
    consent = models.CharField(_("instemming van wie elders werkt"), max_length=300, blank=True)
    works_elsewhere = models.BooleanField(_("ook voor wie niet onder de mandaatgever werkt"), default=False)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)
    granted_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gegeven door"))
    owner = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("eigenaar"))
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True)
    withdrawn_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("ingetrokken door")
    )
    withdrawn_because = models.CharField(_("waarom ingetrokken"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("mandaat")
        verbose_name_plural = _("mandaten")
        ordering: ClassVar = ["subject", "what", "role", "-up_to", "-starts_on"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(law="") & ~Q(article="") & ~Q(text=""),
                name="mandate_in_writing",
                violation_error_message=_("Een mandaat staat op papier: waarvoor, de wet, het artikel en de tekst."),
            ),
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in MANDATED]),
                name="mandate_role_does_the_work",
                violation_error_message=_("Aan deze rol kan geen mandaat worden gegeven."),
            ),
            models.CheckConstraint(
                condition=Q(up_to__isnull=False, up_to__gt=0)
                | Q(up_to=None) & ~Q(subject__in=["spend", "sign_budget"]),
                name="mandate_for_money_has_a_limit",
                violation_error_message=_("Een mandaat om geld uit te geven heeft een grens boven nul."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                name="mandate_ends_after_start",
                violation_error_message=_("De laatste dag ligt niet voor de eerste."),
            ),
            models.CheckConstraint(
                condition=Q(works_elsewhere=False) | ~Q(consent=""),
                name="mandate_elsewhere_with_consent",
                violation_error_message=_("Schrijf op wie van de andere organisatie instemde, en wanneer (Awb 10:4)."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because=""),
                name="mandate_withdrawn_with_a_reason",
                violation_error_message=_("Schrijf op waarom u het mandaat intrekt."),
            ),
            ExclusionConstraint(
                name="mandate_given_once",
                expressions=[
                    ("area", RangeOperators.EQUAL),
                    ("subject", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Lower("what"), RangeOperators.EQUAL),
                    (Coalesce("up_to", Value(0), output_field=models.DecimalField()), RangeOperators.EQUAL),
                    (Func("starts_on", "ends_on", function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=Q(withdrawn_on=None),
                violation_error_message=_("Dit mandaat is er al in deze tijd."),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def limit_text(self) -> str:
        """Up to and including how much; empty where no money is involved."""
        return "" if self.up_to is None else format_euro(self.up_to)

    @property
    def is_for_all(self) -> bool:
        """Whether it is the municipality's default, and not an area's own."""
        return self.area.parent_id is None

    @property
    def last_day(self) -> date | None:
        """The last day on which it was meant to count; None when no end was set."""
        return self.ends_on - timedelta(days=1) if self.ends_on else None

    @property
    def role_label(self) -> str:
        return Role(self.role).label

    @property
    def said(self) -> str:
        """What it says, in one sentence."""
        words = {"who": self.role_label.capitalize(), "body": self.get_in_name_of_display(), "limit": self.limit_text}
        if self.up_to is None:
            return gettext("%(who)s beslist namens %(body)s.") % words
        return gettext("%(who)s beslist namens %(body)s, tot en met %(limit)s.") % words

    @property
    def stops_on(self) -> date | None:
        """The first day on which it counts no more, planned or withdrawn."""
        return min((day for day in (self.ends_on, self.withdrawn_on) if day), default=None)

    def counts_on(self, day: date) -> bool:
        """Whether something could be decided under it on that day."""
        return self.starts_on <= day and (self.stops_on is None or day < self.stops_on)

    def allows(self, amount: Decimal | None) -> bool:
        """Whether the amount is within it: the limit itself is. An amount that nobody named is not."""
        return self.up_to is None or (amount is not None and amount <= self.up_to)
