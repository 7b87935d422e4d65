"""At the table: asking the safety net, answering what it asks back, and seeing how it goes."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.areas.choices import Domains, Terms, choice_of
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import household_frame, shared_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.households.screen_names import ScreenNames
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.working_days import add_working_days
from nabij.precedents.measuring import keys_in
from nabij.safety_net import queries
from nabij.safety_net.commands import asking as commands
from nabij.safety_net.forms.asking import LIST, AnswerForm, AskForm, BecauseForm, as_chosen
from nabij.safety_net.forms.deciding import DissentForm, GivenForm
from nabij.safety_net.models import NetExchange, NetQuestion
from nabij.safety_net.models.questions import State
from nabij.ui.messages import tell

VIEW, ASK = Permission.SAFETY_NET_VIEW, Permission.SAFETY_NET_ASK
TAB = "workspace:household"
NEW, CHANGED = "net-ask", "net-change"


@requires(VIEW, purpose=_lazy("zien wat het vangnet is gevraagd"))
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """What was asked for this family, and what came of it."""
    household = get(request.actor, VIEW, Household, household_id)
    context = household_frame(request, household, tab=TAB) | {
        "questions": queries.questions_of(request.actor, household)
    }
    return render(request, "safety_net/of_household.html", context)


@requires(VIEW, purpose=_lazy("het vangnet tonen aan het gezin"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """Turned to the family: what was asked for them, until when, and what was decided, in plain words."""
    household = get(request.actor, VIEW, Household, household_id)
    frame = shared_frame(request, household, page="safety_net:shared")
    asked = [one for one in queries.questions_of(request.actor, household) if one.on_paper]
    found = [_at_table(one, frame["names"]) for one in asked if one.state != State.WITHDRAWN]
    return render(request, "safety_net/shared.html", frame | {"found": found})


def _at_table(question: NetQuestion, names: ScreenNames) -> dict[str, Any]:
    """In the words for the family; the rule, the reason and what was tried stay where they are."""
    decided = next(iter(question.__dict__["decided_now"]), None)
    return {
        "of": question, "asked": names.in_text(question.asked), "decided": decided,
        "plain_words": names.in_text(decided.plain_words) if decided else "",
        "conditions": [names.in_text(line) for line in decided.conditions.splitlines() if line] if decided else [],
    }  # fmt: skip


@requires(ASK, purpose=_lazy("iets aan het vangnet vragen"))
def ask(request: Request, household_id: UUID) -> HttpResponse:
    """Put a question before the safety net, beside what its officers will see of the plan."""
    household = get(request.actor, ASK, Household, household_id)
    draft = draft_of(request.actor, NEW, household.pk)
    form = _form(request, household, draft)
    try:
        if request.method == "POST" and form.is_valid():
            seen = keys_in(request.POST.getlist("seen"))
            made = commands.ask_safety_net(request.actor, household.pk, asking=form.asking(), seen=seen)
            discard(request.actor, NEW, household.pk)
            tell(request, _("Vraag %(number)s ligt bij het vangnet.") % {"number": made.number})
            return see_other(reverse("safety_net:asked_question", args=[made.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    return _show_form(request, household, form, draft, key=NEW, thing=household.pk)


@requires(ASK, purpose=_lazy("een vraag aan het vangnet wijzigen"))
def change(request: Request, net_question_id: UUID) -> HttpResponse:
    """Put it otherwise, as long as nobody took it."""
    question = _one(request, ASK, net_question_id)
    draft = draft_of(request.actor, CHANGED, question.pk)
    form = _form(request, question.household, draft or _as_it_stands(question))
    try:
        if request.method == "POST" and form.is_valid():
            commands.change_question(request.actor, question.pk, asking=form.asking())
            discard(request.actor, CHANGED, question.pk)
            tell(request, _("De vraag is gewijzigd."))
            return back_to(question)
    except Refused as refused:
        show_refusal(form, refused)
    return _show_form(request, question.household, form, draft, key=CHANGED, thing=question.pk)


def _form(request: Request, household: Household, initial: dict[str, Any] | None) -> AskForm:
    people = [(str(one.person_id), one.person.name) for one in people_of(request.actor, household)]
    domains = choice_of(Domains, household.area_id).names
    rules = queries.known_rules()
    return AskForm(request.POST or None, rules=rules, domains=domains, people=people, initial=initial)


def _as_it_stands(question: NetQuestion) -> dict[str, Any]:
    words = {name: getattr(question, name) for name in ("needs", "tried", "asked", "domain", "on_paper")}
    return words | {"name": as_chosen(question.rule), "about": str(question.about_id or "")}


def _show_form(
    request: Request, household: Household, form: AskForm, draft: Any, *, key: str, thing: UUID
) -> HttpResponse:
    days = choice_of(Terms, household.area_id).decide_safety_net_days
    seen = queries.progress_beside(request.actor, household, about=None, permission=Permission.PLAN_VIEW)
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "draft": None if form.is_bound else draft, "key": key, "thing": thing, "steps": seen,
        "rules": [as_chosen(one) for one in form.known.values()], "list": LIST,
        "decide_by": add_working_days(clock.today(), days),
        "back": reverse("safety_net:of_household", args=[household.pk]),
    }  # fmt: skip
    return render(request, "safety_net/ask.html", context, status=422 if form.is_bound else 200)


def _one(request: Request, permission: Permission, pk: UUID) -> NetQuestion:
    get(request.actor, permission, NetQuestion, pk)
    found = queries.one_question(request.actor, permission, pk)
    if found is None:
        raise NotFound("NetQuestion")
    return found


def back_to(question: NetQuestion) -> HttpResponse:
    """The page of this question at the table."""
    return see_other(reverse("safety_net:asked_question", args=[question.pk]))


@requires(VIEW, purpose=_lazy("een vraag aan het vangnet lezen"))
def asked_question(request: Request, net_question_id: UUID) -> HttpResponse:
    """How it stands, what was asked back, and what was decided."""
    return show_asked(request, _one(request, VIEW, net_question_id))


def show_asked(request: Request, question: NetQuestion, **forms: Any) -> HttpResponse:
    """The page of one question, with the forms that were sent and refused."""
    wrong = any(form.is_bound for form in forms.values())
    context = household_frame(request, question.household, tab=TAB) | {
        "question": question, "case": queries.case_of(request.actor, question, VIEW), "states": State,
        "asks": can(request.actor, ASK, question), "answer_form": AnswerForm(), "because_form": BecauseForm(),
        "dissent_form": DissentForm(), "given_form": GivenForm(initial={"on": clock.today()}),
        "dissent_url": "safety_net:dissent_at_table",
    } | forms  # fmt: skip
    return render(request, "safety_net/asked_question.html", context, status=422 if wrong else 200)


@requires(ASK, purpose=_lazy("een vraag aan het vangnet intrekken"))
@require_POST
def withdraw(request: Request, net_question_id: UUID) -> HttpResponse:
    """It is not needed any more."""
    question = _one(request, ASK, net_question_id)
    form = BecauseForm(request.POST)
    try:
        if form.is_valid():
            commands.withdraw_question(request.actor, question.pk, because=form.cleaned_data["because"])
            tell(request, _("De vraag is ingetrokken."), undo=reverse("safety_net:restore", args=[question.pk]))
            return back_to(question)
    except Refused as refused:
        show_refusal(form, refused)
    return show_asked(request, question, because_form=form)


@requires(ASK, purpose=_lazy("een vraag toch weer aan het vangnet voorleggen"))
@require_POST
def restore(request: Request, net_question_id: UUID) -> HttpResponse:
    """It is needed after all."""
    question = get(request.actor, ASK, NetQuestion, net_question_id)
    commands.restore_question(request.actor, question.pk)
    tell(request, _("De vraag ligt weer bij het vangnet. De termijn liep door."))
    return back_to(question)


@requires(ASK, purpose=_lazy("antwoord geven aan het vangnet"))
@require_POST
def answer(request: Request, net_exchange_id: UUID) -> HttpResponse:
    """Answer what was asked back."""
    exchange = get(request.actor, ASK, NetExchange, net_exchange_id)
    question = _one(request, ASK, exchange.question_id)
    form = AnswerForm(request.POST)
    try:
        if form.is_valid():
            commands.answer_exchange(request.actor, exchange.pk, answer=form.cleaned_data["answer"])
            discard(request.actor, "net-answer", exchange.pk)
            tell(request, _("Uw antwoord staat erbij. Het vangnet heeft bericht."))
            return back_to(question)
    except Refused as refused:
        show_refusal(form, refused)
    return show_asked(request, question, answer_form=form)
