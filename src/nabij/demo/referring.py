"""Referrals: the boy and the clinic in the Ardennes as it went, another boy as it should go, and what waits for advice."""

from datetime import timedelta
from decimal import Decimal

from nabij.access.actor import Actor
from nabij.demo.places import TOWN
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.demo.waiting import known
from nabij.intake.commands.reporting import AboutWhom
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.kernel.working_days import add_working_days, next_working_day
from nabij.plans.models import Goal
from nabij.provisions.models import Allocation
from nabij.referrals.commands.advising import Thought, give_advice, link_referral
from nabij.referrals.commands.allocating import link_allocation
from nabij.referrals.commands.announcing import Consent, Placement, announce_referral
from nabij.referrals.commands.answering import note_decision
from nabij.referrals.commands.following import Deed, answer_together, note_look
from nabij.referrals.models import PlacementLook, Referral

Heard, Goes = Referral.Heard, Referral.Goes
CLINIC = "Kliniek Bois-le-Clair, Ardennen"
TALKING = "overleg met het wijkteam over deze verwijzing"


def tell_referrals(stage: Stage, told: dict[str, Told]) -> None:
    """Each by who did it, on the day that it was done."""
    _as_it_went(stage, told["Dekkers Schachtstraat 40"])
    _as_it_should_go(stage)
    _due_tomorrow(stage, told["Mulder Lampstraat 19"])
    _in_general(stage)


def _as_it_went(stage: Stage, family: Told) -> None:
    """The bill came and the team knew nothing; later the parties together made an answer that fits."""
    day = stage.day
    with stage.acting("lea", stage.moment(149, 120)) as lea:
        made = announce_referral(
            lea, stage.areas["Kolenbuurt"].pk, key=new_id(), kind="gp", about=known(family, "Rik"), heard=Heard.BILL,
            referrer=stage.professional("hans"), placement=Placement(
                care="Een half jaar intensieve behandeling, ver van huis.", tried="Zeven hulpverleners in drie jaar.",
                provider=stage.professional("luc").organisation, starts_on=day(154), weeks=26,
                price=Decimal("29400.00"), price_per="whole", price_source="rekening van de kliniek",
                price_year=stage.today.year,
            ),
        )  # fmt: skip
    with stage.acting("lea", stage.moment(94, 60)) as lea:
        link_referral(lea, made.pk, household=family.house, person=family.people["Rik"])
    with stage.acting("noor", stage.moment(93, 60)) as noor:
        link_allocation(noor, made.pk, allocation=Allocation.objects.get(household_id=family.house).pk)
        note_look(noor, made.pk, found=PlacementLook.Found.ENDED, on=day(140), asked_of="Marja",
                  words="na twee weken weggestuurd, drie keer weggelopen naar de garage")  # fmt: skip
    with stage.acting("noor", stage.moment(60, 60)) as noor:
        goal = Goal.objects.get(household_id=family.house, words="Rik woont thuis en leert een vak")
        answer_together(noor, made.pk, goal=goal.pk, deeds=[
            Deed("Volgende keer belt de praktijk het team voordat er iets dichtgaat", stage.professional("hans"),
                 due_on=stage.due(10)),
            Deed("Vragen wat er van de rekening betaald moet worden", stage.professional("noor"), due_on=stage.due(4),
                 waiting_for=CLINIC),
        ])  # fmt: skip


def _as_it_should_go(stage: Stage) -> None:
    """The same question, talked over before it starts: help close by, and he sleeps at home."""
    boy = AboutWhom(
        given_names="Sander", surname="Proefveld", birth=PartialDate(stage.today.year - 15, 1, 15),
        street="Antracietplein", house_number="66", postcode="1234 DE", town=TOWN,
    )  # fmt: skip
    made = _announced(stage, "hans", 24, boy, Placement(
        care="Een half jaar intensieve behandeling, ver van huis.", tried="Twee keer gesprekken; hij kwam niet meer.",
        provider=stage.professional("luc").organisation, starts_on=stage.due(20), weeks=26, price=Decimal("4900.00"),
        price_per="month", price_source="tarieflijst van de kliniek", price_year=stage.today.year,
    ), "Bea en Sander Proefveld")  # fmt: skip
    with stage.acting("lea", stage.moment(21, 90)) as lea:
        give_advice(lea, made.pk, thought=Thought(
            words="Dichtbij kan het ook. Daan begint binnen drie weken: sleutelen in de werkplaats, en praten onder het "
            "werk. Wij gaan samen een keer langs, met u erbij als Sander dat wil.",
            alternatives=[stage.professional("daan"), stage.professional("jasper")],
            otherwise="School wil twee dagen per week les, en drie dagen de werkplaats.",
            contribution="Geen eigen bijdrage.", travel="Op de fiets; hij slaapt thuis.", waiting="Drie weken.",
        ))  # fmt: skip
    with stage.acting("hans", stage.moment(17, 60)) as hans:
        note_decision(hans, made.pk, goes=Goes.OTHERWISE, decided_by="Bea, Sander en de huisarts",
                      because="Sander wil thuis blijven wonen. Wij proberen eerst de werkplaats.")  # fmt: skip


def _due_tomorrow(stage: Stage, family: Told) -> None:
    """Lea brought it to the family that Samira directs; Samira advises, tomorrow at the latest."""
    ago = _announced_for(stage)
    made = _announced(stage, "anouk", ago, known(family, "Sanne"), Placement(
        care="Dagbehandeling voor jongeren die te veel zorgen, vier dagen per week.",
        tried="Gesprekken met de praktijkondersteuner.", provider_name="Dagkliniek De Verte", place="een uur rijden",
        starts_on=stage.due(18), weeks=12, price=Decimal("212.00"), price_per="day",
        price_source="telefonisch, van de kliniek", price_year=stage.today.year,
    ), "Ellen en Sanne Mulder")  # fmt: skip
    with stage.acting("lea", stage.moment(ago - 1, 200)) as lea:
        link_referral(lea, made.pk, household=family.house, person=family.people["Sanne"])


def _announced_for(stage: Stage) -> int:
    """How many days ago it was announced, for the term to end tomorrow, or on the first working day after."""
    tomorrow = next_working_day(stage.today + timedelta(days=1))
    return next((ago for ago in range(3, 30) if add_working_days(stage.day(ago), 5) == tomorrow), 7)


def _in_general(stage: Stage) -> None:
    """Without consent there is no name: a question in general."""
    with stage.acting("omar", stage.moment(1, 50)) as omar:
        announce_referral(omar, stage.areas["Kolenbuurt"].pk, key=new_id(), kind="gp", placement=Placement(
            care="Een meisje van 17 met eetproblemen. Wat is er dichtbij, voordat ik verwijs naar een kliniek?",
        ))  # fmt: skip


def _announced(stage: Stage, by: str, ago: int, about: AboutWhom, placement: Placement, who: str) -> Referral:
    """By a GP, with the consent of the youth and of who has authority."""
    with stage.acting(by, stage.moment(ago, 75)) as actor:
        return _announce(actor, stage, about, placement, Consent("both", who, stage.day(ago), TALKING))


def _announce(actor: Actor, stage: Stage, about: AboutWhom, placement: Placement, consent: Consent) -> Referral:
    return announce_referral(
        actor, stage.areas["Kolenbuurt"].pk, key=new_id(), kind="gp", placement=placement, about=about, consent=consent
    )
