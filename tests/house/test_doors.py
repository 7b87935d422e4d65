"""Every page names its permission, or says why it needs none."""

import ast
from typing import Any

import pytest

from nabij.access.permissions import Permission
from tests.house.sources import SOURCE, addresses, nodes, python_files, short

# Logging in, the password and the second factor are django-allauth's pages. They show nobody but the one who
# logs in, and `accounts` closes those that Nabij does not offer (tests/accounts).
LOGIN_LIBRARY = "allauth."
VIEWS = [path for path in python_files() if "views" in path.relative_to(SOURCE).with_suffix("").parts[1:]]
# These build no page of a household: the account of the one who asks, and the door itself.
OWN_ROWS_ONLY = {"src/nabij/accounts/views.py"}


def our_views() -> list[tuple[str, Any]]:
    return [(name, entry.callback) for name, _, entry in addresses() if not is_of_the_login_library(entry.callback)]


def is_of_the_login_library(view: Any) -> bool:
    return str(getattr(view, "__module__", "")).startswith(LOGIN_LIBRARY)


def test_every_page_names_its_permission_or_says_why_it_needs_none() -> None:
    silent = [name for name, view in our_views() if len(reasons(view)) != 1]
    assert not silent


def reasons(view: Any) -> list[str]:
    """The permission, or the sentence that says why there is none."""
    said = [view.__dict__.get(kind) for kind in ("permission", "own", "public")]
    return [str(one) for one in said if one]


def test_a_permission_that_is_named_exists() -> None:
    named = {view.__dict__["permission"] for _, view in our_views() if "permission" in view.__dict__}
    assert named <= set(Permission)


def test_only_pages_that_say_why_are_open_without_logging_in() -> None:
    open_pages = {name for name, view in our_views() if not getattr(view, "login_required", True)}
    assert open_pages == {name for name, view in our_views() if "public" in view.__dict__}


@pytest.mark.parametrize("path", [p for p in VIEWS if short(p) not in OWN_ROWS_ONLY], ids=short)
def test_a_view_gets_things_through_the_door_and_not_from_the_table(path: Any) -> None:
    around = [
        f"line {node.lineno}: .{node.attr}"
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager", "_base_manager"}
    ]
    assert not around
