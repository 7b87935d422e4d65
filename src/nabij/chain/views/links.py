"""Arrows: what they say, and whether they are there."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import both_texts
from nabij.access.views import Request, requires
from nabij.chain.commands.links import change_link, remove_link, restore_link
from nabij.chain.forms import LinkForm
from nabij.chain.models import Link
from nabij.chain.views.screen import EDIT, Screen
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
        conflict.theirs = screen.names.in_text(conflict.theirs)
        still = screen.link(link.pk)  # taken off the shared screen meanwhile: then their words are not for it either
        now = {"kind": still.kind, "off_paper": not still.on_paper}
        return both_texts(screen.request, form, conflict, field="words", thing=still.pk, now=now, back=screen.home)
    if on_paper and not changed.on_paper:
        screen.say_kept_off()
    return screen.done(_("Bewaard."), screen.at(link.effect_id))


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
