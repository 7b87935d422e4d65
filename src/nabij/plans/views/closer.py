"""‘Who closer by could do this?’ and what stands in the way: asked, never in the way."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.drafts.keeping import discard
from nabij.kernel.errors import Refused
from nabij.plans.commands import closer as commands
from nabij.plans.forms import CloserForm, HindranceForm
from nabij.plans.models import Action, Hindrance
from nabij.plans.queries.closer import ladder_of
from nabij.plans.views.forms_page import FormPage, resume, show_form
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell


def _url(action_id: UUID) -> str:
    return reverse("plans:action", args=[action_id])


@get_or_post
@edits
def action_closer(request: Request, action_id: UUID) -> HttpResponse:
    """Who was thought of before this professional; leaving it open is fine."""
    action = get(request.actor, EDIT, Action, action_id)
    page = FormPage(
        "plan-closer", action.pk, _("Wie dichterbij zou dit kunnen?"), _("Bewaren"),
        lead=_("%(what)s – overslaan mag. Wat nodig is, gaat altijd door.") % {"what": action.what},
        back=_url(action.pk), leave=_("Overslaan"),
    )  # fmt: skip
    said = ladder_of(request.actor, action)
    if request.method != "POST":
        draft = resume(request, page)
        now = {"considered": said.considered, "because": said.because} if said else None
        return show_form(request, action.household, page, CloserForm(initial=draft or now), draft=draft)
    form = CloserForm(request.POST)
    if form.is_valid():
        try:
            commands.answer_closer(request.actor, action.pk, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("Het staat bij de actie."))
            return see_other(_url(action.pk))
    return show_form(request, action.household, page, form)


@get_or_post
@edits
def hindrance_new(request: Request, action_id: UUID) -> HttpResponse:
    """What keeps people away from this action."""
    action = get(request.actor, EDIT, Action, action_id)
    page = FormPage(
        "plan-hindrance", action.pk, _("Wat staat in de weg?"), _("Bewaren"), lead=action.what, back=_url(action.pk)
    )
    if request.method != "POST":
        draft = resume(request, page)
        return show_form(request, action.household, page, HindranceForm(initial=draft), draft=draft)
    form = HindranceForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data | {"kind": Hindrance.Kind(form.cleaned_data["kind"])}
        made = commands.note_hindrance(request.actor, action.pk, **said)
        discard(request.actor, page.name, page.thing)
        tell(request, _("Het staat bij de actie."), undo=reverse("plans:hindrance_gone", args=[made.pk]))
        return see_other(_url(action.pk))
    return show_form(request, action.household, page, form)


@require_POST
@edits
def hindrance_gone(request: Request, hindrance_id: UUID) -> HttpResponse:
    """Out of the way."""
    hindrance = commands.clear_hindrance(request.actor, hindrance_id)
    undo = reverse("plans:hindrance_back", args=[hindrance.pk])
    tell(request, _("Dit staat niet meer in de weg."), undo=undo)
    return see_other(_url(hindrance.action_id))


@require_POST
@edits
def hindrance_back(request: Request, hindrance_id: UUID) -> HttpResponse:
    """Still in the way."""
    hindrance = commands.restore_hindrance(request.actor, hindrance_id)
    tell(request, _("Dit staat toch nog in de weg."))
    return see_other(_url(hindrance.action_id))
