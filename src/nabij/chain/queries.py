"""The chain as one may see it: boxes with their arrows, actions and flags; as a picture, and as text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import cast
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.chain.in_words import Told, sentence_of, telling
from nabij.chain.models import First, Link, Pin
from nabij.chain.parts import Arrow, Box, Flag, Pinned
from nabij.households.former import name_those_who_left
from nabij.households.models import Circumstance, Household
from nabij.households.screen_names import ScreenNames
from nabij.kernel import clock
from nabij.kernel.text import plain
from nabij.pictures.chain import ChainBox, ChainLink, Pill, PillState, draw_chain
from nabij.pictures.drawing import Drawing
from nabij.plans.models import Action
from nabij.plans.models.actions import State

VIEW = Permission.HOUSEHOLD_VIEW
MOST_PILLS = 3


@dataclass(frozen=True)
class Chain:
    """What leads to what. `boxes` in the order they were written; `whole` when the viewer sees all of the household."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    whole: bool = True
    at_table: bool = False
    query: str = ""
    household: UUID | None = field(default=None)

    @property
    def is_empty(self) -> bool:
        return not self.boxes

    @property
    def open_boxes(self) -> tuple[Box, ...]:
        """Problems for which there is no action yet."""
        return tuple(box for box in self.boxes if box.is_open)

    @property
    def firsts(self) -> tuple[Box, ...]:
        """Where they begin."""
        return tuple(box for box in self.boxes if box.flag)

    @cached_property
    def text(self) -> tuple[Told, ...]:
        """The same as nested sentences, causes first; what was told already comes back as such."""
        return telling(self.boxes, self.arrows)

    @cached_property
    def drawing(self) -> Drawing:
        """The same as a picture; every box and arrow is a link."""
        return draw_chain(
            [self._box(one) for one in self.boxes],
            [self._link(one) for one in self.arrows],
            title=_("Wat leidt tot wat"),
        )

    @cached_property
    def cards(self) -> tuple[Box, ...]:
        """The boxes in the order in which the picture is read."""
        boxes = {str(box.id): box for box in self.boxes}
        return tuple(boxes[item.key] for item in self.drawing.items)

    def on_paper(self) -> "Chain":
        """As it may be printed: without what stays off paper, and what hangs on it."""
        kept = {box.id for box in self.boxes if box.on_paper}
        arrows = [one for one in self.arrows if one.on_paper and one.cause in kept and one.effect in kept]
        boxes = [
            replace(
                box, actions=tuple(one for one in box.actions if one.on_paper),
                is_open=self.whole and not box.is_strength and not any(one.on_paper for one in box.actions),
                flag=box.flag if box.flag and box.flag.on_paper else None,
                causes=tuple(one for one in arrows if one.effect == box.id),
                effects=tuple(one for one in arrows if one.cause == box.id),
            )
            for box in self.boxes if box.on_paper
        ]  # fmt: skip
        return replace(self, boxes=tuple(boxes), arrows=tuple(arrows))

    def box(self, box_id: UUID) -> Box | None:
        return next((one for one in self.boxes if one.id == box_id), None)

    def address(self, name: str, thing: UUID) -> str:
        """Of a page of the chain, on the screen that is looked at."""
        where = "chain:shared_" if self.at_table else "chain:"
        return reverse(where + name, args=[self.household, thing]) + self.query

    def _box(self, one: Box) -> ChainBox:
        pills = [Pill(f"{pinned.state_label}: {pinned.what}", pinned.state) for pinned in one.actions[:MOST_PILLS]]
        if one.is_open:
            pills.append(Pill(_("nog geen actie"), "none"))
        return ChainBox(
            str(one.id), one.words, initials=one.initials, is_strength=one.is_strength, pills=tuple(pills),
            first=one.flag.because if one.flag else "",
            sentence=sentence_of(one), url=self.address("box", one.id),
        )  # fmt: skip

    def _link(self, one: Arrow) -> ChainLink:
        return ChainLink(
            str(one.cause), str(one.effect), words=one.beside, keeps=one.keeps, helps=one.helps, sentence=one.sentence,
            url=self.address("link", one.id),
        )  # fmt: skip


def chain_of(actor: Actor, household: Household, *, shared: bool = False, names: ScreenNames | None = None) -> Chain:
    """The chain of a household. `shared`: only what may be on paper, with `names` as the screen calls people.

    At most six queries, however long the chain.
    """
    names = names or ScreenNames()
    seat = actor.seats.get(household.pk)
    found = _boxes(actor, household, shared=shared)
    reader = _Reader(names, whole=bool(seat and seat.whole))
    links = [
        link for link in _links(actor, household, shared=shared) if link.cause_id in found and link.effect_id in found
    ]
    pins = _pins(actor, household, shared=shared)
    arrows = tuple(reader.arrow(link, found) for link in links)
    flags = {one.circumstance_id: one for one in _firsts(actor, household, shared=shared)}
    boxes = tuple(
        reader.box(one, arrows, [pin.action for pin in pins if pin.circumstance_id == one.pk], flags, shared=shared)
        for one in found.values()
    )  # fmt: skip
    return Chain(
        boxes, arrows, whole=reader.whole, at_table=shared, household=household.pk,
        query=names.query,
    )  # fmt: skip


