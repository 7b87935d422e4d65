"""Input never breaks it: every form, as everybody who may send it, with what nobody meant it to get.

About 1,400 cases in a normal run, the same each time; `./nabij test --nightly` sends ten times as many.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.forms import BoundField
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.house.fuzzing import cases_of, complaints, forms_of, lost, sample, send_case
from tests.house.shown_forms import Form, forms_in
from tests.house.world import World

# How many cases each gets in a normal run: the more somebody may do, the more.
SHARE = {
    "director": 450,
    "leader": 120,
    "intake": 120,
    "partner": 80,
    "administrator": 80,
    "privacy": 50,
    "signals": 60,
    "back_office": 40,
    "safety_net": 60,
    "paymaster": 30,
    "mandate_giver": 30,
    "policy": 30,
}
NIGHTLY = 10


@pytest.fixture
def world(cast: Cast) -> World:
    return World(cast)


@pytest.fixture
def report_form(world: World, enter: Callable[[Professional], Client]) -> tuple[Client, Form]:
    """The form with which a concern is reported, and the browser in which it is open."""
    client, url = enter(world.cast.samira), reverse("intake:report")
    return client, next(form for form in forms_in(client.get(url).content, url) if form.origin == "intake:report")


@pytest.fixture
def nightly(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--nightly"))


@pytest.fixture(autouse=True)
def _files_elsewhere(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined] # pytest-django's settings take any name


@pytest.mark.slow
@pytest.mark.parametrize("role", SHARE)
def test_no_form_breaks_and_what_was_typed_stays(
    role: str, world: World, enter: Callable[[Professional], Client], *, nightly: bool
) -> None:
    client = enter(world.cast.everyone[role])
    forms = forms_of(world, client, role)
    cases = [case for form in forms for case in cases_of(form)]
    chosen = sample(cases, SHARE[role] * (NIGHTLY if nightly else 1))
    wrong, answered = [], Counter[int]()
    for case in chosen:
        answer = send_case(client, case)
        answered[answer.status] += 1
        wrong += [f"{case}: {complaint}" for complaint in complaints(answer)]
        wrong += [f"{case}: {name} is lost ({answer.status})" for name in lost(case, answer)]
    print(f"{role}: {len(forms)} forms, {len(chosen)} of {len(cases)} cases, answered {dict(answered)}")  # noqa: T201 -- the figure is the point
    if wrong:
        pytest.fail(f"{len(wrong)} of {len(chosen)} wrong\n" + "\n".join(sorted(wrong)), pytrace=False)


def test_a_form_that_breaks_is_found_and_says_no_word_to_the_log(
    report_form: tuple[Client, Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_args: object, **facts: object) -> None:
        raise ValueError(str(facts))

    client, form = report_form
    case = next(case for case in cases_of(form) if case.what == "NUL in what")
    answer = send_case(client, case)
    assert (answer.status, complaints(answer)) == (303, [])
    monkeypatch.setattr("nabij.intake.views.report.make_report", breaks)
    assert [complaint[:14] for complaint in complaints(send_case(client, case))] == ["500 ValueError"]


def test_a_form_that_forgets_what_was_typed_is_found(
    report_form: tuple[Client, Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, form = report_form
    case = next(case for case in cases_of(form) if case.what == "201 letters in name")
    assert not lost(case, send_case(client, case))
    monkeypatch.setattr(BoundField, "value", lambda _field: None)
    assert "name" in lost(case, send_case(client, case))
