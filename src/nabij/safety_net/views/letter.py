"""The words of the letter, for the paper itself and for whoever looks it over before it is final."""

from typing import Any

from nabij.areas.choices import Texts, choice_of
from nabij.areas.queries import municipality
from nabij.households.commands.seating import number_of
from nabij.households.off_screen import tells_of_violence
from nabij.kernel.phone import display_phone
from nabij.safety_net.models import NetDecision


def words_of_letter(decision: NetDecision) -> dict[str, Any]:
    """All that it says, without whose it is: an officer reads no name.

    What was asked and why is left out where it tells of violence: the words for the family say it then.
    """
    area = decision.question.household.area
    texts = choice_of(Texts, area.pk)
    return {
        "decision": decision, "question": decision.question, "area": area, "town": municipality().name,
        "team_phone": display_phone(area.phone), "officer_phone": number_of(decision.decided_by),
        "asked": _on_paper(decision.question.asked), "reason": _on_paper(decision.reason),
        "conditions": [line for line in decision.conditions.splitlines() if line.strip()],
        "closing": texts.letter_closing, "objection_address": texts.objection_address,
    }  # fmt: skip


def _on_paper(words: str) -> str:
    return "" if tells_of_violence(words) else words
