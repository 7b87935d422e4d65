"""Every page that asks a permission has a name that a family understands."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from nabij.privacy.page_names import PACKAGES, PAGES, page_words


def guarded(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """The names of all pages that stand behind a permission."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from guarded(pattern.url_patterns, pattern.namespace or space)
        elif "permission" in getattr(pattern.callback, "__dict__", {}):
            yield f"{space}:{pattern.name}"


def test_every_page_is_called_something() -> None:
    names = list(guarded(get_resolver().url_patterns))
    assert len(names) > 20
    assert [name for name in names if name not in PAGES and name.split(":")[0] not in PACKAGES] == []


def test_pages_and_packages_do_not_hide_behind_a_page() -> None:
    assert page_words("plans:plan") == "het plan"
    assert page_words("plans:something") == "het plan"
    assert page_words("gone:for-good") == "een pagina"
