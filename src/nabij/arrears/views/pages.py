"""What the page of one case shows to whoever brings signals to people."""

from typing import Any

from django.utils.translation import gettext as _

from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.access.views import Request
from nabij.arrears.competence import hears_that, may_compare
from nabij.arrears.forms.cases import AdministratorForm, CloseForm, ContactForm, result_words
from nabij.arrears.models import ArrearsCase, CaseContact
from nabij.arrears.queries.cases import also_of, at_this_address, with_signals
from nabij.arrears.queries.lines import CaseLine
from nabij.arrears.weighing import weigh_case
from nabij.households.models import Household
from nabij.intake.weighing import Weighed
from nabij.kernel.errors import NotFound
from nabij.ui.shapes import Column, Fact

SORT = Permission.ARREARS_SORT


def the_case(request: Request, pk: Any) -> CaseLine:
    """A case with what was signalled in it. Raises NotFound, as `get` does."""
    case = get(request.actor, SORT, ArrearsCase, pk)
    found = with_signals(request.actor, [case])
    if not found:
        raise NotFound(ArrearsCase.__name__)
    return found[0]


def case_page(request: Request, line: CaseLine, refused: str = "", /, **forms: Any) -> dict[str, Any]:
    """All of one case, and what may be done with it now; `forms` are those that were sent with mistakes."""
    actor, case = request.actor, line.case
    weighed = weigh_case(actor, case, line.signals) if case.person_id is None and case.state != "closed" else None
    attempts = scope(actor, SORT, CaseContact).filter(case=case).select_related("by").order_by("-day", "-created_at")
    contacts = list(attempts)
    calls = _calls(line, _team(request, line, weighed))
    first = _first(request, line, reached=any(one.reached for one in contacts), calls=bool(calls))
    return {
        "line": line,
        "case": case,
        "refused": refused,
        "facts": _facts(line),
        "is_mine": case.taken_by is None or _is_mine(request, case),
        "contacts": contacts,
        "calls": calls,
        "first": first,
        "close_opens": first == "close" or "close_form" in forms,
        "result": result_words(case.result),
        "may_compare": case.area_id in may_compare(actor),
        "numbered": list(enumerate(weighed.matches if weighed else [], start=1)),
        "headline": _headline(request, line, weighed),
        "also_here": at_this_address(actor, line),
        "also_of": also_of(actor, case),
        "close_form": CloseForm(),
        "contact_form": ContactForm(),
        "administrator_form": AdministratorForm(initial={"name": case.administrator}),
        "columns": [Column(label=label) for label in (_("Wat"), _("Gemeld"), _("Bekend"), _("Waarom"))],
        "arrear_columns": [
            Column(label=_("Aan wie")), Column(label=_("Sinds")), Column(label=_("Gesignaleerd")),
            Column(label=_("Bedrag"), numeric=True),
        ],
        **forms,
    }  # fmt: skip


def _is_mine(request: Request, case: ArrearsCase) -> bool:
    return case.taken_by is not None and case.taken_by.user_id == request.actor.user_id


def _first(request: Request, line: CaseLine, *, reached: bool, calls: bool) -> str:
    """What one does first, as the one primary button of the page: take it, call (else write), or round it off."""
    case = line.case
    if case.state == "closed":
        return "closed"
    if case.taken_by is None:
        return "take"
    if not _is_mine(request, case):
        return "colleague"
    if reached or (case.person and case.person.died_on):
        return "close"
    return "call" if calls else "letter"


def _team(request: Request, line: CaseLine, weighed: Weighed | None) -> Household | None:
    """The household that a team knows already, for whoever may hear that."""
    if line.case.area_id not in hears_that(request.actor):
        return None
    return line.case.household or (weighed.directed if weighed else None)


def _calls(line: CaseLine, team: Household | None) -> list[tuple[str, str]]:
    """Whom to call, number and name, first who directs; never somebody who died or whose money another handles."""
    case, director = line.case, team.director if team else None
    found = [(director.phone, director.name)] if director and director.phone else []
    if case.administrator or (case.person and case.person.died_on):
        return found
    return [*found, *((phone, line.name) for phone in line.phones)]


def _headline(request: Request, line: CaseLine, weighed: Weighed | None) -> str:
    """Across laws only *that*: whether a team is involved, and whom to call; to whoever works in both alone."""
    case = line.case
    if case.area_id not in hears_that(request.actor):
        return _("De signalen liggen bij wie hier de regie voert.") if case.household else ""
    if case.household is not None:
        return _direction_of(case.household, _("%(name)s voert hier de regie. Overleg eerst."))
    if weighed and weighed.directed:
        return _direction_of(weighed.directed, _("Misschien voert %(name)s hier de regie. Overleg eerst."))
    if weighed and any(match.homes or match.area for match in weighed.matches):
        return _("Misschien kent het team dit huishouden al. Niemand voert hier de regie.")
    return _("Niemand voert hier de regie.")


def _direction_of(home: Household, sentence: str) -> str:
    """That somebody directs, and whom to call; or that nobody does."""
    return sentence % {"name": home.director.name} if home.director else _("Niemand voert hier de regie.")


def _facts(line: CaseLine) -> list[Fact]:
    last = line.last
    found = [
        (_("Geboren"), last.birth.text if last.birth else ""),
        (_("Adres"), line.address),
        (_("Telefoon"), " of ".join(line.phones)),
        (_("E-mail"), " of ".join(line.emails)),
        (_("Bewindvoerder"), line.case.administrator),
    ]
    return [Fact(term, value) for term, value in found if value]
