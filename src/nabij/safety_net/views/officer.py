"""For the officers: what waits, one question on one screen beside the plan's progress, taking it and asking back."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard
from nabij.kernel.errors import NotFound, Refused
from nabij.safety_net import queries
from nabij.safety_net.commands import taking as commands
from nabij.safety_net.forms.asking import LIST, RuleForm, WordsForm, as_chosen
from nabij.safety_net.forms.deciding import DissentForm
from nabij.safety_net.models import NetQuestion
from nabij.safety_net.models.questions import State
from nabij.safety_net.rules import power_over
from nabij.ui.messages import tell
from nabij.ui.shapes import Link

DECIDE = Permission.SAFETY_NET_DECIDE
ON_A_PAGE = 25


@requires(DECIDE, purpose=_lazy("zien wat het vangnet is gevraagd"))
def questions(request: Request) -> HttpResponse:
    """What waits, what is mine, what others have, and what was decided; by term."""
    asked = request.GET.get("toon", "waiting")
    show = asked if asked in queries.SHOWN else "waiting"
    found = queries.questions_to_decide(request.actor, show)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("pagina"))
    context = {"page": page, "show": show, "tabs": _tabs(show), "query": f"toon={show}"}
    return render(request, "safety_net/questions.html", context)


def _tabs(current: str) -> list[Link]:
    labels = {"waiting": _("Op te pakken"), "mine": _("Van mij"), "others": _("Van anderen"), "decided": _("Besloten")}
    here = reverse("safety_net:questions")
    return [Link(label=label, url=f"{here}?toon={show}", current=show == current) for show, label in labels.items()]


@requires(DECIDE, purpose=_lazy("een vraag aan het vangnet beoordelen"))
def question(request: Request, net_question_id: UUID) -> HttpResponse:
    """All that one needs to decide, and nothing else of the family."""
    return show_question(request, one_to_decide(request, net_question_id))


def one_to_decide(request: Request, pk: UUID) -> NetQuestion:
    """The question with all that its page shows."""
    found = queries.one_question(request.actor, DECIDE, pk)
    if found is None:
        raise NotFound("NetQuestion")
    return found


def show_question(request: Request, asked: NetQuestion, **forms: Any) -> HttpResponse:
    """The page of one question, with the forms that were sent and refused."""
    wrong = any(form.is_bound for form in forms.values())
    context = beside(request, asked) | {"words_form": WordsForm(), "dissent_form": DissentForm()} | forms
    return render(request, "safety_net/question.html", context, status=422 if wrong else 200)


def beside(request: Request, asked: NetQuestion) -> dict[str, Any]:
    """What stands on each page of an officer about one question."""
    case = queries.case_of(request.actor, asked, DECIDE)
    taker = asked.taken_by
    return {
        "question": asked, "case": case, "states": State, "power": power_over(asked.rule.now.level),
        "mine": taker is not None and taker.user_id == request.actor.user_id,
        "steps": queries.progress_beside(request.actor, asked.household, about=asked.about_id),
        "dissent_url": "safety_net:dissent",
    }  # fmt: skip


def _back_to(asked: NetQuestion) -> HttpResponse:
    return see_other(reverse("safety_net:question", args=[asked.pk]))


@requires(DECIDE, purpose=_lazy("een vraag aan het vangnet oppakken"))
@require_POST
def take(request: Request, net_question_id: UUID) -> HttpResponse:
    """It is mine to decide, unless somebody was first."""
    asked = get(request.actor, DECIDE, NetQuestion, net_question_id)
    try:
        commands.take_question(request.actor, asked.pk)
        undo = reverse("safety_net:put_back", args=[asked.pk])
        tell(request, _("Deze vraag is van u. Wie vroeg heeft bericht."), undo=undo)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back_to(asked)


@requires(DECIDE, purpose=_lazy("een vraag aan het vangnet terugleggen"))
@require_POST
def put_back(request: Request, net_question_id: UUID) -> HttpResponse:
    """Somebody else may take it."""
    asked = get(request.actor, DECIDE, NetQuestion, net_question_id)
    try:
        commands.put_back_question(request.actor, asked.pk)
        tell(request, _("Teruggelegd. De termijn loopt door."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back_to(asked)


@requires(DECIDE, purpose=_lazy("iets navragen bij een vraag aan het vangnet"))
@require_POST
def ask_back(request: Request, net_question_id: UUID) -> HttpResponse:
    """Ask whoever directs something first; the clock runs on."""
    asked = one_to_decide(request, net_question_id)
    form = WordsForm(request.POST)
    try:
        if form.is_valid():
            commands.ask_back(request.actor, asked.pk, words=form.cleaned_data["words"])
            discard(request.actor, "net-words", asked.pk)
            tell(request, _("Nagevraagd. De termijn loopt door."))
            return _back_to(asked)
    except Refused as refused:
        show_refusal(form, refused)
    return show_question(request, asked, words_form=form)


@requires(DECIDE, purpose=_lazy("de regel bij een vraag aan het vangnet verbeteren"))
def rule(request: Request, net_question_id: UUID) -> HttpResponse:
    """It is another rule, or one of another kind, than the table thought."""
    asked = one_to_decide(request, net_question_id)
    now = {"name": as_chosen(asked.rule.now), "level": asked.rule.now.level}
    form = RuleForm(request.POST or None, rules=queries.known_rules(), initial=now)
    try:
        if request.method == "POST" and form.is_valid():
            commands.correct_rule(request.actor, asked.pk, named=form.named())
            tell(request, _("De regel is verbeterd."))
            return _back_to(asked)
    except Refused as refused:
        show_refusal(form, refused)
    context = {"question": asked, "form": form, "rules": [as_chosen(one) for one in form.known.values()], "list": LIST}
    return render(request, "safety_net/rule.html", context, status=422 if form.is_bound else 200)
