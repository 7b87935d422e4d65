"""Whom one calls about this household today: the director, or on their free day the one who stands in."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from nabij.directory.models import Professional
from nabij.households.models import Involvement
from nabij.households.queries import Table
from nabij.kernel import clock
from nabij.kernel.weekdays import day_name, days_text


@dataclass(frozen=True)
class Reach:
    """The one known face, when they are there, who stands in, and whom to call today."""

    seat: Involvement
    today: Professional
    days: str
    stands_in_today: bool

    @property
    def professional(self) -> Professional:
        return self.seat.professional

    @property
    def phone(self) -> str:
        return phone_of(self.today)


def reach_of(table: Table) -> Reach | None:
    """The director, else the contact person; None when there is neither."""
    seat = table.director or table.contact_person
    if seat is None:
        return None
    stand_in = _instead(seat, table) if table.director else None
    today = stand_in.professional if stand_in else seat.professional
    return Reach(seat, today, days_of(seat.professional, table), stands_in_today=stand_in is not None)


def _instead(director: Involvement, table: Table) -> Involvement | None:
    """Who stands in today, if the director does not work today."""
    weekday = clock.today().isoweekday()
    if not director.professional.working_days or weekday in director.professional.working_days:
        return None
    return next((one for one in table.stand_ins if weekday in one.weekdays), None)


def days_of(professional: Professional, table: Table) -> str:
    """ "ma t/m do, vrijdag Tom de Groot": when the director works, and who is there on the other days."""
    parts = [days_text(professional.working_days)] if professional.working_days else []
    for seat in table.stand_ins:
        days = day_name(seat.weekdays[0]) if len(seat.weekdays) == 1 else days_text(seat.weekdays)
        stands_in = _("vervanger %(name)s") % {"name": seat.professional.name}
        parts.append(f"{days} {seat.professional.name}" if days else stands_in)
    return ", ".join(parts)


def phone_of(professional: Professional) -> str:
    """The direct number, else that of the organisation."""
    return professional.phone or professional.organisation.phone
