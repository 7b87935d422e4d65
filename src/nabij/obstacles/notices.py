"""Whom is told of obstacles: who makes policy that one waits, who told it that there is an answer."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

TOLD = notice("obstacles:told", _("Een regel staat in de weg: {rule}. Antwoord voor {day}."), "obstacles:rule")
ANSWERED = notice("obstacles:answered", _("Er is antwoord op het obstakel dat u noemde: {rule}."), "obstacles:rule")
ANSWER_SOON = notice(
    "obstacles:answer-soon", _("Geef uiterlijk {day} antwoord over een regel: {rule}."), "obstacles:rule"
)
ANSWER_LATE = notice(
    "obstacles:answer-late", _("Het antwoord over een regel had er {day} moeten zijn: {rule}."), "obstacles:rule"
)
