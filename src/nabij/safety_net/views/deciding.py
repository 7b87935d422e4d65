"""The decision of an officer: the first, a new one in its place, and another's view beside it."""

from dataclasses import dataclass
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
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of, keep_draft, typed_in
from nabij.households.off_screen import tells_of_violence
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.obstacles.models import Rule
from nabij.precedents.writing import what_is_usual
from nabij.safety_net.commands import deciding as commands
from nabij.safety_net.commands.dissenting import dissent_as_officer
from nabij.safety_net.commands.learning import make_precedent
from nabij.safety_net.forms.deciding import DecideForm, DissentForm, PrecedentForm
from nabij.safety_net.models import NetDecision, NetQuestion
from nabij.safety_net.queries import begun_with
from nabij.safety_net.rules import power_over
from nabij.safety_net.views.letter import words_of_letter
from nabij.safety_net.views.officer import beside, one_to_decide, show_question
from nabij.ui.messages import tell

DECIDE = Permission.SAFETY_NET_DECIDE
FIRST, ANEW, LEARN = "net-decide", "net-anew", "net-precedent"
# A box that was unticked is in no draft.
UNTICKED = {"is_ruling": False, "differs": False}
AS_BEFORE = (
    "special", "disproportionate", "clause", "agreed_with", "conditions", "ends_on", "helps", "differs", "usual",
    "network", "resilience", "aim", "is_ruling",
)  # fmt: skip


@requires(DECIDE, purpose=_lazy("besluiten op een vraag aan het vangnet"))
def decide(request: Request, net_question_id: UUID) -> HttpResponse:
    """The decision, with the question beside it."""
    asked = one_to_decide(request, net_question_id)
    if asked.rule.now.level == Rule.Level.UNKNOWN:
        return _find_out_first(request, asked)
    begun = {"usual": what_is_usual(asked.rule)} | begun_with(request.actor, asked)
    return _worded(request, _Work(asked), begun)


def _find_out_first(request: Request, asked: NetQuestion) -> HttpResponse:
    tell(request, str(power_over(asked.rule.now.level).what), tone="attention")
    return see_other(reverse("safety_net:rule", args=[asked.pk]))


@requires(DECIDE, purpose=_lazy("nalezen wat een besluit van het vangnet doet"))
def look_over(request: Request, net_question_id: UUID) -> HttpResponse:
    """The letter as it will be and who hears, before it is final; a POST decides."""
    return _looked_over(request, _Work(one_to_decide(request, net_question_id)))


@requires(DECIDE, purpose=_lazy("een nieuw besluit van het vangnet"))
def anew(request: Request, net_decision_id: UUID) -> HttpResponse:
    """A new decision in the place of this one; it begins with what that stood on."""
    work = _anew(request, net_decision_id)
    stood_on = {name: getattr(work.before, name) for name in AS_BEFORE}
    return _worded(request, work, stood_on | {"starts_on": clock.today()})


@requires(DECIDE, purpose=_lazy("nalezen wat een besluit van het vangnet doet"))
def look_over_anew(request: Request, net_decision_id: UUID) -> HttpResponse:
    """The same of a new decision."""
    return _looked_over(request, _anew(request, net_decision_id))


@dataclass(frozen=True)
class _Work:
    """A decision under way, the first or in the place of one: where it is written, looked over and made."""

    asked: NetQuestion
    before: NetDecision | None = None

    @property
    def key(self) -> str:
        return ANEW if self.before else FIRST

    @property
    def thing(self) -> UUID:
        return self.before.pk if self.before else self.asked.pk

    @property
    def write_url(self) -> str:
        return reverse("safety_net:anew" if self.before else "safety_net:decide", args=[self.thing])

    @property
    def look_url(self) -> str:
        return reverse("safety_net:look_over_anew" if self.before else "safety_net:look_over", args=[self.thing])

    def form(self, data: Any, **initial: Any) -> DecideForm:
        power = power_over(self.asked.rule.now.level)
        return DecideForm(data, power=power, replaces=self.before is not None, **initial)

    def decide(self, request: Request, deciding: commands.Deciding) -> None:
        if self.before:
            commands.decide_anew(request.actor, self.before.pk, deciding=deciding)
        else:
            commands.decide_question(request.actor, self.asked.pk, deciding=deciding)


