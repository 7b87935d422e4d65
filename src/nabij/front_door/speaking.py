"""In which language the front door speaks: that which the visitor chose, on every page after it.

The choice travels in the address and in no cookie: so the page of a team may be kept by whoever stands between, each
language apart. What a team wrote itself stays as they wrote it.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from nabij.front_door.languages import WELCOMES, Welcome

DUTCH = "nl"
View = Callable[..., HttpResponse]


def in_chosen_language(view: View) -> View:
    """The page in the language of `?taal=`; in Dutch without, or with one that we do not speak."""

    @wraps(view)
    def spoken(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        chosen = request.GET.get("taal")
        with translation.override(chosen if chosen in {one.language for one in WELCOMES} else DUTCH):
            return view(request, *args, **named)

    return spoken


def chosen() -> Welcome | None:
    """The language that is spoken now; None for Dutch."""
    return next((one for one in WELCOMES if one.language == translation.get_language()), None)


def kept() -> str:
    """What keeps it on the next page."""
    now = chosen()
    return f"?taal={now.language}" if now else ""


def said() -> dict[str, Any]:
    """For the templates: the languages, the one chosen, and what keeps it."""
    return {"welcomes": WELCOMES, "spoken": chosen(), "taal": kept(), "dutch": "Nederlands"}


def in_chosen_words(languages: Iterable[str]) -> str:
    """What a team speaks, named in the language chosen: who reads no Dutch does not know what "Turks" is.

    One that we have no word for stays as the team typed it.
    """
    return ", ".join(translation.gettext(one) for one in languages if one)
