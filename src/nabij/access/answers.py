"""The answers to a form: see elsewhere what came of it, look again at what you typed, or see both texts."""

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


def keep_typed(form: forms.Form, conflict: Conflict) -> None:
    """Somebody else was first: what was typed stays, each box that was ticked, and sending it again means it."""
    sent = form.data.copy() if isinstance(form.data, QueryDict) else QueryDict(mutable=True)
    sent["version"] = str(conflict.version)
    form.data = sent


def both_texts(
    request: HttpRequest, form: forms.Form, conflict: Conflict, *, field: str, thing: UUID, back: str, title: str = ""
) -> HttpResponse:
    """Two people wrote `field` at once: both texts, nothing lost (409). The other answers go along as they were given.

    `thing` is what they wrote about, whose trace says who was first; `back` is where one goes without saving.
    """
    last, label = last_change_of(thing), form.fields[field].label
    replaced = {"csrfmiddlewaretoken", "version", field}
    context = {
        "title": title or label, "field_label": label, "field_name": field,
        "mine": form.cleaned_data[field], "theirs": conflict.theirs, "version": conflict.version,
        "theirs_by": last.by if last else _("Iemand anders"),
        "theirs_at": date_format(last.at if last else clock.now(), "j F, H:i"),
        "kept_fields": [(name, one) for name in request.POST for one in request.POST.getlist(name)
                        if name not in replaced],
        "action_url": request.get_full_path(), "cancel_url": back,
    }  # fmt: skip
    return render(request, "ui/conflict.html", context, status=409)
