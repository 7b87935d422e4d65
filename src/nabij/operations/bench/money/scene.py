"""What is raced for: an area of its own with its budgets, a leader who may sign, and a request that waits."""

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment, Area
from nabij.budget.models import BudgetRequest
from nabij.directory.models import Organisation, Professional
from nabij.discretion.granting import SIGNING
from nabij.discretion.models import Mandate
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.kernel.sequences import next_number
from nabij.ledger.booking import raise_budget
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget, Payee

SAID = Said(None, because="proef")
IBAN = "NL91ABNA0417164300"


@dataclass
class Scene:
    """Nobody of it exists. Made as the wide role; it stays, for what is booked cannot be removed."""

    name: str = field(default_factory=lambda: f"Proef {new_id()}")
    years: int = 0

    def __post_init__(self) -> None:
        self.area = Area.objects.create(name=self.name, parent=Area.objects.filter(parent=None).first())
        self.organisation = Organisation.objects.create(name=self.name)
        self.leader, self.asker = self._professional("leider"), self._professional("vrager")
        Appointment.objects.create(user_id=str(self.leader.user_id), area=self.area, role=Role.TEAM_LEADER)
        Mandate.objects.create(
            area=self.area, subject=Mandate.Subject.SIGN_BUDGET, what=SIGNING, role=Role.TEAM_LEADER, law="proef",
            article="proef", text="proef", up_to=Decimal(2500), granted_by=self.asker, owner=self.asker,
        )  # fmt: skip

    def _professional(self, part: str) -> Professional:
        user = User.objects.create_user(f"{part}.{self.area.pk.hex}@meetstad.example", part)
        return Professional.objects.create(
            name=f"{part} {self.area.pk}", organisation=self.organisation, user=user, discipline="proef"
        )

    def budget(self, total: Decimal, year: int | None = None) -> UUID:
        """A budget of its own: that of this year when it is to be signed from, else of some year long ago."""
        self.years += 1
        budget = Budget.objects.create(area=self.area, year=year or 2000 + self.years)
        raise_budget(budget, total, SAID)
        return budget.pk

    def request(self, amount: Decimal) -> UUID:
        """A request that waits for the leader's signature."""
        household: Any = Household.objects.create(
            name="Proef", number=next_number("household_number"), area=self.area, state=Household.State.CONTACT
        )
        payee = Payee.objects.get_or_create(iban=IBAN, defaults={"name": "Winkel", "noted_by": self.asker})[0]
        return BudgetRequest.objects.create(
            number=next_number("budget_request_number"), key=new_id(), household=household, area=self.area,
            what="proef", prevents=BudgetRequest.Prevents.DEBT, otherwise="proef", amount=amount, payee=payee,
            asked_by=self.asker, pay_by=clock.now() + timedelta(days=1),
        ).pk  # fmt: skip
