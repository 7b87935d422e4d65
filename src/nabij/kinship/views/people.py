"""One person of the drawing: draw somebody beside them, put right what stands there, take them out."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import shared_frame, story_frame
from nabij.households.screen_names import asks_to_hide, screen_names
from nabij.kernel.errors import Refused
from nabij.kinship.choosing import HOW, Around, around
from nabij.kinship.commands import people as commands
from nabij.kinship.commands import ties
from nabij.kinship.forms import BondForm, KinForm, RelativeForm, Shown, TwinForm
from nabij.kinship.models import Kin
from nabij.kinship.views.going import SHARED, is_shared, page_of, refuse, undo_of
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
draws = requires(EDIT, purpose=_lazy("de familie tekenen"))


def adding_labels() -> dict[str, tuple[str, str]]:
    """What the four ways to draw somebody are called, with their icon."""
    return {
        "partner": (_("Partner erbij"), "heart"),
        "child": (_("Kind erbij"), "baby-carriage"),
        "parent": (_("Ouder erbij"), "user-plus"),
        "sibling": (_("Broer of zus erbij"), "users"),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@draws
def kin(request: Request, kin_id: UUID) -> HttpResponse:
    """Somebody: what is drawn of them and around them."""
    person = get(request.actor, EDIT, Kin, kin_id)
    if request.method != "POST":
        return _page(request, around(request.actor, person))
    form = KinForm(request.POST, is_member=person.person_id is not None)
    status = 422
    if form.is_valid():
        said = dict(form.cleaned_data)
        version = said.pop("version")
        try:
            commands.change_kin(request.actor, person.pk, version=version, said=commands.Said(**said))
        except Refused as refused:
            status = refuse(form, refused)
        else:
            tell(request, _("Bewaard."))
            return see_other(page_of(request, person.household_id))
    return _page(request, around(request.actor, person), {"form": form}, status=status)


@draws
def shared_kin(request: Request, kin_id: UUID) -> HttpResponse:
    """Somebody on the shared screen: draw family beside them. Who is not on paper is not there."""
    person = get(request.actor, EDIT, Kin, kin_id)
    if not person.on_paper:
        raise Http404
    return _shared_page(request, person, None)


@require_POST
@draws
def add(request: Request, kin_id: UUID, how: str) -> HttpResponse:
    """Draw a partner, child, parent, brother or sister, in one line."""
    person = get(request.actor, EDIT, Kin, kin_id)
    if how not in HOW or (is_shared(request) and not person.on_paper):
        raise Http404
    here = _around(request, person)
    form = _form(here, how, request.POST)
    if form.is_valid():
        try:
            step = _add(request, person, form)
        except Refused as refused:
            _say_no(request, form, refused)
        else:
            tell(request, _("Staat in de tekening."), undo=undo_of(request, person.household_id, step))
            return see_other(page_of(request, person.household_id))
    if is_shared(request):
        return _shared_page(request, person, form)
    return _page(request, here, {"refused": form}, status=422)


def _form(here: Around, how: str, data: Shown = None) -> RelativeForm:
    return RelativeForm(data, how=how, existing=here.everybody_else, others=here.others(how))


def _around(request: Request, person: Kin) -> Around:
    if not is_shared(request):
        return around(request.actor, person)
    hidden = asks_to_hide(request)
    return around(request.actor, person, shared_as=screen_names(request.actor, person.household, hidden=hidden))


def _say_no(request: Request, form: RelativeForm, refused: Refused) -> None:
    """On a shared screen without the reason: that could tell of a line that is not for all to see."""
    if is_shared(request):
        refused = Refused(_("Dit lukt hier niet. Kijk er later samen met uw begeleider naar."))
    refuse(form, refused)


def _add(request: Request, person: Kin, form: RelativeForm) -> UUID:
    said = form.cleaned_data
    newcomer = commands.Newcomer(said["called"], said["gender"] or Kin.Gender.UNKNOWN, said["born"])
    return commands.add_relative(
        request.actor, person.household_id, beside=person.pk, how=cast("Any", form.how),
        who=UUID(said["existing"]) if said["existing"] else newcomer,
        others=form.other_parents, kind=said.get("kind") or "birth",
    )  # fmt: skip


@require_POST
@draws
def twins(request: Request, kin_id: UUID) -> HttpResponse:
    """With whom somebody was born."""
    person = get(request.actor, EDIT, Kin, kin_id)
    here = around(request.actor, person)
    form = TwinForm(request.POST, siblings=here.siblings)
    if form.is_valid():
        twin, are_identical = form.cleaned_data["twin"], form.cleaned_data["are_identical"]
        commands.mark_born_together(
            request.actor, person.household_id, kin=person.pk, sibling=UUID(twin) if twin else None,
            are_identical=are_identical,
        )  # fmt: skip
        tell(request, _("Bewaard."))
        return see_other(page_of(request, person.household_id))
    return _page(request, here, {"twin_form": form}, status=422)


@require_POST
@draws
def bond_new(request: Request, kin_id: UUID) -> HttpResponse:
    """How somebody gets on with another."""
    person = get(request.actor, EDIT, Kin, kin_id)
    here = around(request.actor, person)
    form = BondForm(request.POST, people=here.everybody_else)
    if form.is_valid():
        said = form.cleaned_data
        made = ties.mark_bond(
            request.actor, person.household_id, one=person.pk, other=UUID(said["other"]), quality=said["quality"],
            on_paper=said["on_paper"],
        )  # fmt: skip
        undo = undo_of(request, person.household_id, made.added_with) if made.version == 1 else ""
        tell(request, _("De band staat in de tekening."), undo=undo)
        return see_other(page_of(request, person.household_id))
    return _page(request, here, {"bond_form": form}, status=422)


@require_POST
@draws
def kin_erase(request: Request, kin_id: UUID) -> HttpResponse:
    """Out of the drawing."""
    household = commands.erase_kin(request.actor, kin_id)
    tell(request, _("Uit de tekening gehaald."), tone="info")
    return see_other(page_of(request, household.pk))


SHOWN = ("called", "gender", "born", "is_dead", "died", "on_paper", "version")


def _page(request: Request, here: Around, refused: dict[str, Any] | None = None, *, status: int = 200) -> HttpResponse:
    shown, person = refused or {}, here.kin
    now = {name: getattr(person, name) for name in SHOWN}
    twin = next((one for one in here.sheet.kin if _is_twin(one, person)), None)
    context: dict[str, Any] = story_frame(request, person.household, page="kinship:genogram") | {
        "here": here,
        "screen": "",
        "adding": _adding(here, shown.get("refused")),
        "form": shown.get("form") or KinForm(initial=now, is_member=person.person_id is not None),
        "twin_form": shown.get("twin_form") or _twin_form(here, person, twin),
        "bond_form": shown.get("bond_form") or BondForm(people=here.everybody_else, initial={"on_paper": True}),
        "twin_name": here.names[twin.pk] if twin else "",
    }
    return render(request, "kinship/kin.html", context, status=status)


def _is_twin(one: Kin, person: Kin) -> bool:
    return person.birth_group is not None and one.birth_group == person.birth_group and one.pk != person.pk


def _twin_form(here: Around, person: Kin, twin: Kin | None) -> TwinForm | None:
    if not here.siblings:
        return None
    now = {"twin": str(twin.pk) if twin else "", "are_identical": person.are_identical}
    return TwinForm(siblings=here.siblings, initial=now)


def _shared_page(request: Request, person: Kin, refused: RelativeForm | None) -> HttpResponse:
    frame = shared_frame(request, person.household, page="kinship:shared")
    here = around(request.actor, person, shared_as=frame["names"])
    hidden = frame["names"].query.replace("?", "&")
    context = {
        **frame, "here": here, "adding": _adding(here, refused), "screen": f"?{SHARED}=1{hidden}",
        "back_url": reverse("kinship:shared", args=[person.household_id]) + frame["names"].query,
    }  # fmt: skip
    return render(request, "kinship/shared_kin.html", context, status=422 if refused else 200)


def _adding(here: Around, refused: RelativeForm | None) -> list[dict[str, Any]]:
    """The four forms; one that was refused stands open, with what was typed."""
    shown: list[dict[str, Any]] = []
    for how, (label, icon) in adding_labels().items():
        is_refused = refused is not None and refused.how == how
        form: forms.Form = refused if refused is not None and is_refused else _form(here, how)
        shown.append({"how": how, "label": label, "icon": icon, "form": form, "is_open": is_refused})
    return shown
