"""What is remembered of how it goes: by which list and when, never what was said."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ASSESSMENT_WRITTEN = event("assessments:assessment:written", _("{actor} schreef op hoe het gaat"))
ASSESSMENT_CORRECTED = event("assessments:assessment:corrected", _("{actor} verbeterde hoe het gaat"))
ASSESSMENT_TAKEN_BACK = event(
    "assessments:assessment:taken-back", _("{actor} nam terug wat over hoe het gaat was opgeschreven")
)
