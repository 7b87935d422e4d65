"""The answers to a form: see elsewhere what came of it, look again at what you typed, or see both texts."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.audit.changing import last_change_of
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused


def see_other(url: str) -> HttpResponse:
    """After a POST: the browser asks for the result anew, so that Back and Reload repeat nothing (303)."""
    answer = HttpResponseRedirect(url)
    answer.status_code = 303
    return answer


def look_again(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The form with its errors and all that was typed (422)."""
    return render(request, template, context, status=422)


def show_refusal(form: forms.Form, refused: Refused) -> None:
    """Say what a command refused at the field it belongs to; above the form when it has no such field."""
    form.add_error(refused.field if refused.field in form.fields else None, refused.message)


def accepted(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether what was sent is well and the command took it; what it refused stands at its field.

    Raises Conflict when somebody else was first.
    """
    if not (form.is_bound and form.is_valid()):
        return False
    try:
        act()
    except Conflict:
        raise
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True


def keep_typed(form: forms.Form, conflict: Conflict) -> None:
    """Somebody else was first: what was typed stays, each box that was ticked, and sending it again means it."""
    sent = form.data.copy() if isinstance(form.data, QueryDict) else QueryDict(mutable=True)
    sent["version"] = str(conflict.version)
    form.data = sent


def both_texts(
    request: HttpRequest,
    form: forms.Form,
    conflict: Conflict,
    *,
    field: str,
    thing: UUID,
    now: dict[str, Any],
    back: str,
) -> HttpResponse:
    """Two people wrote `field` at once: both texts, nothing lost (409).

    The other answers go along as they were given; those that stand otherwise `now` are told, so that nobody puts back
    unseen what another changed. `thing` is what they wrote about, whose trace says who was first; `back` is where one
    goes without saving.
    """
    last, label = last_change_of(thing), form.fields[field].label
    replaced = {"csrfmiddlewaretoken", "version", field}
    context = {
        "title": label, "field_label": label, "field_name": field,
        "mine": form.cleaned_data[field], "theirs": conflict.theirs, "version": conflict.version,
        "others": stands_otherwise(form, now, but=field),
        "theirs_by": last.by if last else _("Iemand anders"),
        "theirs_at": date_format(last.at if last else clock.now(), "j F, H:i"),
        "kept_fields": [(name, one) for name in request.POST for one in request.POST.getlist(name)
                        if name not in replaced],
        "action_url": request.get_full_path(), "cancel_url": back,
    }  # fmt: skip
    return render(request, "ui/conflict.html", context, status=409)


def stands_otherwise(form: forms.Form, now: dict[str, Any], *, but: str = "") -> list[tuple[str, str]]:
    """Label and text of each field of which something else stands `now` than this person typed."""
    asked = {name: field for name, field in form.fields.items() if name in now and name not in ("version", but)}
    rows = [(field, _in_words(field, now[name]), form.cleaned_data.get(name)) for name, field in asked.items()]
    return [(str(field.label), stands or "–") for field, stands, typed in rows if stands != _in_words(field, typed)]


def _in_words(field: forms.Field, value: Any) -> str:
    """A value of a form as one reads it."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if isinstance(value, list | tuple | set):
        return ", ".join(sorted(_in_words(field, one) for one in value))
    words = getattr(value, "text", value)
    return _labels(field).get(str(value), "" if words is None else str(words))


def _labels(field: forms.Field) -> dict[str, str]:
    """What there is to choose from, also within groups."""
    found: dict[str, str] = {}
    for value, label in getattr(field, "choices", ()):
        found |= {str(key): str(one) for key, one in (label if isinstance(label, list | tuple) else [(value, label)])}
    return found


def spreadsheet(name: str) -> HttpResponse:
    """A file of this name, for rows that `csv` writes into it; what people typed goes through `harmless`."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer["Cache-Control"] = "private, no-store"
    answer.write("\ufeff")  # without this mark spreadsheets break Ayşe's name
    return answer
