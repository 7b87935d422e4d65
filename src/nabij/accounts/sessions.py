"""When a session is good: a second factor was shown, it was used lately, and it did not last too long."""

from datetime import datetime, timedelta

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from nabij.accounts.models import User
from nabij.kernel import clock

# Writing the session at every request would be a write per page; a minute is close enough.
PRECISE_TO = timedelta(minutes=1)

SECOND_FACTOR, PERSONA, ENDED = "second_factor", "persona", "session_ended"
_STARTED, _VALID, _SEEN = "started_at", "valid_at", "seen_at"


def mark_second_factor(session: SessionBase) -> None:
    """This session has shown a second factor."""
    session[SECOND_FACTOR] = True


def forget_second_factor(session: SessionBase) -> None:
    """The second factor was taken away: it has to be shown anew before anything else."""
    session.pop(SECOND_FACTOR, None)
    session["account_authentication_methods"] = []


def mark_persona(session: SessionBase) -> None:
    """This session plays somebody of the demo; it counts only where the demo is."""
    session[PERSONA] = True


def has_second_factor(request: HttpRequest) -> bool:
    """Whether the second factor was shown in this very session (or this is the demo)."""
    if request.session.get(SECOND_FACTOR) or (settings.PERSONAS and request.session.get(PERSONA)):
        return True
    return any(shown["method"] == "mfa" for shown in get_authentication_records(request, request.user))


def begin(session: SessionBase, now: datetime) -> None:
    """The first request of somebody who just logged in."""
    session.pop(ENDED, None)
    session[_STARTED] = session[_VALID] = session[_SEEN] = now.timestamp()


def has_begun(session: SessionBase) -> bool:
    return _STARTED in session


def ended_because(session: SessionBase, user: User, now: datetime) -> str:
    """Why this session is over: `idle`, `long` or `elsewhere`; empty when it goes on."""
    if user.sessions_valid_from and session[_VALID] < user.sessions_valid_from.timestamp():
        return "elsewhere"
    if session[_SEEN] + settings.SESSION_IDLE.total_seconds() < now.timestamp():
        return "idle"
    return "long" if session[_STARTED] + settings.SESSION_LONGEST.total_seconds() < now.timestamp() else ""


def touch(session: SessionBase, now: datetime) -> None:
    """Remember that it is in use."""
    if session[_SEEN] + PRECISE_TO.total_seconds() < now.timestamp():
        session[_SEEN] = now.timestamp()


def end_others(session: SessionBase, user: User) -> None:
    """Every other session of this account ends at its next request; this one goes on."""
    now = clock.now()
    user.sessions_valid_from = now
    user.save(update_fields=["sessions_valid_from"])
    session[_VALID] = now.timestamp()


def close_account(user: User) -> None:
    """Nobody logs in with it any more, and what is open now ends at its next request."""
    user.is_active = False
    user.sessions_valid_from = clock.now()
    user.save(update_fields=["is_active", "sessions_valid_from"])


def open_account(user: User) -> None:
    """One may log in with it again."""
    user.is_active = True
    user.save(update_fields=["is_active"])
