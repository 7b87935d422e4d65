"""Persons: known are clients and those around them, never a register of all residents."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _plainly
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.age_bands import ADULT, who_decides
from nabij.kernel import clock, names
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import Age, PartialDate


class Addressed(models.Model):
    """Where somebody or some household is found; a foreign address stands in `elsewhere`."""

    street = models.CharField(_("straat"), max_length=100, blank=True)
    house_number = models.CharField(_("huisnummer"), max_length=10, blank=True)
    house_addition = models.CharField(_("toevoeging"), max_length=10, blank=True)
    postcode = models.CharField(_("postcode"), max_length=7, blank=True)
    town = models.CharField(_("plaats"), max_length=100, blank=True)
    elsewhere = models.CharField(_("adres in het buitenland"), max_length=300, blank=True)

    # A person and a household have it as a column; of a report it is not known.
    address_is_secret: Any = False

    class Meta:
        abstract = True

    @property
    def address(self) -> str:
        """The address in one line, as on an envelope; empty when unknown. A secret one is never shown, to anybody."""
        if self.address_is_secret:
            return _plainly("Het adres is geheim.")
        number = f"{self.house_number}{' ' if self.house_addition else ''}{self.house_addition}"
        street = f"{self.street} {number}".strip()
        town = f"{self.postcode} {self.town}".strip()
        return self.elsewhere or ", ".join(part for part in (street, town) if part)


class Person(Addressed, SensitiveRecord):
    """Someone in or around a household. Of the birth date often only the year is known."""

    household_attribute = None
    person_attribute = "id"

    given_names = models.CharField(_("voornamen"), max_length=200, blank=True)
    prefix = models.CharField(_("tussenvoegsel"), max_length=20, blank=True)
    surname = models.CharField(_("achternaam"), max_length=200, blank=True)
    birth = PartialDateField[PartialDate | str | None, PartialDate | None](_("geboortedatum"), null=True)
    bsn = models.CharField(_("burgerservicenummer"), max_length=9, blank=True)
    language = models.CharField(_("spreekt"), max_length=50, blank=True)
    needs_interpreter = models.BooleanField(_("tolk nodig"), default=False)
    phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    died_on = models.DateField(_("overleden op"), null=True)
    address_is_secret = models.BooleanField(_("adres is geheim"), default=False)
    address_from = models.ForeignKey(
        "households.Household",
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("bij welk huishouden het adres is opgeschreven"),
    )
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")
        # With the surname itself beside its small letters, so that counting those who bear it reads the index alone.
        indexes: ClassVar = [models.Index(Lower("surname"), name="person_by_surname", include=["surname"])]
        constraints: ClassVar = [
            partial_date_check("birth", "birth_is_a_partial_date"),
            models.CheckConstraint(
                condition=~Q(given_names="") | ~Q(surname=""),
                name="person_has_a_name",
                violation_error_message=_("Vul een voornaam of een achternaam in."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return names.full_name(self.given_names, self.prefix, self.surname)

    @property
    def called(self) -> str:
        """What one says at the table: the first name, else the surname."""
        return self.given_names.split(" ")[0] if self.given_names else self.surname

    @property
    def age(self) -> Age | None:
        """Age today; a range when the birth date is incomplete; None when unknown."""
        return self.birth.age_on(clock.today()) if self.birth else None

    @property
    def is_child(self) -> bool:
        """Surely or possibly under 18: what is decided about children holds in doubt as well."""
        return self.age is not None and self.age.low < ADULT

    @property
    def who_decides(self) -> str:
        """Who gives consent for help to this child, in a sentence; empty for an adult."""
        return who_decides(self.age)


class Membership(SensitiveRecord):
    """How a person belongs to a household: lives here, belongs to it, or is of its network.

    A household is not an address, and one person may belong to two.
    """

    person_attribute = "person_id"

    class Kind(models.TextChoices):
        LIVES_HERE = "lives_here", _("woont hier")
        BELONGS = "belongs", _("hoort erbij, woont elders")
        NETWORK = "network", _("netwerk")

    class Left(models.TextChoices):
        MOVED = "moved", _("verhuisd of uit elkaar")
        DIED = "died", _("overleden")
        NO_LONGER = "no_longer", _("hoort er niet meer bij")
        MERGED = "merged", _("staat in het samengevoegde dossier")

    household = models.ForeignKey(
        "households.Household", models.CASCADE, related_name="memberships", verbose_name=_("huishouden")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships", verbose_name=_("persoon"))
    kind = models.CharField(_("hoe"), max_length=12, choices=Kind.choices, default=Kind.LIVES_HERE)
    relation = models.CharField(_("wie is het"), max_length=60, blank=True)
    is_volunteer = models.BooleanField(_("vrijwilliger"), default=False)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)
    left_because = models.CharField(_("waarom weg"), max_length=10, choices=Left.choices, blank=True)
    left_noted_on = models.DateField(_("wanneer dat is opgeschreven"), null=True)
    left_version = models.PositiveIntegerField(_("versie van de persoon bij het weggaan"), null=True)

    class Meta:
        verbose_name = _("lid van het huishouden")
        verbose_name_plural = _("leden van het huishouden")
        ordering: ClassVar = ["position", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["household", "person"],
                condition=Q(ends_on=None),
                name="member_once",
                violation_error_message=_("Deze persoon staat al bij dit huishouden."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="membership_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, left_because="") | (Q(ends_on__isnull=False) & ~Q(left_because="")),
                name="membership_ends_for_a_reason",
            ),
        ]

    @property
    def is_in_force(self) -> bool:
        """Whether they belong to it today."""
        return self.ends_on is None or self.ends_on > clock.today()

    @property
    def shows_address(self) -> bool:
        """Whether this table may read the person's own address.

        Where somebody lives may be what they keep from another family they belong to: an ex-partner, a child
        out of the house. So it shows only where they live, and at the table where it was written down.
        """
        if self.person.address_is_secret:
            return False
        return self.kind == self.Kind.LIVES_HERE or self.person.address_from_id == self.household_id

    @property
    def address(self) -> str:
        """The person's own address in one line, empty when unknown or not for this table; that it is secret is said."""
        if self.person.address_is_secret:
            return self.person.address
        return self.person.address if self.shows_address else ""


class ParentalAuthority(SensitiveRecord):
    """Who holds authority (gezag) over a child: a parent, a guardian, or a body (BW 1:245)."""

    household_attribute = None
    person_attribute = "child_id"

    child = models.ForeignKey(Person, models.CASCADE, related_name="authorities", verbose_name=_("kind"))
    holder = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="holds_authority", verbose_name=_("wie heeft gezag")
    )
    body = models.CharField(_("instelling met voogdij"), max_length=200, blank=True)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)

    class Meta:
        verbose_name = _("gezag")
        verbose_name_plural = _("gezag")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(holder=None) & ~Q(body="")) | (Q(holder__isnull=False) & Q(body="")),
                name="authority_has_one_holder",
                violation_error_message=_("Kies een persoon of vul een instelling in."),
            ),
            models.CheckConstraint(condition=~Q(child=F("holder")), name="no_authority_over_oneself"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="authority_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["child", "holder"], condition=Q(ends_on=None, holder__isnull=False), name="authority_once"
            ),
            models.UniqueConstraint(
                fields=["child", "body"], condition=Q(ends_on=None) & ~Q(body=""), name="guardian_body_once"
            ),
        ]
