"""The signature of a second person: signing, refusing with a reason, sending back with a question.

Nobody tests the content beforehand: whoever sits at the table weighs that, and one looks back on it. A signature says
that two people looked, that it goes to an organisation, and that it is within the mandate.
"""

from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, Role
from nabij.areas.actors import label_of
from nabij.budget import events, notices
from nabij.budget.commands.asking import facts_of
from nabij.budget.models import BudgetRequest, HelperConsent, RequestQuestion
from nabij.budget.nameless import refuse_names_behind
from nabij.budget.plans import in_months, write_instalments
from nabij.budget.protection import known_protection
from nabij.budget.telling import hears
from nabij.directory.models import Professional
from nabij.discretion.mandates import WhoMay, covering, who_may
from nabij.discretion.models import Mandate
from nabij.households.commands.seating import professional_of, seat_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking import ToPay, budget_for, reserve
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell

SIGN = Permission.BUDGET_SIGN
State, Protection = BudgetRequest.State, BudgetRequest.Protection


@command(SIGN, BudgetRequest, lock=True)
def sign_request(
    actor: Actor, request: BudgetRequest, *, late: str = "", late_words: str = "", seen: Decimal | None = None
) -> Outcome[BudgetRequest]:
    """Sign: from this moment the money is promised, and waits to be paid. Twice is once, also for two at a time.

    `seen` is the amount on the screen of who signs: when another was asked meanwhile, it is not signed.

    Raises Refused for whoever asked it or sits at that table, without a mandate for this amount, without the budget,
    for a loan that lacks the yes of the debt helper or bewindvoerder, and after the term without saying why.
    """
    if request.state == State.SIGNED:
        return Unchanged(request)
    _refuse_unless_waiting(request)
    if seen is not None and seen != request.amount:
        raise Refused(_("Het bedrag is intussen veranderd: %(amount)s.") % {"amount": request.amount_text})
    by = professional_of(actor)
    refuse_own(request, by)
    mandate = mandate_for(request, by)
    refuse_unguarded_loan(request)
    now = clock.now()
    if now > request.pay_by and not late:
        raise Refused(_("De termijn is voorbij. Kies waardoor: wie het vroeg en wie betaalt zien dat."), field="late")
    if now > request.pay_by:
        refuse_names_behind([request.pk], late_words, "late_words")
        request.late, request.late_words = late, late_words
    request.payment = reserve(_budget(request), _to_pay(request), Said(by=by))
    request.state, request.signed_by, request.signed_at, request.signed_under = State.SIGNED, by, now, mandate
    request.save(update_fields=["payment", "state", "signed_by", "signed_at", "signed_under", "late", "late_words"])
    if request.months and request.first_month:
        write_instalments(request, in_months(request.amount, request.months), request.first_month, after=0)
    _tell_asker(request, notices.SIGNED, by)
    return Done(events.SIGNED, request, facts_of(request))


def _refuse_unless_waiting(request: BudgetRequest) -> None:
    if not request.waits:
        raise Refused(_("Hierover is al besloten."))


def refuse_own(request: BudgetRequest, by: Professional) -> None:
    """Four eyes: neither who asked it, or answered for them, nor anybody at that table."""
    if request.asked_by_id == by.pk:
        raise Refused(_("U vroeg dit zelf. Een ander tekent: dat heet vier ogen."))
    if RequestQuestion.objects.filter(request=request, answered_by=by).exists():
        raise Refused(_("U gaf hier zelf antwoord voor wie het vroeg. Een ander tekent: dat heet vier ogen."))
    if seat_of(request.household, by) is not None:
        raise Refused(_("U zit zelf aan tafel bij dit huishouden. Een ander tekent: dat heet vier ogen."))


def signing_mandate(request: BudgetRequest, amount: Decimal, by: Professional | None) -> Mandate | None:
    """Under which so much is signed for in the area of this request by this person; None when there is none."""
    subject, role = Mandate.Subject.SIGN_BUDGET, Role.TEAM_LEADER
    return covering(request.area_id, subject=subject, role=role, amount=amount, by=by.pk if by else None)


