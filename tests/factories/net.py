"""Rules in the way, and questions to the safety net about them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.obstacles.models import Rule
from nabij.obstacles.naming import name_rule
from nabij.safety_net.commands.asking import Asking, NamedRule, ask_safety_net
from nabij.safety_net.commands.deciding import Deciding, decide_question
from nabij.safety_net.commands.taking import take_question
from nabij.safety_net.models import NetDecision, NetQuestion
from tests.factories.cast import Cast
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
Level = Rule.Level
NAMES = {
    Level.POLICY: ("Urgentie na vier jaar inschrijving", "Gemeente Teststad"),
    Level.BYLAW: ("Leerlingenvervoer vanaf zes kilometer", "Gemeente Teststad"),
    Level.PRACTICE: ("Geen tweede intake binnen een jaar", "Havenwonen"),
    Level.LAW: ("Vier weken zoektijd voor jongeren", "Rijk"),
}


def make_rule(level: str = Level.POLICY) -> Rule:
    name, body = NAMES[Level(level)]
    return name_rule(level=level, name=name, body=body)


def make_officer(name: str = "Xenia Xander", area: Area | None = None) -> Professional:
    return make_professional(name, Role.SAFETY_NET_OFFICER, organisation="Gemeente", area=area)


def asking(level: str = Level.POLICY, **changed: Any) -> Asking:
    words = {
        "needs": "Een droge woning voor Elif en haar broers.", "tried": "Ventileren, drogen, de corporatie gebeld.",
        "asked": "Geef urgentie, ook al staan zij vier maanden ingeschreven.", "domain": "Wonen",
    }  # fmt: skip
    return Asking(**{"rule": NamedRule(known=make_rule(level).pk), **words, **changed})


def deciding(level: str = Level.POLICY, **changed: Any) -> Deciding:
    """A yes that stands on what this kind of rule allows; for national law the only answer there is."""
    said: dict[str, Any] = {
        "outcome": "granted", "reason": "De woning maakt de kinderen ziek.", "plain_words": "U krijgt urgentie.",
        "starts_on": clock.today(), "ends_on": clock.today() + timedelta(days=180),
    }  # fmt: skip
    grounds: dict[str, dict[str, Any]] = {
        Level.POLICY: {
            "special": "Drie kinderen met longklachten.", "disproportionate": "Wachten kost hun gezondheid.",
            "is_ruling": True,
        },
        Level.BYLAW: {"special": "Hij kan niet alleen reizen.", "clause": "artikel 29", "is_ruling": True},
        Level.PRACTICE: {"agreed_with": "de rayonmanager"},
        Level.LAW: {
            "outcome": "cannot", "helps": "Leg de aanvraag nu vast.", "obstacle": "De zoektijd duurt te lang.",
            "starts_on": None, "ends_on": None,
        },
    }  # fmt: skip
    return Deciding(**{**said, **grounds[level], **changed})


def make_question(cast: Cast, acts: Acts, level: str = Level.POLICY, **changed: Any) -> NetQuestion:
    """Asked by the director."""
    return ask_safety_net(acts(cast.samira), cast.household.pk, asking=asking(level, **changed))


def make_decision(cast: Cast, acts: Acts, level: str = Level.POLICY, **changed: Any) -> NetDecision:
    """Asked, taken and decided."""
    question = make_question(cast, acts, level)
    victor = acts(cast.safety_net)
    take_question(victor, question.pk)
    return decide_question(victor, question.pk, deciding=deciding(level, **changed))
