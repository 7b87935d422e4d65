"""Who can have been there, and who was there last time: so that a note asks for taps and not for typing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.access import seats
from nabij.households.models import Household, Involvement
from nabij.households.queries import everybody_ever
from nabij.journal.models import ContactNote, NotePresence
from nabij.kernel.periods import not_over

Choice = tuple[str, str]


@dataclass(frozen=True)
class Around:
    """Those around a household whom this person may name, as choices; `whole` when they write about all."""

    people: list[Choice]
    professionals: list[Choice]
    whole: bool
    last_people: list[str] = field(default_factory=list)
    last_professionals: list[str] = field(default_factory=list)

    def named(self, ticked: Iterable[object]) -> list[str]:
        """The names of those who are ticked."""
        chosen = {str(pk) for pk in ticked}
        return [name for pk, name in [*self.people, *self.professionals] if pk in chosen]


def around(actor: Actor, household: Household, *, also_gone: bool = False) -> Around:
    """Whom to choose from, with last time's; `also_gone` for a note of before they left. Four queries."""
    now = Q() if also_gone else not_over()
    table = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(now, household=household)
    others = table.exclude(professional__user_id=actor.id).select_related("professional")
    last = _last_time(actor, household)
    members = [one for one in everybody_ever(actor, household) if also_gone or one.is_in_force]
    return Around(
        people=_once((str(m.person_id), m.person.name) for m in members),
        professionals=_once((str(i.professional_id), i.professional.name) for i in others),
        whole=seats(actor, Permission.NOTE_WRITE).filter(household=household, whole=True).exists(),
        last_people=[str(p.person_id) for p in last if p.person_id],
        last_professionals=[str(p.professional_id) for p in last if p.professional_id],
    )


def _once(found: Iterable[Choice]) -> list[Choice]:
    return list(dict.fromkeys(found))


def _last_time(actor: Actor, household: Household) -> list[NotePresence]:
    mine = scope(actor, Permission.NOTE_WRITE, ContactNote).filter(household=household, retracted_at=None)
    last = mine.order_by("-happened_at", "-created_at").values("pk")[:1]
    return list(scope(actor, Permission.NOTE_VIEW, NotePresence).filter(note__in=last))
