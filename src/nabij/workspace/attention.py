"""The one red thing of a household's page: the most pressing of all that is late, and nothing else."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.kernel import clock
from nabij.plans.queries import ActionLine
from nabij.workspace.queries.household import HouseholdPicture


@dataclass(frozen=True)
class Alarm:
    """What is pressing, whose move it is, and where to act."""

    title: str
    text: str
    url: str
    action: str
    thing: UUID | None = None


def alarm_of(picture: HouseholdPicture) -> Alarm | None:
    """Unsafe and not looked at again, then an action that is late, an answer that is, a family not yet reached."""
    return _safety(picture) or _late_action(picture) or _late_answer(picture) or _contact(picture)


def _url(name: str, picture: HouseholdPicture) -> str:
    return reverse(name, args=[picture.household.pk])


def _safety(picture: HouseholdPicture) -> Alarm | None:
    weighing = picture.safety
    if weighing is None or not weighing.is_unsafe or weighing.look_again_on > clock.today():
        return None
    return Alarm(
        _("Kijk opnieuw naar de veiligheid"),
        _("Het was niet veilig. De afspraak was om op %(day)s weer te kijken.")
        % {"day": date_format(weighing.look_again_on, "j F")},
        _url("journal:safety", picture),
        _("Bekijk de afspraken"),
    )


def _late_action(picture: HouseholdPicture) -> Alarm | None:
    line = _first_due(list(picture.plan.late))
    if line is None or line.action.due_on is None:
        return None
    day = date_format(line.action.due_on, "j F")
    text = _("%(who)s zou dit uiterlijk op %(day)s doen.") % {"who": line.owner.label, "day": day}
    return Alarm(
        line.action.what, text, reverse("plans:action", args=[line.action.pk]), _("Bekijk de actie"), line.action.pk
    )


def _late_answer(picture: HouseholdPicture) -> Alarm | None:
    line = _first_due([line for line in picture.plan.actions if line.answer_is_late])
    if line is None or line.action.answer_due_on is None:
        return None
    words = {"who": line.action.waiting_for, "day": date_format(line.action.answer_due_on, "j F")}
    return Alarm(
        _("Nog geen antwoord van %(who)s") % words,
        _("Het antwoord zou er op %(day)s zijn: %(what)s") % {**words, "what": line.action.what},
        reverse("plans:action", args=[line.action.pk]),
        _("Bekijk de actie"),
    )


def _first_due(lines: list[ActionLine]) -> ActionLine | None:
    return min(lines, key=lambda line: line.action.due_on or line.action.answer_due_on or clock.today(), default=None)


def _contact(picture: HouseholdPicture) -> Alarm | None:
    contact = picture.contact
    if contact is None or not contact.is_late:
        return None
    return Alarm(
        _("Dit gezin is nog niet bereikt"),
        _("Uiterlijk %(day)s zou er contact zijn.") % {"day": date_format(contact.due_on, "j F")},
        _url("households:contact", picture),
        _("Zoek contact"),
    )
