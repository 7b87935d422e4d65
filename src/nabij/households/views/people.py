"""Who lives here, who belongs to it, who is around them, and who sits at the table."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import keep_typed, look_again, see_other, show_refusal, stands_otherwise
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.commands.members import (
    add_known_person,
    add_person,
    bring_member_back,
    change_person,
    leave_household,
)
from nabij.households.forms.people import AddPersonForm, ChangePersonForm, LeaveForm, initial_of
from nabij.households.frame import household_frame
from nabij.households.models import Household, Membership
from nabij.households.queries import circle_of, former_members_of, known_persons, table_of
from nabij.households.queries.lives import belongs_also_to, passings_of, placements_of
from nabij.households.views.within import household_of, thing_of
from nabij.kernel import clock
from nabij.kernel.bsn import bsn_warning
from nabij.kernel.errors import Conflict, Refused
from nabij.ui.messages import tell

TAB = "households:people"
EDIT = Permission.HOUSEHOLD_EDIT
ADD_PAGE, CHANGE_PAGE, LEAVE_PAGE = (
    "households/person_add.html", "households/person_change.html", "households/member_leave.html",
)  # fmt: skip
NEW = "new"


@requires(Permission.HOUSEHOLD_OUTLINE, purpose=_lazy("zien wie erbij hoort en wie betrokken is"))
def people(request: Request, household_id: UUID) -> HttpResponse:
    """The tab of people; an area role sees the table, not the family."""
    household = household_of(request, Permission.HOUSEHOLD_OUTLINE, household_id)
    context = household_frame(request, household, tab=TAB) | {"table": table_of(request.actor, household)}
    if context["may"]["household_view"]:
        circle = circle_of(request.actor, household)
        _tell_more(request, household, circle.everyone)
        context |= {
            "circle": circle,
            "passings": passings_of(request.actor, household),
            "former": former_members_of(request.actor, household),
            "today": clock.today(),
        }
    return render(request, "households/people.html", context)


def _tell_more(request: Request, household: Household, members: list[Membership]) -> None:
    """Where a child lives for a while, and to which other household somebody belongs that one may see as well."""
    placed = placements_of(request.actor, household)
    also = belongs_also_to(request.actor, household, [one.person_id for one in members])
    for one in members:
        one.__dict__["placed"] = placed.get(one.person_id)
        one.__dict__["also"] = also.get(one.person_id, [])


def to_people(household_id: UUID) -> HttpResponse:
    """Back to the tab."""
    return see_other(reverse("households:people", args=[household_id]))


@requires(EDIT, purpose=_lazy("iemand toevoegen"))
def add(request: Request, household_id: UUID) -> HttpResponse:
    """Add somebody: one line first, and ask whether we know them already."""
    household = household_of(request, EDIT, household_id)
    kinds = set(Membership.Kind.values)
    kind = request.GET.get("hoe", "")
    if request.method != "POST":
        form = AddPersonForm(initial={"kind": kind} if kind in kinds else None)
        return render(request, ADD_PAGE, _adding(request, household, form))
    return _add(request, household, AddPersonForm(request.POST))


def _adding(request: Request, household: Household, form: AddPersonForm, known: Any = ()) -> dict[str, Any]:
    return household_frame(request, household, tab=TAB) | {"form": form, "known": known, "new": NEW}


def _add(request: Request, household: Household, form: AddPersonForm) -> HttpResponse:
    if not form.is_valid():
        return look_again(request, ADD_PAGE, _adding(request, household, form))
    wanted = form.cleaned_data["known"]
    known = [] if wanted == NEW else _known(request, household, form)
    same = next((person for person in known if str(person.pk) == wanted), None)
    if known and same is None:
        return look_again(request, ADD_PAGE, _adding(request, household, form, known))
    try:
        if same:
            made = add_known_person(request.actor, household.pk, person_id=same.pk, bond=form.bond())
        else:
            made = add_person(request.actor, household.pk, person=form.particulars(), bond=form.bond())
    except Refused as refused:
        show_refusal(form, refused)
        return look_again(request, ADD_PAGE, _adding(request, household, form))
    tell(request, _("Toegevoegd."))
    _warn(request, form.cleaned_data["bsn"])
    return see_other(reverse("households:people", args=[household.pk]) + f"#lid-{made.pk}")


def _known(request: Request, household: Household, form: AddPersonForm) -> Any:
    return known_persons(request.actor, name=form.cleaned_data["name"], birth=form.cleaned_data["birth"], but=household)


def _warn(request: Request, bsn: str) -> None:
    if warning := bsn_warning(bsn):
        tell(request, warning, tone="attention")


def _member(request: Request, household_id: UUID, member_id: UUID) -> Membership:
    return thing_of(request, EDIT, Membership, member_id, household_id)


@requires(EDIT, purpose=_lazy("gegevens van iemand verbeteren"))
def change(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """Put right what is written about somebody; in place for who has JavaScript, else on a page of its own."""
    member = _member(request, household_id, member_id)
    household = household_of(request, EDIT, household_id)
    if request.method == "POST":
        return _change(request, household, member)
    form = ChangePersonForm(initial=initial_of(member), auto_id=f"id_{member.pk}_%s")
    if request.headers.get("HX-Request"):
        return render(request, "households/person_form.html", {"form": form, "member": member, "household": household})
    return render(request, CHANGE_PAGE, _changing(request, household, member, form))


def _changing(
    request: Request, household: Household, member: Membership, form: ChangePersonForm, theirs: Any = ()
) -> dict[str, Any]:
    frame = household_frame(request, household, tab=TAB)
    return frame | {"form": form, "member": member, "theirs": theirs}


def _change(request: Request, household: Household, member: Membership) -> HttpResponse:
    form = ChangePersonForm(request.POST)
    try:
        if form.is_valid():
            version = form.cleaned_data["version"]
            change_person(request.actor, member.pk, version=version, person=form.particulars(), bond=form.bond())
            tell(request, _("Bewaard."))
            _warn(request, form.cleaned_data["bsn"])
            return see_other(reverse("households:people", args=[household.pk]) + f"#lid-{member.pk}")
    except Conflict as conflict:
        return _collided(request, household, member, form, conflict)
    except Refused as refused:
        show_refusal(form, refused)
    return look_again(request, CHANGE_PAGE, _changing(request, household, member, form))


def _collided(
    request: Request, household: Household, member: Membership, form: ChangePersonForm, conflict: Conflict
) -> HttpResponse:
    """The same form with all that was typed, and beside it what stands there now."""
    keep_typed(form, conflict)
    theirs = stands_otherwise(form, initial_of(member))
    return render(request, CHANGE_PAGE, _changing(request, household, member, form, theirs), status=409)


@requires(EDIT, purpose=_lazy("opschrijven dat iemand er niet meer bij hoort"))
def leave(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """Moved out, died, or not of it any more."""
    member = _member(request, household_id, member_id)
    household = household_of(request, EDIT, household_id)
    form = LeaveForm(request.POST or None, initial={"on": clock.today()})
    try:
        if request.method == "POST" and form.is_valid():
            leave_household(request.actor, member.pk, **form.cleaned_data)
            undo = reverse("households:bring_member_back", args=[household_id, member.pk])
            tell(request, _("Opgeschreven."), undo=undo)
            return to_people(household_id)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {"form": form, "member": member}
    return render(request, LEAVE_PAGE, context, status=422 if request.method == "POST" else 200)


@requires(EDIT, purpose=_lazy("iemand terugzetten bij het huishouden"))
@require_POST
def bring_back(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """They did not go, after all."""
    try:
        bring_member_back(request.actor, household_id, membership=member_id)
        tell(request, _("Deze persoon hoort er weer bij."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return to_people(household_id)
