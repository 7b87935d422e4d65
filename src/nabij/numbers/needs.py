"""What people need most beside what the offer can give, per subject of an area: counted from the cases themselves.

Each column is a table of its own, for a household may stand in several: they are read beside one another and never
added up. A subject is that of what is hard, as people at the table named it; nobody has to go through them all.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Case, F, QuerySet, When
from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.choices import Domains, choice_of
from nabij.budget.models import BudgetRequest
from nabij.chain.models import Pin
from nabij.households.models import Circumstance
from nabij.numbers.counting import Asked, Facts
from nabij.numbers.periods import Period
from nabij.numbers.reports import OTHER, within, word
from nabij.numbers.tables import Definition
from nabij.obstacles.models import Obstacle, ObstacleCase
from nabij.plans.models import State
from nabij.provisions.models import Allocation, Delivery, Law, Ruling
from nabij.provisions.models.allocations import EndReason
from nabij.safety_net.models import NetDecision
from nabij.safety_net.models.decisions import Outcome

HOUSEHOLDS = "households"
Prevents = BudgetRequest.Prevents
# Nobody is asked for a subject when they ask for money: what it had to prevent says which it is.
SUBJECT_OF = {
    Prevents.DEBT: "Geld", Prevents.INCOME: "Geld", Prevents.BASICS: "Geld", Prevents.EVICTION: "Wonen",
    Prevents.CUT_OFF: "Wonen", Prevents.HEALTH: "Gezondheid", Prevents.TAKING_PART: "Taal en meedoen",
    Prevents.OTHER: OTHER,
}  # fmt: skip
Rows = Iterator["QuerySet[Any, Any]"]


def _counted(found: "QuerySet[Any, Any]", asked: Asked, *, domain: str, day: Any) -> "QuerySet[Any, Any]":
    """Rows of one place each: the household, its subject as the area names it, one column, and the day."""
    names = choice_of(Domains, asked.area_id).names
    named = Case(When(**{f"{domain}__in": names}, then=F(domain)), default=word(OTHER))
    told = found.filter(household__area_id=asked.area_id).exclude(**{domain: ""})
    rows: QuerySet[Any, Any] = told.annotate(unit=F("household_id"), row=named, column=word(HOUSEHOLDS), day=day)
    return rows.filter(within(asked))


def hard(asked: Asked) -> Rows:
    """What people said is hard."""
    said = Circumstance.objects.filter(kind=Circumstance.Kind.PROBLEM)
    yield _counted(said, asked, domain="domain", day=TruncDate("created_at"))


def tackled(asked: Asked) -> Rows:
    """What an action of the plan tackles: there is a goal behind it."""
    yield _counted(Pin.objects.all(), asked, domain="circumstance__domain", day=TruncDate("created_at"))


def not_possible(asked: Asked) -> Rows:
    """Actions that could not be done."""
    stuck = Pin.objects.filter(action__state=State.CANNOT)
    yield _counted(stuck, asked, domain="circumstance__domain", day=TruncDate("action__moved_at"))


def in_the_way(asked: Asked) -> Rows:
    """Where a rule or a form stood in the way."""
    met = ObstacleCase.objects.filter(obstacle__taken_back_at=None)
    yield _counted(met, asked, domain="obstacle__domain", day=F("obstacle__told_on"))


def not_signed(asked: Asked) -> Rows:
    """Custom budgets that were asked and refused."""
    subject = Case(*(When(prevents=why, then=word(name)) for why, name in SUBJECT_OF.items()))
    refused = BudgetRequest.objects.filter(state=BudgetRequest.State.REFUSED).annotate(subject=subject)
    yield _counted(refused, asked, domain="subject", day=TruncDate("closed_at"))


def net_said_no(asked: Asked) -> Rows:
    """Questions to the safety net that got a no, or that it may not decide on: a national law. What was decided anew
    counts as it stands."""
    no = NetDecision.objects.filter(outcome__in=[Outcome.REFUSED, Outcome.CANNOT], replaced_by=None)
    yield _counted(no, asked, domain="question__domain", day=F("decided_on"))


def did_not_come(asked: Asked) -> Rows:
    """Help that was refused, declined, never began or stopped early, by law. Its product names no subject."""
    here = {"household__area_id": asked.area_id}
    refused = Ruling.objects.filter(**here, outcome=Ruling.Outcome.REFUSED, retracted_at=None)
    yield _by_law(refused, "refused", F("application__law"), F("announced_on"), asked)
    given = Allocation.objects.filter(**here, withdrawn_on=None)
    yield _by_law(given.filter(declined_on__isnull=False), "refused", F("law"), F("declined_on"), asked)
    late = given.filter(deliveries=None, declined_on=None)
    yield _by_law(late, "not_begun", F("law"), F("start_due_on"), asked)
    early = Delivery.objects.filter(**here, overtaken=False, end_reason__in=EndReason.early())
    yield _by_law(early, "ended_early", F("allocation__law"), F("end_known_on"), asked)


def _by_law(found: "QuerySet[Any, Any]", row: str, law: Any, day: Any, asked: Asked) -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = found.annotate(unit=F("household_id"), row=word(row), column=law, day=day)
    return rows.filter(within(asked))


COLUMNS: tuple[tuple[str, Any, Any, Any, Facts], ...] = (
    ("hard", _lazy("Dit is moeilijk"),
     _lazy("Huishoudens waar in %(period)s aan tafel is gezegd dat hier iets moeilijk is."),
     _lazy("het verhaal van het gezin in Nabij"), hard),
    ("tackled", _lazy("Daar doen wij iets aan"),
     _lazy("Huishoudens waar in %(period)s een actie uit het plan aan zoiets is verbonden."),
     _lazy("de plannen in Nabij"), tackled),
    ("not-possible", _lazy("Een actie lukte niet"),
     _lazy("Huishoudens waar zo’n actie in %(period)s niet lukte."),
     _lazy("de plannen in Nabij"), not_possible),
    ("in-the-way", _lazy("Een regel stond in de weg"),
     _lazy("Huishoudens waar in %(period)s een regel of formulier is genoemd dat in de weg staat."),
     _lazy("de obstakels in Nabij"), in_the_way),
    ("not-signed", _lazy("Maatwerkbudget kwam er niet"),
     _lazy("Huishoudens waarvoor in %(period)s een maatwerkbudget niet is getekend. Het onderwerp volgt uit wat het "
           "moest voorkomen: schuld en te weinig om van te leven bij geld, uitzetting en afsluiting bij wonen."),
     _lazy("de aanvragen van maatwerkbudget in Nabij"), not_signed),
    ("net-no", _lazy("Het vangnet zei nee"),
     _lazy("Huishoudens met een vraag aan het vangnet die in %(period)s nee kreeg, of waar het vangnet niet over mocht "
           "beslissen: een landelijke wet. Een later besluit op dezelfde vraag telt, het eerdere niet."),
     _lazy("de besluiten van het vangnet in Nabij"), net_said_no),
)  # fmt: skip
DID_NOT_COME = Definition(
    "needs-did-not-come",
    _lazy("Hulp die er niet kwam, of niet bleef"),
    _lazy("Wat er gebeurde"),
    {
        "refused": _lazy("afgewezen"), "not_begun": _lazy("niet begonnen"),
        "ended_early": _lazy("eerder gestopt dan bedoeld"),
    },
    dict(Law.choices),
    _lazy("Huishoudens van wie in %(period)s een aanvraag of verzoek is afgewezen, hulp niet op tijd begon, of hulp "
          "eerder stopte. De rijen tellen niet op: een huishouden kan in meer dan één staan."),
    _lazy("aanvragen, toewijzingen en berichten van aanbieders in Nabij"),
    did_not_come,
    adds_up=False,
)  # fmt: skip


def needs_tables(area_id: UUID) -> list[Definition]:
    """One table for each column of the page, with the subjects of this area as rows."""
    names = {name: name for name in choice_of(Domains, area_id).names} | {OTHER: _lazy("een ander onderwerp")}
    return [
        Definition(
            f"needs-{key}", title, _lazy("Onderwerp"), names, {HOUSEHOLDS: _lazy("huishoudens")}, counts, source, facts,
            adds_up=False,
        )
        for key, title, counts, source, facts in COLUMNS
    ]  # fmt: skip


def wanted_of(area_id: UUID) -> list[Definition]:
    """All tables of the page of this area; what did not come stands last."""
    return [*needs_tables(area_id), DID_NOT_COME]


def rules_in_the_way(area_id: UUID, period: Period) -> dict[str, list[str]]:
    """The rules that were named in this period, by subject and by name: texts that everybody here reads. One query."""
    begins, ends = period.quarters[0].begins_on, period.quarters[-1].ends_before
    told = Obstacle.objects.filter(area_id=area_id, taken_back_at=None, told_on__gte=begins, told_on__lt=ends)
    named = Coalesce("rule__same_as__name", "rule__name")
    found: dict[str, list[str]] = {}
    for domain, name in told.order_by().values_list("domain", named).distinct().order_by("domain", named):
        found.setdefault(domain, []).append(name)
    return found
