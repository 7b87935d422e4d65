"""Addresses of journal."""

from django.urls import path

from nabij.journal.views import life_events, notes, readings, safety

app_name = "journal"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
NOTE = f"{HOUSEHOLD}notities/<uuid:note_id>/"
EVENT = f"{HOUSEHOLD}gebeurtenissen/<uuid:life_event_id>/"
READING = f"{HOUSEHOLD}lezingen/<uuid:crisis_reading_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}notities/nieuw/", notes.write, name="write_note"),
    path(NOTE, notes.read, name="note"),
    path(f"{NOTE}overnemen/", notes.copy_text, name="copy_text"),
    path(f"{NOTE}verbeteren/", notes.correct, name="correct_note"),
    path(f"{NOTE}terugzetten/", notes.undo, name="undo_correction"),
    path(f"{HOUSEHOLD}gebeurtenissen/nieuw/", life_events.add, name="add_life_event"),
    path(EVENT, life_events.life_event, name="life_event"),
    path(f"{EVENT}weghalen/", life_events.remove, name="remove_life_event"),
    path(f"{EVENT}terugzetten/", life_events.bring_back, name="bring_back_life_event"),
    path(f"{EVENT}lezen/", readings.read, name="read_crisis"),
    path(f"{READING}terugnemen/", readings.take_back, name="take_back_reading"),
    path(f"{READING}terugzetten/", readings.put_back, name="put_reading_back"),
    path(f"{HOUSEHOLD}veiligheid/", safety.safety, name="safety"),
    path(f"{HOUSEHOLD}veiligheid/wegen/", safety.weigh, name="weigh_safety"),
]
