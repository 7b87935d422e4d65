"""Whose action it is, as a page may name them: a face for a professional, a name for who may be known."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Involvement, Membership, Person
from nabij.kernel import clock
from nabij.kernel.names import full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.periods import not_over
from nabij.plans.models import Action

ADULT = 18


class OwnerKind(models.TextChoices):
    """What kind of owner.

    CHILD is a child that does something for others or for the household: a load, never a strength of the
    family. A child that does something for itself (the goal is about that child) counts as the family.
    """

    FAMILY = "family", gettext_lazy("gezin")
    NETWORK = "network", gettext_lazy("netwerk")
    VOLUNTEER = "volunteer", gettext_lazy("vrijwilliger")
    PROFESSIONAL = "professional", gettext_lazy("professional")
    CHILD = "child", gettext_lazy("kind")


@dataclass(frozen=True)
class Owner:
    """The one who does it. `name` is empty when this viewer may not know who of the family it is."""

    id: UUID | None
    kind: OwnerKind
    name: str
    called: str = ""
    face: str = ""
    phone: str = ""
    organisation: str = ""
    age: str = ""
    for_self: bool = False
    is_minor: bool = False
    at_table: bool = True

    @property
    def is_professional(self) -> bool:
        return self.kind == OwnerKind.PROFESSIONAL

    @property
    def is_child(self) -> bool:
        return self.kind == OwnerKind.CHILD

    @property
    def label(self) -> str:
        """The name, else what may be said: somebody of the family or the network."""
        return self.name or {
            OwnerKind.NETWORK: _("iemand uit het netwerk"),
            OwnerKind.VOLUNTEER: _("een vrijwilliger"),
        }.get(self.kind, _("iemand van het gezin"))


def with_owners(actor: Actor, actions: "QuerySet[Action]") -> "QuerySet[Action]":
    """Actions with what `owner_of` needs, in the same query; persons only as far as the actor may see them."""
    persons = scope(actor, Permission.HOUSEHOLD_VIEW, Person).filter(pk=OuterRef("owner_person_id"))
    membership = Membership.objects.filter(
        household_id=OuterRef("household_id"), person_id=OuterRef("owner_person_id")
    ).order_by("-starts_on")
    seated = Involvement.objects.filter(
        not_over(),
        household_id=OuterRef("household_id"),
        professional_id=OuterRef("owner_professional_id"),
        starts_on__lte=clock.today(),
    )
    named = JSONObject(given="given_names", prefix="prefix", surname="surname", birth="birth", phone="phone")
    return actions.select_related("owner_professional__organisation").annotate(
        owner_named=Subquery(persons.values(named=named)[:1]),
        owner_belongs=Subquery(membership.values(belongs=JSONObject(kind="kind", volunteer="is_volunteer"))[:1]),
        owner_seated=Exists(seated),
    )


def owner_of(action: Action) -> Owner:
    """The owner of an action that was read by `with_owners`; remembers that the person was shown."""
    professional = action.owner_professional
    if professional is not None:
        return Owner(
            id=professional.pk, kind=OwnerKind.PROFESSIONAL, name=professional.name, called=professional.name,
            face=professional.face,
            phone=professional.phone or professional.organisation.phone, organisation=professional.organisation.name,
            at_table=_annotation(action, "owner_seated"),
        )  # fmt: skip
    return _person(action, _annotation(action, "owner_named"), _annotation(action, "owner_belongs") or {})


def _annotation(action: Action, name: str) -> Any:
    return action.__dict__[name]


def _person(action: Action, named: dict[str, Any] | None, belongs: dict[str, Any]) -> Owner:
    if named is None:
        return Owner(id=None, kind=_kind(belongs, is_child=False), name="")
    shown(person=action.owner_person_id)
    age = PartialDate.from_text(named["birth"]).age_on(clock.today()) if named["birth"] else None
    is_minor = age is not None and age.low < ADULT
    for_self = action.about_id == action.owner_person_id
    return Owner(
        id=action.owner_person_id,
        kind=_kind(belongs, is_child=is_minor and not for_self),
        for_self=for_self,
        is_minor=is_minor,
        name=full_name(named["given"], named["prefix"], named["surname"]),
        called=named["given"].split(" ")[0] or named["surname"],
        phone=named["phone"],
        age=age.text if age else "",
    )


def _kind(belongs: dict[str, Any], *, is_child: bool) -> OwnerKind:
    if is_child:
        return OwnerKind.CHILD
    if belongs.get("volunteer"):
        return OwnerKind.VOLUNTEER
    return OwnerKind.NETWORK if belongs.get("kind") == Membership.Kind.NETWORK else OwnerKind.FAMILY