def _boxes(actor: Actor, household: Household, *, shared: bool) -> dict[UUID, Circumstance]:
    today = clock.today()
    now = scope(actor, VIEW, Circumstance).filter(Q(over_on=None) | Q(over_on__gt=today), household=household)
    if shared:
        now = now.filter(on_paper=True)
    named = name_those_who_left(now.select_related("about").order_by("created_at"), "about")
    return {one.pk: one for one in named}


def _links(actor: Actor, household: Household, *, shared: bool) -> list[Link]:
    there = scope(actor, VIEW, Link).filter(household=household, removed_at=None)
    return list(there.filter(on_paper=True) if shared else there)


def _pins(actor: Actor, household: Household, *, shared: bool) -> list[Pin]:
    there = scope(actor, VIEW, Pin).filter(household=household, action__goal__dropped_on=None)
    if shared:
        there = there.filter(action__on_paper=True, action__goal__on_paper=True).exclude(action__state=State.CANNOT)
    return list(there.select_related("action__goal"))


def _firsts(actor: Actor, household: Household, *, shared: bool) -> list[First]:
    there = scope(actor, VIEW, First).filter(household=household, ended_on=None).select_related("said_by")
    return name_those_who_left(there.filter(on_paper=True) if shared else there, "said_by")


@dataclass(frozen=True)
class _Reader:
    """Turns records into what is shown, with people called as this screen calls them."""

    names: ScreenNames
    whole: bool

    def arrow(self, link: Link, boxes: Mapping[UUID, Circumstance]) -> Arrow:
        return Arrow(
            id=link.pk, cause=link.cause_id, effect=link.effect_id, words=self.names.in_text(link.words),
            kind=link.kind, on_paper=link.on_paper,
            from_words=self.names.in_text(boxes[link.cause_id].words),
            to_words=self.names.in_text(boxes[link.effect_id].words),
        )  # fmt: skip

    def box(
        self, one: Circumstance, arrows: Iterable[Arrow], actions: Sequence[Action],
        flags: Mapping[UUID, First], *, shared: bool,
    ) -> Box:  # fmt: skip
        arrows = tuple(arrows)
        flag = flags.get(one.pk)
        strength = one.kind == Circumstance.Kind.STRENGTH
        leads_out = any(arrow.cause == one.pk for arrow in arrows)
        return Box(
            id=one.pk, words=self.names.in_text(one.words), is_strength=strength, on_paper=one.on_paper,
            who=self.names.of(one.about_id, one.about.called) if one.about else "",
            initials=self._initials(one),
            actions=tuple(self._pinned(action) for action in actions),
            is_open=not strength and not actions and self.whole,
            flag=self._flag(flag) if flag else None,
            causes=tuple(arrow for arrow in arrows if arrow.effect == one.pk),
            effects=tuple(arrow for arrow in arrows if arrow.cause == one.pk),
            offer="" if shared or leads_out else one.leads_to, about=one.about_id,
        )  # fmt: skip

    def _initials(self, one: Circumstance) -> str:
        if not one.about:
            return ""
        if self.names.hidden:
            return letters_of(self.names.of(one.about_id, one.about.called))
        return letters_of(one.about.name)

    def _pinned(self, action: Action) -> Pinned:
        what, label = self.names.in_text(action.what), str(State(action.state).label)
        return Pinned(
            id=action.pk, what=what, state=cast("PillState", action.state), state_label=label,
            on_paper=action.may_be_on_paper,
        )  # fmt: skip

    def _flag(self, first: First) -> Flag:
        """Who said it only those read who see the whole household."""
        said_by = self.names.of(first.said_by_id, first.said_by.called) if first.said_by and self.whole else ""
        return Flag(
            id=first.pk,
            because=self.names.in_text(first.because),
            said_by=said_by,
            since=first.since,
            on_paper=first.on_paper,
        )


def letters_of(name: str) -> str:
    """ "Jan de Vries" gives JV, "zoon 2" gives Z2."""
    words = [word for word in name.split() if word[:1].isupper() or word[:1].isdigit()]
    words = words if words and words[0] == name.split()[0] else [name, *words]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


def resembling(chain: Chain, words: str, but: UUID) -> Box | None:
    """The box that says about the same as this text, to be offered instead of a new one."""
    wanted = _words_of(words)
    near = [(len(wanted & _words_of(box.words)), box) for box in chain.boxes if box.id != but]
    most, found = max(near, key=lambda pair: pair[0], default=(0, None))
    return found if wanted and most * 2 >= len(wanted) else None


def _words_of(text: str) -> set[str]:
    return {word for word in plain(text).split() if len(word) > 3}


def actions_to_pin(actor: Actor, household: Household, box: Box, *, shared: bool = False) -> list[Action]:
    """The actions of the plan that do not hang here yet. One query."""
    there = scope(actor, Permission.PLAN_VIEW, Action).filter(
        household=household, goal__dropped_on=None, goal__reached_on=None
    )
    there = there.exclude(pk__in=[one.id for one in box.actions])
    if shared:
        there = there.filter(on_paper=True, goal__on_paper=True).exclude(state=State.CANNOT)
    return list(there)
