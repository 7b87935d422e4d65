"""The question in their own words, as first asked and as it became."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.areas.choices import Texts, choice_of
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.question import retract_question, write_question
from nabij.households.forms.story import QuestionForm
from nabij.households.frame import household_frame
from nabij.households.models import Household, Question
from nabij.households.queries import QuestionStory, answer_of, circle_of, question_of
from nabij.households.views.within import household_of, thing_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

TAB = "workspace:household"
PAGE = "households/question.html"
READING = _lazy("de vraag van het gezin lezen")


@requires(Permission.HOUSEHOLD_VIEW, purpose=READING)
def question(request: Request, household_id: UUID) -> HttpResponse:
    """The story of the question, and room for how it became another."""
    household = household_of(request, Permission.HOUSEHOLD_VIEW, household_id)
    story = question_of(request.actor, household)
    if request.method == "POST":
        return _write(request, household, story)
    draft = draft_of(request.actor, "question", household.pk)
    form = _form(request, household, story, initial=draft or _first_words(request, household, story))
    return render(request, PAGE, _context(request, household, story, form) | {"draft": draft})


def _first_words(request: Request, household: Household, story: QuestionStory) -> dict[str, Any]:
    """What they said at their yes is where the question begins; nobody types it twice."""
    start: dict[str, Any] = {"asked_on": clock.today()}
    said = None if story else answer_of(request.actor, household)
    return start | {"words": said.words, "said_by": str(said.person_id)} if said and said.words else start


def _form(request: Request, household: Household, story: QuestionStory, **options: Any) -> QuestionForm:
    members = circle_of(request.actor, household).family
    return QuestionForm(members=members, is_first=not story, **options)


def _context(request: Request, household: Household, story: QuestionStory, form: QuestionForm) -> dict[str, Any]:
    texts = choice_of(Texts, household.area_id)
    return household_frame(request, household, tab=TAB) | {
        "story": story, "form": form, "ask": texts.first_question, "draft": None,
    }  # fmt: skip


def _write(request: Request, household: Household, story: QuestionStory) -> HttpResponse:
    form = _form(request, household, story, data=request.POST)
    try:
        if form.is_valid():
            made = write_question(request.actor, household.pk, **form.asked())
            discard(request.actor, "question", household.pk)
            tell(request, _("De vraag is opgeschreven."), undo=_retract_url(household.pk, made.pk))
            return see_other(reverse("households:question", args=[household.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    return look_again(request, PAGE, _context(request, household, story, form))


def _retract_url(household_id: UUID, question_id: UUID) -> str:
    return reverse("households:retract_question", args=[household_id, question_id])


@requires(Permission.HOUSEHOLD_EDIT, purpose=_lazy("een opgeschreven vraag terugnemen"))
@require_POST
def retract(request: Request, household_id: UUID, question_id: UUID) -> HttpResponse:
    """Take back what was written last."""
    found = thing_of(request, Permission.HOUSEHOLD_EDIT, Question, question_id, household_id)
    try:
        retract_question(request.actor, found.pk)
        tell(request, _("De vraag is teruggenomen."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("households:question", args=[household_id]))
