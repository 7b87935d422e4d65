"""Asking "may I?": the answer stands on the mandate of this moment, and is kept."""

from decimal import Decimal
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, Role
from nabij.discretion import events
from nabij.discretion.mandates import asked_in, backing, who_may, widest_for
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.households.access import seats
from nabij.households.commands.seating import number_of, professional_of
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.kernel.records import new_id


@command(Permission.MANDATE_ASK, Household, lock=True)
def ask_mandate(
    actor: Actor,
    household: Household,
    *,
    what: str,
    amount: Decimal | None = None,
    payee: str = "",
    key: UUID | None = None,
) -> Outcome[MandateAnswer]:
    """Ask whether one may decide this oneself, for so many euros: yes up to and including the limit of one's role.

    The answer keeps the mandate it stands on. The same `key` again (a second click) asks nothing anew, unless
    something else is asked with it: that is another question. Raises Refused for something that nobody in the area
    has a mandate for, for an amount of nothing, and without an amount where the mandate has a limit.
    """
    key = uuid5(key or new_id(), f"{what}\n{'' if amount is None else f'{amount:.2f}'}\n{payee}")
    if given := MandateAnswer.objects.filter(household=household, key=key).first():
        return Unchanged(given)
    answer = _answer(actor, household, what, amount)
    answer.asked_by, answer.payee, answer.key = professional_of(actor), payee, key
    answer.save(force_insert=True)
    return Done(events.MANDATE_YES if answer.yes else events.MANDATE_NO, answer, {"amount": _said(amount)})


def _answer(actor: Actor, household: Household, what: str, amount: Decimal | None) -> MandateAnswer:
    role = str(seats(actor, Permission.MANDATE_ASK).filter(household=household).values_list("seat", flat=True).get())
    held = [one for one in asked_in(household.area_id) if one.what == what]
    _refuse(held, amount)
    mandate = widest_for(held, role)
    answer = MandateAnswer(household=household, what=what, amount=amount, role=role, mandate=mandate)
    answer.yes, answer.up_to = mandate is not None and mandate.allows(amount), mandate.up_to if mandate else None
    if answer.yes:
        behind = backing(household.area)
        answer.backed_by, answer.backed_by_phone = behind.name, behind.phone
    else:
        _say_who(answer, held[0].subject)
    return answer


def _say_who(answer: MandateAnswer, subject: str) -> None:
    """Who may instead: of this household's own table its director, of a role in the area whoever holds it."""
    household = answer.household
    other = who_may(household.area_id, subject=subject, amount=answer.amount, what=answer.what)
    answer.other_role, answer.other_mandate = other.role, other.mandate
    answer.backed_by, answer.backed_by_phone = other.name, other.phone
    if other.role == Role.DIRECTOR and household.director:
        answer.backed_by, answer.backed_by_phone = household.director.name, number_of(household.director)


def _refuse(held: list[Mandate], amount: Decimal | None) -> None:
    if not held:
        raise Refused(_("Kies waarvoor het is uit de lijst van uw gebied."), field="what")
    if amount is None and any(one.up_to is not None for one in held):
        raise Refused(_("Vul in hoeveel het kost: dit mandaat heeft een grens."), field="amount")
    if amount is not None and amount <= 0:
        raise Refused(_("Vul een bedrag in boven nul."), field="amount")


def _said(amount: Decimal | None) -> str:
    return _("zonder bedrag") if amount is None else format_euro(amount)
