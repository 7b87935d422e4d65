"""Boxes: the first, and what comes of it, brings it about or helps; in one line each."""

from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import show_refusal
from nabij.access.views import Request, requires
from nabij.chain.commands.boxes import Beside, add_box, remove_box
from nabij.chain.commands.links import add_link
from nabij.chain.forms import StepForm
from nabij.chain.parts import Box
from nabij.chain.queries import resembling
from nabij.chain.views.picture import begin_form, show
from nabij.chain.views.screen import EDIT, VIEW, Screen
from nabij.households.models import Circumstance
from nabij.kernel.errors import Refused

OFFER = "tekst"  # ?uit=tekst: what was written earlier as "leads to" stands in the form


@dataclass(frozen=True)
class Way:
    """One of the three questions at a box."""

    new_is: Literal["cause", "effect"]
    kind: str
    title: Promise
    question: Promise


THEREFORE = Way("effect", "problem", _lazy("Daardoor…"), _lazy("Wat gebeurt er daardoor?"))
BECAUSE_OF = Way("cause", "problem", _lazy("Dat komt door…"), _lazy("Waar komt het door?"))
HELPS = Way("cause", "strength", _lazy("Dit helpt"), _lazy("Wat of wie helpt hierbij?"))


@requires(EDIT, purpose=_lazy("iets opschrijven in de keten"))
@require_POST
def begin(request: Request, household_id: UUID, *, at_table: bool) -> HttpResponse:
    """A box by itself, such as the first."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    form = begin_form(screen, request.POST)
    if form.is_valid():
        words, kind = form.cleaned_data["words"], form.cleaned_data["kind"]
        try:
            made = add_box(
                request.actor, household_id, words=words, kind=kind, about_id=form.about_id,
                on_paper=form.on_paper_chosen,
            )  # fmt: skip
            return _added(screen, made)
        except Refused as refused:
            show_refusal(form, refused)
    return show(screen, form)


def _added(screen: Screen, box: Circumstance) -> HttpResponse:
    if not box.on_paper:
        screen.say_kept_off()
    if screen.at_table and not box.on_paper:
        return screen.done(_("Opgeschreven."), screen.home)
    return screen.done(_("Opgeschreven."), screen.at(box.pk), undo=screen.url("remove_box", box.pk))


@requires(VIEW, purpose=_lazy("zien wat tot wat leidt"))
def box(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    """One box with all that can be done with it."""
    screen = Screen.opened(request, household_id, at_table=at_table, permission=VIEW)
    return screen.page("chain/box.html", box=screen.box(circumstance_id), may_edit=screen.may_edit)


@requires(EDIT, purpose=_lazy("opschrijven waar iets toe leidt"))
def therefore(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    return _step(Screen.opened(request, household_id, at_table=at_table), circumstance_id, THEREFORE)


@requires(EDIT, purpose=_lazy("opschrijven waar iets door komt"))
def because_of(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    return _step(Screen.opened(request, household_id, at_table=at_table), circumstance_id, BECAUSE_OF)


@requires(EDIT, purpose=_lazy("opschrijven wat helpt"))
def helps(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    return _step(Screen.opened(request, household_id, at_table=at_table), circumstance_id, HELPS)


def _step(screen: Screen, circumstance_id: UUID, way: Way) -> HttpResponse:
    here = screen.box(circumstance_id)
    sent = screen.request.method == "POST"
    form = StepForm(
        screen.request.POST if sent else None, people=screen.people(), boxes=_others(screen, here, way),
        helps=way is HELPS, question=str(way.question), at_table=screen.at_table,
        initial={"about": str(here.about or "")} | _offered(screen, here),
    )  # fmt: skip
    if sent and form.is_valid() and (answer := _taken(screen, here, way, form)):
        return answer
    return screen.page("chain/step.html", status=422 if sent else 200, box=here, form=form, title=way.title)


def _others(screen: Screen, here: Box, way: Way) -> list[Box]:
    """What is there and not tied to it yet in this way; for what helps the strengths alone."""
    tied = {one.effect for one in here.effects} if way.new_is == "effect" else {one.cause for one in here.causes}
    fits = [box for box in screen.chain.cards if box.id != here.id and box.id not in tied]
    return [box for box in fits if box.is_strength] if way is HELPS else fits


def _offered(screen: Screen, here: Box) -> dict[str, Any]:
    """What was written as "leads to" before: the box that says so, or these words for a new one."""
    if screen.request.GET.get("uit") != OFFER or not here.offer:
        return {}
    same = resembling(screen.chain, here.offer, here.id)
    return {"existing": str(same.id)} if same else {"words": here.offer}


def _taken(screen: Screen, here: Box, way: Way, form: StepForm) -> HttpResponse | None:
    beside = form.cleaned_data["beside"]
    try:
        if form.existing_id:
            ends = (here.id, form.existing_id) if way.new_is == "effect" else (form.existing_id, here.id)
            link = add_link(
                screen.request.actor, screen.household.pk, cause=ends[0], effect=ends[1], kind=form.kind, words=beside
            )
            return screen.done(_("De pijl staat er."), screen.at(here.id), undo=screen.url("remove_link", link.pk))
        made = add_box(
            screen.request.actor, screen.household.pk, words=form.cleaned_data["words"], kind=way.kind,
            about_id=form.about_id, beside=Beside(here.id, way.new_is, form.kind, beside),
            on_paper=form.on_paper_chosen,
        )  # fmt: skip
        return _added(screen, made)
    except Refused as refused:
        show_refusal(form, refused)
        return None


@requires(EDIT, purpose=_lazy("weghalen wat net is opgeschreven"))
@require_POST
def remove(request: Request, household_id: UUID, circumstance_id: UUID, *, at_table: bool) -> HttpResponse:
    """Undo of writing it down."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    screen.box(circumstance_id)
    remove_box(request.actor, circumstance_id)
    return screen.done(_("Weggehaald."), screen.home)
