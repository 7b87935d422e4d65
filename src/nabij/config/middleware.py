"""The frame around every request: one transaction, one identity in the database, one trace.

The page is made and its reading log is written in the same transaction: when the log cannot be
written, nothing is shown. At 500 and above everything is rolled back.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from nabij.access.actor import Actor
from nabij.access.permissions import ROLES, Role
from nabij.accounts.models import User
from nabij.audit.looking import Seen, collecting
from nabij.audit.tracing import Showing, record_looks, record_processing
from nabij.config.door import entered

Answer = Callable[[HttpRequest], HttpResponseBase]


class DoorMiddleware:
    """Opens the transaction, tells the database who asks, builds the actor, writes the looks."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        user = request.user if isinstance(request.user, User) else None
        with entered(user, client=client_address(request)) as actor:
            return self._answer(request, actor)

    def _answer(self, request: HttpRequest, actor: Actor) -> HttpResponseBase:
        here: Any = request
        here.actor = actor
        with collecting() as seen:
            response = self.get_response(request)
        if actor.user_id:
            # On a shared desk the way back in the browser shows nothing after logging out.
            response.headers.setdefault("Cache-Control", "private, no-store")
        if response.status_code >= 500:
            transaction.set_rollback(True)
        elif _shows(response):
            _log(here, seen)
        return response


class ButtonAddressMiddleware:
    """A page with a sentence for who opens an address that takes only a button: after logging in anew, or Reload.

    Without it a browser shows an empty page, and nobody can tell whether what they pressed was done.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or request.method != "GET":
            return response
        page = render(request, "405.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
        page["Allow"] = response["Allow"]
        return page


def client_address(request: HttpRequest) -> str:
    """From where somebody looks: what the outermost front server of our own saw, else who speaks to us."""
    passed = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.PROXIES and len(passed) >= settings.PROXIES:
        return str(passed[-settings.PROXIES])[:64]
    return str(request.META.get("REMOTE_ADDR", ""))


def _shows(response: HttpResponseBase) -> bool:
    """Whether the answer has content that somebody reads; a redirect shows nothing."""
    if response.status_code in (200, 422, 409):
        return response.streaming or bool(isinstance(response, HttpResponse) and response.content)
    return False


def _log(request: Any, seen: Seen) -> None:
    if not (seen.households or seen.persons):
        return
    actor: Actor = request.actor
    page = request.resolver_match.view_name if request.resolver_match else ""
    kind = getattr(request, "look_kind", "read")
    purpose = getattr(request, "look_purpose", "")
    for household_group in _by_role(actor, seen):
        who, households = household_group
        basis = str(ROLES[Role(who.role)].basis) if who.role in set(Role) else ""
        record_looks(who, Showing(page, kind, basis, purpose), households)
    record_processing(page, seen.persons)


def _by_role(actor: Actor, seen: Seen) -> list[Any]:
    groups: dict[Any, list[Any]] = {}
    households: list[UUID | None] = list(seen.households) or [None]
    for household in households:
        groups.setdefault(actor.who(household), []).append(household)
    return list(groups.items())
