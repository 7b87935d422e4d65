"""What is not decided in time: whoever has it is told the day before; after the term it goes up, and the table knows.

Going up is not a punishment and no figure: the head who gives mandates on behalf of the municipality hears the number,
the term and who has it, and nothing of the family.
"""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas.actors import accounts_by_area
from nabij.directory.models import Professional
from nabij.jobs.mornings import every_morning
from nabij.kernel import clock
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage
from nabij.safety_net import notices
from nabij.safety_net.access import OPEN
from nabij.safety_net.models import NetQuestion

LADDER = Ladder(near=1, leader=0)
COLUMNS = (
    "pk", "number", "decide_by", "household_id", "household__area_id", "household__director__user_id",
    "taken_by__user_id", "taken_by__name",
)  # fmt: skip


@what_is_due
def questions_to_decide(today: date) -> Iterator[Due]:
    """Open questions whose term ends by the next working day, or is over."""
    waiting = NetQuestion.objects.filter(state__in=OPEN, decide_by__lte=LADDER.last_day(today))
    officers, heads = accounts_by_area(Role.SAFETY_NET_OFFICER), accounts_by_area(Role.MANDATE_GIVER)
    for pk, number, day, home, area, director, taker, name in waiting.values_list(*COLUMNS):
        stage = LADDER.stage(day, today)
        if stage is None:
            continue
        facts = {"number": number, "day": date_format(day, "j F"), "who": name or _("nog niemand")}
        deciding = [taker] if taker else officers.get(area, [])
        kind = notices.DECIDE_SOON if stage == Stage.NEAR else notices.TOO_LATE
        told = [(kind, one) for one in deciding]
        if stage != Stage.NEAR:
            told += [(notices.FOR_THE_HEAD, one) for one in heads.get(area, [])]
            told += [(notices.GONE_UP, director)] if director else []
        for kind, account in told:
            yield Due(pk, kind, account, day, stage, household=home, facts=facts)


@every_morning("safety_net:go-up")
def go_up(actor: Actor) -> None:
    """Write down, once, of each question that is too late on which day it went up and to whom."""
    heads = accounts_by_area(Role.MANDATE_GIVER)
    names = dict(Professional.objects.filter(user_id__in={one for all_ in heads.values() for one in all_})
                 .values_list("user_id", "name"))  # fmt: skip
    late = NetQuestion.objects.filter(state__in=OPEN, decide_by__lt=clock.today(), gone_up_on=None)
    for question in late.select_related("household"):
        to = [names[one] for one in heads.get(question.household.area_id, []) if one in names]
        question.gone_up_on, question.gone_up_to = clock.today(), ", ".join(sorted(to))[:300]
        question.save(update_fields=["gone_up_on", "gone_up_to"])
