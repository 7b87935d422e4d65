"""The keys under which a known person can be found again; they say nothing by themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.households.models.persons import Person


class PersonKey(models.Model):
    """One of some thirteen hashed keys of a person: two records that share one are worth comparing."""

    pk = models.CompositePrimaryKey("key", "person_id")
    key = models.BigIntegerField(_("sleutel"))
    person = models.ForeignKey(Person, models.CASCADE, related_name="keys", verbose_name=_("persoon"))

    class Meta:
        verbose_name = _("vindsleutel")
        verbose_name_plural = _("vindsleutels")

    def __str__(self) -> str:
        return str(self.key)
