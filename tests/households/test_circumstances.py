"""What goes well and what is hard: one line each, and only what matters to them."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.circumstances import (
    Line,
    bring_back_circumstance,
    change_circumstance,
    end_circumstance,
    write_circumstance,
)
from nabij.households.models import Circumstance
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
MOULD = Line(kind="problem", words="schimmel in de slaapkamer")


def test_one_line_is_enough(cast: Cast, acts: Acts) -> None:
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=MOULD)
    assert (made.words, made.about, made.domain, made.on_paper) == (MOULD.words, None, "", True)
    assert MOULD.words not in str(Event.objects.get(name="households:circumstance:written").facts)


def test_it_can_be_about_one_person_with_a_subject_and_what_it_leads_to(cast: Cast, acts: Acts) -> None:
    line = Line("problem", "slaapt niet", cast.elif_.pk, "Gezondheid", "komt te laat op school", on_paper=False)
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=line)
    assert (made.about, made.leads_to, made.on_paper) == (cast.elif_, "komt te laat op school", False)


@pytest.mark.parametrize("line", [replace(MOULD, domain="Sterrenbeeld"), replace(MOULD, about_id=uuid4())])
def test_a_subject_or_person_that_is_unknown_here_is_refused(cast: Cast, acts: Acts, line: Line) -> None:
    with pytest.raises(Refused):
        write_circumstance(acts(cast.samira), cast.household.pk, line=line)


def test_two_people_at_once_see_each_others_words(cast: Cast, acts: Acts) -> None:
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=MOULD)
    change_circumstance(acts(cast.tom), made.pk, version=1, line=replace(MOULD, words="schimmel overal"))
    with pytest.raises(Conflict) as refused:
        change_circumstance(acts(cast.samira), made.pk, version=1, line=replace(MOULD, words="schimmel in de keuken"))
    assert (refused.value.theirs, refused.value.version) == ("schimmel overal", 2)
    kept = change_circumstance(acts(cast.samira), made.pk, version=2, line=replace(MOULD, words="beide"))
    assert (kept.words, kept.version) == ("beide", 3)


def test_saving_what_stands_there_already_is_no_conflict(cast: Cast, acts: Acts) -> None:
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=MOULD)
    other = replace(MOULD, words="schimmel overal")
    change_circumstance(acts(cast.tom), made.pk, version=1, line=other)
    assert change_circumstance(acts(cast.samira), made.pk, version=1, line=other).version == 2


def test_it_can_be_over_and_come_back(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    made = write_circumstance(actor, cast.household.pk, line=MOULD)
    assert end_circumstance(actor, made.pk).over_on == clock.today()
    end_circumstance(actor, made.pk)
    assert bring_back_circumstance(actor, made.pk).over_on is None
    bring_back_circumstance(actor, made.pk)
    names = Event.objects.filter(name__startswith="households:circumstance").values_list("name", flat=True)
    assert sorted(name.rsplit(":", 1)[1] for name in names) == ["back", "over", "written"]


def test_a_subject_that_the_area_dropped_may_stay_where_it_stood(cast: Cast, acts: Acts) -> None:
    old = Circumstance.objects.create(household=cast.household, kind="problem", words="schimmel", domain="Vroeger")
    line = Line("problem", "veel schimmel", domain="Vroeger")
    assert change_circumstance(acts(cast.samira), old.pk, version=1, line=line).domain == "Vroeger"


def test_a_helper_may_not_write_and_the_mentor_does_not_know_of_it(cast: Cast, acts: Acts) -> None:
    made = write_circumstance(acts(cast.samira), cast.household.pk, line=replace(MOULD, about_id=cast.jan.pk))
    with pytest.raises(Denied):
        end_circumstance(acts(cast.debt_helper), made.pk)
    with pytest.raises(NotFound):
        end_circumstance(acts(cast.mentor), made.pk)


def test_the_database_refuses_a_line_without_words(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Circumstance.objects.create(household=cast.household, kind="problem", words="")