def mandate_for(request: BudgetRequest, by: Professional) -> Mandate:
    """Under which one signs now. Raises Refused with the name of who may, when it goes further."""
    found = signing_mandate(request, request.amount, by)
    if found is None:
        raise Refused(who_may_words(request))
    return found


def who_may_words(request: BudgetRequest) -> str:
    """ "€ 900,00 gaat boven uw mandaat. Wie het mag, of …: Greta Gever, mandaatgever, 14 020."."""
    may: WhoMay = who_may(request.area_id, subject=Mandate.Subject.SIGN_BUDGET, amount=request.amount)
    who = ", ".join(part for part in (may.name, may.label, may.phone) if part)
    return _("%(amount)s gaat boven uw mandaat. Wie het mag, of u er een mandaat voor kan geven: %(who)s.") % {
        "amount": request.amount_text, "who": who or label_of(may.role),
    }  # fmt: skip


def refuse_unguarded_loan(request: BudgetRequest) -> None:
    """No loan during a debt arrangement or bewind without that helper's yes; the database says the same."""
    if not request.is_loan:
        return
    guarded = request.protection != Protection.NONE or known_protection(request.household_id) != Protection.NONE
    if guarded and not HelperConsent.objects.filter(request=request, yes=True).exists():
        raise Refused(
            _("Er loopt een schuldregeling of bewind. Een lening kan dan alleen met het ja van wie daarover gaat; "
              "een gift kan wel.")
        )  # fmt: skip


def _budget(request: BudgetRequest) -> Budget:
    found = budget_for(request.area_id, clock.today().year)
    if found is None:
        raise Refused(_("Er is dit jaar nog geen maatwerkbudget voor dit gebied. Bel de uitbetaling."))
    return found


def _to_pay(request: BudgetRequest) -> ToPay:
    return ToPay(
        request=request.pk, number=request.number, amount=request.amount, payee=request.payee.name,
        iban=request.payee.iban, pay_by=request.pay_by, is_loan=request.is_loan, asked_by=request.asked_by,
        late_because=": ".join(part for part in (request.get_late_display(), request.late_words) if part)[:300],
    )  # fmt: skip


@command(SIGN, BudgetRequest, lock=True)
def refuse_request(actor: Actor, request: BudgetRequest, *, because: str) -> Outcome[BudgetRequest]:
    """Not this. Whoever asked hears why, and may ask anew. Raises Refused without a reason, or after a decision."""
    if request.state == State.REFUSED:
        return Unchanged(request)
    _refuse_unless_waiting(request)
    if not because:
        raise Refused(_("Schrijf op waarom niet: wie het vroeg hoort dit."), field="because")
    refuse_names_behind([request.pk], because, "because")
    by = professional_of(actor)
    refuse_own(request, by)
    request.state, request.closed_by, request.closed_at = State.REFUSED, by, clock.now()
    request.closed_because = because
    request.save(update_fields=["state", "closed_by", "closed_at", "closed_because"])
    _tell_asker(request, notices.REFUSED, by)
    return Done(events.REFUSED, request, facts_of(request))


@command(SIGN, BudgetRequest, lock=True)
def send_back(actor: Actor, request: BudgetRequest, *, question: str) -> Outcome[RequestQuestion]:
    """A question first; the clock runs on. Raises Refused without words, and while an earlier one is open."""
    _refuse_unless_waiting(request)
    if not question:
        raise Refused(_("Schrijf uw vraag op."), field="question")
    if RequestQuestion.objects.filter(request=request, answer="").exists():
        raise Refused(_("Er staat al een vraag open. Wacht op het antwoord, of bel."), field="question")
    by = professional_of(actor)
    refuse_own(request, by)
    made = RequestQuestion.objects.create(household_id=request.household_id, request=request, words=question, put_by=by)
    request.state = State.QUESTIONED
    request.save(update_fields=["state"])
    _tell_asker(request, notices.QUESTIONED, by)
    return Done(events.QUESTIONED, made, facts_of(request))


def _tell_asker(request: BudgetRequest, kind: NoticeKind, by: Professional) -> None:
    tell(
        kind, [hears(request)], thing=request.pk, household=request.household_id, number=request.number,
        professional=by.name,
    )  # fmt: skip
