"""What was decided before, without names: all of it, by rule or subject, and how we decide, for everybody."""

from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Lower

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.obstacles.models import Rule
from nabij.precedents.access import VIEW
from nabij.precedents.models import Precedent, PublicText


def precedents(
    actor: Actor, *, rule: UUID | None = None, domain: str = "", past: bool = False
) -> "QuerySet[Precedent]":
    """All that one may read, the latest first; what no longer stands only when asked for."""
    found = scope(actor, VIEW, Precedent).select_related("rule", "area")
    found = found.filter(rule=rule) if rule else found
    found = found.filter(domain=domain) if domain else found
    return found if past else found.filter(withdrawn_on=None)


def rules_decided(actor: Actor) -> "QuerySet[Rule]":
    """The rules about which something was decided, by name. One query."""
    decided = scope(actor, VIEW, Precedent).order_by().values("rule")
    return Rule.objects.filter(pk__in=decided).order_by(Lower("name"))


def domains_decided(actor: Actor) -> list[str]:
    """The subjects about which something was decided. One query."""
    found = scope(actor, VIEW, Precedent).exclude(domain="").order_by("domain")
    return list(found.values_list("domain", flat=True).distinct())


def one_precedent(actor: Actor, precedent: Precedent) -> Precedent:
    """The same with all that its page shows."""
    return scope(actor, VIEW, Precedent).select_related("rule", "area", "approved_by", "withdrawn_by").get(
        pk=precedent.pk
    )  # fmt: skip


def public_text() -> PublicText | None:
    """The text that stands, for anybody: that approved last."""
    return PublicText.objects.filter(approved_at__isnull=False).order_by("-approved_at").first()
