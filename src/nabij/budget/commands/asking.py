"""Asking for a custom budget, answering a question about it, and taking it back."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from django.db.models import Exists, OuterRef
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, Role
from nabij.areas.actors import accounts_with
from nabij.budget import events, notices
from nabij.budget.lapsing import let_yes_lapse
from nabij.budget.models import BudgetRequest, RequestQuestion
from nabij.budget.plans import open_instalments
from nabij.budget.protection import known_protection
from nabij.budget.terms import pay_by_of
from nabij.directory.models import Organisation, Professional
from nabij.households.commands.belonging import members_now, person_of
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.kernel.sequences import next_number
from nabij.kernel.text import plain
from nabij.ledger.booking import release
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Payee, Payment
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell

ASK = Permission.BUDGET_ASK
Kind, State, Protection = BudgetRequest.Kind, BudgetRequest.State, BudgetRequest.Protection


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked. `iban` is needed for a payee that was not paid before; `months` and `first_month` for a loan."""

    what: str
    prevents: str
    otherwise: str
    amount: Decimal
    payee: str
    iban: str = ""
    kind: str = Kind.GIFT
    in_return: str = ""
    about_id: UUID | None = None
    months: int | None = None
    first_month: date | None = None
    protection: str = Protection.NONE
    on_paper: bool = True


@command(ASK, Household, lock=True)
def ask_budget(
    actor: Actor, household: Household, *, key: UUID, asked: Asked, earlier: BudgetRequest | None = None
) -> Outcome[BudgetRequest]:
    """Ask for money that prevents poverty, to be paid to an organisation; who signs in the area is told at once.

    The clock begins now. The same form sent twice for a household is one. Raises Refused for a closed household, for a
    payee without an account, for one that is a resident, for what must be said and was not, and for a form that was
    sent before and says something else now.
    """
    by, key = professional_of(actor), uuid5(key, str(household.pk))
    if standing := BudgetRequest.objects.select_related("payee").filter(asked_by=by, key=key).first():
        _refuse_another(standing, asked)
        return Unchanged(standing)
    if household.state == Household.State.CLOSED:
        raise Refused(_("Dit huishouden is afgerond. Heropen het eerst."))
    now = clock.now()
    request = BudgetRequest(
        key=key, household=household, area_id=household.area_id, asked_by=by, asked_at=now, earlier=earlier,
        pay_by=pay_by_of(household.area_id, now), what=asked.what, prevents=asked.prevents,
        otherwise=asked.otherwise, kind=asked.kind, amount=asked.amount, on_paper=asked.on_paper,
        in_return=asked.in_return if asked.kind == Kind.IN_RETURN else "",
    )  # fmt: skip
    if asked.about_id:
        request.about = person_of(household, asked.about_id, field="about")
    _agree_on_loan(request, household, asked)
    request.payee = _payee(by, household, asked)
    request.number = next_number("budget_request_number")
    request.save(force_insert=True)
    if request.protection == Protection.NONE:  # else once whoever is in charge of the debts or the money said yes
        tell_signers(request, notices.TO_SIGN, by)
    return Done(events.ASKED, request, facts_of(request))


def _refuse_another(standing: BudgetRequest, asked: Asked) -> None:
    """Whoever goes back in the browser and writes something else hears that it was not taken."""
    before = (standing.what, standing.otherwise, standing.amount, standing.kind, plain(standing.payee.name))
    if before != (asked.what, asked.otherwise, asked.amount, asked.kind, plain(asked.payee)):
        raise Refused(
            _("Dit formulier is al verstuurd: aanvraag %(number)s, %(amount)s. Trek die in als het anders moet, en "
              "vraag het opnieuw.") % {"number": standing.number, "amount": standing.amount_text}
        )  # fmt: skip


def facts_of(request: BudgetRequest) -> dict[str, object]:
    """What the trace remembers of it."""
    return {"number": request.number, "amount": format_euro(request.amount)}


def tell_signers(request: BudgetRequest, kind: NoticeKind, by: Professional, *, thing: UUID | None = None) -> None:
    """Whoever leads the area hears that something waits for them; not who asked it."""
    when = date_format(request.pay_by.astimezone(clock.AMSTERDAM), "l j F H:i")
    leaders = [one for one in accounts_with(request.area, Role.TEAM_LEADER) if one != by.user_id]
    tell(kind, leaders, thing=thing or request.pk, number=request.number, professional=by.name, when=when)


