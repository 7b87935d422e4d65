"""Naming a rule: the same rule in other capitals is the same rule."""

from django.utils.translation import gettext_lazy as _

from nabij.kernel.errors import Refused
from nabij.obstacles.models import Rule

NEW_LEVEL = _("Deze regel is hier nieuw. Kies wat voor regel het is.")
NEW_BODY = _("Deze regel is hier nieuw. Vul in van wie zij is.")


def rule_named(name: str, body: str = "") -> Rule | None:
    """The rule that is known by this name (and of this body, if given); where two were joined, the one that goes on.

    None when nobody named it before, and when more than one body has a rule of this name and none was said.
    """
    found = Rule.objects.filter(name__iexact=name.strip()).select_related("same_as")
    if body.strip():
        found = found.filter(body__iexact=body.strip())
    known = {one.same_as or one for one in found[:3]}
    return known.pop() if len(known) == 1 else None


def name_rule(*, name: str, level: str = "", article: str = "", body: str = "") -> Rule:
    """The known rule of this name, or this one named now. Raises Refused when it is new and says not whose it is."""
    if known := rule_named(name, body):
        return known
    if level not in Rule.Level.values:
        raise Refused(str(NEW_LEVEL), field="level")
    if not body.strip():
        raise Refused(str(NEW_BODY), field="body")
    rule, _made = Rule.objects.get_or_create(
        name=name.strip(), body=body.strip(), defaults={"level": level, "article": article.strip()}
    )
    return rule
