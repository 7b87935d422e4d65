"""Weighing safety: never alone, in steps, and always with a day to look again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.areas.choices import Terms, stored
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.journal.commands import Weighed, weigh_safety
from nabij.journal.models import SafetyWeighing
from nabij.journal.queries import safety_of
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_person
from tests.factories.journal import make_weighing

Acts = Callable[[Professional], Actor]
SAFE = Weighed(
    facts="Deniz slaapt bij de schimmel.", judgement="Ongezond, niet gevaarlijk.", outcome="safe",
    decided="De corporatie komt.", too_long_near=False, too_long_near_because="Gewone hulp is genoeg.",
)  # fmt: skip
UNSAFE = replace(SAFE, outcome="help", step=4, weighed_with_others="Tom", talked="Met Ayşe gesproken.")


def test_the_day_to_look_again_is_the_areas_term_and_never_a_holiday(cast: Cast, acts: Acts) -> None:
    # Six weeks after Friday 13 November 2026 is Christmas Day, then Boxing Day, then a Sunday.
    with clock.held(datetime(2026, 11, 13, 10, 0)):  # noqa: DTZ001 -- read as Amsterdam time
        cast.household.involvements.update(starts_on=clock.today())
        weighing = weigh_safety(acts(cast.samira), cast.household.pk, weighed=SAFE)
        assert weighing.look_again_on.isoformat() == "2026-12-28"
        cast.area.choices.create(key="terms", value=stored(Terms(look_at_safety_again_weeks=2)))
        weighing = weigh_safety(acts(cast.samira), cast.household.pk, weighed=SAFE)
        assert weighing.look_again_on.isoformat() == "2026-11-27"


def test_who_directs_with_you_hears_that_it_was_weighed_and_not_what(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    with acting_as(samira.id):
        weigh_safety(samira, cast.household.pk, weighed=UNSAFE)
    notice = Notice.objects.get()
    facts = {"home": cast.household.number, "professional": "Samira Bakker"}
    assert (notice.addressee, notice.facts) == (cast.tom.user, facts)
    event = Event.objects.get(name="journal:safety:weighed")
    assert list(event.facts) == ["look_again_on"]


def test_it_refuses_a_step_that_was_left_out(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    for weighed, said in (
        (replace(SAFE, outcome="help"), "Kies de stap"),
        (replace(UNSAFE, outcome="report"), "stap 5"),
        (replace(UNSAFE, weighed_with_others=""), "niet alleen"),
        (replace(UNSAFE, talked=""), "met het gezin"),
        (replace(SAFE, look_again_on=clock.today()), "na vandaag"),
        (replace(SAFE, look_again_on=clock.today() + timedelta(days=367)), "binnen een jaar"),
        (replace(SAFE, persons=frozenset({make_person("Piet", "Elders").pk})), "van dit huishouden"),
    ):
        with pytest.raises(Refused, match=said):
            weigh_safety(samira, cast.household.pk, weighed=weighed)
    assert not SafetyWeighing.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "help", "step": None}, {"outcome": "report", "step": 4}, {"step": 6}, {"step": 2,
        "weighed_with_others": ""}, {"step": 3, "talked": ""}, {"facts": ""}, {"judgement": ""}, {"decided": ""},
        {"too_long_near_because": ""}, {"look_again_on": clock.today()},
    ],
)  # fmt: skip
def test_the_database_refuses_the_same(cast: Cast, wrong: dict[str, object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        make_weighing(cast.household, cast.samira, **wrong)


def test_a_second_click_weighs_once_and_a_new_weighing_follows_the_last(cast: Cast, acts: Acts) -> None:
    samira, key = acts(cast.samira), new_id()
    first = weigh_safety(samira, cast.household.pk, weighed=SAFE, key=key)
    assert weigh_safety(samira, cast.household.pk, weighed=SAFE, key=key) == first
    second = weigh_safety(samira, cast.household.pk, weighed=UNSAFE)
    assert safety_of(samira, cast.household) == [second, first]


@pytest.mark.parametrize(
    "changed", [{"judgement": "Toch gevaarlijk."}, {"asked_veilig_thuis": True}, {"persons": True}]
)
def test_the_same_form_with_anything_else_in_it_is_refused_and_not_lost(
    cast: Cast, acts: Acts, changed: dict[str, Any]
) -> None:
    samira, key = acts(cast.samira), new_id()
    weigh_safety(samira, cast.household.pk, weighed=SAFE, key=key)
    if "persons" in changed:
        changed = {"persons": frozenset({cast.murat.pk})}
    with pytest.raises(Refused, match="bewaarde deze weging al"):
        weigh_safety(samira, cast.household.pk, weighed=replace(SAFE, **changed), key=key)
    assert SafetyWeighing.objects.count() == 1


def test_a_weighing_is_never_rewritten(cast: Cast) -> None:
    weighing = make_weighing(cast.household, cast.samira)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        SafetyWeighing.objects.filter(pk=weighing.pk).update(outcome="help", step=1)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ("helper", Denied), ("helper_for_one", Denied), ("leader", Denied), ("intake", Denied), ("privacy", Denied),
        ("partner", NotFound), ("colleague", NotFound), ("stranger", NotFound), ("administrator", NotFound),
    ],
)  # fmt: skip
def test_only_those_who_direct_weigh(cast: Cast, acts: Acts, who: str, refusal: type[Exception]) -> None:
    actor = acts(cast.everyone[who])
    with acting_as(actor.id, wide=actor.is_wide), pytest.raises(refusal):
        weigh_safety(actor, cast.household.pk, weighed=SAFE)
