"""How allauth does its work here: nobody signs up, and no message repeats what the page says."""

from typing import Any, ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from nabij.kernel import clock


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by those who appoint people, never by oneself."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."),
        "incorrect_password": _("Dit wachtwoord klopt niet. Probeer het nog eens."),
        "too_many_login_attempts": _("Dit is te vaak geprobeerd. Wacht vijf minuten en probeer het dan opnieuw."),
        "rate_limited": _("Dit is te vaak geprobeerd. Wacht vijf minuten en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Whoever gave the password just now is not asked for it once more while setting up the second factor."""
        return bool(super().is_reauthentication_required(app=app)) and not _just_came_in(context.request)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: its messages carry names and addresses, and messages travel in a cookie."""


def _just_came_in(request: HttpRequest) -> bool:
    since = clock.now().timestamp() - app_settings.REAUTHENTICATION_TIMEOUT
    return any(shown["at"] > since for shown in get_authentication_records(request, request.user))


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The second factor, with sentences of our own."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Deze code klopt niet. Kijk in de app en vul de nieuwe zes cijfers in."),
    }
