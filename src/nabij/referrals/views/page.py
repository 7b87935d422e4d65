"""What the page of one referral shows, to each reader what they may read."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.access.views import Request
from nabij.intake.models import Report
from nabij.intake.weighing import Weighed, weigh
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.phone import display_phone
from nabij.referrals.commands.advising import who_may_advise
from nabij.referrals.course import course_of, steps_of
from nabij.referrals.forms import AdviserForm, DecisionForm, LookForm
from nabij.referrals.models import Referral
from nabij.referrals.queries import advice_of, looks_of, who_knows
from nabij.referrals.queries.reading import allocations_for, deliveries_of, is_due
from nabij.ui.shapes import Column, Fact

ADVISE = Permission.REFERRAL_ADVISE
_DESCRIBES = (
    "given_names", "prefix", "surname", "birth", "phone", "street", "house_number", "house_addition", "postcode",
    "town", "elsewhere",
)  # fmt: skip


def one_page(
    request: Request, referral: Referral, *, refused: str = "", adviser_form: AdviserForm | None = None,
    look_form: LookForm | None = None,
) -> dict[str, Any]:  # fmt: skip
    """The referral and what may be done with it now."""
    actor = request.actor
    advises = can(actor, ADVISE, referral)
    looks = looks_of(actor, referral)
    course = course_of(looks, deliveries_of(actor, [referral]).get(referral.allocation_id or referral.pk, []))
    weighed = _weighed(request, referral) if advises else None
    return {
        "referral": referral, "advises": advises, "refused": refused,
        "facts": facts_of(referral, full=advises), "advice": advice_of(actor, referral) if advises else None,
        "looks": looks, "course": course, "steps": steps_of(referral, course), "is_due": is_due(referral),
        "may_unlink": referral.area_id in actor.areas_with(ADVISE),
        "follows": _follows(referral, anything=bool(looks or course.began_on)),
        "allocations": allocations_for(actor, referral) if advises else [],
        "knows": who_knows(actor, referral) if advises else [],
        "back": _back(referral, advises=advises), "decision_form": DecisionForm(),
        "look_form": look_form or LookForm(initial={"on": clock.today()}),
        "adviser_form": (adviser_form or _adviser_form(referral)) if advises and referral.waits_for_advice else None,
        "weighed": weighed, "numbered": list(enumerate(weighed.matches if weighed else [], start=1)),
        "columns": [Column(label=label) for label in (_("Wat"), _("Gemeld"), _("Bekend"), _("Waarom"))],
        **_who_answers(request, referral),
    }  # fmt: skip


def _who_answers(request: Request, referral: Referral) -> dict[str, Any]:
    """Who may write what everybody does now. Without a director the page says that there must be one first; with one
    it asks for the plan, and whoever may not write in it reads whom to call, if they may know the director."""
    household = referral.household
    if household is None or household.director is None or can(request.actor, Permission.PLAN_EDIT, household):
        return {"may_answer": True, "answers": None}
    knows = can(request.actor, Permission.HOUSEHOLD_OUTLINE, household)
    return {"may_answer": False, "answers": household.director if knows else None}


def _follows(referral: Referral, *, anything: bool) -> bool:
    """Whether there is something to follow: not before it was decided or begun, nor when it went otherwise."""
    if referral.withdrawn_at or referral.is_general or referral.goes == Referral.Goes.OTHERWISE:
        return False
    begun = referral.starts_on is not None and referral.starts_on <= clock.today()
    return bool(anything or begun or referral.goes or not referral.was_announced)


def is_of_team(request: Request, referral: Referral) -> bool:
    """Whether this page is for this reader: who advises, or sits at the table. A referrer has a page of their own,
    on which nothing tells whether there is a file."""
    at_table = referral.household_id in request.actor.seats
    return at_table or can(request.actor, ADVISE, referral)


def _back(referral: Referral, *, advises: bool) -> tuple[str, str]:
    if advises or referral.household_id is None:
        return reverse("referrals:referrals"), _("Verwijzingen")
    return reverse("referrals:of_household", args=[referral.household_id]), _("Verwijzingen")


def _adviser_form(referral: Referral) -> AdviserForm:
    return AdviserForm(professionals=list(who_may_advise(referral.area)))


def _weighed(request: Request, referral: Referral) -> Weighed | None:
    """Whether somebody known may be meant, for a person to decide. Nothing is linked by itself."""
    areas = request.actor.areas_with(ADVISE)
    if referral.household_id or referral.is_general or not areas:
        return None
    described = Report(**{name: getattr(referral, name) for name in _DESCRIBES})
    return weigh(described, areas)


def facts_of(referral: Referral, *, full: bool) -> list[Fact]:
    """What was announced; price, consent and ground only for who reads all of it."""
    found = [
        (_("Geboren"), referral.birth.text if referral.birth else ""),
        (_("Waarheen"), referral.where),
        (_("Vanaf"), date_format(referral.starts_on, "j F Y") if referral.starts_on else _("nog niet bekend")),
        (_("Hoe lang"), _("%s weken") % referral.weeks if referral.weeks else ""),
        (_("Al geprobeerd"), referral.tried),
        *(_for_full(referral) if full else []),
    ]
    return [Fact(term, value) for term, value in found if value]


def _for_full(referral: Referral) -> list[tuple[str, str]]:
    return [
        (_("Adres"), referral.address),
        (_("Telefoon"), display_phone(referral.phone)),
        (_("Prijs"), price_of(referral)),
        (_("Toestemming"), consent_of(referral)),
        (_("Grondslag"), str(referral.get_basis_display())),
    ]


def price_of(referral: Referral) -> str:
    """The amount with what it is for, its source and its year; no price stands alone."""
    if referral.price is None:
        return ""
    amount, per = format_euro(referral.price), referral.get_price_per_display()
    return f"{amount} {per} ({referral.price_source}, {referral.price_year})"


def consent_of(referral: Referral) -> str:
    """The evidence in a line: who, when, for sharing what."""
    if not referral.consent_by or referral.consent_on is None:
        return ""
    day = date_format(referral.consent_on, "j F Y")
    return f"{referral.get_consent_by_display()}: {referral.consent_who}, {day}. {referral.consent_for}"
