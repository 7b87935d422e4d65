"""How a typed function becomes a template tag whose options are checked when the template is compiled."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Annotated, Any, Literal, ParamSpec, TypeVar, get_args, get_origin, get_type_hints

from django import template
from django.template.base import FilterExpression, Node, Parser, Token, Variable
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from nabij.ui.icons import ICONS

register = template.Library()

Facts = dict[str, object]
Icon = Annotated[str, ICONS]  # the name of an icon in the sprite
MaybeIcon = Annotated[str, ICONS | {""}]  # the same, or none
P = ParamSpec("P")
R = TypeVar("R")


def piece(function: Callable[P, Facts]) -> Callable[P, Facts]:
    """A closed piece: `{% button "Tekenen" tone="primary" %}`, drawn by `ui/pieces/<name>.html`."""
    checked = _watched(function)
    register.inclusion_tag(f"ui/pieces/{function.__name__}.html")(checked)
    _check_when_compiled(function)
    return checked


def wrapping_piece(function: Callable[P, Facts]) -> Callable[P, Facts]:
    """A piece around content: `{% panel title="Geld" %}…{% endpanel %}`; `content` is its first parameter."""
    checked: Callable[..., Facts] = _watched(function)

    @wraps(function)
    def draw(content: SafeString, *subject: Any, **options: Any) -> SafeString:
        facts = {**checked(content, *subject, **options), "content": content}
        return render_to_string(f"ui/pieces/{function.__name__}.html", facts)

    register.simple_block_tag(draw)
    _check_when_compiled(function)
    return checked


def drawn_piece(function: Callable[P, SafeString]) -> Callable[P, SafeString]:
    """A piece that draws itself, for pictures and for what stands on a page a hundred times."""
    checked = _watched(function)
    register.simple_tag(checked)
    _check_when_compiled(function)
    return checked


def _choices(function: Callable[..., object]) -> Mapping[str, frozenset[object]]:
    """The options with a closed set of values: those typed as a Literal or as the name of an icon."""
    found: dict[str, frozenset[object]] = {}
    for name, hint in get_type_hints(function, include_extras=True).items():
        if get_origin(hint) is Literal:
            found[name] = frozenset(get_args(hint))
        elif get_origin(hint) is Annotated:
            found[name] = hint.__metadata__[0]
    return found


def _refuse(function: Callable[..., object], option: str, value: object, allowed: frozenset[object]) -> None:
    if value not in allowed:
        known = ", ".join(sorted(str(one) for one in allowed if one != ""))
        raise template.TemplateSyntaxError(f"{function.__name__}: {option} is {value!r}; it may be: {known}")


def _watched(function: Callable[P, R]) -> Callable[P, R]:
    """The function, refusing a value that came from a variable and is not one of the choices."""
    choices, positional = _choices(function), list(inspect.signature(function).parameters)

    @wraps(function)
    def checked(*args: P.args, **options: P.kwargs) -> R:
        given = {**dict(zip(positional, args, strict=False)), **options}
        for option, allowed in choices.items():
            if option in given:
                _refuse(function, option, given[option], allowed)
        return function(*args, **options)

    return checked if choices else function


def _check_when_compiled(function: Callable[..., object]) -> None:
    """Let the tag refuse a wrong literal value while the template is compiled, as it does a wrong option."""
    name, choices = function.__name__, _choices(function)
    compile_tag: Callable[[Parser, Token], Node] = register.tags[name]
    positional = [one for one in inspect.signature(function).parameters if one != "content"]

    def compile_checked(parser: Parser, token: Token) -> Node:
        node = compile_tag(parser, token)
        parts: Any = node  # every kind of tag node carries args and kwargs, which the stubs do not know
        given: dict[str, FilterExpression] = {**dict(zip(positional, parts.args, strict=False)), **parts.kwargs}
        for option, allowed in choices.items():
            if option in given and not isinstance(given[option].var, Variable):
                _refuse(function, option, given[option].var, allowed)
        return node

    register.tags[name] = compile_checked
