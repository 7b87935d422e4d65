"""The family De Vries – Yilmaz as it stands after some weeks: question, strengths, troubles, plan, notes, safety."""

from datetime import date, timedelta
from typing import Any

from nabij.directory.models import Professional
from nabij.households.models import Circumstance, ContactAttempt, Household, Involvement, Person, Question
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.clock import held
from nabij.kernel.records import new_id
from nabij.kernel.working_days import add_working_days
from nabij.plans.models import Action, Goal, PlanVersion
from tests.factories.cast import Cast
from tests.factories.households import make_household, seat
from tests.factories.journal import make_note, make_weighing
from tests.factories.people import make_professional


def tell(cast: Cast) -> None:
    """The whole story, with something that is late."""
    home = cast.household
    _working_week(cast)
    ask(home, "Wij willen een nieuw huis.", cast.ayse, first=True, on=clock.today() - timedelta(days=60))
    ask(home, "Wij willen een droog huis, en rust met het geld.", cast.ayse, because="Verhuizen kan pas over jaren.")
    _circumstances(cast)
    _plan(cast)
    make_note(
        home, cast.samira, "Ayşe liet de nieuwe schimmelplekken zien. Deniz hoestte. Jan was thuis en praatte mee."
    )
    make_note(home, cast.tom, "Gebeld met Woonstad. Zij komen volgende week meten.", way="call")
    make_weighing(home, cast.samira)
    for number in range(9):
        gone = make_professional(f"Weg Gegaan {number}", has_account=False, organisation="Van alles")
        seat(home, gone, starts_on=clock.today() - timedelta(days=90), ends_on=clock.today() - timedelta(days=10))


def wait(cast: Cast) -> Household:
    """Beside it: a family in which contact is sought, one that nobody took up, and a report that waits."""
    with held(clock.now() - timedelta(days=9)):
        cast.sought = make_household("Aydın", area=cast.area, street="Kanaalweg", house_number="3")  # type: ignore[attr-defined]
        seat(cast.sought, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken")  # type: ignore[attr-defined]
        make_household("Van der Meulen", area=cast.area)
    ContactAttempt.objects.create(
        household=cast.sought, by=cast.samira, way="visit", part_of_day="morning", reached=False,  # type: ignore[attr-defined]
        on=clock.today() - timedelta(days=3),
    )  # fmt: skip
    make_report(cast)
    return cast.sought  # type: ignore[attr-defined,no-any-return]


def make_report(cast: Cast, **more: Any) -> Report:
    given = {
        "number": 1, "key": new_id(), "area": cast.area, "reported_by": cast.gp, "reporter": cast.gp.user,
        "given_names": "Piet", "surname": "Zorgelijk", "what": "Ik maak me zorgen.", "urgency": "today",
        "family_knows": "yes", "basis": "task", "secrecy": "consent", "purpose": "hulp", "call_back_by": clock.today(),
    }  # fmt: skip
    return Report.objects.create(**{**given, **more})


def _working_week(cast: Cast) -> None:
    cast.samira.working_days = [1, 2, 3, 4]
    cast.samira.save(update_fields=["working_days"])
    Involvement.objects.filter(household=cast.household, professional=cast.tom).update(weekdays=[5])


def ask(
    household: Household, words: str, by: Person, *, first: bool = False, because: str = "", on: date | None = None
) -> Question:
    return Question.objects.create(
        household=household, words=words, said_by=by, is_first=first, because=because, asked_on=on or clock.today()
    )


def good(household: Household, words: str, about: Person | None = None, **more: Any) -> Circumstance:
    return Circumstance.objects.create(household=household, about=about, kind="strength", words=words, **more)


def hard(household: Household, words: str, about: Person | None = None, **more: Any) -> Circumstance:
    return Circumstance.objects.create(household=household, about=about, kind="problem", words=words, **more)


def _circumstances(cast: Cast) -> None:
    home = cast.household
    good(home, "Ze eten elke avond samen")
    hard(home, "Schimmel in twee slaapkamers", leads_to="Deniz is vaak benauwd en mist school")
    good(home, "Wil hulp sinds september", cast.jan)
    hard(home, "Drinkt, is somber", cast.jan, leads_to="er is geen geld meer aan het eind van de maand")
    good(home, "Kookt voor de halve buurt", cast.ayse)
    good(home, "Gaat graag naar school, haalt goede cijfers", cast.elif_)
    hard(home, "Regelt alles voor iedereen", cast.elif_, leads_to="zij komt niet aan haar huiswerk toe")
    good(home, "Is goed met motoren", cast.murat)
    hard(home, "Spijbelt", cast.murat)
    good(home, "Lacht veel", cast.deniz)
    hard(home, "Leert langzaam, hoest", cast.deniz)


def _plan(cast: Cast) -> None:
    home = cast.household
    dry = make_goal(home, "Een droog huis", first_because="Deniz hoest")
    calm = make_goal(home, "Rust met het geld", position=1)
    school = make_goal(home, "Murat op school", position=2, about=cast.murat)
    late = add_working_days(clock.today() - timedelta(days=7), 1)
    make_action(dry, "Bij Woonstad vragen wanneer de schimmel wordt gemeten", cast.samira, due_on=late,
                waiting_for="Woonstad", asked_on=late, answer_due_on=add_working_days(clock.today(), 3))  # fmt: skip
    make_action(calm, "Brieven van schuldeisers op één stapel leggen", cast.jan,
                due_on=add_working_days(clock.today(), 2))  # fmt: skip
    make_action(dry, "Deniz ophalen op dinsdag en donderdag", cast.fatma, due_on=add_working_days(clock.today(), 4))
    make_action(calm, "Afspraak bij de Kredietbank maken", cast.debt_helper, due_on=add_working_days(clock.today(), 6))
    make_action(dry, "Ventilator lenen bij de buurtwerkplaats", cast.samira, state="done", done_on=clock.today())
    make_action(school, "Elke maandag even praten met Murat", cast.mentor, about=cast.murat,
                due_on=add_working_days(clock.today(), 1))  # fmt: skip
    PlanVersion.objects.create(
        household=home, number=1, by=cast.samira, agreed_by=["Ayşe Yilmaz"], content={"goals": []},
        settled_on=clock.today() - timedelta(weeks=6),
    )  # fmt: skip


def make_goal(household: Household, words: str, **more: Any) -> Goal:
    return Goal.objects.create(household=household, words=words, **more)


def make_action(goal: Goal, what: str, owner: Person | Professional, **more: Any) -> Action:
    whose = {"owner_person": owner} if isinstance(owner, Person) else {"owner_professional": owner}
    return Action.objects.create(household_id=goal.household_id, goal=goal, what=what, **whose, **more)
