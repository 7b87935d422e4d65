"""Dates of which a part is unknown."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from nabij.kernel import clock
from nabij.kernel.partial_date_fields import DayField, PartialDateField, PartialDateFormField, partial_date_check
from nabij.kernel.partial_dates import Age, PartialDate, parse_parts
from nabij.kernel.text import Unreadable

whole_days = st.dates(date(1880, 1, 1), date(2026, 6, 30))
partial_dates = st.builds(
    lambda day, parts: PartialDate(day.year, *(day.month, day.day)[:parts]), whole_days, st.integers(0, 2)
)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (("3", "3", "2011"), "3 maart 2011"),
        (("03", " 3 ", "2011"), "3 maart 2011"),
        (("", "3", "2011"), "maart 2011"),
        (("", "", "2011"), "2011"),
        (("29", "2", "2012"), "29 februari 2012"),
    ],
)
def test_it_takes_what_is_known(typed: tuple[str, str, str], text: str) -> None:
    found = parse_parts(*typed)
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("31", "2", "2011"), "bestaat niet"),
        (("29", "02", "2011"), "bestaat niet"),
        (("0", "3", "2011"), "bestaat niet"),
        (("5", "", "2011"), "Vul ook de maand in"),
        (("5", "3", ""), "Vul ook het jaar in"),
        (("5", "3", "11"), "vier cijfers"),
        (("5", "3", "0011"), "te ver terug"),
        (("", "", "1879"), "te ver terug"),
        (("5", "maart", "2011"), "in cijfers"),
        (("", "", "2²11"), "in cijfers"),
        (("", "", "99999999999999999999"), "in cijfers"),
        (("", "", "\u0000"), None),
    ],
)
def test_it_says_what_is_wrong(typed: tuple[str, str, str], says: str | None) -> None:
    if says is None:
        assert parse_parts(*typed) is None
        return
    with pytest.raises(Unreadable, match=says):
        parse_parts(*typed)


def test_today_is_not_the_future_and_tomorrow_is() -> None:
    with clock.held(datetime(2026, 11, 3, 12, tzinfo=UTC)):
        assert parse_parts("3", "11", "2026") == PartialDate(2026, 11, 3)
        assert parse_parts("", "", "2026") == PartialDate(2026)
        with pytest.raises(Unreadable, match="toekomst"):
            parse_parts("4", "11", "2026")


def test_somebody_of_whom_only_the_year_is_known_has_two_ages() -> None:
    assert PartialDate(2011).age_on(date(2026, 11, 3)).text == "14 of 15 jaar"
    assert PartialDate(2011).age_on(date(2026, 12, 31)).text == "15 jaar"
    assert PartialDate(2011, 3, 3).age_on(date(2026, 3, 2)).text == "14 jaar"
    assert PartialDate(2011, 3, 3).age_on(date(2026, 3, 3)).text == "15 jaar"
    assert PartialDate(2026).age_on(date(2026, 6, 1)) == Age(0, 0)


@given(whole_days, st.integers(0, 2), st.dates(date(2026, 7, 1), date(2060, 1, 1)))
def test_knowing_less_never_excludes_the_true_age(born: date, parts: int, on: date) -> None:
    true_age = PartialDate.of(born).age_on(on)
    less = PartialDate(born.year, *(born.month, born.day)[:parts]).age_on(on)
    assert true_age.low == true_age.high
    assert less.low <= true_age.low <= less.high <= less.low + 1


@given(partial_dates, partial_dates)
def test_it_sorts_in_python_as_it_sorts_in_the_database(a: PartialDate, b: PartialDate) -> None:
    assert (a < b) == (str(a) < str(b))
    assert a.earliest <= a.latest
    assert (a.latest < b.earliest) <= (a < b)


@given(partial_dates)
def test_it_comes_back_from_storage_as_it_was(value: PartialDate) -> None:
    assert PartialDate.from_text(str(value)) == value


@pytest.mark.parametrize("stored", ["", "2011-", "2011-3-5", "2011-02-31", "2011-13", "11-03-2011", "2011-03-05T00"])
def test_storage_in_another_form_is_refused(stored: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the date class words some of these itself
        PartialDate.from_text(stored)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2011, None, 5)


def test_the_column_stores_text_and_gives_values_back() -> None:
    column: PartialDateField[PartialDate | None, PartialDate | None] = PartialDateField(null=True)
    assert column.get_prep_value(PartialDate(2011, 3)) == "2011-03"
    assert column.get_prep_value(None) is None
    assert column.from_db_value("2011-03", None, None) == PartialDate(2011, 3)
    assert column.to_python("2011") == PartialDate(2011)
    with pytest.raises(ValidationError):
        column.to_python("gisteren")


def test_the_column_and_its_check_can_be_written_in_a_migration() -> None:
    _name, path, args, options = PartialDateField(null=True).deconstruct()
    assert (path, args, options) == ("nabij.kernel.partial_date_fields.PartialDateField", [], {"null": True})
    check = partial_date_check("born", "born_is_a_date")
    assert isinstance(check, models.CheckConstraint)
    assert "born__regex" in str(check.condition)


class BirthForm(forms.Form):
    born = PartialDateFormField(required=False)


class VisitForm(forms.Form):
    due = DayField(not_in_past=True)


def test_the_form_keeps_what_was_typed_when_it_is_wrong() -> None:
    form = BirthForm({"born_day": "31", "born_month": "02", "born_year": "2011"})
    assert form.errors == {"born": ["Deze datum bestaat niet. Kijk de dag en de maand na."]}
    html = str(form["born"])
    assert [f'value="{part}"' in html for part in ("31", "02", "2011")] == [True, True, True]


def test_an_empty_date_is_unknown_unless_it_must_be_known() -> None:
    form = BirthForm({})
    assert form.is_valid()
    assert form.cleaned_data == {"born": None}
    for typed in ({}, {"due_day": " ", "due_month": "\u200b", "due_year": ""}):
        assert VisitForm(typed).errors == {"due": ["Vul een datum in."]}


def test_each_part_of_the_date_has_its_label() -> None:
    widget = BirthForm()["born"].subwidgets[0].data
    assert [(part["name"], str(part["label"])) for part in widget["subwidgets"]] == [
        ("born_day", "dag"),
        ("born_month", "maand"),
        ("born_year", "jaar"),
    ]


def test_a_date_to_come_may_be_today_and_not_yesterday() -> None:
    with clock.held(datetime(2026, 11, 3, 12, tzinfo=UTC)):
        form = VisitForm({"due_day": "3", "due_month": "11", "due_year": "2026"})
        assert form.is_valid()
        assert form.cleaned_data == {"due": date(2026, 11, 3)}
        late = VisitForm({"due_day": "2", "due_month": "11", "due_year": "2026"})
        assert late.errors == {"due": ["Deze datum is al voorbij."]}


def test_a_whole_day_needs_all_its_parts_and_a_year_of_our_time() -> None:
    assert VisitForm({"due_year": "2026"}).errors == {"due": ["Vul dag, maand en jaar in."]}
    far = VisitForm({"due_day": "1", "due_month": "1", "due_year": "9999"})
    assert far.errors == {"due": ["Kijk het jaar na."]}


def test_an_initial_value_fills_the_three_inputs() -> None:
    html = str(BirthForm(initial={"born": PartialDate(2011, 3)})["born"])
    assert 'value="2011"' in html
    assert 'value="3"' in html
