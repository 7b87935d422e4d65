"""One case: whose it is, contact, what came of it. Each act says what was done, with the way back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.arrears.commands import contact, deciding, handing, sorting
from nabij.arrears.forms.cases import AdministratorForm, CloseForm, ContactForm, HandForm, LinkForm
from nabij.arrears.letters import letter_about
from nabij.arrears.models import ArrearsCase, CaseContact
from nabij.arrears.views.inbox import PURPOSE, SORT
from nabij.arrears.views.pages import case_page, the_case
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

PAGE = "arrears/case.html"


@requires(SORT, purpose=PURPOSE)
def case(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """What came in, by when, who it may be, and what was tried."""
    return render(request, PAGE, case_page(request, the_case(request, arrears_case_id)))


def _url(case_id: UUID, name: str = "case") -> str:
    return reverse(f"arrears:{name}", args=[case_id])


def _act(request: Request, case_id: UUID, act: Callable[[], object], said: str, undo: str = "") -> HttpResponse:
    """Do it and say so; or the case again with what stands in the way (409): a colleague was first."""
    try:
        act()
    except Refused as refused:
        page = case_page(request, the_case(request, case_id), refused.message)
        return render(request, PAGE, page, status=409)
    tell(request, said, undo=_url(case_id, undo) if undo else "")
    return see_other(_url(case_id))


def _sent(
    request: Request, case_id: UUID, form: Form, name: str, act: Callable[[dict[str, Any]], object], said: str,
    undo: str = "",
) -> HttpResponse:  # fmt: skip
    """A form on the page of a case: done, or the page again with all that was typed."""
    try:
        if form.is_valid():
            act(form.cleaned_data)
    except Refused as refused:
        show_refusal(form, refused)
        if refused.field is None:
            page = case_page(request, the_case(request, case_id), **{name: form})
            return render(request, PAGE, page, status=409)
    if form.errors:
        return look_again(request, PAGE, case_page(request, the_case(request, case_id), **{name: form}))
    tell(request, said, undo=_url(case_id, undo) if undo else "")
    return see_other(_url(case_id))


@require_POST
@requires(SORT, purpose=PURPOSE)
def take(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """I am on it."""
    act = sorting.take_case
    said = _("U bent ermee bezig.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said, "release")


@require_POST
@requires(SORT, purpose=PURPOSE)
def release(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """Back for a colleague."""
    act = sorting.release_case
    said = _("De zaak ligt er weer voor iedereen.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said)


@require_POST
@requires(SORT, purpose=PURPOSE)
def link(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """It is somebody we know."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        page = case_page(request, the_case(request, arrears_case_id), _("Kies wie het is."))
        return look_again(request, PAGE, page)
    return _act(
        request, arrears_case_id,
        lambda: deciding.link_case(request.actor, arrears_case_id, **form.cleaned_data),
        _("De signalen liggen bij deze persoon."), "unlink",
    )  # fmt: skip


@require_POST
@requires(SORT, purpose=PURPOSE)
def unlink(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """It was not them: all that the link opened closes again."""
    act = deciding.unlink_case
    said = _("De zaak is weer los. De regisseur ziet de signalen niet meer.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said)


@require_POST
@requires(SORT, purpose=PURPOSE)
def nobody(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """None of those that are shown."""
    act = deciding.know_nobody
    said = _("Nieuw: het is geen van deze personen. Dat onthouden wij.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said, "compare_again")


@require_POST
@requires(SORT, purpose=PURPOSE)
def compare_again(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """The way back."""
    act = deciding.compare_again
    said = _("Kijk opnieuw wie het is.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said)


@require_POST
@requires(SORT, purpose=PURPOSE)
def close(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """What came of it."""
    act = sorting.close_case
    return _sent(
        request, arrears_case_id, CloseForm(request.POST), "close_form",
        lambda told: act(
            request.actor, arrears_case_id, result=ArrearsCase.Result(told["result"]),
            no_contact_noted=told["no_contact_noted"]
        ),
        _("De zaak is afgerond."), "reopen",
    )  # fmt: skip


@require_POST
@requires(SORT, purpose=PURPOSE)
def reopen(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """Not done after all."""
    act = sorting.reopen_case
    said = _("De zaak is weer open.")
    return _act(request, arrears_case_id, lambda: act(request.actor, arrears_case_id), said)


@require_POST
@requires(SORT, purpose=PURPOSE)
def tried(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """An attempt to speak with them."""
    return _sent(
        request, arrears_case_id, ContactForm(request.POST), "contact_form",
        lambda told: contact.record_contact(request.actor, arrears_case_id, **told),
        _("De contactpoging staat erbij."),
    )  # fmt: skip


@require_POST
@requires(SORT, purpose=PURPOSE)
def contact_removed(request: Request, case_contact_id: UUID) -> HttpResponse:
    """An attempt that was a mistake."""
    held = get(request.actor, SORT, CaseContact, case_contact_id).case_id
    said = _("De contactpoging is weg.")
    return _act(request, held, lambda: contact.remove_contact(request.actor, case_contact_id), said)


@require_POST
@requires(SORT, purpose=PURPOSE)
def administrator(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """Who handles their money."""
    return _sent(
        request, arrears_case_id, AdministratorForm(request.POST), "administrator_form",
        lambda told: sorting.note_administrator(request.actor, arrears_case_id, name=told["name"]),
        _("Opgeschreven."),
    )  # fmt: skip


@requires(SORT, purpose=PURPOSE)
def hand(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """It is more than money: ask the team."""
    line = the_case(request, arrears_case_id)
    form = HandForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            report = handing.hand_to_team(request.actor, arrears_case_id, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Het team heeft uw melding, nummer %s.") % report.number)
            return see_other(_url(arrears_case_id))
    page = {"form": form, "line": line, "case": line.case}
    return (
        look_again(request, "arrears/hand.html", page) if form.is_bound else render(request, "arrears/hand.html", page)
    )


@require_POST
@requires(SORT, purpose=PURPOSE)
def lift(request: Request, arrears_signal_id: UUID) -> HttpResponse:
    """A repeat that is taken up after all."""
    made = sorting.lift_repeat(request.actor, arrears_signal_id)
    tell(request, _("Het signaal is een nieuwe zaak."))
    return see_other(_url(made.pk))


@requires(SORT, purpose=PURPOSE)
def letter(request: Request, arrears_case_id: UUID) -> HttpResponse:
    """The letter that says what is held, from whom and why, and offers help (AVG art. 14)."""
    line = the_case(request, arrears_case_id)
    return render(request, "arrears/letter.html", {"letter": letter_about(request.actor, line), "case": line.case})
