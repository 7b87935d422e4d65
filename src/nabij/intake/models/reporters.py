"""Who a report came from, and along which way: an account, somebody who called, or the front door."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _text
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation, Professional
from nabij.kernel.phone import normal_phone
from nabij.kernel.text import Unreadable


class FromSomebody(models.Model):
    """Where a report came from. Name and number of who has no account are personal data of the reporter alone.

    `reporter` is the account that wrote it: of the reporter, or of the colleague who noted what was said on the
    telephone; nobody's at the front door. `reported_by` is the reporter as the directory knows them.
    """

    class Source(models.TextChoices):
        ACCOUNT = "account", _("zelf gemeld")
        CALL = "call", _("na een gesprek")
        FRONT_DOOR = "front_door", _("via de voordeur")

    class SpeaksAs(models.TextChoices):
        PROFESSIONAL = "professional", _("voor het werk")
        RESIDENT = "resident", _("over zichzelf")
        AROUND = "around", _("familie, buur of bekende")

    source = models.CharField(_("langs welke weg"), max_length=10, choices=Source.choices, default=Source.ACCOUNT)
    speaks_as = models.CharField(
        _("in welke rol"), max_length=12, choices=SpeaksAs.choices, default=SpeaksAs.PROFESSIONAL
    )
    reported_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="reports", verbose_name=_("melder")
    )
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+",
        verbose_name=_("account dat dit schreef"),
    )  # fmt: skip
    caller_name = models.CharField(_("naam van de melder"), max_length=200, blank=True)
    caller_reach = models.CharField(_("hoe de melder te bereiken is"), max_length=100, blank=True)
    caller_from = models.CharField(_("van welke organisatie"), max_length=200, blank=True)
    withheld_because = models.CharField(_("waarom de melder niet genoemd wil worden"), max_length=300, blank=True)
    caller_kind = models.CharField(_("soort organisatie"), max_length=20, choices=Organisation.Kind.choices, blank=True)

    class Meta:
        abstract = True

    @property
    def hears_by_call(self) -> bool:
        """Whether this reporter has no account, so that somebody has to call them with what came of it."""
        return self.source != self.Source.ACCOUNT

    @property
    def reporter_kind(self) -> str:
        """The kind of organisation that reports; "" for a resident and those around."""
        return self.reported_by.organisation.kind if self.reported_by else self.caller_kind

    @property
    def reporter_name(self) -> str:
        return self.reported_by.name if self.reported_by else self.caller_name

    @property
    def reporter_role(self) -> str:
        """From where, or as what, the reporter speaks."""
        if self.reported_by:
            return self.reported_by.organisation.name
        if self.speaks_as != self.SpeaksAs.PROFESSIONAL:
            return str(self.get_speaks_as_display())
        return self.caller_from or str(self.get_caller_kind_display())

    @property
    def reporter_phone(self) -> str:
        """A number that can be dialled, or ""; what else was left as a way to reach them is `reporter_reach`."""
        if self.reported_by:
            return self.reported_by.phone
        try:
            return normal_phone(self.caller_reach)
        except Unreadable:
            return ""

    @property
    def reporter_reach(self) -> str:
        """How the reporter wants to be reached, when that is no telephone number."""
        return "" if self.reporter_phone else self.caller_reach

    @property
    def reporter_face(self) -> str:
        """From what a face is drawn: professionals of the directory have one, residents never."""
        return (self.reported_by.face or str(self.reported_by.pk)) if self.reported_by else ""

    @property
    def named_in_letter(self) -> str:
        """How the family's letter names who is no organisation of the directory; without the name when withheld."""
        if self.reported_by:
            return ""
        if self.speaks_as == self.SpeaksAs.RESIDENT:
            return _text("uzelf")
        if self.speaks_as == self.SpeaksAs.PROFESSIONAL:
            return self.reporter_role
        return _text("iemand uit uw omgeving") if self.withheld_because else self.caller_name


_NO_CALLER: dict[str, Any] = {"caller_name": "", "caller_reach": ""}
_CALLER = ~Q(caller_name="") & ~Q(caller_reach="") & Q(reported_by=None)
_PROFESSIONAL = Q(speaks_as="professional")

CAME_FROM_SOMEBODY: list[models.BaseConstraint] = [
    models.CheckConstraint(
        condition=Q(_PROFESSIONAL, source="account", reporter__isnull=False, reported_by__isnull=False, **_NO_CALLER)
        | Q(_CALLER, source="call", reporter__isnull=False)
        | Q(_CALLER & ~_PROFESSIONAL, source="front_door", reporter=None),
        name="report_came_from_one_source",
        violation_error_message=_("Schrijf op wie meldt en hoe die te bereiken is."),
    ),
    models.CheckConstraint(
        condition=(Q(_PROFESSIONAL, source="call") & ~Q(caller_kind=""))
        | (~Q(_PROFESSIONAL, source="call") & Q(caller_kind="", caller_from="")),
        name="report_called_by_an_organisation",
        violation_error_message=_("Kies voor wat voor organisatie de beller werkt."),
    ),
]
