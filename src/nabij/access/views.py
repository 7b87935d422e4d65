"""The door of every page: it names its permission, or says why it is public."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from nabij.access.actor import NOBODY, Actor
from nabij.access.events import REFUSED
from nabij.access.permissions import SEATS, Permission, roles_with
from nabij.audit.models import Look
from nabij.audit.tracing import record
from nabij.kernel.errors import Denied, NotFound, Refused

P = ParamSpec("P")


class Request(HttpRequest):
    """A request behind the door: the actor is known."""

    actor: Actor
    look_kind: str
    look_purpose: str


View = Callable[Concatenate[Request, P], HttpResponse]


def requires(
    permission: Permission, *, purpose: Any = "", look: str = Look.Kind.READ
) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Name the permission a page stands on; translate NotFound into 404 and Denied into 403.

    `purpose` is what the reading log states (a Dutch sentence); `look` the kind of look.
    """

    def decorate(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            here: Any = request
            here.look_kind, here.look_purpose = look, str(purpose)
            try:
                _let_in(here.actor, permission)
                return view(here, *args, **kwargs)
            except (NotFound, Denied) as refused:
                _remember(here, permission)
                raise Http404 if isinstance(refused, NotFound) else PermissionDenied from refused
            except Refused as refused:
                # A rule that no form had a place for (something changed meanwhile) is said, not thrown.
                return render(here, "ui/refused.html", {"message": refused.message}, status=409)

        guarded.__dict__["permission"] = permission
        return guarded

    return decorate


def _let_in(actor: Actor, permission: Permission) -> None:
    """Pages about one household are decided by the thing itself; the rest by appointment.

    Whose every role has ended opens nothing, not even what they wrote themselves.
    """
    if not actor.grants or not (actor.areas_with(permission) or roles_with(permission) & SEATS):
        raise Denied(str(permission))


def _remember(request: Request, permission: Permission) -> None:
    match = request.resolver_match
    ids = [str(value) for value in (match.kwargs.values() if match else ())]
    record(
        REFUSED,
        request.actor.who(),
        household=match.kwargs.get("household_id") if match else None,
        facts={"page": match.view_name if match else "", "permission": str(permission), "ids": ids},
    )


def public(
    why: str,
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponse]], Callable[Concatenate[HttpRequest, P], HttpResponse]
]:
    """The only other kind of page: open to anyone, with the reason."""

    def decorate(
        view: Callable[Concatenate[HttpRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def open_page(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not hasattr(request, "actor"):
                request.__dict__["actor"] = NOBODY
            return view(request, *args, **kwargs)

        open_page.__dict__["public"] = why
        return login_not_required(open_page)

    return decorate
