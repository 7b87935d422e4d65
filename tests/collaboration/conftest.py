"""What the tests of the collaboration share: a debt helper who does not move, and days that pass."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas.choices import OverrideGround, stored
from nabij.areas.models import Appointment, Choice
from nabij.collaboration.commands.answering import Given, answer_ask
from nabij.collaboration.commands.asking import Asking, ask_further, ask_somebody
from nabij.collaboration.models import Answer, Ask
from nabij.directory.models import Professional
from nabij.households.models import Involvement
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
GROUND = "Convenant Samen in de wijk, artikel 7"


def asking(what: str = "Bel de kredietbank", days: int = 5, **more: Any) -> Asking:
    told = {"why": "De brief ligt er drie weken.", "family_told": "dinsdag aan tafel"}
    return Asking(what=what, due_on=clock.today() + timedelta(days=days), **(told | more))


@contextmanager
def days_ago(days: int) -> Iterator[None]:
    with clock.held(clock.now() - timedelta(days=days)):
        yield


@dataclass
class Climb:
    """The ladder from rung to rung, as the people concerned climb it."""

    cast: Cast
    acts: Acts
    holder: Professional = field(init=False)

    def __post_init__(self) -> None:
        long_ago = clock.today() - timedelta(days=90)
        Involvement.objects.update(starts_on=long_ago)
        self.holder = make_professional("Wout Wethouder", Role.OVERRIDE_HOLDER, organisation="Gemeente")
        Appointment.objects.update(starts_on=long_ago)
        Choice.objects.create(
            area=self.cast.area, key=OverrideGround.key, value=stored(OverrideGround(GROUND, "Wie wanneer begint."))
        )

    def first(self) -> Ask:
        samira = self.acts(self.cast.samira)
        return ask_somebody(samira, self.cast.household.pk, to=self.cast.debt_helper, asking=asking())

    def refused(self, ask: Ask, words: str = "Wij hebben een wachtlijst") -> Ask:
        by = self.cast.debt_helper if ask.professional_id else self.cast.leader
        return answer_ask(self.acts(by), ask.pk, given=Given(Answer.REFUSED, words))

    def further(self, ask: Ask) -> Ask:
        more: dict[str, Any] = {"contact_name": "Dirk Directeur, directeur", "subject": "start van de schuldhulp"}
        return ask_further(self.acts(self.cast.leader), self.refused(ask).pk, asking=asking(**more))

    def put_before(self) -> Ask:
        """Up to the last rung."""
        return self.further(self.further(self.further(self.first())))


@pytest.fixture
def climb(cast: Cast, acts: Acts) -> Climb:
    return Climb(cast, acts)


def tomorrow() -> date:
    return clock.today() + timedelta(days=1)
