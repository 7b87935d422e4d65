"""What the page of one report shows to whoever sorts it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.access.views import Request
from nabij.households.caseload import Caseload, caseloads
from nabij.households.commands.contact import contact_person_of
from nabij.households.matching.records import Outcome
from nabij.households.models import Household
from nabij.intake.bases import ground_under, hears_of
from nabij.intake.forms.sorting import ForwardForm, LeaveForm
from nabij.intake.hearing import words_for
from nabij.intake.models import Report
from nabij.intake.queries import areas_of
from nabij.intake.weighing import Weighed, weigh
from nabij.kernel.bsn import bsn_warning
from nabij.kernel.phone import display_phone
from nabij.ui.shapes import Column, Fact


def sort_page(
    request: Request,
    report: Report,
    *,
    refused: str = "",
    leave_form: LeaveForm | None = None,
    forward_form: ForwardForm | None = None,
) -> dict[str, Any]:
    """The report, whom it may be about, and what may be done with it now."""
    return {
        "report": report,
        "facts": _facts(report),
        "grounds": _grounds(report),
        "hears": hears_of(report).sentence_of_them,
        "words_to_say": words_for(report),
        "taken_by_me": report.taken_by is not None and report.taken_by.user_id == request.actor.user_id,
        "refused": refused,
        "leave_form": leave_form or LeaveForm(),
        "forward_form": forward_form or ForwardForm(areas=[one for one in areas_of(None) if one.pk != report.area_id]),
        "bsn_warning": bsn_warning(report.bsn),
        **(_sorted(request, report.household) if report.household else _weighed(request, report)),
    }


def _weighed(request: Request, report: Report) -> dict[str, Any]:
    """Before it lies anywhere: who it may be, numbered for the keyboard."""
    weighed: Weighed | None = None
    if report.is_waiting and report.is_named:
        weighed = weigh(report, request.actor.areas_with(Permission.REPORT_SORT))
    return {
        "weighed": weighed,
        **_said_first(report, weighed),
        "household": None,
        "contact_person": None,
        "may_assign": False,
        "caseloads": [],
        "numbered": list(enumerate(weighed.matches if weighed else [], start=1)),
        "columns": [Column(label=label) for label in (_("Wat"), _("Gemeld"), _("Bekend"), _("Waarom"))],
    }


def _sorted(request: Request, household: Household) -> dict[str, Any]:
    """Once it lies with a household: who directs it, or whom to ask to look for contact."""
    seat = contact_person_of(household)
    may_assign = can(request.actor, Permission.HOUSEHOLD_ASSIGN, household)
    in_contact = household.state == Household.State.CONTACT
    choice: list[Caseload] = caseloads(household.area_id) if may_assign and in_contact else []
    return {
        "weighed": None,
        "headline": _direction(household),
        "outcome": "",
        "household": household,
        "contact_person": seat.professional if seat else None,
        "may_assign": may_assign,
        "caseloads": choice,
        "numbered": [],
    }


def _said_first(report: Report, weighed: Weighed | None) -> dict[str, str]:
    if report.is_waiting and not report.is_named:
        return {
            "headline": _("Nog niet bekend over wie dit gaat."),
            "outcome": _("Bel de melder en vul het aan. Dan zoeken wij wie dit is."),
        }
    return {"headline": _headline(weighed), "outcome": _outcome(weighed)}


def _headline(weighed: Weighed | None) -> str:
    """The first line: whether anybody directs a household that may be this one."""
    if weighed is None:
        return ""
    if not weighed.matches:
        return _("Nog bij geen huishouden.")
    if (home := weighed.directed) is not None and home.director is not None:
        return _("%(name)s heeft misschien al de regie over dit huishouden. Kijk zelf.") % {"name": home.director.name}
    if any(match.area for match in weighed.matches):
        return _("Misschien bekend in een ander gebied. In uw gebied heeft niemand de regie over dit huishouden.")
    return _("Niemand heeft de regie over dit huishouden.")


def _direction(household: Household) -> str:
    if household.director is None:
        return _("Niemand heeft de regie over dit huishouden.")
    return _("%(name)s heeft de regie over dit huishouden.") % {"name": household.director.name}


def _outcome(weighed: Weighed | None) -> str:
    if weighed is None:
        return ""
    if weighed.by_name and weighed.outcome is not Outcome.SURE:
        return _by_name_alone(weighed)
    return {
        Outcome.SURE: _("Dit lijkt zeker iemand die wij kennen. U beslist."),
        Outcome.LOOK: _("Dit kan iemand zijn die wij kennen. Kijk zelf."),
        Outcome.NEW: _("Wij vonden niemand die hierop lijkt: waarschijnlijk nieuw."),
    }[weighed.outcome]


def _by_name_alone(weighed: Weighed) -> str:
    if weighed.matches:
        return _("Alleen de naam is bekend. Deze mensen heten ongeveer zo. Vraag een geboortedatum of een adres.")
    return _("Alleen de naam is bekend, en daarmee vinden wij niemand. Vraag een geboortedatum of een adres.")


def _facts(report: Report) -> list[Fact]:
    told = report.get_family_knows_display() if report.family_knows != "no" else _("nee")
    found = [
        (_("Geboren"), report.birth.text if report.birth else ""),
        (_("Adres"), report.address),
        (_("Telefoon"), display_phone(report.phone)),
        (_("Burgerservicenummer"), report.bsn),
        (_("Hulpvraag"), _asks_for(report)),
        (_("Weet het gezin het?"), " – ".join(part for part in (str(told), report.not_told_because) if part)),
        (_("Melder niet noemen"), report.withheld_because),
    ]
    return [Fact(term, value) for term, value in found if value]


def _grounds(report: Report) -> list[Fact]:
    """On what the report stands: needed to account for it, not to call back."""
    lifted = report.get_secrecy_display() if ground_under(report).is_bound else ""
    found = [
        (_("Grondslag"), report.get_basis_display()),
        (_("Beroepsgeheim"), lifted),
        (_("Waarvoor"), report.purpose),
        (_("Waarom nodig"), report.necessity),
    ]
    return [Fact(term, value) for term, value in found if value]


def _asks_for(report: Report) -> str:
    """A request for support with the term of its law; the Jeugdwet names none for the inquiry."""
    if report.asks_for == Report.AsksFor.NOTHING:
        return ""
    asked = str(report.get_asks_for_display())
    if report.inquiry_done_on:
        return f"{asked} – " + _("onderzoek klaar op %s") % date_format(report.inquiry_done_on, "j F Y")
    if report.inquiry_by is None:
        return f"{asked} – " + _(
            "de Jeugdwet noemt geen termijn voor het onderzoek; na een aanvraag acht weken (Awb art. 4:13)"
        )
    term = _("onderzoek klaar uiterlijk %s, zes weken na de melding (Wmo 2015 art. 2.3.2 lid 1)")
    return f"{asked} – " + term % date_format(report.inquiry_by, "l j F Y")
