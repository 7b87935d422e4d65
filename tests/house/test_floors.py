"""A floor leans on the floors below, never on one above: in imports and in the tables."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest
from django.db import models

from tests.house.sources import CHECKOUT, declared_floors, our_models

WEB = {"views", "forms", "urls"}
# Who may import a web part of another package: what joins all addresses, and the door itself, which every view names.
JOINS_ALL = "nabij.config.urls"
DOORS = {"nabij.access.views"}


@pytest.mark.slow
def test_the_contracts_in_pyproject_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([linter, "--no-logo"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def test_every_package_has_its_floor() -> None:
    on_disk = {path.parent.name for path in (CHECKOUT / "src/nabij").glob("*/__init__.py")}
    assert on_disk <= {name for floor in declared_floors() for name in floor}


def test_no_package_imports_the_web_part_of_another() -> None:
    graph = grimp.build_graph("nabij")
    foreign = [
        f"{importer} -> {web}"
        for web in graph.modules
        if WEB & set(web.split(".")[2:3]) and web not in DOORS
        for importer in graph.find_modules_that_directly_import(web)
        if importer.split(".")[1] != web.split(".")[1] and importer != JOINS_ALL
    ]
    assert not foreign


def test_no_foreign_key_points_upwards() -> None:
    height = {name: -number for number, floor in enumerate(declared_floors()) for name in floor}
    upwards = [
        f"{model._meta.label}.{name} -> {other.__name__}"
        for model in our_models()
        for name, other in pointed_at(model)
        if not may_lean(height, model.__module__.split(".")[1], other.__module__.split(".")[1])
    ]
    assert not upwards


def pointed_at(model: type[models.Model]) -> list[tuple[str, type[models.Model]]]:
    """The models of ours that a model holds a foreign key to, also when it was named by a string."""
    found = [(field.name, field.related_model) for field in model._meta.get_fields() if field.concrete]
    return [(name, one) for name, one in found if isinstance(one, type) and one.__module__.startswith("nabij.")]


def may_lean(height: dict[str, int], package: str, on: str) -> bool:
    """Within a package, or on a floor that is really lower: neighbours do not know each other."""
    return package == on or height[on] < height[package]


def test_a_foreign_key_upwards_would_be_seen() -> None:
    height = {name: -number for number, floor in enumerate(declared_floors()) for name in floor}
    assert not may_lean(height, "households", "discretion")
    assert not may_lean(height, "plans", "journal")
    assert may_lean(height, "journal", "attachments")
