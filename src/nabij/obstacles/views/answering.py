"""Who makes policy: taking a rule, answering, laying two names together."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.actor import Actor
from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.kernel.errors import Refused
from nabij.obstacles import queries
from nabij.obstacles.access import ANSWER
from nabij.obstacles.commands import answering
from nabij.obstacles.forms import AnswerForm, JoinForm
from nabij.obstacles.models import Rule
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("antwoord geven over een regel die in de weg staat")


@require_http_methods(METHODS)
@requires(Permission.OBSTACLE_ANSWER, purpose=PURPOSE)
def answer(request: Request, rule_id: UUID) -> HttpResponse:
    """The answer, beside what the rule holds back."""
    rule = get(request.actor, ANSWER, Rule, rule_id)
    back = reverse("obstacles:rule", args=[rule.pk])
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answering.answer_rule(request.actor, rule.pk, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Beantwoord. Wie het vertelde heeft bericht."))
            return see_other(back)
    context = {"form": form, "rule": rule, "back": back, "told": queries.told_of(request.actor, rule)[:10]}
    template = "obstacles/answer.html"
    return look_again(request, template, context) if form.is_bound else render(request, template, context)


@require_POST
@requires(Permission.OBSTACLE_ANSWER, purpose=PURPOSE)
def take(request: Request, rule_id: UUID) -> HttpResponse:
    """I answer for this one."""
    return _acted(request, rule_id, answering.take_rule, _("U geeft hier antwoord over."), undo="obstacles:leave")


@require_POST
@requires(Permission.OBSTACLE_ANSWER, purpose=PURPOSE)
def leave(request: Request, rule_id: UUID) -> HttpResponse:
    """Somebody else may."""
    return _acted(request, rule_id, answering.leave_rule, _("Een collega kan het nu nemen."), undo="obstacles:take")


@require_POST
@requires(Permission.OBSTACLE_ANSWER, purpose=PURPOSE)
def part(request: Request, rule_id: UUID) -> HttpResponse:
    """Undo of laying together."""
    return _acted(request, rule_id, answering.part_rules, _("Het zijn weer losse regels."))


def _acted(
    request: Request, rule_id: UUID, act: Callable[[Actor, UUID], Rule], words: str, undo: str = ""
) -> HttpResponse:
    try:
        act(request.actor, rule_id)
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, words, undo=reverse(undo, args=[rule_id]) if undo else "")
    return see_other(reverse("obstacles:rule", args=[rule_id]))


@require_http_methods(METHODS)
@requires(Permission.OBSTACLE_ANSWER, purpose=PURPOSE)
def join(request: Request, rule_id: UUID) -> HttpResponse:
    """It was named twice: choose under which name it goes on."""
    rule = get(request.actor, ANSWER, Rule, rule_id)
    form = JoinForm(request.POST or None, others=queries.maybe_the_same(request.actor, rule))
    if request.method == "POST" and form.is_valid():
        into = UUID(form.cleaned_data["into"])
        try:
            answering.join_rules(request.actor, rule.pk, into=into)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Het is nu één regel."), undo=reverse("obstacles:part", args=[into]))
            return see_other(reverse("obstacles:rule", args=[into]))
    context = {"form": form, "rule": rule, "back": reverse("obstacles:rule", args=[rule.pk])}
    template = "obstacles/join.html"
    return look_again(request, template, context) if form.is_bound else render(request, template, context)
