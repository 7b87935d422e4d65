"""Who reads and who writes how it goes: whole seats all of it, others what is about theirs."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.assessments.models import Assessment, AssessmentAnswer
from nabij.households.access import at_table, told_about

_VIEW, _EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT

_told = told_about(_VIEW)
rule(_VIEW, Assessment)(_told)


@rule(_VIEW, AssessmentAnswer)
def _answers(actor: Actor) -> Q:
    return at_table(actor, _VIEW) & Q(assessment_id__in=Assessment.objects.filter(_told(actor)).values("pk"))


@rule(_EDIT, Assessment, view=_VIEW)
def _writes(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)
