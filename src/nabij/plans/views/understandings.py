"""What volunteers or neighbours and professionals expect of each other."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import both_texts, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard
from nabij.households.frame import household_frame
from nabij.households.models import Household, Membership
from nabij.kernel.errors import Conflict, Refused
from nabij.plans.choosing import members_of, owner_choices
from nabij.plans.commands import understandings as commands
from nabij.plans.forms import AgreedForm, UnderstandingChangeForm, UnderstandingForm
from nabij.plans.models import Understanding
from nabij.plans.queries.understandings import coach_of, understandings_of
from nabij.plans.views.forms_page import TAB, FormPage, resume, show_form
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell

confirms = requires(Permission.ACTION_MOVE, purpose=_lazy("afspraken tussen naaste en professional bevestigen"))


def _url(household_id: UUID) -> str:
    return reverse("plans:understandings", args=[household_id])


@require_GET
@requires(Permission.PLAN_VIEW, purpose=_lazy("wat naasten en professionals van elkaar verwachten"))
def understandings(request: Request, household_id: UUID) -> HttpResponse:
    """Who does what, what not, and who calls whom."""
    household = get(request.actor, Permission.PLAN_VIEW, Household, household_id)
    context = household_frame(request, household, tab=TAB)
    found = understandings_of(request.actor, household)
    context |= {
        "understandings": [(one, one.professional.user_id == request.actor.user_id) for one in found],
        "coach": coach_of(household),
    }
    return render(request, "plans/understandings.html", context)


@get_or_post
@edits
def understanding_new(request: Request, household_id: UUID) -> HttpResponse:
    """Between one of the network and one professional at the table."""
    household = get(request.actor, EDIT, Household, household_id)
    page = FormPage(
        "plan-understanding", household.pk, _("Wat verwacht u van elkaar?"), _("Bewaren"),
        lead=_("Leg het samen vast. Daarna bevestigt u het allebei."), back=_url(household.pk),
    )  # fmt: skip
    network = [one for one in members_of(request.actor, household) if one.kind == Membership.Kind.NETWORK]
    people = {str(one.person_id): one.person for one in network}
    doers = {str(one.pk): one for one in owner_choices(request.actor, household).professionals}
    choices = [(key, one.name) for key, one in people.items()], [(key, one.name) for key, one in doers.items()]
    if request.method != "POST":
        draft = resume(request, page)
        form = UnderstandingForm(people=choices[0], professionals=choices[1], initial=draft)
        return show_form(request, household, page, form, draft=draft)
    form = UnderstandingForm(request.POST, people=choices[0], professionals=choices[1])
    if form.is_valid():
        said = form.cleaned_data
        try:
            commands.make_understanding(
                request.actor, household.pk, person=people[said["person"]], professional=doers[said["professional"]],
                **{name: said[name] for name in commands.WORDS},
            )  # fmt: skip
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("De afspraak staat er. Bevestig haar nu allebei."))
            return see_other(_url(household.pk))
    return show_form(request, household, page, form)


@get_or_post
@edits
def understanding_edit(request: Request, understanding_id: UUID) -> HttpResponse:
    """In other words; both confirm it anew."""
    one = get(request.actor, EDIT, Understanding, understanding_id)
    back = _url(one.household_id)
    page = FormPage(
        "plan-understanding", one.pk, _("Afspraak veranderen"), _("Bewaren"),
        lead=_("Als er iets verandert, bevestigt u de afspraak allebei opnieuw."), back=back,
    )  # fmt: skip
    now = {name: getattr(one, name) for name in (*commands.WORDS, "version")}
    if request.method != "POST":
        draft = resume(request, page)
        return show_form(request, one.household, page, UnderstandingChangeForm(initial=draft or now), draft=draft)
    form = UnderstandingChangeForm(request.POST)
    if not form.is_valid():
        return show_form(request, one.household, page, form)
    said = form.cleaned_data | {"version": form.cleaned_data["version"] or 0}
    try:
        commands.change_understanding(request.actor, one.pk, **said)
    except Conflict as conflict:
        return both_texts(request, form, conflict, field="does", thing=one.pk, now=now, back=back)
    discard(request.actor, page.name, page.thing)
    tell(request, _("De afspraak is bewaard."))
    return see_other(back)


@require_POST
@confirms
def understanding_confirm(request: Request, understanding_id: UUID) -> HttpResponse:
    """The professional agrees."""
    one = commands.confirm_understanding(request.actor, understanding_id)
    tell(request, _("U hebt de afspraak bevestigd."))
    return see_other(_url(one.household_id))


@get_or_post
@confirms
def understanding_agreed(request: Request, understanding_id: UUID) -> HttpResponse:
    """The one of the network agrees; how they were asked."""
    one = get(request.actor, Permission.ACTION_MOVE, Understanding, understanding_id)
    page = FormPage(
        "plan-understanding-agreed", one.pk, _("De naaste is het ermee eens"), _("Bewaren"), lead=one.does,
        back=_url(one.household_id),
    )  # fmt: skip
    form = AgreedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        commands.note_person_agreed(request.actor, one.pk, how=form.cleaned_data["how"])
        tell(request, _("Opgeschreven dat de naaste het ermee eens is."))
        return see_other(page.back)
    return show_form(request, one.household, page, form)


@require_POST
@confirms
def understanding_again(request: Request, understanding_id: UUID) -> HttpResponse:
    """Looked at together: it still holds."""
    one = commands.look_again(request.actor, understanding_id)
    tell(request, _("Samen bekeken: de afspraak klopt nog."))
    return see_other(_url(one.household_id))


@require_POST
@edits
def understanding_end(request: Request, understanding_id: UUID) -> HttpResponse:
    """It ends."""
    one = commands.end_understanding(request.actor, understanding_id)
    undo = reverse("plans:understanding_resume", args=[one.pk])
    tell(request, _("De afspraak is gestopt."), undo=undo)
    return see_other(_url(one.household_id))


@require_POST
@edits
def understanding_resume(request: Request, understanding_id: UUID) -> HttpResponse:
    """It goes on after all."""
    one = commands.resume_understanding(request.actor, understanding_id)
    tell(request, _("De afspraak loopt weer."))
    return see_other(_url(one.household_id))
