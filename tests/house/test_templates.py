"""The faces: nothing inline, nothing unused, every sentence translatable, and u to everyone."""

import re
from pathlib import Path

import pytest

from tests.house.sources import SOURCE, python_files, short, templates, text_of

INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style|\sstyle\s*=\s*[\"']", re.IGNORECASE),
    "behaviour in an attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script as an address": re.compile(r"javascript:", re.IGNORECASE),
    "something from elsewhere": re.compile(r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE),
}
FAMILIAR = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
# Django and django-allauth look for these by name.
FOUND_BY_NAME = re.compile(r"^(\d{3}(_\w+)?\.html|account/|mfa/)")
PAGES = [path for path in templates() if path.suffix == ".html"]
TAG = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.DOTALL)


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_nothing_stands_inline(path: Path) -> None:
    text = TAG.sub("", text_of(path))
    assert not [what for what, found in INLINE.items() if found.search(text)]


def test_every_template_is_used() -> None:
    sources = [*python_files(migrations=False), *templates()]
    text = "\n".join(text_of(path) for path in sources)
    names = {path.relative_to(path.parents[len(path.relative_to(SOURCE).parts) - 3]).as_posix() for path in templates()}
    unused = {name for name in names if not FOUND_BY_NAME.match(name) and not is_named(name, text)}
    assert not unused


def is_named(name: str, text: str) -> bool:
    """By its path; or, for a piece of the face, by the function that carries its name."""
    piece = re.fullmatch(r"ui/pieces/(\w+)\.html", name)
    return name in text or bool(piece and re.search(rf"def {piece[1]}\(", text))


@pytest.mark.parametrize("path", [*PAGES, *python_files(migrations=False)], ids=short)
def test_the_screen_says_u(path: Path) -> None:
    """To residents and professionals alike. What people say to each other in a made-up story is their own."""
    if path.is_relative_to(SOURCE / "demo") or path.is_relative_to(SOURCE / "operations"):
        assert "{%" not in text_of(path)  # no screen stands there
        return
    assert not FAMILIAR.findall(text_of(path))


# Words between tags that no translator sees: what is left when tags, variables and translations are taken out.
NOT_TEXT = re.compile(
    r"{%\s*blocktranslate.*?{%\s*endblocktranslate\s*%}|{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
    r"|&\w+;", re.DOTALL,
)  # fmt: skip
# Served when nothing else works any more, so without anything that could fail.
STATIC = {"400.html", "500.html"}
NOT_WORDS = {"Nabij"}
# What one says to the next writer of a template, and a letter whose heading is in two languages at once on purpose.
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}", re.DOTALL)
BLOCK_OF_CLASSES = re.compile(r"{% block \w*class\w* %}.*?{% endblock %}|nb-\w+")
IN_TWO_LANGUAGES = "Hakkınızda yazdıklarımız"


@pytest.mark.parametrize("path", [p for p in PAGES if p.name not in STATIC], ids=short)
def test_every_word_on_the_screen_can_be_translated(path: Path) -> None:
    text = text_of(path).replace(IN_TWO_LANGUAGES, "")
    left = NOT_TEXT.sub(" ", BLOCK_OF_CLASSES.sub(" ", COMMENT.sub(" ", text)))
    assert not set(re.findall(r"[A-Za-zÀ-ÿ]{3,}", left)) - NOT_WORDS


# Text, without what stands in attributes, in the title of the window, or inside an element for names already.
BESIDE_TEXT = re.compile(
    r"{% block title %}.*?{% endblock %}|<title>.*?</title>|<bdi>.*?</bdi>|<option.*?</option>"
    r"|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL,
)  # fmt: skip
A_NAME = re.compile(r"{{ *[\w.]*\.(?:name|phone|full_name|given_names|surname|address|who)\b *(?!\|bdi)[^}]*}}")


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_a_name_or_a_number_keeps_its_own_direction(path: Path) -> None:
    """An Arabic name in a Dutch sentence turns the rest round unless it is set apart."""
    assert not A_NAME.findall(BESIDE_TEXT.sub("", text_of(path)))
