"""The two answers to a form: see elsewhere what came of it, or look again at what you typed."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render


def see_other(url: str) -> HttpResponse:
    """After a POST: the browser asks for the result anew, so that Back and Reload repeat nothing (303)."""
    answer = HttpResponseRedirect(url)
    answer.status_code = 303
    return answer


def look_again(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The form with its errors and all that was typed (422)."""
    return render(request, template, context, status=422)
