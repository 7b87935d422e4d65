"""Two kinds of page that ask no permission: open to anyone, or one's own.

They stand this low because `accounts` itself has both; `access.views.requires` is for all other pages.
"""

from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse

View = TypeVar("View", bound=Callable[..., HttpResponse])


def own(why: str) -> Callable[[View], View]:
    """A page for every account, that shows and changes only what belongs to the one who asks; says what that is."""

    def decorate(view: View) -> View:
        view.__dict__["own"] = why
        return view

    return decorate


def for_anyone(why: str) -> Callable[[View], View]:
    """A page for people who are not logged in, with the reason why it may be open."""

    def decorate(view: View) -> View:
        view.__dict__["public"] = why
        return login_not_required(view)

    return decorate
