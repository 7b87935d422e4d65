"""Telling that a rule stands in the way, from anywhere or of a household, and taking that back."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.areas.choices import Domains, choice_of
from nabij.areas.models import Area
from nabij.audit.looking import unseen
from nabij.households.access import members_ever
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household
from nabij.households.nameless import names_found
from nabij.households.screen_names import names_among, names_in
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.obstacles import events
from nabij.obstacles.access import TELL
from nabij.obstacles.models import Obstacle, Rule
from nabij.obstacles.naming import name_rule
from nabij.obstacles.writing import Told, write_obstacle


@command(TELL, Area)
def tell_obstacle(actor: Actor, area: Area, *, rule: dict[str, str], told: Told) -> Outcome[Obstacle]:
    """Say which rule stands in the way of what, of nobody in particular.

    `rule` is what `name_rule` takes. Raises Refused for a new rule that says not what it is or whose, for a subject the
    area does not know, and for words that name somebody of a table where the teller sits.
    """
    with unseen():
        known = list(members_ever(actor).select_related("person"))
    _refuse_named(rule, told, lambda text: names_among(known, text))
    return _write(actor, area, name_rule(**rule), told)


@command(TELL, Household)
def tell_obstacle_at(actor: Actor, household: Household, *, rule: dict[str, str], told: Told) -> Outcome[Obstacle]:
    """The same of something met in this household; that it was there is kept for its table alone.

    Raises Refused, beside what `tell_obstacle` does, when the words or the rule name somebody of the household.
    """
    _refuse_named(
        rule, told, lambda text: list(dict.fromkeys([*names_in(actor, household, text), *names_found(text, household)]))
    )
    return _write(actor, household.area, name_rule(**rule), told, household=household)


def _refuse_named(rule: dict[str, str], told: Told, find: Callable[[str], list[str]]) -> None:
    """Everybody here reads it: so it points at the word, and says how else."""
    texts = {"holds_back": told.holds_back, **{name: rule.get(name, "") for name in ("name", "article", "body")}}
    for field, text in texts.items():
        if names := find(text):
            said = ", ".join(names)
            raise Refused(
                _("Hier staat nog een naam: %(names)s. Schrijf ‘de moeder’ of ‘een kind van 8’.") % {"names": said},
                field=field,
            )


def _write(actor: Actor, area: Area, rule: Rule, told: Told, **where: Any) -> Outcome[Obstacle]:
    if told.domain and told.domain not in choice_of(Domains, area.pk).names:
        raise Refused(_("Kies een onderwerp uit de lijst."), field="domain")
    obstacle, is_new = write_obstacle(professional_of(actor), rule, area, told, **where)
    return Done(events.TOLD, obstacle, {"rule": str(rule.pk)}) if is_new else Unchanged(obstacle)


@command(TELL, Obstacle, lock=True)
def take_back(actor: Actor, obstacle: Obstacle) -> Outcome[Obstacle]:
    """It was a mistake. Raises Refused once it was answered: then it helped others already."""
    if obstacle.taken_back_at:
        return Unchanged(obstacle)
    if obstacle.answer_id:
        raise Refused(_("Er is al antwoord op gegeven."))
    obstacle.taken_back_at = clock.now()
    obstacle.save(update_fields=["taken_back_at"])
    return Done(events.TAKEN_BACK, obstacle)
