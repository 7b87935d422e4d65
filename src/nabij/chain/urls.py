"""Addresses of chain: the same steps in the story and on the shared screen."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from nabij.chain.views import boxes, links, picture, pins

app_name = "chain"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
BOX = "<uuid:circumstance_id>/"
STEPS: tuple[tuple[str, Callable[..., HttpResponse], str], ...] = (
    ("erbij/", boxes.begin, "begin"),
    (BOX, boxes.box, "box"),
    (f"{BOX}daardoor/", boxes.therefore, "therefore"),
    (f"{BOX}doordat/", boxes.because_of, "because_of"),
    (f"{BOX}helpt/", boxes.helps, "helps"),
    (f"{BOX}weg/", boxes.remove, "remove_box"),
    (f"{BOX}acties/", pins.choose, "choose_action"),
    (f"{BOX}acties/<uuid:action_id>/", pins.pin, "pin"),
    (f"{BOX}acties/<uuid:action_id>/los/", pins.unpin, "unpin"),
    (f"{BOX}eerst/", pins.first, "first"),
    ("eerst/<uuid:first_id>/weg/", pins.end, "end_first"),
    ("eerst/<uuid:first_id>/terug/", pins.resume, "resume_first"),
    ("pijlen/<uuid:link_id>/", links.change, "link"),
    ("pijlen/<uuid:link_id>/weg/", links.remove, "remove_link"),
    ("pijlen/<uuid:link_id>/terug/", links.restore, "restore_link"),
)


def _steps(where: str, name: str, **options: Any) -> Iterator[URLPattern]:
    for step, view, called in STEPS:
        yield path(f"{HOUSEHOLD}{where}/keten/{step}", view, options, name=f"{name}{called}")


urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/keten/", picture.chain, name="chain"),
    path(f"{HOUSEHOLD}aan-tafel/keten/", picture.shared, name="shared"),
    *_steps("verhaal", "", at_table=False),
    *_steps("aan-tafel", "shared_", at_table=True),
]
