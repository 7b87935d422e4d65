"""Reading a crisis back: the form, and taking one's own reading back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.journal.commands import put_reading_back, read_crisis, take_back_reading
from nabij.journal.forms import ReadingForm
from nabij.journal.models import CrisisReading, LifeEvent
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ui.messages import tell

TAB = "workspace:course"
DRAFT = "crisis-reading"
WEIGH = Permission.SAFETY_WEIGH
PURPOSE = _lazy("een crisis teruglezen")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(WEIGH, purpose=PURPOSE)
def read(request: Request, household_id: UUID, life_event_id: UUID) -> HttpResponse:
    """How you read it; those of others stand beside it, and are not changed."""
    happened = get(request.actor, WEIGH, LifeEvent, life_event_id)
    if happened.household_id != household_id or (happened.removed_at and request.method != "POST"):
        raise NotFound("a life event of another household, or one that was taken away")
    draft = draft_of(request.actor, DRAFT, life_event_id)
    form = ReadingForm(request.POST or None, initial=draft or {"key": new_id()})
    if request.method == "POST" and form.is_valid():
        try:
            made = read_crisis(request.actor, happened.pk, reading=form.reading(), key=form.cleaned_data["key"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, DRAFT, life_event_id)
            tell(request, _("Uw lezing is bewaard."), undo=_url("take_back_reading", made))
            return _back(household_id, life_event_id)
    return _page(request, happened, form, draft)


@require_POST
@requires(WEIGH, purpose=PURPOSE)
def take_back(request: Request, household_id: UUID, crisis_reading_id: UUID) -> HttpResponse:
    """One's own reading goes, with a way back."""
    reading = _own(request, household_id, crisis_reading_id)
    take_back_reading(request.actor, reading.pk)
    tell(request, _("Teruggenomen."), undo=_url("put_reading_back", reading))
    return _back(household_id, reading.life_event_id)


@require_POST
@requires(WEIGH, purpose=PURPOSE)
def put_back(request: Request, household_id: UUID, crisis_reading_id: UUID) -> HttpResponse:
    """One's own reading stands again."""
    reading = _own(request, household_id, crisis_reading_id)
    put_reading_back(request.actor, reading.pk)
    tell(request, _("Uw lezing staat er weer."))
    return _back(household_id, reading.life_event_id)


def _own(request: Request, household_id: UUID, crisis_reading_id: UUID) -> CrisisReading:
    reading = get(request.actor, WEIGH, CrisisReading, crisis_reading_id)
    if reading.household_id != household_id:
        raise NotFound("a reading of another household")
    return reading


def _url(name: str, reading: CrisisReading) -> str:
    return reverse(f"journal:{name}", args=[reading.household_id, reading.pk])


def _back(household_id: UUID, life_event_id: UUID) -> HttpResponse:
    return see_other(reverse("journal:life_event", args=[household_id, life_event_id]))


def _page(request: Request, happened: LifeEvent, form: ReadingForm, draft: object) -> HttpResponse:
    household = get(request.actor, WEIGH, Household, happened.household_id)
    shown = {
        "form": form, "one": happened, "draft": draft, "draft_key": f"{DRAFT}:{happened.pk}",
        **household_frame(request, household, tab=TAB),
    }  # fmt: skip
    if request.method == "POST":
        return look_again(request, "journal/reading_form.html", shown)
    return render(request, "journal/reading_form.html", shown)
