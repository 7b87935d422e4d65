"""Keeping what is being typed, giving it back, and throwing it away."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.drafts.models import Draft
from nabij.kernel import clock

KEPT_FOR = timedelta(days=14)
NEVER_KEPT = ("csrfmiddlewaretoken", "password", "wachtwoord")
_DATE_PARTS = ("_day", "_month", "_year")


class Resumed(dict[str, Any]):
    """The fields of a draft, ready to be a form's `initial`; it also knows when it was kept, for the page."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(initial_of(draft.content))
        self.resumed_at: datetime = draft.saved_at
        self.resumed_key = f"{draft.form}:{draft.thing}"
        self.discard_url = reverse("drafts:discard")


def draft_of(actor: Actor, form: str, thing: UUID) -> dict[str, Any] | None:
    """What `actor` was typing in this form about this thing: field → value, or a list when there were several.

    The answer can be a form's `initial`, and given to `drafts/resumed.html`. None when there is nothing.
    """
    found = _of(actor, form, thing).filter(saved_at__gt=clock.now() - KEPT_FOR).first()
    return Resumed(found) if found else None


def typed_in(actor: Actor, form: str, thing: UUID) -> QueryDict | None:
    """The same as it would be sent, so that a page between writing and doing can look it over; None when nothing is."""
    found = _of(actor, form, thing).filter(saved_at__gt=clock.now() - KEPT_FOR).first()
    if found is None:
        return None
    typed = QueryDict(mutable=True)
    for name, values in found.content.items():
        typed.setlist(name, values)
    return typed


def discard(actor: Actor, form: str, thing: UUID) -> None:
    """Throw the draft away: it was sent, or its writer starts again."""
    _of(actor, form, thing).delete()


def keep_draft(actor: Actor, form: str, thing: UUID, fields: Mapping[str, list[str]]) -> None:
    """Keep what is typed now in the place of what was; what nobody came back to in fourteen days goes."""
    now = clock.now()
    Draft.objects.filter(user_id=actor.id, saved_at__lte=now - KEPT_FOR).delete()
    kept = {name: values for name, values in fields.items() if _is_kept(name)}
    content = {_storable(name): [_storable(value) for value in values] for name, values in kept.items()}
    # One statement, so that two tabs that save at once do not get in each other's way.
    Draft.objects.bulk_create(
        [Draft(user_id=actor.id, form=form, thing=thing, content=content, saved_at=now)],
        update_conflicts=True,
        unique_fields=["user", "form", "thing"],
        update_fields=["content", "saved_at"],
    )


def initial_of(content: Mapping[str, list[str]]) -> dict[str, Any]:
    """Posted names as a form's initial values; day, month and year of one date become its three parts."""
    initial: dict[str, Any] = {name: values[0] if len(values) == 1 else values for name, values in content.items()}
    for name in [name.removesuffix("_day") for name in initial if name.endswith("_day")]:
        if all(f"{name}{part}" in initial for part in _DATE_PARTS):
            initial[name] = [initial.pop(f"{name}{part}") for part in _DATE_PARTS]
    return initial


def _of(actor: Actor, form: str, thing: UUID) -> Any:
    return Draft.objects.filter(user_id=actor.id, form=form, thing=thing)


def _is_kept(name: str) -> bool:
    return not any(word in name.lower() for word in NEVER_KEPT)


def _storable(value: str) -> str:
    """As typed, but for what the database cannot hold: NUL and halves of characters."""
    return value.replace("\x00", "").encode("utf-8", "ignore").decode()
