"""Custom budgets at the table: a washing machine, one that waits for Lea, a loan of which a month did not come, and
the list of prices (made up) that one looks back with."""

from decimal import Decimal

from nabij.budget.commands.asking import Asked, ask_budget
from nabij.budget.commands.loans import book_instalment
from nabij.budget.commands.looking_back import Price, write_price
from nabij.budget.commands.signing import sign_request
from nabij.budget.models import BudgetRequest, Instalment
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.kernel.records import new_id
from nabij.ledger import booking
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget

SHOP = "Witgoed Waterstad"
MACHINE = Asked(
    what="Wasmachine", prevents="basics", amount=Decimal("389.00"), payee=SHOP, iban="NL04TEST0000000201",
    otherwise="Zij wassen nu met de hand of gaan naar de wasserette, € 20 per week. Dat gaat van het geld voor eten.",
)  # fmt: skip
FRIDGE = Asked(
    what="Koelkast", prevents="basics", amount=Decimal("279.00"), payee=SHOP,
    otherwise="Het eten bederft. Elke dag iets klaars kopen kost twee keer zo veel.",
)  # fmt: skip
LAPTOP = Asked(
    what="Laptop voor school", prevents="taking_part", amount=Decimal("340.00"), payee="Herstelwinkel De Schroef",
    iban="NL74TEST0000000202", otherwise="Elif maakt haar huiswerk op een telefoon en loopt achter bij wiskunde.",
)  # fmt: skip
DIPLOMA = Asked(
    what="Heftruckcertificaat", prevents="income", amount=Decimal("250.00"), kind="loan", months=5,
    payee="Opleidingscentrum Kade", iban="NL47TEST0000000203",
    otherwise="Zonder certificaat kan Kelly volgende maand niet beginnen bij het magazijn.",
)  # fmt: skip
MADE_UP = "verzonnen voorbeeld, geen echte prijs"
PRICES = (
    Price(what="Een huisuitzetting van een gezin", amount=Decimal("9000.00"), per="per keer", source=MADE_UP, year=2025),
    Price(what="Een nacht in de crisisopvang", amount=Decimal("120.00"), per="per nacht", source=MADE_UP, year=2025),
    Price(what="Afsluiten en weer aansluiten van energie", amount=Decimal("400.00"), per="per keer", source=MADE_UP,
          year=2025),
)  # fmt: skip


def tell_requests(stage: Stage, families: dict[str, Told]) -> None:
    """Each by who did it, on the day that it was done."""
    for year in (stage.today.year - 1, stage.today.year):
        _budget(stage, year)
    with stage.acting("bea", stage.moment(200, 60)) as bea:
        for price in PRICES:
            write_price(bea, stage.town.pk, price=price)
    home = families["Vries Turfstraat 14"]
    _paid(stage, home, "samira", MACHINE, ago=40)
    _paid(stage, families["Haddadin Turfstraat 77"], "zeynep", FRIDGE, ago=97)
    loan = _paid(stage, families["Smeding Briketstraat 9"], "samira", DIPLOMA, ago=70)
    _come_back(stage, loan)
    with stage.acting("samira", stage.moment(0, 20)) as samira:
        ask_budget(samira, home.house, key=new_id(), asked=LAPTOP)


def _budget(stage: Stage, year: int) -> None:
    """The municipality's own, for areas that have none that year."""
    if Budget.objects.filter(area=stage.town, year=year).exists():
        return
    with stage.acting("otto", stage.moment(250, 30)):
        made = Budget.objects.create(area=stage.town, year=year)
        booking.raise_budget(
            made, Decimal("40000.00"), Said(stage.professional("otto"), because="begroting (verzonnen)")
        )


def _paid(stage: Stage, family: Told, who: str, asked: Asked, *, ago: int) -> BudgetRequest:
    """Asked at nine, signed within the hour, at the shop by noon."""
    with stage.acting(who, stage.moment(ago, 30)) as director:
        made = ask_budget(director, family.house, key=new_id(), asked=asked)
    with stage.acting("lea", stage.moment(ago, 75)) as lea:
        signed = sign_request(lea, made.pk)
    with stage.acting("otto", stage.moment(ago, 210)):
        if signed.payment is not None:
            by = stage.professional("otto")
            booking.pay(signed.payment, Said(by, reference=f"W{signed.number}"), line=new_id())
    return signed


def _come_back(stage: Stage, loan: BudgetRequest) -> None:
    """What was due came in, but for the last month."""
    due = list(Instalment.objects.filter(request=loan, due_on__lt=stage.today).values_list("pk", "due_on"))
    for pk, day in due[:-1]:
        with stage.acting("otto", stage.moment((stage.today - day).days, 90)) as otto:
            book_instalment(otto, pk, on=day)
