"""Looking for contact: attempts, the letter, who looks, and opening again."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.drafts.keeping import discard, draft_of
from nabij.households.caseload import caseloads
from nabij.households.commands.contact import give_letter, record_attempt, reopen_household
from nabij.households.commands.direction import name_contact_person
from nabij.households.forms.contact import AttemptForm, ContactPersonForm, LetterForm, ReopenForm
from nabij.households.frame import household_frame
from nabij.households.letter import LANGUAGES, letter_for
from nabij.households.models import Household, Person
from nabij.households.queries import people_of
from nabij.households.queries.contact import contact_story
from nabij.kernel.errors import Refused
from nabij.kernel.form_fields import renew_key
from nabij.ui.messages import tell

DRAFT = "contact-attempt"
PURPOSE = _lazy("contact zoeken en vragen of hulp gewenst is")


@requires(Permission.CONTACT_RECORD, purpose=PURPOSE)
def contact(request: Request, household_id: UUID) -> HttpResponse:
    """How contact goes: attempts, the letter, and what the family answers."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    draft = draft_of(request.actor, DRAFT, household.pk)
    form = AttemptForm(request.POST or None, initial=draft)
    if request.method != "POST":
        return render(request, "households/contact.html", _page(request, household, form=form) | {"draft": draft})
    if form.is_valid() and _recorded(request, household.pk, form):
        discard(request.actor, DRAFT, household.pk)
        tell(request, _("De poging staat erbij."))
        return see_other(reverse("households:contact", args=[household_id]))
    return look_again(request, "households/contact.html", _page(request, household, form=form))


def _page(
    request: Request, household: Household, *, form: AttemptForm | None = None, letter_form: LetterForm | None = None
) -> dict[str, Any]:
    members = _members(request, household)
    return {
        **household_frame(request, household, tab="households:contact"),
        "story": contact_story(request.actor, household),
        "form": form or AttemptForm(),
        "letter_form": letter_form or LetterForm(members=members),
        "draft": None,
    }


def _members(request: Request, household: Household) -> list[Person]:
    return [membership.person for membership in people_of(request.actor, household)]


def _recorded(request: Request, household_id: UUID, form: AttemptForm) -> bool:
    data = form.cleaned_data
    try:
        record_attempt(
            request.actor, household_id, way=data["way"], on=data["on"], part_of_day=data["part_of_day"],
            reached=data["reached"] == "yes", spoke_with=data["spoke_with"], interpreting=form.interpreting(),
            note=data["note"], key=data["key"],
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        renew_key(form)
    return not form.errors


@require_POST
@requires(Permission.CONTACT_RECORD, purpose=PURPOSE)
def letter_given(request: Request, household_id: UUID) -> HttpResponse:
    """The letter was given: to whom and when."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    form = LetterForm(request.POST, members=_members(request, household))
    if form.is_valid():
        data = form.cleaned_data
        give_letter(request.actor, household_id, to=data["to"], on=data["given_on"], language=data["language"])
        tell(request, _("Opgeschreven dat de brief gegeven is."))
        return see_other(reverse("households:contact", args=[household_id]))
    return look_again(request, "households/contact.html", _page(request, household, letter_form=form))


@requires(
    Permission.CONTACT_RECORD, purpose=_lazy("brief over wat er bewaard wordt (AVG art. 14)"), look=Look.Kind.PRINT
)
def letter(request: Request, household_id: UUID) -> HttpResponse:
    """The plain letter, to print."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    asked = request.GET.get("taal", "nl")
    language = asked if asked in LANGUAGES else "nl"
    return render(request, "households/letter.html", {"letter": letter_for(request.actor, household, language)})


@requires(Permission.HOUSEHOLD_ASSIGN, purpose=_lazy("een contactpersoon aanwijzen"))
def contact_person(request: Request, household_id: UUID) -> HttpResponse:
    """Who looks for contact, chosen with a view of what everyone carries."""
    household = get(request.actor, Permission.HOUSEHOLD_ASSIGN, Household, household_id)
    form = ContactPersonForm(request.POST or None, caseloads=caseloads(household.area_id))
    if request.method == "POST" and form.is_valid():
        chosen = form.chosen()
        try:
            name_contact_person(request.actor, household_id, professional=chosen)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            tell(request, _("%s is contactpersoon en heeft bericht.") % chosen.name)
            return see_other(reverse("intake:inbox"))
    context = {"household": household, "form": form}
    answer = look_again if form.is_bound else render
    return answer(request, "households/contact_person.html", context)


@requires(Permission.HOUSEHOLD_ASSIGN, purpose=_lazy("een gesloten huishouden heropenen"))
def reopen(request: Request, household_id: UUID) -> HttpResponse:
    """Look for contact again with a family that was closed."""
    household = get(request.actor, Permission.HOUSEHOLD_ASSIGN, Household, household_id)
    form = ReopenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            because = Household.ReopenedBecause(form.cleaned_data["because"])
            reopen_household(request.actor, household_id, because=because)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            tell(request, _("Het huishouden is weer open voor contact. Wijs een contactpersoon aan."))
            return see_other(reverse("households:contact_person", args=[household_id]))
    context = {"household": household, "form": form}
    answer = look_again if form.is_bound else render
    return answer(request, "households/contact_reopen.html", context)
