"""Rows of what a household asks, how it goes, what was agreed and what was done about it."""

from collections.abc import Iterator
from datetime import timedelta

from nabij.households.models import Answer, Circumstance, ContactAttempt, InformationLetter, Question, Source
from nabij.intake.models import Report
from nabij.operations.bench.city import words
from nabij.operations.bench.city.columns import Row, Table, id_at
from nabij.operations.bench.city.people import Home, Plan
from nabij.plans.models import Action, ActionMove, Goal, PlanVersion


def questions(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        yield table.row(
            household_id=home.id, said_by_id=home.family[0].id, is_first=True, created_at=home.opened,
            asked_on=home.opened.date(), words="Wij willen weer rust in huis, en dat de kinderen meedoen op school.",
        )  # fmt: skip


def circumstances(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        dice = plan.dice_for("circumstances", home.number)
        for place in range(home.circumstances):
            is_strength = place % 3 == 0
            yield table.row(
                household_id=home.id, kind="strength" if is_strength else "problem", created_at=home.moment(dice),
                about_id=dice.choice(home.family).id if place % 4 else None,
                words=dice.choice(words.STRENGTHS if is_strength else words.PROBLEMS),
                leads_to="" if is_strength else dice.choice(words.LEADS_TO),
            )  # fmt: skip


def attempts(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        dice = plan.dice_for("attempts", home.number)
        for place in range(2):
            yield table.row(
                household_id=home.id, by_id=home.seats[-1].worker.id, way="visit", part_of_day="afternoon",
                reached=place == 1, on=(home.opened + timedelta(days=place)).date(), created_at=home.moment(dice),
            )  # fmt: skip


def letters(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        yield table.row(
            household_id=home.id, to_id=home.family[0].id, by_id=home.seats[-1].worker.id, created_at=home.opened,
            given_on=home.opened.date(),
        )  # fmt: skip


def answers(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        yield table.row(
            household_id=home.id, person_id=home.family[0].id, yes=True, created_at=home.opened,
            said_on=home.opened.date(),
        )  # fmt: skip


def reports(plan: Plan, table: Table) -> Iterator[Row]:
    for number in range(plan.size.reports):
        dice = plan.dice_for("report", number)
        home, reporter = dice.choice(plan.homes), dice.choice(plan.workers)
        about, moment = dice.choice(home.people), home.moment(dice)
        waits = number % 200 == 0
        yield table.row(
            id=_report(home, number, plan), number=1001 + number, key=id_at(moment, dice), subject=about.id,
            area_id=plan.areas[home.area], household_id=None if waits else home.id, reported_by_id=reporter.id,
            reporter_id=reporter.user, given_names=about.given, prefix=about.prefix, surname=about.surname,
            birth=about.birth, street=home.street, house_number=home.house_number, postcode=home.postcode,
            what=dice.choice(words.FACTS), urgency="week", family_knows="yes", basis="public_task",
            secrecy="consent", purpose="hulp aanbieden", necessity="anders weet niemand het",
            state="received" if waits else "linked",
            sorted_at=None if waits else moment, called_back_at=None if waits else moment,
            call_back_by=plan.today if waits else moment.date(), created_at=moment,
        )  # fmt: skip


def _report(home: Home, number: int, plan: Plan) -> object:
    return id_at(home.opened, plan.dice_for("report id", number))


def sources(plan: Plan, table: Table) -> Iterator[Row]:
    for number, home in enumerate(plan.homes):
        organisation = plan.organisations[number % len(plan.organisations)]
        yield table.row(
            household_id=home.id, organisation_id=organisation, purpose="hulp aanbieden", basis="eigen taak",
            report=id_at(home.opened, plan.dice_for("source", number)), received_on=home.opened.date(),
        )  # fmt: skip


def goals(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        dice = plan.dice_for("goals", home.number)
        for place, goal in enumerate(home.goals):
            reached = home.last_day.date() if home.state == "closed" else None
            yield table.row(
                id=goal, household_id=home.id, words=dice.choice(words.GOALS), position=place, reached_on=reached,
                about_id=dice.choice(home.family).id if place % 2 else None, created_at=home.opened,
            )  # fmt: skip


def actions(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        dice = plan.dice_for("actions", home.number)
        for place, action in enumerate(home.actions):
            goal = place * len(home.goals) // len(home.actions)
            by_family = dice.random() < 0.5
            about = plan.dice_for("goals", home.number)
            state, done = _state(home, place)
            yield table.row(
                id=action, household_id=home.id, goal_id=home.goals[goal], what=dice.choice(words.ACTIONS),
                owner_person_id=about.choice(home.people).id if by_family else None,
                owner_professional_id=None if by_family else dice.choice(home.seats).worker.id,
                state=state, done_on=done, due_on=_due(plan, home, place), created_at=home.opened,
                moved_at=home.last_day - timedelta(days=place % 20),
            )  # fmt: skip


def _state(home: Home, place: int) -> tuple[str, object]:
    if home.state == "closed" or place % 3 == 0:
        return "done", home.last_day.date()
    return ("doing" if place % 3 == 1 else "planned"), None


def _due(plan: Plan, home: Home, place: int) -> object:
    """Of the live households most is due later; a few things are late or due this week."""
    if home.state == "closed":
        return home.last_day.date()
    return plan.today + timedelta(days=(home.number * 7 + place * 11) % 90 - 3)


def moves(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        for place, action in enumerate(home.actions):
            state, _done = _state(home, place)
            for became in ("doing", state) if state == "done" else ("planned",):
                yield table.row(
                    household_id=home.id, action_id=action, became=became, on=home.last_day.date(), by="De regisseur",
                    created_at=home.last_day,
                )  # fmt: skip


def versions(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        if home.goals and home.director:
            yield table.row(
                household_id=home.id, number=1, settled_on=(home.last_day - timedelta(days=20)).date(),
                by_id=home.director.id, agreed_by=[home.family[0].given], content={"goals": [], "reached": []},
            )  # fmt: skip


TABLES = (
    (Question, questions), (Circumstance, circumstances), (ContactAttempt, attempts), (InformationLetter, letters),
    (Answer, answers), (Report, reports), (Source, sources), (Goal, goals), (Action, actions), (ActionMove, moves),
    (PlanVersion, versions),
)  # fmt: skip
