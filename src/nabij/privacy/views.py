"""Reading the trace: of one household, and of an area."""

from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.answers import look_again, see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get, holds
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.clock import AMSTERDAM
from nabij.kernel.errors import Denied
from nabij.privacy import oversight
from nabij.privacy.exporting import log_as_csv
from nabij.privacy.forms import LogFilter, SearchForm
from nabij.privacy.lines import happened, named
from nabij.privacy.queries import days_of, log_of, lookers, people_in, read_by
from nabij.ui.shapes import Column

DAYS_PER_PAGE, ROWS_PER_PAGE, PERIOD = 14, 50, timedelta(days=7)
OVERSIGHT = gettext_lazy("toezien op wie er keek")


@requires(Permission.LOG_VIEW, look=Look.Kind.LOG, purpose=gettext_lazy("zien wie er keek"))
def household_log(request: Request, household_id: UUID) -> HttpResponse:
    """Who looked at this household and who did what, per day, in plain words."""
    household = get(request.actor, Permission.LOG_VIEW, Household, household_id)
    form = LogFilter(request.GET, people_in(request.actor, household.pk))
    page = Paginator(days_of(request.actor, household.pk, form.asked()), DAYS_PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    context = household_frame(request, household, tab="privacy:household_log") | {
        "form": form,
        "is_filtered": any(form.cleaned_data.values()),
        "page": page,
        "days": read_by(request.actor.user_id, log_of(request.actor, household.pk, form.asked(), list(page))),
        "query": urlencode({name: value for name, value in form.cleaned_data.items() if value}),
    }
    return render(request, "privacy/household_log.html", context)


@requires(Permission.LOG_VIEW, look=Look.Kind.PRINT, purpose=gettext_lazy("het gezin laten zien wie er keek"))
def household_log_print(request: Request, household_id: UUID) -> HttpResponse:
    """For the family, on paper: who looked, how often and what for."""
    household = get(request.actor, Permission.LOG_VIEW, Household, household_id)
    context = {
        "household": household,
        "lookers": [(named(one.name, one.role), one) for one in lookers(request.actor, household.pk)],
        "columns": [Column(label=label) for label in (_("Wie"), _("Waarvoor"), _("Wanneer"), _("Hoe vaak"))],
        "today": clock.today(),
    }
    return render(request, "privacy/household_log_print.html", context)


@requires(Permission.LOG_VIEW, look=Look.Kind.EXPORT, purpose=gettext_lazy("het logboek meegeven"))
def household_log_export(request: Request, household_id: UUID) -> HttpResponse:
    """The whole log as a file that a spreadsheet opens; taking it along is itself in the log."""
    household = get(request.actor, Permission.LOG_VIEW, Household, household_id)
    return log_as_csv(request.actor, household)


@requires(Permission.LOG_VIEW, look=Look.Kind.LOG, purpose=OVERSIGHT)
def overview(request: Request) -> HttpResponse:
    """For the privacy officer: what is out of the ordinary, and who looked today and this week."""
    _overseers_only(request)
    form = SearchForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return render(request, "privacy/overview.html", _week(request, form))
    if not form.is_valid():
        return look_again(request, "privacy/overview.html", _week(request, form))
    return _found(request, form)


def _found(request: Request, form: SearchForm) -> HttpResponse:
    asked = form.cleaned_data["wat"]
    if asked.isdecimal() and len(asked) < 10:
        if found := oversight.household_with_number(request.actor, int(asked)):
            return see_other(reverse("privacy:household_log", args=[found]))
        form.add_error("wat", _("Er is geen huishouden met dit nummer in uw gebied."))
        return look_again(request, "privacy/overview.html", _week(request, form))
    people = oversight.people_who_looked(request.actor, asked)
    if len(people) == 1:
        return see_other(reverse("privacy:person_log", args=[people[0][0]]))
    return render(request, "privacy/overview.html", _week(request, form) | {"people": people, "asked": asked})


def _week(request: Request, form: SearchForm) -> dict[str, Any]:
    since = _some_days_ago()
    page = Paginator(oversight.visits_since(request.actor, since), ROWS_PER_PAGE).get_page(request.GET.get("pagina"))
    return {
        "form": form,
        "page": page,
        "visits": oversight.described(request.actor, page),
        "unusual": oversight.unusual_since(request.actor, since)[:ROWS_PER_PAGE],
        "appointed": oversight.appointed_since(request.actor, since)[:ROWS_PER_PAGE],
        "today": datetime.combine(clock.today(), time.min, AMSTERDAM),
        "columns": [Column(label=label) for label in (_("Wie"), _("Wat"), _("Huishouden"), _("Hoe vaak"), _("Laatst"))],
        "people": None,
        "asked": "",
    }


@requires(Permission.LOG_VIEW, look=Look.Kind.LOG, purpose=OVERSIGHT)
def person_log(request: Request, user_id: UUID) -> HttpResponse:
    """Where one person looked in the last month, by household number."""
    _overseers_only(request)
    since = clock.now() - timedelta(days=30)
    page = Paginator(oversight.looks_since(request.actor, since, user=user_id), ROWS_PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    context = {
        "page": page,
        "looks": oversight.numbered(request.actor, page),
        "asked": [happened(one) for one in oversight.asked_in_vain(request.actor, since, user=user_id)[:ROWS_PER_PAGE]],
        "columns": [Column(label=label) for label in (_("Wie"), _("Huishouden"), _("Hoe vaak"), _("Laatst"))],
    }
    return render(request, "privacy/person_log.html", context)


def _overseers_only(request: Request) -> None:
    if not holds(request.actor, Permission.LOG_VIEW):
        raise Denied(str(Permission.LOG_VIEW))


def _some_days_ago() -> datetime:
    return datetime.combine(clock.today(), time.min, AMSTERDAM) - PERIOD
