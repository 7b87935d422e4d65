"""Addresses of journal."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "journal"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}notities/nieuw/", page, name="write_note"),
    path(f"{HOUSEHOLD}notities/<uuid:note_id>/", page, name="note"),
    path(f"{HOUSEHOLD}notities/<uuid:note_id>/overnemen/", page, name="copy_text"),
    path(f"{HOUSEHOLD}notities/<uuid:note_id>/verbeteren/", page, name="correct_note"),
    path(f"{HOUSEHOLD}notities/<uuid:note_id>/terugzetten/", page, name="undo_correction"),
    path(f"{HOUSEHOLD}veiligheid/", page, name="safety"),
    path(f"{HOUSEHOLD}veiligheid/wegen/", page, name="weigh_safety"),
]
