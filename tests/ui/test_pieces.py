"""What the pieces promise to whoever writes a page."""

from datetime import date, datetime
from typing import Any

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from nabij.kernel import clock
from nabij.kernel.form_fields import DayField
from nabij.ui.fields import PhotoField
from nabij.ui.pieces.drawn_faces import draw_face
from nabij.ui.shapes import Link, Share


def drawn(template: str, **facts: Any) -> str:
    return Template("{% load ui %}" + template).render(Context(facts))


@pytest.mark.parametrize(
    "template",
    [
        '{% button "Ja" colour="red" %}',
        '{% button "Ja" tone="red" %}',
        '{% button "Ja" icon="no-such-icon" %}',
        '{% icon "no-such-icon" %}',
        '{% badge "Nieuw" tone="danger" %}',
        '{% panel title="Geld" tone="red" %}x{% endpanel %}',
        "{% panel heading=1 %}x{% endpanel %}",
        "{% link_button %}",
    ],
)
def test_a_wrong_option_is_refused_when_the_template_is_compiled(template: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% load ui %}" + template)


def test_a_wrong_tone_from_a_variable_is_refused_when_it_is_drawn() -> None:
    with pytest.raises(TemplateSyntaxError, match="it may be: attention, good, neutral, serious"):
        drawn('{% badge "Nieuw" tone=tone %}', tone="danger")


def test_what_people_typed_stays_text() -> None:
    page = drawn(
        "{% panel title=text %}{{ text }}{% endpanel %}{% quote text who=text %}{{ text|bdi }}{% initials text %}"
        "{% person_card text role=text %}{% badge text %}",
        text="<script>alert(1)</script>",
    )
    assert "<script" not in page


def test_there_are_at_most_six_tabs() -> None:
    links = [Link(label=str(number), url="#") for number in range(7)]
    with pytest.raises(ValueError, match="At most 6 tabs"):
        drawn('{% tabs links label="Huishouden" %}', links=links)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 12, 7), "nog 3 werkdagen"),
        (date(2026, 12, 3), "nog 1 werkdag"),
        (date(2026, 12, 2), "vandaag"),
        (date(2026, 12, 1), "1 werkdag te laat"),
        (date(2026, 11, 30), "2 werkdagen te laat"),
    ],
)
def test_a_term_is_said_in_words(due: date, words: str) -> None:
    with clock.held(datetime(2026, 12, 2, 9, tzinfo=clock.AMSTERDAM)):
        page = drawn("{% deadline due %}", due=due)
    assert words in page
    assert f'datetime="{due}"' in page


def test_on_saturday_what_is_due_on_sunday_is_not_due_today() -> None:
    with clock.held(datetime(2026, 12, 5, 9, tzinfo=clock.AMSTERDAM)):
        page = drawn("{% deadline due %}", due=date(2026, 12, 6))
    assert "zondag</span>" in page
    assert "vandaag" not in page


def test_on_sunday_what_was_due_on_friday_is_late_since_friday() -> None:
    with clock.held(datetime(2026, 12, 6, 9, tzinfo=clock.AMSTERDAM)):
        page = drawn("{% deadline due %}", due=date(2026, 12, 4))
    assert "sinds vrijdag te laat" in page
    assert "nb-badge--serious" in page


def test_a_call_dials_the_number_and_names_the_person() -> None:
    page = drawn('{% call_button "06 1234 5678" name="Samira" compact=True %}')
    assert 'href="tel:0612345678"' in page
    assert 'aria-label="Bel Samira op 06 1234 5678"' in page


def test_the_share_of_a_child_is_marked_as_a_load() -> None:
    shares = [Share(label="Jan", count=1, kind="family"), Share(label="Elif", count=3, kind="child")]
    page = drawn('{% share_bar shares label="Wie doet hoeveel" %}', shares=shares)
    assert page.count("te veel voor een kind") == 1
    assert 'width="744.0"' in page


def test_nothing_to_share_draws_an_empty_bar() -> None:
    assert 'width="0.0"' in drawn(
        '{% share_bar shares label="x" %}', shares=[Share(label="Jan", count=0, kind="family")]
    )


def test_a_face_is_the_same_every_time_and_differs_between_people() -> None:
    assert draw_face("v:samira") == draw_face("v:samira")
    assert len({draw_face(f"m:{number}") for number in range(200)}) > 190


class Sample(forms.Form):
    born = DayField(label="Geboren")
    urgency = forms.ChoiceField(label="Hoe snel?", choices=[("now", "Nu")], widget=forms.RadioSelect)
    name = forms.CharField(label="Naam", help_text="Zoals u zelf zegt.")


def test_the_summary_of_errors_links_to_the_first_control_of_each_field() -> None:
    page = drawn("{% form_errors form %}", form=Sample({}))
    assert 'href="#id_born_0"' in page or 'href="#id_born_day"' in page
    assert 'href="#id_urgency_0"' in page
    assert 'href="#id_name"' in page
    for target in page.split('href="#')[1:]:
        field_page = drawn("{% for one in form %}{% field one %}{% endfor %}", form=Sample({}))
        assert f'id="{target.split(chr(34))[0]}"' in field_page


def test_a_field_keeps_what_was_typed_and_says_what_is_wrong_beside_it() -> None:
    form = Sample({"born_day": "31", "born_month": "2", "born_year": "2026", "name": "Ayşe"})
    page = drawn("{% for one in form %}{% field one %}{% endfor %}", form=form)
    assert 'value="31"' in page
    assert 'value="Ayşe"' in page
    assert 'aria-describedby="id_name_hint"' in page
    assert 'id="id_born_error"' in page


def test_a_photo_opens_the_camera() -> None:
    class WithPhoto(forms.Form):
        letter = PhotoField(label="Foto", required=False)

    page = drawn("{% field form.letter %}", form=WithPhoto())
    assert 'capture="environment"' in page
    assert "data-file-words" in page


def test_a_confirmation_carries_the_token_against_forged_requests() -> None:
    request = RequestFactory().get("/")
    page = Template('{% load ui %}{% confirm "Zeker?" action_url="/a/" label="Ja" cancel_url="/b/" %}').render(
        Context({"csrf_token": "the-token", "request": request})
    )
    assert 'value="the-token"' in page
