"""The chain as it stands: the picture, the cards of a phone, and the text."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.views import Request, requires
from nabij.chain.forms import BeginForm
from nabij.chain.queries import Chain
from nabij.chain.views.screen import VIEW, Screen
from nabij.pictures.svg import svg_of


@requires(VIEW, purpose=_lazy("zien wat tot wat leidt"))
def chain(request: Request, household_id: UUID) -> HttpResponse:
    """In the story, for who works on it."""
    return show(Screen.opened(request, household_id, at_table=False, permission=VIEW))


@requires(VIEW, purpose=_lazy("samen met het gezin zien wat tot wat leidt"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """On the screen that is turned to the family."""
    return show(Screen.opened(request, household_id, at_table=True, permission=VIEW))


def show(screen: Screen, form: BeginForm | None = None) -> HttpResponse:
    """The whole chain; with a form that was sent and has mistakes, 422."""
    may_edit = screen.may_edit
    if may_edit and form is None:
        form = begin_form(screen)
    return screen.page(
        "chain/chain.html", status=422 if form is not None and form.is_bound else 200, may_edit=may_edit, form=form,
        picture=_picture(screen.chain) if screen.chain.boxes else "",
        paper=_picture(screen.chain.on_paper()) if screen.chain.boxes else "",
    )  # fmt: skip


def _picture(chain: Chain) -> SafeString:
    drawing = chain.drawing
    return svg_of(drawing.mirrored() if get_language_bidi() else drawing)


def begin_form(screen: Screen, data: object = None) -> BeginForm:
    question = _("Wat is het lastigst?") if screen.chain.is_empty else _("Wat speelt er nog meer?")
    return BeginForm(data, people=screen.people(), question=question, at_table=screen.at_table)
