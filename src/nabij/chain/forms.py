"""What is asked to draw the chain: shape only."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.chain.models import Link
from nabij.chain.parts import Arrow, Box
from nabij.households.off_screen import stays_off_by_itself
from nabij.kernel.form_fields import LineField
from nabij.plans.models import Action

Options = Iterable[tuple[str, str]]


def _id(value: str) -> UUID | None:
    return UUID(value) if value else None


class BoxForm(forms.Form):
    """One line, about whom, and (not at the table itself) whether it may be there.

    What is better not there by itself is asked once more, with no filled in.
    """

    words = LineField(max_length=300, label=_("In gewone woorden"))
    about = forms.ChoiceField(required=False, label=_("Over wie?"))
    on_paper = forms.ChoiceField(
        required=False, label=_("Mag dit op tafel en op papier?"), widget=forms.RadioSelect, initial="yes",
        choices=[("yes", _("ja")), ("no", _("nee"))],
    )  # fmt: skip
    weighed = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, people: Options, question: str = "", at_table: bool = False, **options: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        if at_table:
            del self.fields["on_paper"], self.fields["weighed"]
        self.fields["about"].choices = [("", _("het hele gezin")), *people]  # type: ignore[attr-defined]
        if question:
            self.fields["words"].label = question

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("on_paper") == "yes" and not said["weighed"] and stays_off_by_itself(said.get("words", "")):
            self.data = dict(self.data.items()) | {"on_paper": "no", "weighed": "on"}
            self.add_error("on_paper", _("Zulke woorden blijven meestal van tafel. Kies zelf of het daar mag staan."))
        return said

    @property
    def on_paper_chosen(self) -> bool | None:
        """What was chosen; None where it was not asked."""
        chosen = self.cleaned_data.get("on_paper")
        return chosen == "yes" if chosen else None

    @property
    def about_id(self) -> UUID | None:
        return _id(self.cleaned_data["about"])


class BeginForm(BoxForm):
    """A box by itself: something hard, or something that goes well."""

    kind = forms.ChoiceField(
        label=_("Wat is het?"), widget=forms.RadioSelect, initial="problem",
        choices=[("problem", _("is moeilijk")), ("strength", _("helpt of gaat goed"))],
    )  # fmt: skip
    field_order = ("words", "kind", "about", "on_paper")


class StepForm(BoxForm):
    """A new box next to another, or one that is there already; and what stands beside the arrow."""

    existing = forms.ChoiceField(required=False, label=_("Of kies iets dat er al staat"))
    beside = LineField(
        max_length=60, required=False, label=_("Wat staat er bij de pijl?"),
        help_text=_("Alleen als het iets uitlegt, in een paar woorden."),
    )  # fmt: skip
    keeps = forms.BooleanField(required=False, label=_("Het een houdt het ander in stand"))

    def __init__(self, *args: Any, boxes: Iterable[Box], helps: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"].required = not (self.is_bound and self.data.get("existing"))
        self.fields["words"].error_messages["required"] = _("Vul dit in, of kies iets dat er al staat.")
        self.helps = helps
        if helps:
            del self.fields["keeps"]
        there = [(str(box.id), f"{box.words} ({box.of_whom})") for box in boxes]
        self.fields["existing"].choices = [("", _("iets nieuws")), *there]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("words") and said.get("existing"):
            self.add_error("existing", _("Kies één van de twee: iets nieuws, of iets dat er al staat."))
        return said

    @property
    def existing_id(self) -> UUID | None:
        return _id(self.cleaned_data["existing"])

    @property
    def kind(self) -> str:
        if self.helps:
            return Link.Kind.HELPS
        return Link.Kind.KEEPS if self.cleaned_data["keeps"] else Link.Kind.LEADS_TO


class LinkForm(forms.Form):
    """What an arrow says."""

    kind = forms.ChoiceField(label=_("Wat zegt de pijl?"), choices=Link.Kind.choices, widget=forms.RadioSelect)
    words = LineField(max_length=60, required=False, label=_("Wat staat er bij de pijl?"))
    off_paper = forms.BooleanField(required=False, label=_("Houd deze pijl van papier en van een gedeeld scherm"))
    version = forms.IntegerField(widget=forms.HiddenInput, max_value=2**31 - 1, min_value=1)

    def __init__(self, *args: Any, at_table: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if at_table:
            del self.fields["off_paper"]

    @classmethod
    def shown(cls, arrow: Arrow, link: Link, *, at_table: bool) -> "LinkForm":
        """As it stands now."""
        initial = {"kind": link.kind, "words": arrow.words, "version": link.version, "off_paper": not link.on_paper}
        return cls(initial=initial, at_table=at_table)


class FirstForm(forms.Form):
    """Why one begins here, and who said so."""

    because = LineField(
        max_length=200,
        label=_("Waarom hier?"),
        help_text=_("In de woorden van het gezin. Het staat ook in het plaatje."),
    )
    said_by = forms.ChoiceField(required=False, label=_("Wie zei het?"))

    def __init__(self, *args: Any, people: Options, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["said_by"].choices = [("", _("samen, aan tafel")), *people]  # type: ignore[attr-defined]

    @property
    def said_by_id(self) -> UUID | None:
        return _id(self.cleaned_data["said_by"])


class PinForm(forms.Form):
    """Which action tackles this."""

    action = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=_("Welke actie pakt dit aan?"),
        error_messages={"required": _("Kies een actie.")},
    )

    def __init__(self, *args: Any, actions: Iterable[Action], hide: Any = str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["action"].choices = [(str(one.pk), hide(one.what)) for one in actions]  # type: ignore[attr-defined]
