"""The plan in the language of the family, line beside line."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.answers import see_other
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.drafts.keeping import discard
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.form_fields import LineField
from nabij.plans.commands.translating import translate_plan
from nabij.plans.paper import PAPER_LANGUAGES
from nabij.plans.queries import PlanPicture, plan_of
from nabij.plans.views.forms_page import TAB, FormPage, resume
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell

GOAL, ACTION = "doel", "actie"


class TranslationForm(forms.Form):
    """A line for each goal and each action that may be on paper; the Dutch stands beside it as its label."""

    def __init__(self, *args: object, picture: PlanPicture, language: str, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        spoken = {"lang": language, "dir": "auto"}
        for of in picture.goals:
            if not of.goal.on_paper:
                continue
            self._ask(f"{GOAL}-{of.goal.pk}", of.goal.words, of.goal.words_translated, spoken)
            for line in of.actions:
                if line.action.on_paper:
                    self._ask(f"{ACTION}-{line.action.pk}", line.action.what, line.action.what_translated, spoken)

    def _ask(self, name: str, dutch: str, now: str, spoken: dict[str, str]) -> None:
        self.fields[name] = LineField(max_length=300, required=False, label=dutch, initial=now)
        self.fields[name].widget.attrs |= spoken

    def said(self, kind: str) -> dict[UUID, str]:
        """What was typed for the goals or for the actions, by id."""
        typed = self.cleaned_data.items()
        return {UUID(name.removeprefix(f"{kind}-")): text for name, text in typed if name.startswith(f"{kind}-")}


@get_or_post
@edits
def translating(request: Request, household_id: UUID) -> HttpResponse:
    """Whoever speaks the language types it here; it stands on the paper in that language, above the Dutch."""
    household = get(request.actor, EDIT, Household, household_id)
    language, spoken = PAPER_LANGUAGES[-1]
    page = FormPage("plan-translation", household.pk, _("In het Turks"), _("Bewaren"))
    draft = resume(request, page) if request.method != "POST" else None
    data = request.POST if request.method == "POST" else None
    picture = plan_of(request.actor, household)
    form = TranslationForm(data, picture=picture, language=language, initial=draft or {})
    if form.is_valid():
        translate_plan(request.actor, household.pk, goals=form.said(GOAL), actions=form.said(ACTION))
        discard(request.actor, page.name, page.thing)
        tell(request, _("Het plan is bewaard in de taal van het gezin."))
        return see_other(reverse("plans:fridge", args=[household.pk]) + f"?taal={language}")
    context = household_frame(request, household, tab=TAB) | {"page": page, "form": form, "draft": draft}
    context |= {"language": language, "spoken": spoken}
    return render(request, "plans/translating.html", context, status=422 if form.is_bound else 200)
