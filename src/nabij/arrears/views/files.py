"""Files of partners: sent, read while one waits, looked at, taken over or withdrawn; and a signal by hand."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.arrears.commands import taking
from nabij.arrears.files.columns import NEEDED
from nabij.arrears.files.columns import Column as Head
from nabij.arrears.forms.taking import FileForm
from nabij.arrears.models import SignalFile
from nabij.arrears.progress import Far
from nabij.arrears.queries.files import (
    can_be_withdrawn,
    files,
    knows_postcodes,
    municipality_of,
    one_file,
    partners,
    recent_months,
    wrong_lines_of,
)
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell
from nabij.ui.shapes import Column

PURPOSE = _lazy("bestanden met signalen inlezen")
LINES_A_PAGE = 50


@require_GET
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def all_files(request: Request) -> HttpResponse:
    """What partners sent, the newest first, and what waits for somebody."""
    page = Paginator(files(request.actor), 30).get_page(request.GET.get("pagina"))
    return render(request, "arrears/files.html", {"page": page, "rows": [(one, Far(one).sentence) for one in page]})


@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file_new(request: Request) -> HttpResponse:
    """Send a partner's file; it is read while one waits, and nothing is taken over yet."""
    municipality = municipality_of(request.actor)
    offered: dict[str, Any] = {"partners": partners(), "months": recent_months()}
    if request.method != "POST":
        return render(request, "arrears/file_new.html", _new_page(FileForm(**offered)))
    form = FileForm(request.POST, request.FILES, **offered)
    if form.is_valid():
        try:
            file = taking.send_file(request.actor, municipality, **form.cleaned_data)
            return see_other(reverse("arrears:file", args=[file.pk]))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, "arrears/file_new.html", _new_page(form))


def _new_page(form: FileForm) -> dict[str, Any]:
    return {
        "form": form,
        "knows_postcodes": knows_postcodes(),
        "file_lost": bool(form.files),
        "needed": [str(one) for one in NEEDED],
        "may": [str(one) for one in Head if one not in NEEDED],
    }


@require_GET
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file(request: Request, signal_file_id: UUID) -> HttpResponse:
    """How far it is, what is wrong in it, and what can be done. While it is read the page asks again by itself."""
    return render(request, "arrears/file.html", _file_page(request, signal_file_id))


def _file_page(request: Request, file_id: UUID, refused: str = "") -> dict[str, Any]:
    found = one_file(request.actor, file_id)
    page = Paginator(wrong_lines_of(found), LINES_A_PAGE).get_page(request.GET.get("pagina"))
    return {
        "file": found,
        "far": Far(found),
        "columns": [Column(label=label) for label in (_("Regel"), _("Veld"), _("Wat er mis is"), _("Wat er stond"))],
        "page": page,
        "can_withdraw": not found.is_at_work and can_be_withdrawn(found),
        "refused": refused,
    }


def _act(request: Request, file_id: UUID, act: Callable[..., SignalFile], said: str) -> HttpResponse:
    """Do it and say so; or show the file again with what stands in the way."""
    try:
        act(request.actor, file_id)
    except Refused as refused:
        page = _file_page(request, file_id, refused.message)
        return look_again(request, "arrears/file.html", page)
    if said:
        tell(request, said)
    return see_other(reverse("arrears:file", args=[file_id]))


@require_POST
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file_stop(request: Request, signal_file_id: UUID) -> HttpResponse:
    """Stop for now."""
    return _act(request, signal_file_id, taking.stop_file, _("Stilgezet. U kunt verder waar het was."))


@require_POST
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file_go_on(request: Request, signal_file_id: UUID) -> HttpResponse:
    """Go on where it was."""
    return _act(request, signal_file_id, taking.resume_file, "")


@require_POST
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file_take(request: Request, signal_file_id: UUID) -> HttpResponse:
    """Yes: take the good lines over."""
    return _act(request, signal_file_id, taking.agree_to_take, "")


@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def file_withdraw(request: Request, signal_file_id: UUID) -> HttpResponse:
    """Ask once more, then take it all back."""
    if request.method != "POST":
        return render(request, "arrears/file_withdraw.html", {"file": one_file(request.actor, signal_file_id)})
    return _act(request, signal_file_id, taking.withdraw_file, _("Ingetrokken. De signalen eruit zijn weg."))
