"""Who reads a signal: whoever works on those of its area, and who directs the household it was linked to."""

from collections.abc import Callable

import pytest

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.arrears.models import ArrearsCase, ArrearsSignal, FileLine, LineFault
from nabij.directory.models import Professional
from tests.arrears.conftest import Send
from tests.arrears.sending import as_csv, line
from tests.factories.arrears import make_case, make_signal
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def seen(actor: Actor) -> set[str]:
    return set(scope(actor, Permission.ARREARS_VIEW, ArrearsSignal).values_list("reference", flat=True))


@pytest.fixture
def signals(cast: Cast) -> None:
    make_case(make_signal(reference="linked"), person=cast.jan, household=cast.household)
    make_case(make_signal(reference="known", area=cast.elsewhere))
    make_signal(reference="loose")
    make_signal(reference="elsewhere", area=cast.elsewhere)
    make_signal(reference="outside", outside=True)


@pytest.mark.usefixtures("signals")
@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("signals", {"linked", "loose", "outside"}), ("samira", {"linked"}), ("tom", {"linked"}),
        ("debt_helper", set()), ("mentor", set()), ("colleague", set()), ("stranger", set()), ("leader", set()),
        ("intake", set()), ("officer", set()), ("administrator", set()), ("back_office", set()), ("gp", set()),
    ],
)  # fmt: skip
def test_who_reads_which_signals(cast: Cast, acts: Acts, who: str, what: set[str]) -> None:
    actor = acts(getattr(cast, who))
    assert seen(actor) == what
    assert scope(actor, Permission.ARREARS_VIEW, ArrearsCase).count() == len(what & {"linked"})


@pytest.mark.usefixtures("signals")
def test_behind_the_second_lock_a_director_reads_only_what_was_linked(cast: Cast, send: Send) -> None:
    send(as_csv(line(bedrag="")))
    with acting_as(cast.samira.user_id):
        assert list(ArrearsSignal.objects.values_list("reference", flat=True)) == ["linked"]
        assert not FileLine.objects.exists()
        assert not LineFault.objects.exists()
    with acting_as(cast.colleague.user_id):
        assert not ArrearsSignal.objects.exists()
        assert not ArrearsCase.objects.exists()
