"""Nobody comes past here with half a login, or with a session that is over."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse

from nabij.accounts import sessions
from nabij.accounts.models import User
from nabij.kernel import clock

Answer = Callable[[HttpRequest], HttpResponseBase]

# Without a second factor one can set one up, show the password again for that, or leave.
OPEN_WITHOUT = frozenset({"mfa_activate_totp", "account_reauthenticate", "account_logout"})


class SessionMiddleware:
    """Ends a session that was idle too long, lasted too long, or was ended from another device."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if isinstance(request.user, User):
            self._keep_or_end(request, request.user)
        return self.get_response(request)

    def _keep_or_end(self, request: HttpRequest, user: User) -> None:
        now = clock.now()
        if not sessions.has_begun(request.session):
            sessions.begin(request.session, now)
        elif reason := sessions.ended_because(request.session, user, now):
            logout(request)
            request.session[sessions.ENDED] = reason
        else:
            sessions.touch(request.session, now)


class SecondFactorMiddleware:
    """Sends whoever has no second factor to where it is set up, and lets nothing else through."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not isinstance(request.user, User) or sessions.has_second_factor(request):
            return self._after(request, self.get_response(request))
        if _has_app(request.user):
            # Made before the second factor was set up elsewhere: this session never showed it.
            logout(request)
            return _go(request, reverse("account_login"))
        if _name_of(request) in OPEN_WITHOUT:
            return self.get_response(request)
        return _go(request, reverse("mfa_activate_totp"))

    def _after(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        gone = request.method == "POST" and response.status_code == 302
        if gone and _name_of(request) == "mfa_deactivate_totp":
            sessions.forget_second_factor(request.session)
        return response


def _has_app(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


def _name_of(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


def _go(request: HttpRequest, url: str) -> HttpResponseBase:
    """A page is sent on; a script (a draft, a fragment) hears 401 and keeps what was typed."""
    if request.headers.get("X-Requested-With") == "fetch" or request.content_type == "application/json":
        return HttpResponse(status=401)
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=401, headers={"HX-Redirect": url})
    return HttpResponseRedirect(url)
