"""Filling Waterstad: places and people first, then every story through the commands, all of it or nothing."""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from django.db import transaction

from nabij.access.actor import NOBODY
from nabij.access.database import acting_as
from nabij.accounts.models import Persona
from nabij.areas.choices import chosen
from nabij.demo.agreeing import tell_agreements
from nabij.demo.budgeting import tell_requests
from nabij.demo.crowd.placing import place_crowd
from nabij.demo.knocking import ask_and_call
from nabij.demo.looking import look_around, read_mail
from nabij.demo.messages.taking import take_in
from nabij.demo.obstacles import tell_obstacles
from nabij.demo.paying import set_budgets, tell_payments
from nabij.demo.personas import PERSONAS, write_personas
from nabij.demo.places import choose_for_town, choose_in_kolenbuurt, choose_otherwise, make_places
from nabij.demo.referring import tell_referrals
from nabij.demo.signals.month import tell_signals
from nabij.demo.stage import Stage
from nabij.demo.stories.all import STORIES
from nabij.demo.telling.course import tell
from nabij.demo.telling.exceptions import tell_exceptions
from nabij.demo.telling.mandates import tell_mandates
from nabij.demo.telling.precedents import tell_precedents
from nabij.demo.telling.scenes import Told
from nabij.demo.waiting import report_what_waits
from nabij.kernel import clock
from nabij.numbers.jobs import count_quarter

LONG_AGO = timedelta(days=800)


def fill(say: Callable[[str], None]) -> bool:
    """Make the demo; gives False, and does nothing, when it stands there already."""
    with acting_as(None, wide=True):
        if Persona.objects.exists():
            return False
    began = monotonic()
    with transaction.atomic():
        stage = _set_stage(say)
        told = tell_all(stage, say)
        report_what_waits(stage, told)
        ask_and_call(stage)
        tell_signals(stage, told)
        take_in(stage, told)
        tell_referrals(stage, told)
        tell_agreements(stage)
        tell_obstacles(stage, told)
        tell_payments(stage, told)
        tell_precedents(stage, told)
        tell_exceptions(stage, told)
        tell_requests(stage, told)
        _count_quarters(stage)
        look_around(stage, told)
        read_mail(stage, [known.key for known in PERSONAS])
        with acting_as(None, wide=True):
            write_personas(stage)
    say(f"Waterstad staat er: {len(told)} huishoudens, {len(stage.cast)} professionals ({monotonic() - began:.0f} s).")
    return True


def _set_stage(say: Callable[[str], None]) -> Stage:
    say("Waterstad wordt gemaakt: twee wijken en de mensen die er werken …")
    made_at = clock.now()
    with clock.held(made_at - LONG_AGO), acting_as(None, wide=True), chosen():
        municipality, areas = make_places()
        stage = Stage(municipality, areas, place_crowd(municipality, areas), made_at)
    with stage.acting("ad", made_at - LONG_AGO) as administrator:
        choose_otherwise(administrator, areas["Havenbuurt"])
        choose_in_kolenbuurt(administrator, areas["Kolenbuurt"])
        choose_for_town(administrator, municipality)
    tell_mandates(stage)
    set_budgets(stage)
    return stage


def _count_quarters(stage: Stage) -> None:
    """What the morning round does by itself: count what is over."""
    with clock.held(stage.made_at), acting_as(None, wide=True), chosen():
        while count_quarter(NOBODY):
            pass


def tell_all(stage: Stage, say: Callable[[str], None]) -> dict[str, Told]:
    """Every story, the oldest first; by the family's name as the story writes it."""
    told: dict[str, Told] = {}
    for number, story in enumerate(sorted(STORIES, key=lambda one: -one.began), start=1):
        key = f"{story.surname} {story.street} {story.number}"
        if key in told:
            raise ValueError(f"two stories are called {key}")
        told[key] = tell(stage, story)
        if number % 10 == 0:
            say(f"  {number} van de {len(STORIES)} huishoudens verteld …")
    return told
