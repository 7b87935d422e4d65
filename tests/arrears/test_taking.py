"""Good lines are taken over when somebody says so, once, however often they are sent; and go as long as nobody
built on them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.arrears import steps
from nabij.arrears.commands.taking import agree_to_take, resume_file, stop_file, withdraw_file
from nabij.arrears.models import ArrearsCase, ArrearsSignal, FileLine, SignalFile
from nabij.directory.models import Professional
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from tests.arrears.conftest import Send
from tests.arrears.sending import as_csv, as_json, line, many
from tests.factories.arrears import make_case, make_partner, make_signal
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Take = Callable[[SignalFile], SignalFile]


@pytest.fixture
def take(
    cast: Cast, acts: Callable[[Professional], Actor], run_jobs: Callable[[], list[str]],
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> Take:  # fmt: skip
    def taken(file: SignalFile) -> SignalFile:
        with django_capture_on_commit_callbacks(execute=True):
            agree_to_take(acts(cast.signals), file.pk)
            run_jobs()
        file.refresh_from_db()
        return file

    return taken


def test_the_good_lines_become_signals_of_the_right_area(cast: Cast, send: Send, take: Take) -> None:
    file = take(send(as_csv(line(), line(kenmerk="2", postcode="9999ZZ", voorletters="A."), line(bedrag=""))))
    assert (file.state, file.taken, file.already_known) == ("taken", 2, 0)
    ours = ArrearsSignal.objects.get(reference="H-1")
    assert (ours.area, ours.amount, ours.birth) == (cast.area, Decimal("1234.56"), PartialDate(1983, 2, 11))
    assert (ours.name, ours.address, ours.phone) == ("J. de Vries", "Lindestraat 14, 1234 AB Teststad", "+31612345678")
    assert (ours.file, ours.household) == (file, None)
    assert ours.case is not None, "what is taken over is brought together at once"
    assert ArrearsSignal.objects.get(reference="2").area is None
    assert not file.path.exists(), "what was taken over is not kept twice"


def test_the_same_file_is_refused_and_it_says_who_sent_it(send: Send) -> None:
    content = as_csv(line())
    send(content)
    with pytest.raises(Refused, match="al ingelezen, door Nora Nagtegaal op"):
        send(content, "andere-naam.csv")


def test_the_same_signal_in_another_file_adds_nothing_however_it_is_written(send: Send, take: Take) -> None:
    take(send(as_csv(*many(3), line(kenmerk="H-0", huisnummer="1"))))
    again = {"kenmerk": "h 0", "huisnummer": "1", "achternaam": "VRIES", "postcode": "1234 AB", "bedrag": "1234.56"}
    other = take(send(as_json(line(**again), line(kenmerk="nieuw")), "x.json"))
    assert (other.taken, other.already_known) == (1, 1)
    assert ArrearsSignal.objects.count() == 4


def test_of_another_partner_or_now_a_crisis_it_is_another_signal(send: Send, take: Take) -> None:
    take(send(as_csv(line())))
    assert take(send(as_csv(line(crisis="ja")))).taken == 1
    assert take(send(as_csv(line(), line()), organisation=make_partner("Stroom"))).taken == 1


def test_twice_yes_is_once(cast: Cast, acts: Callable[[Professional], Actor], send: Send, take: Take) -> None:
    file = take(send(as_csv(line())))
    assert agree_to_take(acts(cast.signals), file.pk).taken == 1


def test_without_a_good_line_there_is_nothing_to_take(
    cast: Cast, acts: Callable[[Professional], Actor], send: Send
) -> None:
    file = send(as_csv(line(bedrag="")))
    with pytest.raises(Refused, match="geen enkele goede regel"):
        agree_to_take(acts(cast.signals), file.pk)


def test_stopped_it_goes_on_where_it_was(
    cast: Cast, acts: Callable[[Professional], Actor], send: Send, run_jobs: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(steps, "LINES_A_STEP", 4)
    file, actor = send(as_csv(*many(10))), acts(cast.signals)
    agree_to_take(actor, file.pk)
    assert steps.work_on(file.pk)
    assert stop_file(actor, file.pk).state == "stopped"
    assert run_jobs() == ["arrears:work-on-file"]
    file.refresh_from_db()
    assert (file.taken, ArrearsSignal.objects.count()) == (4, 4)
    assert resume_file(actor, file.pk).state == "taking"
    run_jobs()
    file.refresh_from_db()
    assert (file.state, file.taken, ArrearsSignal.objects.count()) == ("taken", 10, 10)


def test_withdrawn_everything_of_it_goes_and_it_can_be_sent_again(
    cast: Cast, acts: Callable[[Professional], Actor], send: Send, take: Take
) -> None:
    content = as_csv(line(), line(bedrag="x"))
    file = take(send(content))
    bundled = make_case(ArrearsSignal.objects.get())
    assert withdraw_file(acts(cast.signals), file.pk).state == "withdrawn"
    assert not ArrearsSignal.objects.exists()
    assert not FileLine.objects.exists()
    assert not ArrearsCase.objects.filter(pk=bundled.pk).exists()
    assert take(send(content)).taken == 1


def test_once_somebody_works_on_a_signal_its_file_stays(
    cast: Cast, acts: Callable[[Professional], Actor], send: Send, take: Take
) -> None:
    file = take(send(as_csv(*many(2))))
    make_case(ArrearsSignal.objects.all()[0], person=cast.jan, household=cast.household)
    with pytest.raises(Refused, match="al iemand bezig"):
        withdraw_file(acts(cast.signals), file.pk)
    assert ArrearsSignal.objects.count() == 2


def test_a_case_with_other_signals_stays_when_a_file_is_withdrawn(
    cast: Cast, acts: Callable[[Professional], Actor], send: Send, take: Take
) -> None:
    file = take(send(as_csv(line())))
    case = make_case(make_signal(), ArrearsSignal.objects.get(file=file))
    withdraw_file(acts(cast.signals), file.pk)
    assert case.signals.count() == 1


@pytest.mark.parametrize("who", ["samira", "leader", "intake", "officer", "administrator", "back_office", "gp"])
def test_nobody_else_sends_or_takes(cast: Cast, acts: Callable[[Professional], Actor], send: Send, who: str) -> None:
    file = send(as_csv(line()))
    with pytest.raises(NotFound):
        agree_to_take(acts(getattr(cast, who)), file.pk)
