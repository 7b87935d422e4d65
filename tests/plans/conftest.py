"""What the tests of plans share: a plan in the kitchen of the family De Vries – Yilmaz."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

from nabij.access.actor import Actor
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    """`./nabij` compiles the translations; a test that is run by itself does so here, for what is newer."""
    for text in Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/*.po"):
        made = text.with_suffix(".mo")
        if not made.exists() or made.stat().st_mtime < text.stat().st_mtime:
            command = ["-m", "babel.messages.frontend", "compile", "-l", text.parts[-3], "-i", str(text)]
            subprocess.run([sys.executable, *command, "-o", str(made)], check=True, capture_output=True)


@dataclass
class Kitchen:
    """Goals and actions as they were agreed at the table."""

    dry: Goal
    school: Goal
    report: Action
    lessons: Action
    bring: Action


@pytest.fixture
def kitchen(cast: Cast, acts: Callable[..., Actor]) -> Kitchen:
    """A dry house for all, Murat at school; an action of Samira, of Fatma and of Elif."""
    samira = acts(cast.samira)
    dry = set_goal(samira, cast.household.pk, words="wij willen een droog huis")
    school = set_goal(samira, cast.household.pk, words="Murat wil weer naar school", about=cast.murat)
    return Kitchen(
        dry=dry,
        school=school,
        report=add_action(samira, dry.pk, what="schimmel melden", owner=cast.samira, waiting_for="Woonstad"),
        lessons=add_action(samira, dry.pk, what="met Ayşe mee naar taalles", owner=cast.fatma),
        bring=add_action(samira, school.pk, what="Murat naar school brengen", owner=cast.elif_),
    )
