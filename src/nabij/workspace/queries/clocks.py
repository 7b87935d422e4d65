"""The clocks of the law and of the area on my day: reports, applications, rulings, allocations, signals, referrals."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.actor import Actor
from nabij.access.asked_alike import AskedAlike
from nabij.access.permissions import Permission
from nabij.aftercare.queries import aftercare_rows
from nabij.agreements.queries import due_rows
from nabij.arrears.queries.cases import case_rows
from nabij.budget.queries.clocks import as_said, budget_rows
from nabij.budget.terms import look_back_on
from nabij.discretion.queries import mandate_rows
from nabij.households.clocks import ClockRow, all_together, as_clocks
from nabij.intake.models.reports import inquiry_ends
from nabij.intake.queries import inquiry_rows
from nabij.obstacles.queries import answer_rows
from nabij.precedents.queries import learned_rows
from nabij.provisions.queries import term_rows
from nabij.referrals.queries import advice_rows, first_look, look_rows
from nabij.safety_net.queries import net_rows
from nabij.workspace.queries.duties import Duty

PROVISIONS = "provisions:provisions"
NET = "safety_net:asked_question"
# Each clock: its icon, its sentence, and the page behind it; of a household, or of the thing itself.
CLOCKS: dict[str, tuple[str, Any, str]] = {
    "inquiry": ("clipboard-list", _lazy("Rond het onderzoek na de hulpvraag af (Wmo, 6 weken)"), PROVISIONS),
    "decision": ("scale", _lazy("Besluit op de aanvraag"), PROVISIONS),
    "start": ("clock", _lazy("De hulp had begonnen moeten zijn: vraag het na"), PROVISIONS),
    "objection": ("scale", _lazy("Laatste dag waarop het gezin bezwaar kan maken"), PROVISIONS),
    "wmo_report": ("clipboard-list", _lazy("Rond het onderzoek bij melding %(number)s af (Wmo, 6 weken)"), ""),
    "arrears_crisis": ("alert-triangle", _lazy("Crisis: bied nu een gesprek aan, signaal %(number)s"), "arrears:case"),
    "arrears": ("coin", _lazy("Bied een gesprek aan: signaal %(number)s"), "arrears:case"),
    "advice": ("message-circle", _lazy("Denk mee over verwijzing %(number)s"), "referrals:referral"),
    "ended": ("route", _lazy("Eerder gestopt dan bedoeld: wat nu? Verwijzing %(number)s"), "referrals:what_now"),
    "began": ("route", _lazy("Vraag of het houdt: verwijzing %(number)s"), "referrals:referral"),
    "look": ("route", _lazy("Vraag hoe het gaat: verwijzing %(number)s"), "referrals:referral"),
    "agreement": ("heart-handshake", _lazy("Bekijk deze afspraak opnieuw"), "agreements:show"),
    "agreement_talk": ("messages", _lazy("Praat met deze partner over een afspraak"), "agreements:talk"),
    "obstacle": ("hand-stop", _lazy("Geef antwoord over een regel die in de weg staat"), "obstacles:rule"),
    "net_take": ("inbox", _lazy("Vraag %(number)s wacht op iemand van het vangnet"), "safety_net:question"),
    "net_decide": ("scale", _lazy("Besluit op vraag %(number)s"), "safety_net:question"),
    "net_answer": ("message-circle", _lazy("Het vangnet vraagt u iets bij vraag %(number)s"), NET),
    "net_tell": ("scale", _lazy("Breng het besluit op vraag %(number)s naar het gezin"), NET),
    "net_ends": ("clock", _lazy("De uitzondering loopt af: kijk opnieuw (vraag %(number)s)"), NET),
    "net_came": ("history", _lazy("De uitzondering is voorbij: schrijf op wat ervan kwam (vraag %(number)s)"), NET),
    "net_objection": ("scale", _lazy("Laatste dag waarop het gezin bezwaar kan maken (vraag %(number)s)"), NET),
    "mandate_given": ("signature", _lazy("Kijk of dit mandaat verder moet: het loopt af"), "discretion:show"),
    "mandate_held": ("signature", _lazy("Uw mandaat loopt af"), "discretion:show"),
    "learned_answer": ("bulb", _lazy("Beslis over een voorgesteld mandaat"), "precedents:learned"),
    "learned_ends": ("signature", _lazy("Kijk of dit mandaat verder moet: u bent eigenaar"), "precedents:learned"),
    "aftercare": ("phone-call", _lazy("Vraag hoe het nu gaat"), "aftercare:contact"),
    "budget_sign": ("signature", _lazy("Teken voor maatwerkbudget %(number)s"), "budget:sign"),
    "budget_gift": ("gift", _lazy("Wordt lening %(number)s een gift?"), "budget:write_off"),
    "budget_yes": ("shield-check", _lazy("Mag lening %(number)s? Zeg ja of nee"), "budget:consent"),
    "budget_answer": ("message-circle", _lazy("Geef antwoord over maatwerkbudget %(number)s"), "budget:request"),
    "budget_unpaid": ("clock", _lazy("Maatwerkbudget %(number)s is nog niet betaald: vraag het na"), "budget:request"),
    "budget_missed": ("coin", _lazy("Een termijn van lening %(number)s kwam niet: vraag wat er is"), "budget:request"),
    "budget_look": ("history", _lazy("Kijk terug op maatwerkbudget %(number)s"), "budget:request"),
    "late_advice": (
        "message-circle", _lazy("Het meedenken over verwijzing %(number)s is te laat"), "referrals:referral",
    ),
}  # fmt: skip
SAID = {"budget_sign", "budget_gift"}
# Something must be decided before these days, by somebody who needs weeks for it.
TOLD_EARLIER = {"mandate_given", "mandate_held", "learned_answer", "learned_ends"}


# Who is asked what is due; each answers with rows of one shape.
ASKED = (
    term_rows, inquiry_rows, case_rows, advice_rows, look_rows, aftercare_rows, due_rows, answer_rows, net_rows,
    mandate_rows, learned_rows, budget_rows,
)  # fmt: skip


@AskedAlike
def read(actor: Actor, until: date) -> "QuerySet[Any, Any] | None":
    """All clocks as one query, put together once for all whose place here is alike: it is long."""
    return all_together(row for rows in ASKED for row in rows(actor, until))


def clocks(actor: Actor, until: date) -> list[Duty]:
    """What a term asks of me by this day. One query, however many kinds of clocks there are."""
    counted = [_counted(row) for row in as_clocks(read(actor, until))]
    return [_duty(actor, row) for row in counted if row.due <= until or row.clock in TOLD_EARLIER]


def _counted(row: ClockRow) -> ClockRow:
    """Three are read with the day from which they count: working days are ours to count, not the database's."""
    if row.clock == "wmo_report":
        return row._replace(due=inquiry_ends(row.due))
    if row.clock == "began":
        return row._replace(due=first_look(row.due, row.area_id))
    if row.clock == "budget_look" and row.area_id:
        return row._replace(due=look_back_on(row.area_id, row.due))
    return row


def _duty(actor: Actor, row: ClockRow) -> Duty:
    icon, sentence, page = CLOCKS[row.clock]
    title = str(sentence) % {"number": row.number}
    beside = row.household_name or ""
    if row.clock in SAID:
        beside = as_said(beside)
    return Duty(row.due, icon, title, _page(actor, row, page), beside, is_crisis=row.clock == "arrears_crisis")


def _page(actor: Actor, row: ClockRow, page: str) -> str:
    if page == PROVISIONS:
        return reverse(page, args=[row.household_id])
    if page:
        return reverse(page, args=[row.thing])
    if actor.areas_with(Permission.REPORT_SORT) or not row.household_id:
        return reverse("intake:sort", args=[row.thing])
    return reverse("intake:of_household", args=[row.household_id])
