"""Which action tackles a box, and whether one begins there."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import show_refusal
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.chain.commands.choosing import end_first, mark_first, pin_action, resume_first, unpin_action
from nabij.chain.forms import FirstForm, PinForm
from nabij.chain.models import First
from nabij.chain.queries import actions_to_pin
from nabij.chain.views.screen import EDIT, Screen
from nabij.kernel.errors import NotFound, Refused


@requires(EDIT, purpose=_lazy("een actie hangen bij wat zij aanpakt"))
def choose(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    """Which action of the plan tackles this."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    box = screen.box(circumstance_id)
    actions = actions_to_pin(request.actor, screen.household, box, shared=at_table)
    form = PinForm(request.POST or None, actions=actions, hide=screen.names.in_text)
    if request.method == "POST" and form.is_valid():
        return _pinned(screen, box.id, UUID(form.cleaned_data["action"]))
    status = 422 if request.method == "POST" else 200
    return screen.page("chain/choose_action.html", status=status, box=box, form=form, has_actions=bool(actions))


def _pinned(screen: Screen, box: UUID, action: UUID) -> HttpResponse:
    pin_action(screen.request.actor, box, action=action)
    return screen.done(_("De actie hangt erbij."), screen.at(box), undo=screen.url("unpin", box, action))


@requires(EDIT, purpose=_lazy("een actie hangen bij wat zij aanpakt"))
@require_POST
def pin(
    request: Request, household_id: UUID, circumstance_id: UUID, action_id: UUID, *, at_table: bool
) -> HttpResponse:
    """Undo of taking it off."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    return _pinned(screen, screen.box(circumstance_id).id, action_id)


@requires(EDIT, purpose=_lazy("een actie losmaken van wat zij aanpakte"))
@require_POST
def unpin(
    request: Request, household_id: UUID, circumstance_id: UUID, action_id: UUID, *, at_table: bool
) -> HttpResponse:
    """It does not tackle this after all."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    box = screen.box(circumstance_id)
    unpin_action(request.actor, box.id, action=action_id)
    return screen.done(_("De actie is hier los."), screen.at(box.id), undo=screen.url("pin", box.id, action_id))


@requires(EDIT, purpose=_lazy("opschrijven waar zij beginnen"))
def first(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    """Here they begin, and why."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    box = screen.box(circumstance_id)
    initial = {"because": box.flag.because} if box.flag else {}
    form = FirstForm(request.POST if request.method == "POST" else None, people=screen.people(), initial=initial)
    if form.is_valid() and (answer := _marked(screen, box.id, form)):
        return answer
    return screen.page("chain/first.html", status=422 if form.is_bound else 200, box=box, form=form)


def _marked(screen: Screen, box: UUID, form: FirstForm) -> HttpResponse | None:
    try:
        flag = mark_first(
            screen.request.actor, screen.household.pk, box=box, because=form.cleaned_data["because"],
            said_by=form.said_by_id,
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return None
    if not flag.on_paper:
        screen.say_kept_off()
    return screen.done(_("Hier beginnen we."), screen.at(box), undo=screen.url("end_first", flag.pk))


def _flag(screen: Screen, first_id: UUID) -> First:
    found = get(screen.request.actor, EDIT, First, first_id)
    if found.household_id != screen.household.pk or screen.chain.box(found.circumstance_id) is None:
        raise NotFound("First")
    return found


@requires(EDIT, purpose=_lazy("opschrijven waar zij niet meer beginnen"))
@require_POST
def end(request: Request, household_id: UUID, first_id: UUID, *, at_table: bool) -> HttpResponse:
    """The flag goes."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    flag = _flag(screen, first_id)
    end_first(request.actor, flag.pk)
    return screen.done(_("De vlag is weg."), screen.at(flag.circumstance_id), undo=screen.url("resume_first", flag.pk))


@requires(EDIT, purpose=_lazy("opschrijven waar zij beginnen"))
@require_POST
def resume(request: Request, household_id: UUID, first_id: UUID, *, at_table: bool) -> HttpResponse:
    """The flag comes back."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    flag = _flag(screen, first_id)
    resume_first(request.actor, flag.pk)
    return screen.done(_("De vlag staat er weer."), screen.at(flag.circumstance_id))
