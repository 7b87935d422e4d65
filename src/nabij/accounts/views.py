"""The first page, one's own account, and becoming somebody in the demo."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nabij.accounts import personas as demo
from nabij.accounts import sessions
from nabij.accounts.doors import for_anyone, own
from nabij.accounts.models import User
from nabij.ui.messages import tell


@for_anyone("shows nothing: it sends one on to where one belongs")
def begin(request: HttpRequest) -> HttpResponse:
    """To one's own day, or to the front door, where one finds a team and also logs in."""
    if isinstance(request.user, User):
        return _to("workspace:my_day")
    if settings.PERSONAS:
        return _to("accounts:personas")
    # Whose session just ended wants to log in again; anybody else may be a resident.
    return _to("account_login" if sessions.ENDED in request.session else "front_door:find")


@own("one's own name, address and second factor")
def me(request: HttpRequest) -> HttpResponse:
    """My account."""
    factor = Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP).first()
    return render(request, "accounts/me.html", {"account": request.user, "factor": factor})


@own("one's own sessions")
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """For the laptop that stayed behind in the train."""
    if isinstance(request.user, User):
        sessions.end_others(request.session, request.user)
    tell(request, _("Op alle andere apparaten bent u nu uitgelogd."))
    return _to("accounts:me", status=303)


@for_anyone("the demo: made-up people in a made-up town")
def personas(request: HttpRequest) -> HttpResponse:
    """Whom one may become; does not exist outside the demo."""
    if not settings.PERSONAS:
        raise Http404
    return render(request, "accounts/personas.html", {"personas": demo.all_personas()})


@for_anyone("the demo: made-up people in a made-up town")
@require_POST
def become(request: HttpRequest, persona_id: UUID) -> HttpResponse:
    """Be this persona from now on."""
    persona = demo.persona(persona_id) if settings.PERSONAS else None
    if persona is None:
        raise Http404
    login(request, persona.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    sessions.mark_persona(request.session)
    return _to("accounts:begin", status=303)


@for_anyone("says that it does not exist: accounts are made by those who appoint people")
def closed(request: HttpRequest, **named_in_the_address: str) -> HttpResponse:
    """Stands before what allauth offers and we do not: signing up, a second address."""
    raise Http404


def _to(name: str, status: int = 302) -> HttpResponse:
    answer = HttpResponseRedirect(reverse(name))
    answer.status_code = status
    return answer