def _agree_on_loan(request: BudgetRequest, household: Household, asked: Asked) -> None:
    if asked.kind != Kind.LOAN:
        return
    if not asked.months:
        raise Refused(_("Kies in hoeveel maanden de lening terugkomt."), field="months")
    if asked.amount / asked.months < Decimal("0.01"):
        raise Refused(_("Zo blijft er per maand niets over om terug te betalen. Kies minder maanden."), field="months")
    request.months = asked.months
    request.first_month = (asked.first_month or next_month(clock.today())).replace(day=1)
    if request.first_month < clock.today().replace(day=1):
        raise Refused(_("Kies een maand die nog komt."), field="first_month")
    known = known_protection(household.pk)
    request.protection = known if known != Protection.NONE else asked.protection


def next_month(day: date) -> date:
    """The first day of the month after it."""
    return day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1, day=1)


def _payee(by: Professional, household: Household, asked: Asked) -> Payee:
    """Who is paid: by the account that was typed, else by the one account that was paid before under this name."""
    _refuse_resident(household, asked.payee)
    if not asked.iban:
        return _paid_before(asked.payee)
    held = Payee.objects.filter(iban=asked.iban).first()
    if held is not None and plain(held.name) != plain(asked.payee):
        raise Refused(
            _("Dit rekeningnummer staat op naam van %(name)s. Kies die naam, of kijk het nummer na.")
            % {"name": held.name},
            field="iban",
        )
    found = Organisation.objects.filter(name__iexact=asked.payee).first()
    return held or Payee.objects.create(name=asked.payee, iban=asked.iban, organisation=found, noted_by=by)


def _paid_before(name: str) -> Payee:
    """An account that somebody only wrote down does not count: a name would be theirs who types it first."""
    paid = Payment.objects.filter(iban=OuterRef("iban"), paid_on__isnull=False)
    known = list(Payee.objects.filter(Exists(paid), name__iexact=name)[:2])
    if not known:
        raise Refused(_("Aan deze organisatie is nog niet eerder betaald. Vul het rekeningnummer in."), field="iban")
    if len(known) > 1:
        raise Refused(_("Onder deze naam zijn meer rekeningnummers bekend. Vul in welk nummer het is."), field="iban")
    return known[0]


def _refuse_resident(household: Household, payee: str) -> None:
    """Money goes to whoever delivers. A resident who paid already is paid back by the shop, not by us."""
    said = _words(payee)
    for member in members_now(household):
        if _is_called(member.person, said):
            raise Refused(
                _("Het budget betaalt een organisatie of winkel, nooit een bewoner. Wie levert dit?"), field="payee"
            )


def _is_called(person: Person, said: set[str]) -> bool:
    """By surname with a first name or an initial, in any order. A surname alone may be that of a shop."""
    surname, given = _words(person.surname), _words(person.given_names)
    firsts = given | {name[0] for name in given}
    return bool(surname and surname <= said and firsts & (said - surname))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text)))


@command(ASK, BudgetRequest, lock=True)
def answer_question(
    actor: Actor, request: BudgetRequest, *, answer: str, amount: Decimal | None = None
) -> Outcome[BudgetRequest]:
    """Answer what the signer asked; the amount may become another with it. It waits for a signature again, and for more
    also for the yes of who said yes to less.

    Raises Refused when there is nothing to answer.
    """
    question = RequestQuestion.objects.select_related("put_by").filter(request=request, answer="").first()
    if question is None or request.state != State.QUESTIONED:
        raise Refused(_("Er staat geen vraag meer open."))
    if not answer:
        raise Refused(_("Schrijf uw antwoord op."), field="answer")
    by = professional_of(actor)
    question.answer, question.answered_by, question.answered_at = answer, by, clock.now()
    question.save(update_fields=["answer", "answered_by", "answered_at"])
    let_yes_lapse(request, amount or request.amount, asked_by=by.name)
    request.state, request.amount = State.ASKED, amount or request.amount
    request.save(update_fields=["state", "amount"])
    tell(notices.ANSWERED, [question.put_by.user_id], thing=request.pk, number=request.number, professional=by.name)
    return Done(events.ANSWERED, request, facts_of(request))


@command(ASK, BudgetRequest, lock=True)
def withdraw_request(actor: Actor, request: BudgetRequest, *, because: str = "") -> Outcome[BudgetRequest]:
    """It is not needed any more. What was promised is free again; a family may stop at any moment.

    Raises Refused when it was refused already, and when the money is with the bank.
    """
    if request.state == State.WITHDRAWN:
        return Unchanged(request)
    if request.state == State.REFUSED:
        raise Refused(_("Hierover is al besloten."))
    by = professional_of(actor)
    release(request.pk, Said(by=by))
    open_instalments(request).update(replaced_at=clock.now(), replaced_because=_("de aanvraag is ingetrokken"))
    request.state, request.closed_by, request.closed_at = State.WITHDRAWN, by, clock.now()
    request.closed_because = because
    request.save(update_fields=["state", "closed_by", "closed_at", "closed_because"])
    return Done(events.WITHDRAWN, request, facts_of(request))
