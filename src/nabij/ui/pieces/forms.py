"""Forms: a field with its label, hint and error; the summary of errors; the bar to send it."""

from __future__ import annotations

from typing import Any, Literal

from django import forms
from django.forms.boundfield import BoundField, BoundWidget

from .register import Facts, MaybeIcon, piece, wrapping_piece

Kind = Literal["hidden", "checkbox", "choices", "select", "textarea", "file", "parts", "text"]
CONTROLS = {
    "text": "utrecht-textbox utrecht-textbox--html-input",
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input nb-tick",
    "file": "nb-file",
}


def kind_of(widget: forms.Widget) -> Kind:
    """Which of the ways to draw a control fits this widget."""
    match widget:
        case forms.HiddenInput() | forms.MultipleHiddenInput():
            return "hidden"
        case forms.CheckboxInput():
            return "checkbox"
        case forms.RadioSelect() | forms.CheckboxSelectMultiple():
            return "choices"
        case forms.Select():
            return "select"
        case forms.Textarea():
            return "textarea"
        case forms.FileInput():
            return "file"
        case forms.MultiWidget():
            return "parts"
        case _:
            return "text"


def _described_by(bound: BoundField, *, hint: str) -> str:
    spoken = [f"{bound.auto_id}_hint"] if hint else []
    return " ".join([*spoken, f"{bound.auto_id}_error"] if bound.errors else spoken)


def _options(bound: BoundField) -> list[BoundWidget]:
    """Radios or ticks, each drawn as a large target."""
    widget = bound.field.widget
    look = "nb-tick utrecht-checkbox" if isinstance(widget, forms.CheckboxSelectMultiple) else "utrecht-radio-button"
    drawn: list[BoundWidget] = list(bound)
    for option in drawn:
        option.data["attrs"]["class"] = f"{look} {look.split()[-1]}--html-input"
        option.data["attrs"].pop("aria-describedby", None)
    return drawn


def _at_once(options: list[BoundWidget], first: int) -> tuple[list[BoundWidget], list[BoundWidget]]:
    """Those that are chosen and the first of the others; and the rest."""
    chosen = [one for one in options if one.data["selected"]]
    others = [one for one in options if not one.data["selected"]]
    return chosen + others[:first], others[first:]


@piece
def field(bound: BoundField, *, hint: str = "", label: str = "", first: int = 0) -> Facts:
    """A field of a form: what it asks, why, what is wrong with it, and the control.

    `first`: of many choices only so many are shown at once, and what is chosen; the rest folds behind "meer".
    """
    kind = kind_of(bound.field.widget)
    said = hint or str(bound.help_text or "")
    attrs: dict[str, Any] = {"class": CONTROLS.get(kind, ""), "aria-describedby": _described_by(bound, hint=said)}
    attrs["aria-invalid"] = "true" if bound.errors else None
    kept = {name: value for name, value in attrs.items() if value}
    options = _options(bound) if kind == "choices" else []
    shown, more = _at_once(options, first) if first else (options, [])
    return {
        "bound": bound, "kind": kind, "hint": said, "label": label or bound.label, "id": bound.auto_id,
        "errors": bound.errors, "optional": _may_stay_empty(bound, kind),
        "control": bound.as_widget(attrs=kept) if kind not in {"choices", "parts"} else "",
        "options": shown,
        "more": more,
        "parts": next(iter(bound)).data["subwidgets"] if kind == "parts" else [],
        "described_by": kept.get("aria-describedby", ""),
    }  # fmt: skip


def _may_stay_empty(bound: BoundField, kind: str) -> bool:
    """Whether the label says so; a field that is needed at times (`is_needed_at_times`) says itself when."""
    says_when = getattr(bound.field, "is_needed_at_times", False)
    return not bound.field.required and not says_when and kind not in {"checkbox", "hidden"}


@piece
def form_errors(form: forms.BaseForm) -> Facts:
    """What is wrong in the whole form, each with a link to its field; takes the focus when the page comes.

    In the order of the fields, which is that of the page: what `clean` adds comes last in `form.errors`.
    """
    fields = [
        (_first_control(form[name]), _as_lead(str(form[name].label)), error)
        for name in form.fields
        for error in form.errors.get(name, ())
    ]
    return {"fields": fields, "general": form.non_field_errors(), "any": bool(form.errors)}


def _as_lead(label: str) -> str:
    """The label before its error: a question keeps its own mark."""
    return label if label.endswith("?") else f"{label}:"


def _first_control(bound: BoundField) -> str:
    """The id of what gets the focus: radios and dates have one per part."""
    kind = kind_of(bound.field.widget)
    if kind == "parts":
        return str(next(iter(bound)).data["subwidgets"][0]["attrs"]["id"])
    return f"{bound.auto_id}_0" if kind == "choices" else str(bound.auto_id)


@wrapping_piece
def field_group(content: str, *, legend: str, hint: str = "") -> Facts:
    """Fields that belong together under one question."""
    return {"legend": legend, "hint": hint}


@wrapping_piece
def submit_bar(content: str, *, label: str, icon: MaybeIcon = "", cancel_url: str = "", note: str = "") -> Facts:
    """Send the form. Stays in sight on a phone; shows when a draft was kept. Its content: further buttons."""
    return {"label": label, "icon": icon, "cancel_url": cancel_url, "note": note}
