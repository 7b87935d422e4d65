"""The standing cast: the family De Vries – Yilmaz and everyone who may, or may not, look."""

from dataclasses import dataclass, field

from nabij.access.permissions import Role
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement, Person
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.people import make_area, make_professional

Seat = Involvement.Seat


@dataclass
class Cast:
    """One open household, its director and everyone around it; and a household in another area."""

    area: Area = field(default_factory=make_area)

    def __post_init__(self) -> None:
        self.elsewhere = make_area("Havenbuurt")
        self.samira = make_professional("Samira Bakker")
        self.tom = make_professional("Tom de Groot")
        self.mentor = make_professional("Mirjam Mentor", Role.PARTNER, organisation="Waterschool")
        self.debt_helper = make_professional("Mark Jansen", Role.PARTNER, organisation="Kredietbank")
        self.gp = make_professional("Hans Huisarts", Role.PARTNER, organisation="Praktijk De Linde")
        self.leader = make_professional("Lea Leider", Role.TEAM_LEADER)
        self.intake = make_professional("Inge Intake", Role.INTAKE_WORKER)
        self.colleague = make_professional("Carla Collega")
        self.stranger = make_professional("Sjoerd Vreemd", area=self.elsewhere, organisation="Wijkteam Havenbuurt")
        self.officer = make_professional("Fenna Functionaris", Role.PRIVACY_OFFICER, organisation="Gemeente")
        self.administrator = make_professional("Ad Beheer", Role.ADMINISTRATOR, organisation="Gemeente")
        self.signals = make_professional("Nora Nagtegaal", Role.ARREARS_WORKER, organisation="Gemeente")
        self.back_office = make_professional("Bo Kantoor", Role.BACK_OFFICE, organisation="Gemeente")
        self.mandate_giver = make_professional("Greta Gever", Role.MANDATE_GIVER, organisation="Gemeente")
        self.safety_net = make_professional("Victor Vangnet", Role.SAFETY_NET_OFFICER, organisation="Gemeente")
        self.policy = make_professional("Bea Beleid", Role.POLICY_OFFICER, organisation="Gemeente")
        self.paymaster = make_professional("Otto Betaler", Role.PAYMASTER, organisation="Gemeente")
        self._family()

    def _family(self) -> None:
        self.household: Household = make_household(area=self.area, director=self.samira)
        self.jan: Person = make_person("Jan", "Vries", "1983-02-11", prefix="de")
        self.ayse = make_person("Ayşe", "Yilmaz", "1987", language="Turks", needs_interpreter=True)
        self.elif_ = make_person("Elif", "Vries", "2011-05-03", prefix="de")
        self.murat = make_person("Murat", "Vries", "2013-06-14", prefix="de")
        self.deniz = make_person("Deniz", "Vries", "2018-09-30", prefix="de")
        self.fatma = make_person("Fatma", "Kaya", phone="06 8765 4321")
        for person, relation in (
            (self.jan, "vader"), (self.ayse, "moeder"), (self.elif_, "dochter"),
            (self.murat, "zoon"), (self.deniz, "zoon"),
        ):  # fmt: skip
            member(self.household, person, relation=relation)
        member(self.household, self.fatma, relation="buurvrouw", kind="network")
        seat(self.household, self.tom, Seat.STAND_IN)
        seat(self.household, self.debt_helper, purpose="schulden regelen")
        seat(self.household, self.mentor, about=(self.murat,), purpose="Murat op school houden")

    @property
    def everyone(self) -> dict[str, Professional]:
        """Everyone with an account, by the word the matrix uses."""
        return {
            "director": self.samira, "stand_in": self.tom, "helper": self.debt_helper,
            "helper_for_one": self.mentor, "partner": self.gp, "leader": self.leader, "intake": self.intake,
            "colleague": self.colleague, "stranger": self.stranger, "privacy": self.officer,
            "administrator": self.administrator, "signals": self.signals, "back_office": self.back_office,
            "mandate_giver": self.mandate_giver, "safety_net": self.safety_net, "policy": self.policy,
            "paymaster": self.paymaster,
        }  # fmt: skip
