"""Notes and weighings for tests, written as what already stands in the database."""

from datetime import timedelta
from typing import Any

from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.kernel import clock


def make_note(household: Household, by: Professional, facts: str = "Ayşe deed open.", **more: Any) -> ContactNote:
    now = clock.now()
    return ContactNote.objects.create(
        household=household, written_by=by, facts=facts, **{"created_at": now, "happened_at": now, **more}
    )


def make_weighing(household: Household, by: Professional, **more: Any) -> SafetyWeighing:
    given = {
        "facts": "De kinderen slapen in de woonkamer.",
        "judgement": "Krap, niet gevaarlijk.",
        "outcome": "safe",
        "decided": "We kijken over zes weken weer.",
        "too_long_near": False,
        "too_long_near_because": "Er is gewone hulp genoeg.",
        "weighed_with_others": "Tom",
        "look_again_on": clock.today() + timedelta(weeks=6),
        "talked": "Ayşe vertelde hoe ze slapen.",
    }
    return SafetyWeighing.objects.create(household=household, decided_by=by, **{**given, **more})
