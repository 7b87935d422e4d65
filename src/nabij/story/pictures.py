"""The pictures of a story, as they may be shown on one sheet: without links, for paper leads nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from nabij.access.actor import Actor
from nabij.chain.queries import chain_of
from nabij.households.models import Household
from nabij.households.screen_names import ScreenNames
from nabij.kinship.queries import genogram_of
from nabij.network.queries import ecomap_of
from nabij.pictures.drawing import Drawing
from nabij.pictures.svg import svg_of

Drawn = Callable[..., Drawing]


def _chain(actor: Actor, household: Household, *, shared: bool, names: ScreenNames) -> Drawing:
    return chain_of(actor, household, shared=shared, names=names).drawing


def _genogram(actor: Actor, household: Household, *, shared: bool, names: ScreenNames) -> Drawing:
    return genogram_of(actor, household, shared=shared, names=names, linked=False).drawing


# Who makes a picture of a household that may be shared comes here: what it is called on paper, and who draws it.
PICTURES: tuple[tuple[str, Any, Drawn], ...] = (
    ("genogram", _("Familie"), _genogram),
    ("ecomap", _("Mensen om ons heen"), ecomap_of),
    ("chain", _("Wat leidt tot wat"), _chain),
)

TALL = frozenset({"chain"})


@dataclass(frozen=True)
class Picture:
    """One picture on the sheet; `key` says where it stands."""

    key: str
    label: str
    svg: SafeString


@dataclass(frozen=True)
class Pictures:
    """Who they are and who is around them under each other, and beside them what leads to what: that one is tall."""

    beside: tuple[Picture, ...]
    tall: tuple[Picture, ...]


def pictures_of(actor: Actor, household: Household, names: ScreenNames) -> Pictures:
    """Those in which something is drawn."""
    drawn = [(key, label, draw(actor, household, shared=True, names=names)) for key, label, draw in PICTURES]
    made = [Picture(key, str(label), svg_of(one.without_links())) for key, label, one in drawn if one.items]
    return Pictures(
        beside=tuple(one for one in made if one.key not in TALL), tall=tuple(one for one in made if one.key in TALL)
    )
