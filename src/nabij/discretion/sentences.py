"""An answer to "may I?" in plain words: one sentence to stand on, or who may."""

from django.utils.translation import gettext as _

from nabij.areas.actors import label_of
from nabij.discretion.models import MandateAnswer


def ground(answer: MandateAnswer) -> str:
    """Yes: in whose name, up to how much, on which ground, and who stands behind it."""
    mandate = answer.mandate
    if mandate is None:
        return ""
    limit = _(", tot en met %(limit)s") % {"limit": answer.limit_text} if answer.limit_text else ""
    behind = _("; achter u staat %(name)s") % {"name": answer.backed_by} if answer.backed_by else ""
    words = {
        "body": mandate.get_in_name_of_display(), "limit": limit, "article": mandate.article, "law": mandate.law,
        "behind": behind,
    }  # fmt: skip
    return _("U mag dit zelf beslissen namens %(body)s%(limit)s, op grond van %(article)s (%(law)s)%(behind)s.") % words


def why_not(answer: MandateAnswer) -> str:
    """No: how far one's own mandate goes, or that there is none."""
    if answer.mandate is None:
        return _("Voor uw rol (%(role)s) is hiervoor geen mandaat.") % {"role": label_of(answer.role)}
    return _("Uw mandaat gaat tot en met %(limit)s.") % {"limit": answer.limit_text}


def who_instead(answer: MandateAnswer) -> str:
    """No: who may, by name where one person is known, and up to how much."""
    role = label_of(answer.other_role)
    who = f"{answer.backed_by} ({role})" if answer.backed_by else role
    other = answer.other_mandate
    if other is None:
        return _("Wie wel: %(who)s. Die kan altijd zelf beslissen.") % {"who": who}
    if other.subject == other.Subject.SIGN_BUDGET:
        words = {"who": who, "limit": other.limit_text}
        return _("Wie wel: %(who)s tekent een maatwerkbudget tot en met %(limit)s.") % words
    if other.up_to is None:
        return _("Wie wel: %(who)s.") % {"who": who}
    return _("Wie wel: %(who)s, tot en met %(limit)s.") % {"who": who, "limit": other.limit_text}
