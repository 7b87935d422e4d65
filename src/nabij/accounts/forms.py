"""The forms of allauth in plain Dutch; what they check stays allauth's."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm, ResetPasswordForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _

from nabij.accounts.sessions import mark_second_factor


def _without_placeholders(form: Any) -> None:
    """A placeholder disappears as one types; the label says it."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class EnterForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mailadres")
        self.fields["password"].label = _("Wachtwoord")
        self.fields["password"].help_text = ""
        _without_placeholders(self)


class NewPasswordLinkForm(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """Where the letter with the link goes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mailadres")
        _without_placeholders(self)


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Wachtwoord")
        _without_placeholders(self)


class _Code:
    """The six figures of the app, or a spare code."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
        _without_placeholders(self)


class CodeForm(_Code, AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """While logging in."""


class CodeOnceMoreForm(_Code, CodeAgainForm):  # type: ignore[misc]  # allauth has no types
    """Before something that matters."""


class SetUpForm(_Code, ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """While setting up the app; a good code is the second factor of this session."""

    def clean_code(self) -> str:
        code = str(super().clean_code())
        mark_second_factor(context.request.session)
        return code
