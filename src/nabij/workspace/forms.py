"""What is typed on the pages of the workspace: shape only."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.kernel.form_fields import LineField, PartialDateFormField

_PARTNER = (
    _("Ik heb dit gezin nu voor me, of aan de telefoon"),
    _("Ik help iemand uit dit gezin en wil afstemmen"),
    _("Ik maak me zorgen en wil niet iets dubbel doen"),
)
_TEAM = (
    _("Er kwam een vraag of melding over deze persoon"),
    _("Ik help iemand uit dit gezin en wil afstemmen"),
    _("Ik neem waar voor een collega"),
)


def reasons_of(actor: Actor) -> list[tuple[str, Any]]:
    """The short list of reasons to ask after a director, for whoever works in a team or beside it."""
    mine = _PARTNER if actor.roles == {Role.PARTNER} else _TEAM
    return [(str(number), reason) for number, reason in enumerate(mine)]


class SearchForm(forms.Form):
    """The one box."""

    words = LineField(label=_("Wie of wat zoekt u?"), max_length=100, error_messages={"required": _("Typ een woord.")})


class DirectorForm(forms.Form):
    """Whose director is asked after, and why."""

    surname = LineField(label=_("Achternaam"), max_length=100, error_messages={"required": _("Vul de achternaam in.")})
    birth = PartialDateFormField(
        label=_("Geboortedatum"),
        required_message=_("Vul de geboortedatum in. Weet u alleen het jaar, dan is dat genoeg."),
    )
    reason = forms.ChoiceField(
        label=_("Waarom vraagt u dit?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarom u dit vraagt.")},
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reasons = reasons_of(actor)
        self.fields["reason"] = forms.ChoiceField(
            label=self.fields["reason"].label,
            widget=forms.RadioSelect,
            choices=self.reasons,
            error_messages={"required": _("Kies waarom u dit vraagt.")},
        )

    @property
    def purpose(self) -> str:
        """The chosen reason in words, as the log keeps it."""
        return str(dict(self.reasons)[self.cleaned_data["reason"]])


class ContactPersonForm(forms.Form):
    """Who of the team looks for contact."""

    professional = forms.UUIDField(error_messages={"required": _("Kies iemand."), "invalid": _("Kies iemand.")})
