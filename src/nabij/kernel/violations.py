"""What the database refused, in the sentence that stands beside the rule."""

from functools import cache

from django.apps import apps
from django.db import IntegrityError
from django.db.models import BaseConstraint
from django.utils.translation import gettext

from nabij.kernel.guards import SAYS_NO


def sentence_of(error: IntegrityError) -> str:
    """What a guard says, or the constraint that was broken; "" for what nobody is meant to meet."""
    told = getattr(error.__cause__, "diag", None)
    if told is None:
        return ""
    if told.sqlstate == SAYS_NO:
        return gettext(told.message_primary)
    return str(_sentences().get(told.constraint_name, ""))


@cache
def _sentences() -> dict[str, object]:
    """The sentence of each constraint that has one of its own, by the name of the constraint."""
    ours = [one for model in apps.get_models() for one in model._meta.constraints]
    silent = BaseConstraint.default_violation_error_message
    return {one.name: one.violation_error_message for one in ours if one.violation_error_message != silent}
