"""A table that was shown is shown the same ever after."""

import pytest
from django.db import IntegrityError, ProgrammingError
from django.template import Context, Template

from nabij.figures.attack import Attack
from nabij.figures.models import Release
from nabij.figures.releasing import release
from nabij.figures.table import TOTAL
from nabij.figures.templatetags.figures import Explained
from tests.factories.cast import Cast
from tests.figures.test_hiding import known_of, table, together


@pytest.mark.django_db
def test_a_correction_afterwards_changes_nothing_of_what_was_shown(cast: Cast) -> None:
    first = release(table(40, 25, 12, 31, 44, 19))
    assert release(table(41, 25, 12, 31, 44, 19)) == first
    assert Release.objects.count() == 1


@pytest.mark.django_db
def test_a_hidden_cell_stays_hidden_when_the_table_comes_again(cast: Cast) -> None:
    assert release(table(40, 25, 7, 31, 44, 19, 22, 18, 30)).of("huisarts", "te laat") is None
    assert release(table(40, 25, 17, 31, 44, 19, 22, 18, 30)).of("huisarts", "te laat") is None


@pytest.mark.django_db
def test_a_year_agrees_with_its_quarters_also_when_a_file_was_destroyed_since(cast: Cast) -> None:
    first, second = table(40, 25, 12, 31, 44, 19, part="k:1"), table(30, 35, 22, 41, 24, 29, part="k:2")
    release(first)
    fewer = table(39, 25, 12, 31, 44, 19, part="k:1")
    year = release(together(fewer, second))
    assert not year.hides_all
    assert year.of("huisarts", "hoorde het") == 70


@pytest.mark.django_db
def test_the_last_but_one_quarter_after_the_year_does_not_give_the_last_away(cast: Cast) -> None:
    """The other way round as well: a year that was shown, less three quarters that follow, is the fourth."""
    numbers = [(40, 25, 12), (30, 41, 27), (28, 33, 25), (44, 25, 4)]
    quarters = [table(*three, part=f"k:{n}") for n, three in enumerate(numbers)]
    shown = [release(together(*quarters)), *(release(quarter) for quarter in quarters[:3])]
    secret = quarters[3].atoms(("huisarts", "te laat"))
    assert Attack(known_of(*shown)).bounds(secret).width >= 5


@pytest.mark.django_db
def test_nobody_rewrites_what_was_shown(cast: Cast) -> None:
    release(table(40, 25, 12))
    with pytest.raises((ProgrammingError, IntegrityError)):
        Release.objects.update(cells=[])


def test_the_page_says_what_it_counts_and_what_it_does_not_show() -> None:
    from nabij.figures.hiding import shown_of

    shown = shown_of(table(40, 25, 7, 31, 44, 19, 22, 18, 30))
    explained = Explained("Terug gehoord", "Een melder hoort het als …", "Januari tot en met maart 2026.", "Nabij.")
    page = Template('{% load figures %}{% figure_table shown explained "Soort melder" %}').render(
        Context({"shown": shown, "explained": explained})
    )
    assert "streepje" in page
    assert ">7<" not in page
    assert str(shown.of("school", TOTAL)) in page
