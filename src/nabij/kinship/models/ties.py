"""What ties two people who are drawn."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.kernel.partial_date_fields import partial_date_check
from nabij.kinship.models.people import Date, Drawn, Kin


class Pairing(Drawn):
    """Two partners, now or before. By death it ends without saying so here: that stands with who died."""

    class Kind(models.TextChoices):
        MARRIED = "married", _("getrouwd")
        REGISTERED = "registered", _("geregistreerd partnerschap")
        TOGETHER = "together", _("samenwonend")
        RELATIONSHIP = "relationship", _("relatie, wonen niet samen")

    class Ended(models.TextChoices):
        SEPARATION = "separation", _("uit elkaar")
        DIVORCE = "divorce", _("gescheiden")

    one = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("de een"))
    other = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("de ander"))
    kind = models.CharField(_("hoe"), max_length=12, choices=Kind.choices, default=Kind.TOGETHER)
    began = Date(_("sinds"), null=True)
    ended_by = models.CharField(_("voorbij"), max_length=10, choices=Ended.choices, blank=True)
    ended = Date(_("tot"), null=True)

    class Meta:
        verbose_name = _("paar")
        verbose_name_plural = _("paren")
        ordering: ClassVar = ["began", "created_at"]
        constraints: ClassVar = [
            # In one order, so that two people are a couple once.
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="pairing_in_order"),
            models.UniqueConstraint(fields=["one", "other"], name="pairing_once"),
            partial_date_check("began", "pairing_began_is_a_partial_date"),
            partial_date_check("ended", "pairing_ended_is_a_partial_date"),
            models.CheckConstraint(
                condition=Q(ended=None) | ~Q(ended_by=""),
                name="pairing_ended_says_how",
                violation_error_message=_("Kies ook hoe het voorbij is gegaan."),
            ),
            models.CheckConstraint(
                condition=Q(began=None) | Q(ended=None) | Q(ended__gte=models.functions.Left(F("began"), 4)),
                name="pairing_ends_after_it_began",
                violation_error_message=_("Het einde ligt voor het begin. Kijk de jaren na."),
            ),
        ]


class Descent(Drawn):
    """Whose child somebody is: by birth, or in another way."""

    class Kind(models.TextChoices):
        BIRTH = "birth", _("eigen kind")
        ADOPTION = "adoption", _("adoptie")
        FOSTER = "foster", _("pleegkind")
        STEP = "step", _("stiefkind")

    child = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("kind"))
    parent = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("ouder"))
    kind = models.CharField(_("hoe"), max_length=8, choices=Kind.choices, default=Kind.BIRTH)

    class Meta:
        verbose_name = _("kind van")
        verbose_name_plural = _("kinderen van")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["child", "parent"], name="descent_once"),
            models.CheckConstraint(condition=~Q(child=F("parent")), name="descent_from_another"),
        ]


class KinBond(Drawn):
    """How two get on. Violence never comes on paper or on a screen that others see."""

    class Quality(models.TextChoices):
        CLOSE = "close", _("hecht")
        ORDINARY = "ordinary", _("gewoon")
        DISTANT = "distant", _("op afstand")
        TENSE = "tense", _("gespannen")
        BROKEN = "broken", _("geen contact")
        VIOLENT = "violent", _("geweld")

    one = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("de een"))
    other = models.ForeignKey(Kin, models.CASCADE, related_name="+", verbose_name=_("de ander"))
    quality = models.CharField(_("hoe gaat het tussen hen"), max_length=8, choices=Quality.choices)

    class Meta:
        verbose_name = _("band")
        verbose_name_plural = _("banden")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="kin_bond_in_order"),
            models.UniqueConstraint(fields=["one", "other"], name="kin_bond_once"),
            models.CheckConstraint(
                condition=~Q(quality="violent") | Q(on_paper=False),
                name="kin_bond_violence_not_on_paper",
                violation_error_message=_("Geweld komt nooit op papier of op een gedeeld scherm."),
            ),
        ]
