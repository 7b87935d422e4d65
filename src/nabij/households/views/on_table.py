"""What comes on the table: chosen line by line, by oneself, before the screen is turned."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.commands.on_table import choose_for_table
from nabij.households.frame import STORY, household_frame
from nabij.households.queries import circumstances_of
from nabij.households.views.within import household_of
from nabij.ui.messages import tell

PAGE = "households/on_table.html"


class OnTableForm(forms.Form):
    """The ids of the lines that come on the table."""

    on = forms.TypedMultipleChoiceField(coerce=UUID, required=False)


@requires(Permission.HOUSEHOLD_EDIT, purpose=_lazy("kiezen wat op tafel komt"))
def on_table(request: Request, household_id: UUID) -> HttpResponse:
    """Every line with a tick; what is about one person stands under that person."""
    household = household_of(request, Permission.HOUSEHOLD_EDIT, household_id)
    groups = circumstances_of(request.actor, household)
    form = OnTableForm(request.POST if request.method == "POST" else None)
    form.fields["on"].choices = [(str(one.pk), one.words) for group in groups for one in group.all]  # type: ignore[attr-defined]
    if form.is_bound and form.is_valid():
        choose_for_table(request.actor, household.pk, on=form.cleaned_data["on"])
        tell(request, _("Zo komt het op tafel. Kijk het nog even na voordat u het scherm draait."))
        return see_other(reverse("story:start", args=[household.pk]))
    chosen = set(request.POST.getlist("on")) if form.is_bound else None
    page = household_frame(request, household, tab=STORY) | {"groups": groups, "form": form, "chosen": chosen}
    return look_again(request, PAGE, page) if form.is_bound else render(request, PAGE, page)
