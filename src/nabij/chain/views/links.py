"""Arrows: what they say, and whether they are there."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.views import Request, requires
from nabij.chain.commands.links import change_link, remove_link, restore_link
from nabij.chain.forms import LinkForm
from nabij.chain.models import Link
from nabij.chain.views.screen import EDIT, Screen
from nabij.households.queries.story import last_change_of
from nabij.kernel.errors import Conflict, NotFound


@requires(EDIT, purpose=_lazy("een pijl in de keten verbeteren"))
def change(request: Request, household_id: UUID, link_id: UUID, *, at_table: bool) -> HttpResponse:
    """Its words and what it says; or it goes."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    link = screen.link(link_id)
    arrow = next((one for one in screen.chain.arrows if one.id == link.pk), None)
    if arrow is None:
        raise NotFound("Link")
    if request.method != "POST":
        return screen.page("chain/link.html", arrow=arrow, form=LinkForm.shown(arrow, link, at_table=at_table))
    form = LinkForm(request.POST, at_table=at_table)
    return _sent(screen, link, form) if form.is_valid() else screen.page(
        "chain/link.html", status=422, arrow=arrow, form=form
    )  # fmt: skip


def _sent(screen: Screen, link: Link, form: LinkForm) -> HttpResponse:
    said = form.cleaned_data
    on_paper = link.on_paper if screen.at_table else not said["off_paper"]
    # With names hidden the field showed other words: what was left as it was shown stays as it is.
    words = link.words if said["words"] == screen.names.in_text(link.words) else said["words"]
    try:
        changed = change_link(
            screen.request.actor, link.pk, version=said["version"], kind=said["kind"], words=words, on_paper=on_paper
        )
    except Conflict as conflict:
        return _collided(screen, link, form, conflict)
    if on_paper and not changed.on_paper:
        screen.say_kept_off()
    return screen.done(_("Bewaard."), screen.at(link.effect_id))


def _collided(screen: Screen, link: Link, form: LinkForm, conflict: Conflict) -> HttpResponse:
    """Both texts, nothing lost."""
    other, said = last_change_of(link.pk), form.cleaned_data
    kept = [("kind", said["kind"])] + ([("off_paper", "on")] if said.get("off_paper") else [])
    context = {
        "title": screen.household.name, "field_label": form.fields["words"].label, "field_name": "words",
        "mine": said["words"], "theirs": screen.names.in_text(conflict.theirs), "version": conflict.version,
        "theirs_by": other.by if other else _("Iemand"),
        "theirs_at": date_format(other.at, "j F, H:i") if other else "", "kept_fields": kept,
        "action_url": screen.url("link", link.pk), "cancel_url": screen.home,
    }  # fmt: skip
    return render(screen.request, "ui/conflict.html", context, status=409)


@requires(EDIT, purpose=_lazy("een pijl uit de keten halen"))
@require_POST
def remove(request: Request, household_id: UUID, link_id: UUID, *, at_table: bool) -> HttpResponse:
    """One does not lead to the other."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    link = screen.link(link_id)
    remove_link(request.actor, link.pk)
    return screen.done(_("De pijl is weg."), screen.at(link.cause_id), undo=screen.url("restore_link", link.pk))


@requires(EDIT, purpose=_lazy("een pijl terugzetten in de keten"))
@require_POST
def restore(request: Request, household_id: UUID, link_id: UUID, *, at_table: bool) -> HttpResponse:
    """It does after all."""
    screen = Screen.opened(request, household_id, at_table=at_table)
    link = screen.link(link_id)
    restore_link(request.actor, link.pk)
    return screen.done(_("De pijl staat er weer."), screen.at(link.cause_id))
