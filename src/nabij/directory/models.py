"""The web of professionals: about a hundred per 25,000 inhabitants, with a face and a direct number."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.kernel.records import Record


class Organisation(Record):
    """A practice, school, corporation, team or body that works in the area."""

    class Kind(models.TextChoices):
        TEAM = "team", _("wijkteam")
        GENERAL_PRACTICE = "general_practice", _("huisartsenpraktijk")
        SCHOOL = "school", _("school")
        HOUSING = "housing", _("woningcorporatie")
        DEBT_HELP = "debt_help", _("schuldhulp")
        YOUTH_CARE = "youth_care", _("jeugdhulp")
        MENTAL_HEALTH = "mental_health", _("ggz")
        CARE = "care", _("zorg en ondersteuning")
        WELFARE = "welfare", _("welzijn")
        SAFETY = "safety", _("veiligheid")
        MUNICIPALITY = "municipality", _("gemeente")
        VOLUNTEERS = "volunteers", _("vrijwilligers")
        OTHER = "other", _("anders")

    name = models.CharField(_("naam"), max_length=200)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind.choices, default=Kind.OTHER)
    phone = models.CharField(_("telefoon"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        constraints: ClassVar = [models.UniqueConstraint(Lower("name"), name="organisation_once")]

    def __str__(self) -> str:
        return self.name


class Professional(Record):
    """Someone who works in the area. May have an account; is found by name, discipline and area."""

    class AtFrontDoor(models.TextChoices):
        NO = "no", _("niet")
        FIRST_NAME = "first_name", _("met gezicht en voornaam")
        NAME = "name", _("met gezicht en hele naam")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="professionals", verbose_name=_("organisatie")
    )
    areas = models.ManyToManyField(Area, related_name="professionals", verbose_name=_("gebieden"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="professional", verbose_name=_("account")
    )
    name = models.CharField(_("naam"), max_length=200)
    discipline = models.CharField(_("vak"), max_length=100)
    phone = models.CharField(_("direct nummer"), max_length=30, blank=True)
    email = models.EmailField(_("e-mailadres"), max_length=254, blank=True)
    working_days = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("werkdagen"), default=list)
    good_at = models.CharField(_("goed in"), max_length=300, blank=True)
    where = models.CharField(_("te vinden"), max_length=200, blank=True)
    face = models.CharField(_("gezicht"), max_length=40, blank=True)
    at_front_door = models.CharField(
        _("op de voordeur van de wijk"), max_length=10, choices=AtFrontDoor.choices, default=AtFrontDoor.NO
    )
    left_on = models.DateField(_("vertrokken op"), null=True)

    class Meta:
        verbose_name = _("professional")
        verbose_name_plural = _("professionals")
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("name"), "organisation", name="professional_once_per_organisation"),
        ]
        indexes: ClassVar = [models.Index(fields=["name"], name="professional_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def name_at_door(self) -> str:
        """The name that anybody may read: all of it, or the first word, as this person chose; "" when neither."""
        if self.at_front_door == self.AtFrontDoor.NO:
            return ""
        return self.name if self.at_front_door == self.AtFrontDoor.NAME else self.name.split(" ", 1)[0]
