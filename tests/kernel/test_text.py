"""Pasted text, and the fields that clean it."""

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from nabij.kernel.form_fields import EuroField, HouseNumberField, LineField, PhoneField, PostcodeField, TextField
from nabij.kernel.postcodes import HouseNumber
from nabij.kernel.text import clean, clean_line, plain


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("  Jan\u0000 de\u00ad Vries \u200b", "Jan de Vries"),
        ("“wij willen een droog huis”…", "“wij willen een droog huis”…"),
        ("een\r\ntwee\rdrie\u000bvier\u2028vijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("een\n\n\n\n  \ntwee", "een\n\ntwee"),
        ("\uf0b7\teerste punt", "• eerste punt"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("Ays\u0327e", "Ayşe"),
        ("فاطمة", "فاطمة"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("Jan\u200dsen", "Jansen"),
        ("\ud800x", "x"),
    ],
)
def test_what_is_seen_stays_and_what_is_hidden_goes(pasted: str, kept: str) -> None:
    assert clean(pasted) == kept


def test_one_line_is_one_line() -> None:
    assert clean_line("Jan\r\n  de\tVries\u00a0") == "Jan de Vries"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(st.characters(blacklist_categories=())))
def test_whatever_comes_in_can_be_stored(text: str) -> None:
    stored = clean(text)
    assert "\x00" not in stored
    assert stored.encode().decode() == stored


def test_plain_letters_know_turkish_and_polish() -> None:
    assert [plain(name) for name in ("Yılmaz", "İnci", "Łukasz", "Özgüler", "Žižek")] == [
        "yilmaz", "inci", "lukasz", "ozguler", "zizek",
    ]  # fmt: skip


class VisitForm(forms.Form):
    name = LineField()
    note = TextField(required=False)
    phone = PhoneField(required=False)
    postcode = PostcodeField(required=False)
    number = HouseNumberField(required=False)
    amount = EuroField(required=False)


def test_a_name_of_200_characters_fits_and_one_more_is_told() -> None:
    assert VisitForm({"name": "x" * 200 + "\x00  "}).is_valid()
    form = VisitForm({"name": "x" * 201})
    assert form.errors == {"name": ["Dit is te lang: hoogstens 200 tekens, nu 201."]}


def test_only_hidden_characters_is_nothing() -> None:
    assert VisitForm({"name": "\u200b\x00 "}).errors == {"name": ["Vul dit in."]}


def test_no_browser_cuts_off_what_is_pasted() -> None:
    form = VisitForm()
    assert "maxlength" not in f"{form['name']}{form['note']}"


def test_the_form_cleans_each_kind_of_value() -> None:
    typed = {
        "name": "Ayşe",
        "note": "a\r\nb",
        "phone": "06-12345678",
        "postcode": "1234ab",
        "number": "12 a",
        "amount": "89",
    }
    form = VisitForm(typed)
    assert form.is_valid(), form.errors
    del form.cleaned_data["amount"]
    assert form.cleaned_data == {
        "name": "Ayşe", "note": "a\nb", "phone": "+31612345678", "postcode": "1234 AB", "number": HouseNumber(12, "A"),
    }  # fmt: skip


def test_the_form_says_what_it_cannot_read() -> None:
    form = VisitForm({"name": "Ayşe", "phone": "bel mij", "number": "achter", "amount": "veel"})
    assert set(form.errors) == {"phone", "number", "amount"}
    assert VisitForm({"name": "A", "amount": "0"}).errors == {
        "amount": ["Schrijf een bedrag van € 0,01 tot en met € 9.999.999,99."]
    }


@given(st.fixed_dictionaries(dict.fromkeys(VisitForm.base_fields, st.text(max_size=60))))
def test_no_input_breaks_the_form(typed: dict[str, str]) -> None:
    form = VisitForm(typed)
    form.is_valid()
    assert str(form)
