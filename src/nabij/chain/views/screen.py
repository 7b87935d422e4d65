"""The screen one works on: the story, or the one that is turned to the family. The steps are the same."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import allowed, get
from nabij.access.views import Request
from nabij.chain.models import Link
from nabij.chain.parts import Box
from nabij.chain.queries import Chain, chain_of
from nabij.households.frame import shared_frame, story_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.households.screen_names import ScreenNames
from nabij.kernel.errors import NotFound
from nabij.ui.messages import tell

VIEW, EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT


@dataclass
class Screen:
    """One request about the chain of a household, at the table or not. Raises NotFound and Denied as `get` does."""

    request: Request
    household: Household
    at_table: bool

    @classmethod
    def opened(cls, request: Request, household_id: UUID, *, at_table: bool, permission: Permission = EDIT) -> "Screen":
        return cls(request, get(request.actor, permission, Household, household_id), at_table)

    @cached_property
    def frame(self) -> dict[str, Any]:
        if self.at_table:
            frame = shared_frame(self.request, self.household, page="chain:shared")
            return frame | {"layout": "households/base_shared.html"}
        frame = story_frame(self.request, self.household, page="chain:chain")
        return frame | {"layout": "households/base_story.html", "names": ScreenNames()}

    @property
    def names(self) -> ScreenNames:
        names: ScreenNames = self.frame["names"]
        return names

    @cached_property
    def chain(self) -> Chain:
        return chain_of(self.request.actor, self.household, shared=self.at_table, names=self.names)

    def box(self, circumstance_id: UUID) -> Box:
        """A box that this screen shows; one that may not be on it is not found here."""
        found = self.chain.box(circumstance_id)
        if found is None:
            raise NotFound("Circumstance")
        return found

    def link(self, link_id: UUID) -> Link:
        """An arrow of this household; at the table one that is shown there."""
        found = get(self.request.actor, EDIT, Link, link_id)
        ends = self.chain.box(found.cause_id) and self.chain.box(found.effect_id)
        if found.household_id != self.household.pk or not ends or (self.at_table and not found.on_paper):
            raise NotFound("Link")
        return found

    @property
    def may_edit(self) -> bool:
        return EDIT in allowed(self.request.actor, self.household)

    def people(self) -> list[tuple[str, str]]:
        """The family as options, called as this screen calls them."""
        members = people_of(self.request.actor, self.household)
        return [(str(one.person_id), self.names.of(one.person_id, one.person.called)) for one in members]

    def url(self, name: str, *ids: UUID) -> str:
        """Of a step, on the same screen, with names hidden or not as they are."""
        where = "chain:shared_" if self.at_table else "chain:"
        return reverse(where + name, args=[self.household.pk, *ids]) + self.query

    @property
    def query(self) -> str:
        return self.names.query if self.at_table else ""

    @property
    def home(self) -> str:
        return reverse("chain:shared" if self.at_table else "chain:chain", args=[self.household.pk]) + self.query

    def at(self, box_id: UUID) -> str:
        """The chain, at the card of this box."""
        return f"{self.home}#stap-{box_id}"

    def page(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        known = {**self.frame, "chain": self.chain, "screen": self, "home": self.home, **context}
        known.setdefault("may_edit", True)
        return render(self.request, template, known, status=status)

    def done(self, text: str, where: str, *, undo: str = "") -> HttpResponse:
        tell(self.request, text, undo=undo)
        return see_other(where)

    def say_kept_off(self) -> None:
        """Gently: what was just written stays off this screen."""
        tell(self.request, _("Dit blijft buiten het gedeelde scherm."), tone="info")
