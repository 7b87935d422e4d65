"""What can be done: commands are commands, they say what they mean, and none calls another."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nabij.access.commands import commands
from tests.house.sources import SOURCE, dotted, modules, nodes, python_files, short, tree

COMMAND_FILES = [
    path
    for path in python_files()
    if "commands" in path.relative_to(SOURCE).with_suffix("").parts and path.name != "__init__.py"
    and not path.is_relative_to(SOURCE / "operations") and path != SOURCE / "access/commands.py"
]  # fmt: skip


WRITING = {"create", "bulk_create", "save", "update", "delete", "get_or_create", "update_or_create"}


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in tree(path).body if isinstance(node, ast.FunctionDef)]


def is_command(function: ast.FunctionDef) -> bool:
    return any(isinstance(mark, ast.Call) and dotted(mark.func) == "command" for mark in function.decorator_list)


@pytest.mark.parametrize("path", COMMAND_FILES, ids=short)
def test_what_an_actor_can_change_is_a_command(path: Path) -> None:
    """A function that others call with an actor, that writes, and that is no command, would go round the door."""
    around = [
        function.name
        for function in functions(path)
        if [one.arg for one in function.args.args[:1]] == ["actor"]
        and not function.name.startswith("_") and not is_command(function) and WRITING & called_in(function)
    ]  # fmt: skip
    assert not around


def called_in(function: ast.FunctionDef) -> set[str]:
    return {dotted(node.func).rpartition(".")[2] for node in ast.walk(function) if isinstance(node, ast.Call)}


@pytest.mark.parametrize("path", COMMAND_FILES, ids=short)
def test_a_command_takes_its_actor_first_and_says_what_it_means(path: Path) -> None:
    wrong = [
        function.name
        for function in functions(path)
        if is_command(function)
        and (function.args.args[0].arg != "actor" or len(function.args.args) > 2 or not ast.get_docstring(function))
    ]
    assert not wrong, "actor, then the thing; all else by name; and a docstring"


@pytest.mark.parametrize("path", COMMAND_FILES, ids=short)
def test_a_command_calls_no_command(path: Path) -> None:
    named = {name.rpartition(".")[2] for name in every_command()}
    calling = [
        f"{function.name} calls {dotted(call.func)}"
        for function in functions(path)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and dotted(call.func).rpartition(".")[2] in named
    ]
    assert not calling


def every_command() -> dict[str, Any]:
    """All that can be done, with every package loaded."""
    modules()
    return commands()


def test_a_command_carries_a_verb_and_an_object() -> None:
    short_names = {name.rpartition(".")[2] for name in every_command()} - SAID_WITHOUT_OBJECT
    assert not {name for name in short_names if "_" not in name}
    assert not {name for name in short_names if name.split("_")[0] in {"do", "handle", "process", "manage"}}


# One would say these aloud without naming the thing, for it is the area that stands on the screen.
SAID_WITHOUT_OBJECT = {"choose", "appoint"}


def test_the_names_of_commands_lead_to_them() -> None:
    for name in every_command():
        module, _, function = name.rpartition(".")
        found = getattr(modules()[module], function)
        assert found.is_command
        assert next(iter(inspect.signature(found).parameters)) == "actor"


def test_the_register_is_complete_once_django_stands() -> None:
    """Without a page or a test that happens to import it: what is not registered is in no paper and in no matrix."""
    program = "import django; django.setup(); from nabij.access.commands import commands; print(*commands(), sep='\\n')"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    written = {
        f"nabij.{'.'.join(path.relative_to(SOURCE).with_suffix('').parts)}.{node.name}"
        for path in python_files()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef) and is_command(node)
    }
    assert written
    assert set(answer.stdout.split()) == written
