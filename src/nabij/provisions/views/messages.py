"""The messages of providers, for the back office: reading in, what waits and why, trying again."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.kernel.errors import Refused
from nabij.provisions.commands import messages as commands
from nabij.provisions.forms import ProviderForm
from nabij.provisions.ijw.faults import Fault
from nabij.provisions.models import Message
from nabij.provisions.queries import message_counts, messages_of, provider_of_code, providers
from nabij.provisions.unpacking import FIELD, files_of
from nabij.ui.messages import tell
from nabij.ui.shapes import Link

TAKE = Permission.MESSAGE_TAKE
PER_PAGE = 50


@requires(TAKE, purpose=_lazy("berichten van aanbieders inlezen"))
def messages(request: Request) -> HttpResponse:
    """What came, what waits and why; and reading in more."""
    if request.method != "POST":
        return _list(request)
    try:
        files = files_of(request.FILES.getlist(FIELD))
        taken = commands.take_messages(request.actor, _area(request), files=files)
    except Refused as refused:
        return _list(request, wrong=refused.message)
    tell(request, _said_of(taken))
    return see_other(reverse("provisions:messages"))


def _said_of(taken: commands.Taken) -> str:
    """What came of it, in a sentence or two."""
    number = len(taken.new)
    said = [ngettext("%(n)s bericht ingelezen.", "%(n)s berichten ingelezen.", number) % {"n": number}]
    if taken.known:
        known = ngettext("%(n)s was er al.", "%(n)s waren er al.", taken.known)
        said.append(known % {"n": taken.known})
    if taken.by_job:
        said.append(_("Ze worden nu één voor één gelezen; ververs deze bladzijde zo."))
    elif waits := sum(message.state != Message.State.LINKED for message in taken.new):
        said.append(ngettext("%(n)s wacht op iets.", "%(n)s wachten op iets.", waits) % {"n": waits})
    return " ".join(said)


def _list(request: Request, wrong: str = "") -> HttpResponse:
    state = request.GET.get("stand", "")
    state = state if state == "waiting" or state in Message.State.values else ""
    page = Paginator(messages_of(request.actor, state), PER_PAGE).get_page(request.GET.get("pagina"))
    counts = message_counts(request.actor)
    context = {
        "page": page, "state": state, "wrong": wrong, "filters": _filters(state, counts),
        "waiting": sum(counts.get(one, 0) for one in Message.RETRIED), "query": f"stand={state}" if state else "",
    }  # fmt: skip
    return render(request, "provisions/messages.html", context, status=422 if wrong else 200)


def _filters(current: str, counts: dict[str, int]) -> list[Link]:
    """All, what waits, and each state that occurs."""
    waiting = sum(counts.get(one, 0) for one in Message.WAITING)
    links = [("", _("Alle"), sum(counts.values())), ("waiting", _("Wacht op iets"), waiting)]
    links += [(str(one.value), str(one.label), counts[one]) for one in Message.State if counts.get(one)]
    here = reverse("provisions:messages")
    return [
        Link(label=label, url=f"{here}?stand={value}" if value else here, current=value == current, count=count)
        for value, label, count in links
    ]


def _area(request: Request) -> UUID:
    """The area for whose register it is written; any of one's own will do."""
    return min(request.actor.areas_with(TAKE))


@requires(TAKE, purpose=_lazy("een bericht van een aanbieder bekijken"))
def message(request: Request, message_id: UUID) -> HttpResponse:
    """What it says, where it belongs, and what is wrong with it."""
    found = get(request.actor, TAKE, Message, message_id)
    return _show(request, found, ProviderForm(providers=_choices()))


def _choices() -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in providers()]


def _show(request: Request, found: Message, form: ProviderForm) -> HttpResponse:
    faults = [Fault(**one) for one in found.faults]
    context: dict[str, Any] = {
        "message": found, "lines": found.lines.all(), "form": form, "faults": faults,
        "provider": provider_of_code(found.provider_code), "can_retry": _can_retry(found, faults),
        "send_again": any(one.is_the_senders for one in faults),
        "compare": any(one.is_compared for one in faults),
    }  # fmt: skip
    return render(request, "provisions/message.html", context, status=422 if form.is_bound else 200)


def _can_retry(found: Message, faults: list[Fault]) -> bool:
    """Whether reading the same file once more can help: it was not read yet, or it waits for what is mended here."""
    return found.state in Message.RETRIED and (not faults or any(one.can_be_mended_here for one in faults))


@requires(TAKE, purpose=_lazy("een bericht opnieuw proberen"))
@require_POST
def retry(request: Request, message_id: UUID) -> HttpResponse:
    """It is read once more."""
    tried = commands.retry_message(request.actor, message_id)
    placed = tried.state == Message.State.LINKED
    tell(request, _("Gelukt: het ligt bij de toewijzing.") if placed else _("Het wacht nog. Hieronder staat waarop."))
    return see_other(reverse("provisions:message", args=[message_id]))


@requires(TAKE, purpose=_lazy("alle berichten die wachten opnieuw proberen"))
@require_POST
def retry_all(request: Request) -> HttpResponse:
    """Everything that waits, by a job."""
    commands.retry_all(request.actor, _area(request))
    tell(request, _("Alles wat wacht wordt opnieuw geprobeerd; ververs deze bladzijde zo."))
    return see_other(reverse("provisions:messages"))


@requires(TAKE, purpose=_lazy("opschrijven van wie een AGB-code is"))
@require_POST
def name_provider(request: Request, message_id: UUID) -> HttpResponse:
    """Whose code it is, said once."""
    found = get(request.actor, TAKE, Message, message_id)
    form = ProviderForm(request.POST, providers=_choices())
    if form.is_valid() and _named(form, lambda: commands.name_provider(
        request.actor, found.pk, organisation_id=UUID(form.cleaned_data["organisation"])
    )):  # fmt: skip
        tell(request, _("Opgeschreven van wie deze code is."))
        return see_other(reverse("provisions:message", args=[message_id]))
    return _show(request, found, form)


def _named(form: ProviderForm, act: Callable[[], object]) -> bool:
    try:
        act()
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True
