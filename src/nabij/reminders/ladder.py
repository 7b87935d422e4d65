"""Where a term stands today: not yet, near, past, or with the leader. Counted in working days."""

from dataclasses import dataclass
from datetime import date

from nabij.kernel.working_days import add_working_days, working_days_between
from nabij.reminders.models import Stage


@dataclass(frozen=True)
class Ladder:
    """From how many working days before the day people are told, and how many after it the leader is."""

    near: int = 1
    leader: int = 2

    def last_day(self, today: date) -> date:
        """The terms that end until here are at some stage today; look no further."""
        return add_working_days(today, self.near)

    def stage(self, day: date, today: date) -> Stage | None:
        """Of a term that ends on `day`; None when it is too early to tell anybody."""
        if day > self.last_day(today):
            return None
        if today <= day:
            return Stage.NEAR
        return Stage.LATE if working_days_between(day, today) <= self.leader else Stage.LEADER
