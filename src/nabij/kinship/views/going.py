"""Where one goes after drawing, and how a form that was refused is shown again."""

from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.answers import keep_typed, show_refusal
from nabij.access.views import Request
from nabij.households.screen_names import hiding_query
from nabij.kernel.errors import Conflict, Refused

SHARED = "tafel"


def is_shared(request: Request) -> bool:
    """Whether one is drawing on a screen that is turned to the family."""
    return SHARED in request.GET


def page_of(request: Request, household_id: UUID) -> str:
    """The picture, on the screen where one was drawing, with the names as they were shown there."""
    if not is_shared(request):
        return reverse("kinship:genogram", args=[household_id])
    return reverse("kinship:shared", args=[household_id]) + hiding_query(request)


def undo_of(request: Request, household_id: UUID, step: UUID) -> str:
    """Takes back a step and stays on the same screen."""
    return reverse("kinship:take_back", args=[household_id, step]) + screen(request)


def screen(request: Request) -> str:
    """What keeps one on the same screen."""
    return f"?{SHARED}=1" + hiding_query(request).replace("?", "&") if is_shared(request) else ""


def refuse(form: forms.Form, refused: Refused) -> int:
    """Say on the form what a command refused, and give the status of the answer.

    Somebody else was first: what stands now is told beside what was typed, and sending again means it (409).
    """
    show_refusal(form, refused)
    if not isinstance(refused, Conflict):
        return 422
    words = _("Nu staat er: %(theirs)s. Bewaar opnieuw als het zo moet worden.")
    form.add_error(None, words % {"theirs": refused.theirs})
    keep_typed(form, refused)
    return 409
