"""The chain told in sentences: for who listens to a screen, and for who would rather read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.chain.parts import Arrow, Box
from nabij.pictures.chain import ChainLink
from nabij.pictures.chain_rows import open_circles


@dataclass(frozen=True)
class Told:
    """A box in the telling: the arrow that led here, and what comes of it; `seen` when it was told above."""

    box: Box
    by: Arrow | None
    seen: bool
    effects: "tuple[Told, ...]" = ()


def telling(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> tuple[Told, ...]:
    """From what nothing here brings about to all that comes of it; each box is told once."""
    teller = _Teller({box.id: box for box in boxes})
    return tuple(teller.tell(box, None) for box in _beginnings(boxes, arrows))


def _beginnings(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> Iterator[Box]:
    """Boxes without a cause when circles are opened; those that stand loose come last."""
    links = [ChainLink(str(one.cause), str(one.effect), keeps=one.keeps) for one in arrows]
    forward, _loops = open_circles([str(box.id) for box in boxes], links)
    effects = {link.effect for link in forward}
    tied = effects | {link.cause for link in forward}
    yield from (box for box in boxes if str(box.id) in tied and str(box.id) not in effects)
    yield from (box for box in boxes if str(box.id) not in tied)


@dataclass
class _Teller:
    boxes: Mapping[UUID, Box]

    def __post_init__(self) -> None:
        self.told: set[UUID] = set()

    def tell(self, box: Box, by: Arrow | None) -> Told:
        if box.id in self.told:
            return Told(box, by, seen=True)
        self.told.add(box.id)
        return Told(box, by, seen=False, effects=tuple(self.tell(self.boxes[one.effect], one) for one in box.effects))


def sentence_of(box: Box) -> str:
    """All of one box in a breath: of whom, what, what brings it about, what comes of it, what is done."""
    said = [f"{box.of_whom}: {box.words}."]
    if box.flag:
        said.append(_("Hier beginnen we: %(because)s.") % {"because": box.flag.because.rstrip(".")})
    if box.is_strength:
        said.append(_("Dit gaat goed."))
    for heading, words in (
        (_("Door: %(what)s."), [one.from_words for one in box.troubles]),
        (_("Wat helpt: %(what)s."), [one.from_words for one in box.helpers]),
        (_("Daardoor: %(what)s."), [one.to_words for one in box.comes_of_it]),
        (_("Helpt bij: %(what)s."), [one.to_words for one in box.helps_with]),
    ):
        said += [heading % {"what": "; ".join(words)}] if words else []
    said += [_("Actie: %(what)s (%(state)s).") % {"what": one.what, "state": one.state_label} for one in box.actions]
    if box.is_open:
        said.append(_("Nog geen actie."))
    return " ".join(said)
