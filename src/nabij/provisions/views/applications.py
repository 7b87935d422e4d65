"""Noting an application, moving its term, and the ruling on it."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import accepted, both_texts
from nabij.access.views import Request, requires
from nabij.kernel.errors import Conflict
from nabij.provisions.commands import applications as commands
from nabij.provisions.forms import ApplicationForm, ExtendForm, ResumeForm, RulingForm, SuspendForm
from nabij.provisions.models import Application, Ruling, TermChange
from nabij.provisions.views.pages import (
    KEEP,
    back_to_page,
    form_page,
    household_of,
    page_url,
    people_to_choose,
    sent,
    show_form,
    thing_of,
    url,
)
from nabij.ui.messages import tell


@requires(KEEP, purpose=_lazy("een aanvraag opschrijven"))
def note(request: Request, household_id: UUID) -> HttpResponse:
    """What somebody asked, or the Wmo-melding before it."""
    household = household_of(request, household_id)
    form = ApplicationForm(sent(request), people=people_to_choose(request, household))
    return form_page(
        request, household, form, lambda: commands.note_application(request.actor, household.pk, wanted=form.wanted()),
        said=_("De aanvraag staat erbij, met haar termijn."), title=_("Wat is er aangevraagd?"),
        submit=_("Opschrijven"),
        lead=_("Vanaf de dag van binnenkomst loopt de termijn die bij de wet hoort."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een aanvraag wijzigen"))
def change(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """Better words, another day; the clock follows."""
    household = household_of(request, household_id)
    stands = thing_of(request, Application, application_id, household_id)
    names = ("law", "for_what", "asked_on", "inquiry_from", "on_paper", "version")
    now = {"about": str(stands.about_id)} | {name: getattr(stands, name) for name in names}
    form = ApplicationForm(sent(request), people=people_to_choose(request, household), initial=now)
    try:
        if form.is_bound and accepted(form, lambda: commands.change_application(
            request.actor, stands.pk, version=form.cleaned_data["version"] or 0, wanted=form.wanted()
        )):  # fmt: skip
            tell(request, _("Gewijzigd."))
            return back_to_page(household_id)
    except Conflict as conflict:
        return both_texts(
            request, form, conflict, field="for_what", thing=stands.pk, now=now, back=page_url(household_id)
        )
    return show_form(request, household, form, title=_("Aanvraag wijzigen"), submit=_("Bewaren"))


@requires(KEEP, purpose=_lazy("een aanvraag intrekken"))
@require_POST
def withdraw(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """Whoever asked does not want it any more; with the way back."""
    stands = thing_of(request, Application, application_id, household_id)
    commands.withdraw_application(request.actor, stands.pk)
    tell(request, _("De aanvraag is ingetrokken."), undo=url("restore", household_id, stands.pk))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("een ingetrokken aanvraag terugzetten"))
@require_POST
def restore(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """It was not withdrawn after all."""
    commands.restore_application(request.actor, thing_of(request, Application, application_id, household_id).pk)
    tell(request, _("De aanvraag ligt er weer."))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("een beslistermijn stilzetten"))
def suspend(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """The term stands still (Awb 4:15)."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Application, application_id, household_id), SuspendForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.suspend_term(request.actor, stands.pk, **form.cleaned_data),
        said=_("De termijn staat stil."), undo="term_back", title=_("Termijn stilzetten"), submit=_("Stilzetten"),
        lead=_("De termijn telt niet door vanaf de dag erna (Awb 4:15). De aanvrager hoort dit schriftelijk."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een beslistermijn weer laten lopen"))
def resume(request: Request, household_id: UUID, term_change_id: UUID) -> HttpResponse:
    """The term runs again."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, TermChange, term_change_id, household_id), ResumeForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.resume_term(request.actor, stands.pk, **form.cleaned_data),
        said=_("De termijn loopt weer."), title=_("Termijn loopt weer"), submit=_("Bewaren"),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een beslistermijn verlengen"))
def extend(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """More days, as the applicant was told (Awb 4:14)."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Application, application_id, household_id), ExtendForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.extend_term(request.actor, stands.pk, **form.cleaned_data),
        said=_("De termijn is verlengd."), undo="term_back", title=_("Termijn verlengen"), submit=_("Verlengen"),
        lead=_("De aanvrager hoort dat het niet op tijd lukt, en wanneer wel (Awb 4:14)."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een wijziging van een beslistermijn terugnemen"))
@require_POST
def term_back(request: Request, household_id: UUID, term_change_id: UUID) -> HttpResponse:
    """It was a mistake."""
    commands.retract_term_change(request.actor, thing_of(request, TermChange, term_change_id, household_id).pk)
    tell(request, _("Teruggenomen. De termijn loopt zoals eerst."))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("een beschikking opschrijven"))
def rule(request: Request, household_id: UUID, application_id: UUID) -> HttpResponse:
    """What was decided, in words that the family reads too."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Application, application_id, household_id), RulingForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.note_ruling(request.actor, stands.pk, decided=form.decided()),
        said=_("De beschikking staat erbij."), undo="ruling_back", title=_("Wat is er besloten?"),
        submit=_("Opschrijven"),
        lead=_("Vanaf de dag na de brief heeft het gezin zes weken voor bezwaar (Awb 6:7 en 6:8)."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een opgeschreven beschikking terugnemen"))
@require_POST
def ruling_back(request: Request, household_id: UUID, ruling_id: UUID) -> HttpResponse:
    """It was written down by mistake."""
    commands.retract_ruling(request.actor, thing_of(request, Ruling, ruling_id, household_id).pk)
    tell(request, _("De beschikking is teruggenomen."))
    return back_to_page(household_id)
