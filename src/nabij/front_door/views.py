"""Public pages: find the team of one's neighbourhood, see it, ask it something. They tell nothing of anybody."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from nabij.access.answers import look_again, see_other
from nabij.access.views import public
from nabij.front_door.commands import may_knock
from nabij.front_door.forms import AskForm, FindForm
from nabij.front_door.queries import Neighbourhood, area_like, faces_of, neighbourhood, neighbourhoods
from nabij.front_door.speaking import in_chosen_language, in_chosen_words, kept, said
from nabij.intake.commands.asking import Promise, take_question
from nabij.kernel.records import new_id

# Number and day for the page after asking: signed, for an hour, and nothing about anybody.
PROMISE, PROMISED_FOR = "promise", 3600
TOO_MANY = 429


@public("finding the team of one's neighbourhood; keeps nothing of what is typed")
@in_chosen_language
def find(request: HttpRequest) -> HttpResponse:
    """Type a postcode or address, or choose a neighbourhood."""
    areas = neighbourhoods()
    form = FindForm(request.POST if request.method == "POST" else None)
    context = {"form": form, "areas": areas, **said()}
    if request.method != "POST":
        return render(request, "front_door/find.html", context)
    found = area_like(form.cleaned_data["where"], areas) if form.is_valid() else None
    if found is not None:
        return see_other(reverse("front_door:team", args=[found]) + kept())
    return look_again(request, "front_door/find.html", context | {"not_found": not form.errors})


@public("the team of an area: who they are, how to reach them; only who chose to be shown")
@in_chosen_language
@require_safe
def team(request: HttpRequest, area_id: UUID) -> HttpResponse:
    """One area's team. The only page that search engines may keep; the same for everybody, for five minutes."""
    here = _neighbourhood(area_id)
    context = {**_page(here), "faces": faces_of(here.area), "languages": in_chosen_words(here.door.languages)}
    if request.user.is_authenticated:
        return render(request, "front_door/team.html", context)
    # Without a token against forged requests (there is no form here) no cookie is set, so that it may be kept.
    answer = render(request, "front_door/team.html", context | {"csrf_token": ""})
    answer["Cache-Control"] = "public, max-age=300"
    return answer


@public("asking the team something; takes in, and tells nothing but a number and a day")
@in_chosen_language
def ask(request: HttpRequest, area_id: UUID) -> HttpResponse:
    """Leave a question or a worry."""
    here = _neighbourhood(area_id)
    if request.method != "POST":
        return render(request, "front_door/ask.html", _page(here) | {"form": AskForm(initial={"key": new_id()})})
    form = AskForm(request.POST)
    if not form.is_valid():
        return look_again(request, "front_door/ask.html", _page(here) | {"form": form})
    if not may_knock(area_id):
        return render(request, "front_door/too_many.html", _page(here) | {"form": form}, status=TOO_MANY)
    promise = take_question(here.area, key=form.cleaned_data["key"], question=form.question())
    answer = see_other(reverse("front_door:asked", args=[area_id]) + kept())
    answer.set_signed_cookie(
        PROMISE, f"{promise.number} {promise.call_by.isoformat()}", max_age=PROMISED_FOR, httponly=True,
        secure=request.is_secure(), samesite="Lax", path=reverse("front_door:asked", args=[area_id]),
    )  # fmt: skip
    return answer


@public("the number and the day of what was just asked, to the browser that asked it")
@in_chosen_language
@require_safe
def asked(request: HttpRequest, area_id: UUID) -> HttpResponse:
    """Thank you: a number, and by when somebody calls."""
    return render(request, "front_door/asked.html", _page(_neighbourhood(area_id)) | {"promise": _promise(request)})


def _promise(request: HttpRequest) -> Promise | None:
    kept = request.get_signed_cookie(PROMISE, default="", max_age=PROMISED_FOR)
    number, _space, day = str(kept).partition(" ")
    return Promise(int(number), date.fromisoformat(day)) if day else None


def _neighbourhood(area_id: UUID) -> Neighbourhood:
    here = neighbourhood(area_id)
    if here is None:
        raise Http404
    return here


def _page(here: Neighbourhood) -> dict[str, Any]:
    return {"here": here, "area": here.area, "door": here.door, **said()}
