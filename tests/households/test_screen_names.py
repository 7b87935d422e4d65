"""With names hidden, a text holds no name of who belongs here, in whatever form people write it."""

from collections.abc import Callable
from datetime import date

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.models import Membership
from nabij.households.screen_names import ScreenNames, screen_names
from tests.factories.cast import Cast
from tests.factories.households import make_person, member

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


@pytest.fixture
def names(cast: Cast, acts: Acts) -> Callable[[], ScreenNames]:
    return lambda: screen_names(acts(cast.samira), cast.household, hidden=True)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Elifs school", "dochters school"),
        ("ELIF'S school", "dochters school"),
        ("Jans schulden en de Vriesjes", "vaders schulden"),
        ("Ayşe’s zus", "moeders zus"),
        ("AYSE belt", "moeder belt"),
        ("Ayse belt", "moeder belt"),
        ("Elif_en_Jan", "dochter_en_vader"),
    ],
)
def test_a_name_is_hidden_however_it_is_written(names: Callable[[], ScreenNames], text: str, read: str) -> None:
    assert names().in_text(text).startswith(read)


@pytest.mark.parametrize("name", ["İlknur", "Ilknur", "ilknur", "Işıl", "Ömer", "Straße"])
@pytest.mark.parametrize("form", [str, str.upper, str.lower])
def test_letters_of_other_alphabets_neither_betray_nor_break(
    cast: Cast, names: Callable[[], ScreenNames], name: str, form: Callable[[str], str]
) -> None:
    member(cast.household, make_person(name, "Demir"), relation="tante")
    assert names().in_text(f"{form(name)} past op") == "tante past op"


def test_a_dotted_capital_is_the_same_name(cast: Cast, names: Callable[[], ScreenNames]) -> None:
    member(cast.household, make_person("Ilker", "Demir"), relation="oom")
    assert names().in_text("İlker past op") == "oom past op"


def test_who_left_is_not_named_either(cast: Cast, names: Callable[[], ScreenNames]) -> None:
    Membership.objects.filter(person=cast.jan).update(
        starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1), left_because="moved"
    )
    assert "Jan" not in names().in_text("Jan belt elke dag")


def test_who_is_called_after_another_names_nobody(cast: Cast, names: Callable[[], ScreenNames]) -> None:
    said = {cast.fatma: "oma, moeder van Ayşe", cast.jan: "man van Ayşe", cast.elif_: "dochter van Jan en Ayşe"}
    for person, relation in said.items():
        Membership.objects.filter(person=person).update(relation=relation)
    hidden = names()
    called = [hidden.of(person.pk, person.called) for person in said]
    assert called[:2] == ["oma, moeder van moeder", "man van moeder"]
    assert "Jan" not in called[2]
    assert hidden.in_text("Fatma belt Jan") == "oma, moeder van moeder belt man van moeder"


def test_the_article_of_a_name_is_no_name(names: Callable[[], ScreenNames]) -> None:
    known = names()
    assert known.named_in("De brief is voor Elif, elifs school weet het.") == ["Elif", "elifs"]
