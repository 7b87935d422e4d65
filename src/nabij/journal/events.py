"""What is remembered of notes and weighings: that they were made, never what they say."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

NOTE_WRITTEN = event("journal:note:written", _("{actor} schreef een notitie over een contact op {on}"))
NOTE_CORRECTED = event("journal:note:corrected", _("{actor} verbeterde een notitie over een contact op {on}"))
CORRECTION_UNDONE = event("journal:note:correction-undone", _("{actor} nam een verbetering van een notitie terug"))
SAFETY_WEIGHED = event("journal:safety:weighed", _("{actor} woog de veiligheid; opnieuw kijken op {look_again_on}"))
LIFE_EVENT_ADDED = event("journal:life-event:added", _("{actor} schreef op wat er gebeurde"))
LIFE_EVENT_CHANGED = event("journal:life-event:changed", _("{actor} verbeterde wat er over een gebeurtenis staat"))
LIFE_EVENT_REMOVED = event("journal:life-event:removed", _("{actor} haalde een gebeurtenis weg"))
LIFE_EVENT_BACK = event("journal:life-event:brought-back", _("{actor} zette een gebeurtenis terug"))
CRISIS_READ = event("journal:reading:written", _("{actor} schreef op hoe hij of zij een crisis leest"))
READING_TAKEN_BACK = event("journal:reading:taken-back", _("{actor} nam een lezing van een crisis terug"))
READING_PUT_BACK = event("journal:reading:put-back", _("{actor} liet een lezing van een crisis weer staan"))
