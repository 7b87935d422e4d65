"""A story as scenes, in the order in which they happened."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from nabij.access.actor import Actor
from nabij.demo.crowd.people import HAVENBUURT
from nabij.demo.stage import Stage, dice
from nabij.demo.story import Story
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.intake.models import Report

Act = Callable[[Actor], object]
Scene = tuple[int, str, Act]  # how many days ago, who, and what is done
STEP = timedelta(minutes=4)


@dataclass
class Told:
    """A story while it is told: the household, and the moment at which the telling is."""

    stage: Stage
    story: Story
    household: Household = field(default_factory=Household)
    people: dict[str, UUID] = field(default_factory=dict)
    report: Report = field(default_factory=Report)
    directed: bool = False
    at: datetime = field(init=False)

    @property
    def house(self) -> UUID:
        return self.household.pk

    @property
    def ago(self) -> int:
        """How many days ago the telling is."""
        return (self.stage.today - self.at.date()).days

    def doer(self, name: str) -> Person | Professional:
        """Somebody of the household by first name, or a professional by "@"."""
        return self.stage.professional(name) if name.startswith("@") else self.person(name)

    def person(self, name: str) -> Person:
        return Person.objects.get(pk=self.people[name])

    def __post_init__(self) -> None:
        self.at = self.stage.moment(self.story.began, 0)

    @property
    def leader(self) -> str:
        return "@greet" if self.story.area == HAVENBUURT else "@lea"

    def scene(self, ago: int, who: str, act: Act) -> None:
        """Somebody does something, so many days ago; never before what was told already."""
        wanted = self.stage.moment(max(ago, 0), dice(self.story.surname, ago) % 300)
        self.at = min(max(wanted, self.at + STEP), self.stage.made_at)
        with self.stage.acting(who, self.at) as actor:
            act(actor)
