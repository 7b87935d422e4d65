"""The code as text: what the tests of the house read."""

import ast
import importlib
import pkgutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from django.apps import apps
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver

import nabij

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / "src" / "nabij"
TEMPLATE_SUFFIXES = {".html", ".txt"}
Declaration = dict[str, Any]


def python_files(*, migrations: bool = True) -> list[Path]:
    """The product's own modules."""
    return [path for path in sorted(SOURCE.rglob("*.py")) if migrations or "migrations" not in path.parts]


def templates() -> list[Path]:
    return [p for p in sorted(SOURCE.glob("*/templates/**/*")) if p.suffix in TEMPLATE_SUFFIXES]


def short(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All of a module, walked once: many tests look for something in it."""
    return tuple(ast.walk(tree(path)))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in nodes(path) if isinstance(node, ast.Call))


def dotted(node: ast.AST) -> str:
    """`a.b.c` for the expression, as far as it is made of names."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


@cache
def modules() -> dict[str, ModuleType]:
    """Every module of the product but those that are programs, loaded: what is declared is then known."""
    left_out = ("nabij.config.settings", "nabij.config.wsgi", "__main__", "nabij.demo", "nabij.operations")
    names = [found.name for found in pkgutil.walk_packages(nabij.__path__, "nabij.")]
    return {name: importlib.import_module(name) for name in names if not any(part in name for part in left_out)}


def our_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("nabij.")]


def addresses() -> list[tuple[str, str, URLPattern]]:
    """Every address: name, pattern, and the entry itself."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(patterns: list[Any], where: str, space: str) -> Iterator[tuple[str, str, URLPattern]]:
    for entry in patterns:
        here = where + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, here, f"{entry.namespace}:" if entry.namespace else space)
        else:
            yield space + (entry.name or "nameless"), here, entry


def declared_floors() -> list[list[str]]:
    """The floors as pyproject.toml has them, the highest first."""
    return [[name.strip("() ") for name in line.split("|")] for line in contract("The house")["layers"]]


def contract(beginning: str) -> Declaration:
    """The import contract whose name begins so."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[Declaration] = settings["tool"]["importlinter"]["contracts"]
    return next(one for one in contracts if one["name"].startswith(beginning))


@cache
def kept_files() -> list[Path]:
    """What git keeps, and what it would keep: all that is not ignored."""
    answer = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    found = [CHECKOUT / name for name in answer.stdout.split("\0") if name]
    return [path for path in found if path.is_file()]
