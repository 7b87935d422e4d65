"""Asking "may I?": the answer stands on the rule of this moment, and is kept."""

from decimal import Decimal
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.discretion import events
from nabij.discretion.mandates import backing, limit, rule_for, things
from nabij.discretion.models import MandateAnswer
from nabij.households.access import seats
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.kernel.records import new_id


@command(Permission.MANDATE_ASK, Household, lock=True)
def ask_mandate(
    actor: Actor, household: Household, *, what: str, amount: Decimal, payee: str = "", key: UUID | None = None
) -> Outcome[MandateAnswer]:
    """Ask whether one may decide this alone, for so many euros: yes up to and including the limit of one's role.

    The answer keeps the rule as it stood. The same `key` again (a second click) asks nothing anew, unless
    something else is asked with it: that is another question. Raises Refused for something that the area has given
    no mandate for, and for an amount of nothing.
    """
    key = uuid5(key or new_id(), f"{what}\n{amount:.2f}\n{payee}")
    if given := MandateAnswer.objects.filter(household=household, key=key).first():
        return Unchanged(given)
    if what not in things(household.area_id):
        raise Refused(_("Kies waarvoor het is uit de lijst van uw gebied."), field="what")
    if amount <= 0:
        raise Refused(_("Vul een bedrag in boven nul."), field="amount")
    answer = _answer(actor, household, what, amount)
    answer.asked_by, answer.payee, answer.key = professional_of(actor), payee, key
    answer.save(force_insert=True)
    return Done(events.MANDATE_YES if answer.yes else events.MANDATE_NO, answer, {"amount": format_euro(amount)})


def _answer(actor: Actor, household: Household, what: str, amount: Decimal) -> MandateAnswer:
    role = str(seats(actor, Permission.MANDATE_ASK).filter(household=household).values_list("seat", flat=True).get())
    rule = rule_for(household.area_id, what, role)
    behind = backing(household.area)
    return MandateAnswer(
        household=household, what=what, amount=amount, role=role,
        yes=rule is not None and amount <= limit(rule),
        up_to=limit(rule) if rule else None, sentence=rule.sentence if rule else "",
        backed_by=behind.name, backed_by_phone=behind.phone,
    )  # fmt: skip
