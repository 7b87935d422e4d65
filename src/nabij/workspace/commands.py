"""Who directs? The one question that may be asked about a household at whose table one does not sit."""

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.audit.looking import shown
from nabij.directory.models import Professional
from nabij.households.events import DIRECTOR_ASKED
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.names import PREFIX_WORDS
from nabij.kernel.partial_dates import PartialDate

MOST_A_DAY = 20


@dataclass(frozen=True)
class DirectorAnswer:
    """The one known face, or nobody; `is_unclear` when the name and birth date fit more than one household."""

    director: Professional | None
    is_unclear: bool = False


@command(Permission.DIRECTOR_ASK, Area)
def ask_for_director(
    actor: Actor, area: Area, *, surname: str, birth: PartialDate, purpose: str
) -> Outcome[DirectorAnswer]:
    """Who directs the household of this person, asked from `area` for a purpose.

    Nothing else is answered, and each question is in the log of the household it concerns. Raises
    Refused after twenty questions on one day.
    """
    _one_question_at_a_time()
    if questions_today() >= MOST_A_DAY:
        raise Refused(
            _("U vroeg vandaag al %(most)s keer wie de regisseur is. Bel het wijkteam als u meer wilt weten.")
            % {"most": MOST_A_DAY}
        )
    found = _directors_of(surname, birth)
    for _director, household in found:
        shown(household=household)
    directors = {director for director, _household in found}
    known = Professional.objects.select_related("organisation").filter(pk__in=directors)
    answer = DirectorAnswer(known.first() if len(directors) == 1 else None, is_unclear=len(directors) > 1)
    only = found[0][1] if len(found) == 1 else None
    return Done(DIRECTOR_ASKED, answer, {"purpose": purpose}, household=only)


def _one_question_at_a_time() -> None:
    """Whoever asks twenty-five times in the same second waits for each answer, so that all are counted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(my_user()::text))")


def questions_today() -> int:
    """How many times the account that the database knows to be asking did so today."""
    midnight = datetime.combine(clock.today(), time.min, tzinfo=clock.AMSTERDAM)
    with connection.cursor() as cursor:
        cursor.execute("SELECT done_by_me(%s, %s)", [DIRECTOR_ASKED.name, midnight])
        (number,) = cursor.fetchone() or (0,)
    return int(number)


def _directors_of(surname: str, birth: PartialDate) -> list[tuple[UUID, UUID]]:
    """Director and household; the household is for the log alone and reaches no page.

    The function reads past the second lock, so it stands before any write of this transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT director_id, household_id FROM directors_of(%s, %s)", [_bare(surname), str(birth)])
        return [(director, household) for director, household in cursor.fetchall()]


def _bare(surname: str) -> str:
    """The surname without what comes before it: "de Vries" is stored under Vries."""
    words = surname.split()
    while len(words) > 1 and words[0].casefold() in PREFIX_WORDS:
        words = words[1:]
    return " ".join(words)
