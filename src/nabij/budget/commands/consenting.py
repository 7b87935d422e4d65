"""The yes or no of who is in charge of the debts or the money: on their own screen, or noted by the director."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.budget import events, notices
from nabij.budget.commands.asking import tell_signers
from nabij.budget.models import BudgetRequest, HelperConsent
from nabij.budget.telling import hears
from nabij.directory.models import Professional
from nabij.households.commands.seating import professional_of, seated
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.text import plain
from nabij.notices.telling import tell

ASK, CONSENT = Permission.BUDGET_ASK, Permission.BUDGET_CONSENT
How = HelperConsent.How


@command(ASK, BudgetRequest, lock=True)
def ask_helper(actor: Actor, request: BudgetRequest, *, helper_id: UUID) -> Outcome[HelperConsent]:
    """Put the loan to a helper at the table, who answers on a screen of their own. Asking another replaces it.

    Raises Refused when it is no loan that waits, for who asks it, for who has no account, and after a yes or a no on
    their screen.
    """
    _refuse_unless_open(request)
    helper = _at_table(actor, request, helper_id)
    if helper.user_id is None:
        raise Refused(
            _("%(name)s werkt niet in Nabij. Bel, en schrijf het antwoord op.") % {"name": helper.name}, field="helper"
        )
    standing = HelperConsent.objects.filter(request=request).first()
    if standing is not None and standing.helper_id == helper.pk:
        return Unchanged(standing)
    made = standing or HelperConsent(request=request, household_id=request.household_id)
    # What another said before is no answer of this one.
    made.helper, made.name, made.yes, made.words = helper, "", None, ""
    made.on, made.how, made.noted_by = None, "", None
    made.save()
    tell(
        notices.HELPER_ASKED, [helper.user_id], thing=request.pk, household=request.household_id,
        number=request.number, professional=actor.name,
    )  # fmt: skip
    return Done(events.HELPER_ASKED, made, {"number": request.number, "professional": helper.name})


@command(ASK, BudgetRequest, lock=True)
def note_consent(
    actor: Actor, request: BudgetRequest, *, yes: bool, on: date, how: str, helper_id: UUID | None = None,
    name: str = "", words: str = "",
) -> Outcome[HelperConsent]:  # fmt: skip
    """Write down what they said elsewhere: who, on which day, how. Raises Refused for a day to come, without a name,
    where they are to answer on their own screen by now, and for another than who said no."""
    _refuse_unless_open(request)
    if on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    if not helper_id and not name:
        raise Refused(_("Kies wie dit zegt, of schrijf de naam op."), field="name")
    made = HelperConsent.objects.filter(request=request).first() or HelperConsent(request=request)
    said_no = made.who if made.yes is False else ""
    made.household_id = request.household_id
    made.helper = _at_table(actor, request, helper_id) if helper_id else None
    made.name = "" if helper_id else name
    _refuse_another_than(said_no, made)
    made.yes, made.on, made.how, made.words, made.noted_by = yes, on, how, words, professional_of(actor)
    made.save()
    if yes:
        tell_signers(request, notices.TO_SIGN, request.asked_by)
    return Done(events.CONSENT_NOTED, made, {"number": request.number})


@command(CONSENT, BudgetRequest, lock=True)
def give_consent(
    actor: Actor, request: BudgetRequest, *, yes: bool, words: str = "", seen: Decimal | None = None
) -> Outcome[HelperConsent]:
    """Say yes or no oneself, to the amount that was `seen`; until somebody signed it may be another. Raises Refused for
    a no without words, and when another amount was asked meanwhile."""
    _refuse_unless_waiting(request)
    if seen is not None and seen != request.amount:
        raise Refused(_("Het bedrag is intussen veranderd: %(amount)s.") % {"amount": request.amount_text})
    made = HelperConsent.objects.get(request=request)
    if not yes and not words:
        raise Refused(_("Schrijf op waarom niet: dan kan de regisseur iets anders vragen."), field="words")
    made.yes, made.words, made.on, made.how, made.noted_by = yes, words, clock.today(), How.SCREEN, None
    made.save(update_fields=["yes", "words", "on", "how", "noted_by"])
    tell(
        notices.HELPER_SAID, [hears(request)], thing=request.pk, household=request.household_id,
        number=request.number, professional=actor.name,
    )  # fmt: skip
    if yes:
        tell_signers(request, notices.TO_SIGN, request.asked_by)
    return Done(events.CONSENT_YES if yes else events.CONSENT_NO, made, {"number": request.number})


def _refuse_another_than(said_no: str, consent: HelperConsent) -> None:
    """Who said no may come to say yes; nobody says it in their place."""
    if said_no and plain(said_no) != plain(consent.who):
        raise Refused(_("%(name)s zei nee. Alleen %(name)s kan daar ja van maken.") % {"name": said_no}, field="name")


def _refuse_unless_open(request: BudgetRequest) -> None:
    _refuse_unless_waiting(request)
    if HelperConsent.objects.filter(request=request, how=How.SCREEN).exists():
        raise Refused(_("Er is al geantwoord. Wilt u iets anders, vraag het dan opnieuw aan."))


def _refuse_unless_waiting(request: BudgetRequest) -> None:
    if not request.is_loan or not request.waits:
        raise Refused(_("Deze aanvraag wacht niet op een ja."))


def _at_table(actor: Actor, request: BudgetRequest, helper_id: UUID) -> Professional:
    """Somebody else at the table than who asked the loan, or puts it to them."""
    if helper_id in (request.asked_by_id, professional_of(actor).pk):
        raise Refused(_("Wie de lening vraagt, zegt er niet zelf ja op."), field="helper")
    for one in seated(request.household):
        if one.professional_id == helper_id:
            return one.professional
    raise Refused(_("Kies iemand van deze tafel."), field="helper")
