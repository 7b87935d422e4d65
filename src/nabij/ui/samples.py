"""Made-up people and things for the gallery; its dates are fixed but for what is due, which is said from today."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.kernel.working_days import add_working_days
from nabij.ui.fields import PhotoField
from nabij.ui.messages import UNDO
from nabij.ui.shapes import Column, Entry, Fact, Link, Share, Step, StepState

HOME = ZoneInfo("Europe/Amsterdam")


class SampleForm(forms.Form):
    """One field of every kind."""

    name = LineField(label=gettext_lazy("Naam"), help_text=gettext_lazy("Zoals iemand zelf genoemd wil worden."))
    happened = TextField(label=gettext_lazy("Wat is er gezien of gehoord?"))
    on = DayField(label=gettext_lazy("Wanneer was dat?"))
    kind = forms.ChoiceField(
        label=gettext_lazy("Soort contact"),
        choices=[("visit", gettext_lazy("Huisbezoek")), ("call", gettext_lazy("Telefoon"))],
    )
    urgency = forms.ChoiceField(
        label=gettext_lazy("Hoe snel?"),
        choices=[("today", gettext_lazy("Vandaag nog")), ("week", gettext_lazy("Binnen een week"))],
        widget=forms.RadioSelect,
    )
    present = forms.MultipleChoiceField(
        label=gettext_lazy("Wie waren erbij?"),
        choices=[("a", "Ayşe Yılmaz"), ("j", "Jan de Vries"), ("e", "Elif")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    letter = PhotoField(label=gettext_lazy("Foto van een brief"), required=False)
    knows = forms.BooleanField(label=gettext_lazy("Het gezin weet dat ik dit meld"), required=False)


def samples() -> dict[str, object]:
    """Everything that the gallery shows."""
    return _frame() | {
        "places": [Link(label=_("Overzicht"), url="#", current=True), Link(label=_("Plan"), url="#", count=3),
                   Link(label=_("Mensen"), url="#"), Link(label=_("Tijdlijn"), url="#"),
                   Link(label=_("Wie keek"), url="#")],
        "faces": [f"{kind}:gezicht-{number}" for number in range(8) for kind in "vmh"],
        "moments": _moments(), "shares": _shares(), "facts": _facts(), "steps": _steps(), "columns": _columns(),
        "due": _due(), "page": Paginator(range(60), 20).page(2), "flashes": _flashes(),
    }  # fmt: skip


def _due() -> dict[str, date]:
    """Days by which something is due, from today."""
    today = clock.today()
    return {"later": add_working_days(today, 3), "soon": add_working_days(today, 1), "today": today,
            "past": today - timedelta(days=7)}  # fmt: skip


def _frame() -> dict[str, object]:
    return {
        "municipality_name": "Waterstad",
        "navigation": [Link(label=_("Mijn dag"), url="#dag", icon="sun", current=True),
                       Link(label=_("Huishoudens"), url="#huis", icon="home"),
                       Link(label=_("Meldingen"), url="#meldingen-lijst", icon="inbox"),
                       Link(label=_("Gids"), url="#gids", icon="users")],
        "plus": Link(label=_("Melden"), url="#nieuw"),
        "search_url": "#zoeken", "notices_url": "#berichten", "notice_count": 3,
        "me": {"name": "Samira Bakker", "role": _("Teamlid"), "face": "v:samira", "url": "#ik"},
        "sign_out_url": "#uit",
    }  # fmt: skip


def _moments() -> list[Entry]:
    return [
        Entry(when=datetime(2026, 11, 20, 14, 3, tzinfo=HOME), title=_("Huisbezoek met tolk"), who="Samira Bakker",
              icon="home", text=_("Ayşe wil taalles. De slaapkamer is nat."), tone="good", url="#"),
        Entry(when=date(2026, 11, 18), title=_("Schimmel gemeld bij de corporatie"), icon="droplet", tone="attention"),
        Entry(when=_("oktober 2026"), title=_("Eerste melding van de huisarts")),
    ]  # fmt: skip


def _shares() -> list[Share]:
    return [
        Share(label="Jan en Ayşe", count=5, kind="family"), Share(label="Elif (15)", count=3, kind="child"),
        Share(label="Fatma Kaya", count=1, kind="network"), Share(label=_("Taalmaatje"), count=1, kind="volunteer"),
        Share(label=_("Professionals"), count=4, kind="professional"),
    ]  # fmt: skip


def _facts() -> list[Fact]:
    return [
        Fact(_("Adres"), "Lindestraat 14, 1234 AB Waterstad"), Fact(_("Spreekt"), _("Turks, een beetje Nederlands")),
        Fact(_("Gezag"), _("Beide ouders")),
    ]  # fmt: skip


def _steps() -> list[Step]:
    labels = (_("Signalen in kaart"), _("Overleg"), _("Gesprek"), _("Wegen"), _("Beslissen"))
    states: tuple[StepState, ...] = ("done", "done", "current", "open", "open")
    return [Step(label=label, state=state) for label, state in zip(labels, states, strict=True)]


def _columns() -> list[Column]:
    return [Column(label=_("Wat"), sort_url="#", direction="ascending"), Column(label=_("Wie"), sort_url="#"),
            Column(label=_("Bedrag"), numeric=True), Column(label=_("Stand"))]  # fmt: skip


def _flashes() -> list[Message]:
    return [Message(messages.SUCCESS, _("Actie afgerond."), f"{UNDO}#terug"),
            Message(messages.WARNING, _("De brief is nog niet gestuurd."))]  # fmt: skip
