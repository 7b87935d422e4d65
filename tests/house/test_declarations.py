"""What must be said about every kind of record: its Dutch name, its line in the glossary, how long it is kept."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from nabij.access.permissions import Role
from nabij.audit.keeping import kept
from tests.house.sources import CHECKOUT, modules, our_models

GLOSSARY = CHECKOUT / "docs" / "glossary.md"
OURS = our_models()


def glossary() -> dict[str, str]:
    """The word in code and what it means."""
    rows = [line.split("|") for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return {cells[2].strip(" `"): cells[3].strip() for cells in rows if len(cells) == 5}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_record_has_a_dutch_name(model: type[models.Model]) -> None:
    guessed = {"".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__).strip()} - SAME_IN_DUTCH
    assert str(model._meta.verbose_name) not in guessed
    assert model._meta.original_attrs.get("verbose_name_plural")


SAME_IN_DUTCH = {"professional", "persona", "precedent"}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_record_stands_in_the_glossary(model: type[models.Model]) -> None:
    assert glossary().get(model.__name__)


@pytest.mark.parametrize("role", Role)
def test_a_role_stands_in_the_glossary_under_the_name_on_the_screen(role: Role) -> None:
    assert glossary().get(f"Role.{role.name}")
    assert role.label in GLOSSARY.read_text(encoding="utf-8")


def test_the_glossary_knows_nothing_that_is_not_there() -> None:
    names = {name for module in modules().values() for name in vars(module)}
    roles = {f"Role.{role.name}" for role in Role}
    gone = {word for word in glossary() if word[:1].isupper() and word not in names | roles | {"Code"}}
    assert not gone


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_it_is_declared_how_long_a_record_is_kept(model: type[models.Model]) -> None:
    modules()
    keeping = kept()[model]
    said = (keeping.category, keeping.whose, keeping.period, keeping.counted_from, keeping.source)
    assert all(str(one) for one in said)


def test_no_choice_is_kept_as_a_letter_or_a_number() -> None:
    terse = [
        f"{model._meta.label}.{field.name}: {value!r}"
        for model in OURS
        for field in model._meta.concrete_fields
        for value, _ in getattr(field, "flatchoices", [])
        if isinstance(value, str) and value and (len(value) < 2 or not value.isidentifier() or value != value.lower())
    ]
    assert not terse


def test_every_rule_of_the_database_has_a_name_of_its_own() -> None:
    names = [constraint.name for model in OURS for constraint in model._meta.constraints]
    assert len(names) == len(set(names))


@pytest.mark.django_db
def test_the_migrations_are_made() -> None:
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said, stderr=said)
    assert "No changes detected" in said.getvalue()


def test_before_the_first_release_a_package_has_one_migration() -> None:
    for config in apps.get_app_configs():
        if config.name.startswith("nabij."):
            found = [path.name for path in (CHECKOUT / "src/nabij" / config.label / "migrations").glob("0*.py")]
            assert found in ([], ["0001_initial.py"]), config.label