def _anew(request: Request, pk: UUID) -> _Work:
    before = get(request.actor, DECIDE, NetDecision, pk)
    return _Work(one_to_decide(request, before.question_id), before)


def _worded(request: Request, work: _Work, begun: dict[str, Any]) -> HttpResponse:
    """The form; what is written in it is kept, and looked over on the next page."""
    draft = draft_of(request.actor, work.key, work.thing)
    form = work.form(request.POST or None, initial=UNTICKED | draft if draft else begun)
    try:
        if request.method == "POST" and form.is_valid():
            commands.as_it_would_stand(request.actor, work.asked, form.deciding(), replaces=work.before)
            keep_draft(request.actor, work.key, work.thing, dict(request.POST.lists()))
            return see_other(work.look_url)
    except Refused as refused:
        show_refusal(form, refused)
    context = beside(request, work.asked) | {"form": form, "draft": None if form.is_bound else draft, "work": work}
    return render(request, "safety_net/decide.html", context, status=422 if form.is_bound else 200)


def _looked_over(request: Request, work: _Work) -> HttpResponse:
    form = work.form(typed_in(request.actor, work.key, work.thing) or {})
    try:
        if not form.is_valid():
            return see_other(work.write_url)
        made = commands.as_it_would_stand(request.actor, work.asked, form.deciding(), replaces=work.before)
        if request.method == "POST":
            return _decided(request, work, form)
    except Refused as refused:
        # What is wrong with a field, a name in it perhaps, is told where it stands: there it is a look, and logged.
        said = _("Hier moet nog iets anders. Ga verder, dan ziet u wat.") if refused.field else refused.message
        tell(request, said, tone="attention")
        return see_other(work.write_url)
    context = {
        "work": work, "question": work.asked, "obstacle": form.deciding().obstacle, **words_of_letter(made),
        "left_out": tells_of_violence(made.reason),
    }  # fmt: skip
    return render(request, "safety_net/look_over.html", context)


def _decided(request: Request, work: _Work, form: DecideForm) -> HttpResponse:
    work.decide(request, form.deciding())
    discard(request.actor, work.key, work.thing)
    tell(request, _("Besloten. De regisseur heeft bericht en brengt het naar het gezin."))
    return see_other(reverse("safety_net:question", args=[work.asked.pk]))


@requires(DECIDE, purpose=_lazy("een besluit zonder namen bewaren voor wie de regel hierna tegenkomt"))
def precedent(request: Request, net_decision_id: UUID) -> HttpResponse:
    """The decision rewritten without names; the facts begin empty, so that nothing is copied unread."""
    decision = get(request.actor, DECIDE, NetDecision, net_decision_id)
    asked = one_to_decide(request, decision.question_id)
    draft = draft_of(request.actor, LEARN, decision.pk)
    points = {name: getattr(decision, name) for name in ("usual", "network", "resilience", "aim")}
    form = PrecedentForm(request.POST or None, initial=draft or points)
    try:
        if request.method == "POST" and form.is_valid():
            make_precedent(request.actor, decision.pk, words=form.words())
            discard(request.actor, LEARN, decision.pk)
            tell(request, _("Het precedent staat er. Wie deze regel hierna tegenkomt, ziet het."))
            return see_other(reverse("safety_net:question", args=[asked.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    context = beside(request, asked) | {"form": form, "draft": None if form.is_bound else draft, "thing": decision.pk}
    return render(request, "safety_net/precedent.html", context, status=422 if form.is_bound else 200)


@requires(DECIDE, purpose=_lazy("opschrijven dat men een besluit anders ziet"))
@require_POST
def dissent(request: Request, net_decision_id: UUID) -> HttpResponse:
    """Another officer sees it otherwise."""
    decision = get(request.actor, DECIDE, NetDecision, net_decision_id)
    form = DissentForm(request.POST)
    try:
        if form.is_valid():
            dissent_as_officer(request.actor, decision.pk, words=form.cleaned_data["words"])
            tell(request, _("Uw mening staat naast het besluit."))
            return see_other(reverse("safety_net:question", args=[decision.question_id]))
    except Refused as refused:
        show_refusal(form, refused)
    return show_question(request, one_to_decide(request, decision.question_id), dissent_form=form)
