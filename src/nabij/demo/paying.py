"""Money for custom budgets: what each area has, what Otto paid, what the bank sent back, and what is too late."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from nabij.areas.models import Area
from nabij.budget.commands.asking import Asked, ask_budget
from nabij.budget.commands.signing import sign_request
from nabij.demo.crowd.people import HAVENBUURT, KOLENBUURT
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger.commands.budgets import change_budget, set_budget
from nabij.ledger.commands.ibans import propose_iban
from nabij.ledger.commands.orders import make_order, send_order, take_file
from nabij.ledger.commands.proof import mark_failed, mark_paid
from nabij.ledger.commands.refunding import note_refund
from nabij.ledger.models import Payment, PaymentLine

BUDGETS = ((KOLENBUURT, Decimal(40_000)), (HAVENBUURT, Decimal(25_000)))
DECISION = "Begroting Waterstad (verzonnen), programma Samenleven"


@dataclass(frozen=True)
class Wish:
    """What was asked for whom, so many days ago, and who signed."""

    family: str
    ago: int
    asked: Asked
    leader: str = "lea"


PAID = Wish("Mulder Lampstraat 19", 24, Asked(
    what="Een bed en een bureau", prevents="taking_part",
    otherwise="Het kind slaapt bij wisselende vrienden en verliest school.", amount=Decimal("389.90"),
    payee="Woonmagazijn De Brug", iban="NL85TEST0000000101",
))  # fmt: skip
FAILED = Wish("Visser Lampstraat 61", 3, Asked(
    what="Een fornuis met beveiliging", prevents="health",
    otherwise="Zonder veilig fornuis moet zij eerder verhuizen.", amount=Decimal("529.00"),
    payee="Witgoed Waterstad Centrum", iban="NL58TEST0000000102",
))  # fmt: skip
LATE = Wish("Dekkers Schachtstraat 40", 4, Asked(
    what="Gereedschap voor de leerplek", prevents="income",
    otherwise="De leerplek gaat naar een ander.", amount=Decimal("214.50"),
    payee="IJzerhandel Van Duin", iban="NL31TEST0000000103",
))  # fmt: skip


def set_budgets(stage: Stage) -> None:
    """What each area may spend this year; the Kolenbuurt got more in the course of it."""
    year = stage.today.year
    made = []
    with stage.acting("otto", stage.moment(200, 20)) as otto:
        for name, amount in BUDGETS:
            area = stage.areas[name]
            made.append(set_budget(otto, area.pk, year=year, amount=amount, because=DECISION, key=new_id()))
    with stage.acting("otto", stage.moment(60, 20)) as otto:
        more = "Motie: meer ruimte voor maatwerk in de Kolenbuurt (verzonnen)"
        change_budget(otto, made[0].pk, amount=Decimal(5_000), up=True, because=more, key=new_id())


def tell_payments(stage: Stage, told: dict[str, Told]) -> None:
    """One paid, of which some came back; one that the bank refused; one that is too late."""
    payment = _signed(stage, told, PAID)
    line = _ordered(stage, payment, ago=PAID.ago - 1)
    with stage.acting("otto", stage.moment(PAID.ago - 2, 30)) as otto:
        mark_paid(otto, line.pk, on=clock.today(), reference="2026/118 MWB")
    with stage.acting("otto", stage.moment(9, 45)) as otto:
        note_refund(
            otto, payment.pk, amount=Decimal("40.00"), on=clock.today(),
            because="Het bureau was in de aanbieding", key=new_id(),
        )  # fmt: skip
    payment = _signed(stage, told, FAILED)
    line = _ordered(stage, payment, ago=2)
    with stage.acting("otto", stage.moment(1, 50)) as otto:
        mark_failed(otto, line.pk, because="De bank kent dit rekeningnummer niet")
        propose_iban(
            otto, payment.pk, iban="NL04TEST0000000104", because="Gebeld met de winkel op het nummer uit de gids",
        )  # fmt: skip
    _signed(stage, told, LATE)


def _signed(stage: Stage, told: dict[str, Told], wish: Wish) -> Payment:
    """Asked by whoever directs there, signed by the leader of the area within the hour."""
    house = Household.objects.get(pk=told[wish.family].house)
    with stage.acting(_director(stage, house), stage.moment(wish.ago, 60)) as director:
        request = ask_budget(director, house.pk, key=new_id(), asked=wish.asked)
    with stage.acting(wish.leader, stage.moment(wish.ago, 100)) as leader:
        sign_request(leader, request.pk)
        return Payment.objects.select_related("budget__area").get(request=request.pk)


def _director(stage: Stage, house: Household) -> str:
    return next(key for key, one in stage.cast.items() if one.pk == house.director_id)


def _ordered(stage: Stage, payment: Payment, *, ago: int) -> PaymentLine:
    """In an order, taken as a file, brought to the bank."""
    with stage.acting("otto", stage.moment(ago, 15)) as otto:
        area: Area = payment.budget.area
        late = "Het was weekend" if clock.now() > payment.pay_by else ""
        order = make_order(
            otto, area.pk, payments=[payment.pk], execute_on=clock.today() + timedelta(days=1), late_because=late
        )
        take_file(otto, order.pk, form="pain.001")
        send_order(otto, order.pk)
        return order.lines.get()
