"""A table that was shown is shown the same ever after."""

import pytest
from django.db import IntegrityError, ProgrammingError
from django.template import Context, Template

from nabij.figures.models import Release
from nabij.figures.releasing import release
from nabij.figures.table import TOTAL
from nabij.figures.templatetags.figures import Explained
from tests.factories.cast import Cast
from tests.figures.test_hiding import table


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
