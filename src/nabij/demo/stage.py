"""The stage: who acts, and when. Each scene is one transaction of one person at one moment, as a request is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from uuid import UUID

from nabij.access.actor import Actor, Grant
from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.areas.actors import grants_of
from nabij.areas.choices import chosen
from nabij.areas.models import Area
from nabij.audit.tracing import origin
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.kernel import clock
from nabij.kernel.working_days import next_working_day


def dice(*about: object) -> int:
    """A number that belongs to these words: the same for everybody who makes the demo."""
    return int.from_bytes(sha256(" ".join(map(str, about)).encode()).digest()[:4])


@dataclass
class Stage:
    """Waterstad with its people, on the day that the demo is made."""

    town: Area
    areas: dict[str, Area]
    cast: dict[str, Professional]
    made_at: datetime = field(default_factory=clock.now)
    granted: dict[UUID, frozenset[Grant]] = field(default_factory=dict)

    def grants(self, user: UUID) -> frozenset[Grant]:
        """What somebody is appointed to; in the demo nobody changes work."""
        if user not in self.granted:
            self.granted[user] = grants_of(user)
        return self.granted[user]

    @property
    def today(self) -> date:
        return self.made_at.date()

    def professional(self, key: str) -> Professional:
        """By "@" and first name, as the stories speak of them."""
        return self.cast[key.removeprefix("@")]

    def account(self, key: str) -> User:
        """With what they log in; everybody of the crowd has one."""
        user = self.professional(key).user
        if user is None:
            raise ValueError(f"{key} has no account")
        return user

    def day(self, ago: int) -> date:
        """So many days ago, or the working day before it: nobody visits on Sunday."""
        day = self.today - timedelta(days=ago)
        return day - timedelta(days=max(day.isoweekday() - 5, 0)) if ago > 0 else day

    def due(self, days: int) -> date:
        """So many days from now, on a working day; what is due today, tomorrow or late stays so."""
        day = self.today + timedelta(days=days)
        return next_working_day(day) if days > 1 else self.day(-days)

    def moment(self, ago: int, minutes: int) -> datetime:
        """A moment on that day in office hours; never later than now."""
        at = datetime.combine(self.day(ago), time(8, 30), clock.AMSTERDAM) + timedelta(minutes=minutes)
        return min(at, self.made_at)

    @contextmanager
    def acting(self, key: str, at: datetime) -> Iterator[Actor]:
        """This professional at work at this moment, with the database and the log knowing it."""
        user = self.account(key)
        with clock.held(at), origin("demo"), chosen():
            grants = self.grants(user.pk)
            wide = Actor(user.pk, user.name, grants).is_wide
            with acting_as(user.pk, wide=wide):
                yield actor_for(user, grants)
