"""To which organisation money goes: a resident is never paid."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation, Professional
from nabij.kernel.records import Record
from nabij.ledger.iban import shown_iban


class Payee(Record):
    """A shop, an energy company, a landlord, with the account that it is paid on; of the directory when it is known.

    An account belongs to one payee. Who first wrote it down is kept, for whoever pays may want to ask.
    """

    name = models.CharField(_("naam"), max_length=70)
    iban = models.CharField(_("rekeningnummer"), max_length=34, unique=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisatie in de gids")
    )
    noted_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("opgeschreven door"))

    class Meta:
        verbose_name = _("wie betaald wordt")
        verbose_name_plural = _("wie betaald worden")
        ordering: ClassVar = ["name", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(name="") & Q(iban__regex=r"^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$"),
                name="payee_has_a_name_and_an_account",
                violation_error_message=_("Vul de naam en het rekeningnummer (IBAN) van de organisatie in."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def account(self) -> str:
        """The account in groups of four, as one reads it aloud."""
        return shown_iban(self.iban)
