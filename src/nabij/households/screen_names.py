"""How people are called on a screen that is turned to the family, where names can be hidden."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast
from uuid import UUID

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.households.models import Household, Membership
from nabij.households.queries import members_of
from nabij.households.queries.people import former_members_of
from nabij.kernel.names import PREFIX_WORDS
from nabij.kernel.text import plain

T = TypeVar("T")
Around = Callable[[Actor, Household], Iterable[tuple[str, str]]]
_around: list[Around] = []
HIDDEN = "verborgen"
SHORTEST = 2  # a shorter name may be a word of its own
SHORTEST_OF = 3  # with an s behind it ("Elifs fiets") a shorter one may be: "Al" is in "als"
_LETTER = r"[^\W\d_]"


@dataclass(frozen=True)
class ScreenNames:
    """`of` gives what to call a person, `in_text` a text in which those who are known here are called so."""

    hidden: bool = False
    called: Mapping[UUID, str] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)
    around: frozenset[str] = frozenset()  # of those only written with a capital: a club may be called School

    @property
    def query(self) -> str:
        """What keeps the names hidden on the next page of a shared screen."""
        return f"?namen={HIDDEN}" if self.hidden else ""

    def of(self, person_id: UUID | None, name: str = "") -> str:
        """The name on this screen; somebody who does not belong here keeps the name that is given."""
        return self.called.get(person_id, self.in_text(name)) if person_id else self.in_text(name)

    def in_text(self, text: str) -> str:
        """The same text, with the names it holds hidden when they are to be."""
        if not self.hidden:
            return text
        said, end = [], 0
        for name, start, stop, is_of in self._found(text):
            said += [text[end:start], self.instead[name], "s" if is_of else ""]
            end = stop
        return "".join([*said, text[end:]])

    def named_in(self, text: str) -> list[str]:
        """The words of a text that name somebody of here, as they stand there; for what leaves the table nameless."""
        return list(dict.fromkeys(text[start:stop] for _name, start, stop, _of in self._found(text)))

    def _found(self, text: str) -> Iterator[tuple[str, int, int, bool]]:
        """Each name in the text: as one compares by, from where to where, and whether it says whose something is."""
        letters, places = _folded(text)
        for found in self._pattern.finditer(letters) if self.instead else ():
            start, stop = places[found.start()], places[found.end()]
            if found["name"] not in self.around or text[start].isupper():
                yield found["name"], start, stop, bool(found["of"])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """A name as a word of its own, or as whose something is: with 's, and a longer one with an s."""
        any_of = "|".join(re.escape(name) for name in sorted(self.instead, key=len, reverse=True))
        return re.compile(
            rf"(?<!{_LETTER})(?P<name>{any_of})(?P<of>['’]s|(?<={_LETTER}{{{SHORTEST_OF}}})s)?(?!{_LETTER})"
        )

    def within(self, thing: T) -> T:
        """The same thing, with the names hidden in every text it holds: in shapes of shapes, none is forgotten."""
        if not self.hidden:
            return thing
        return cast("T", self._within(thing))

    def _within(self, thing: Any) -> Any:
        if type(thing) in (str, SafeString):
            return self.in_text(thing)
        if isinstance(thing, tuple | list) and not hasattr(thing, "_fields"):
            return type(thing)(self._within(one) for one in thing)
        if is_dataclass(thing) and not isinstance(thing, type):
            return replace(thing, **{one.name: self._within(getattr(thing, one.name)) for one in fields(thing)})
        return thing


def asks_to_hide(request: HttpRequest) -> bool:
    """Whether the one who turned the screen hid the names."""
    return request.GET.get("namen") == HIDDEN


def hiding_query(request: HttpRequest) -> str:
    """What keeps them hidden on the next page, for an answer that shows no names itself."""
    return f"?namen={HIDDEN}" if asks_to_hide(request) else ""


def also_hidden(find: Around) -> Around:
    """Register a package that knows people by a name alone: who they are called, and what is said instead."""
    _around.append(find)
    return find


def names_in(actor: Actor, household: Household, text: str) -> list[str]:
    """The words of a text that name somebody of this household, who left it or is around it.

    A help to who rewrites for others, never a proof that nobody is known by what is told. A few queries.
    """
    return screen_names(actor, household, hidden=True).named_in(text)


def names_among(
    members: Iterable[Membership], text: str, *, also: Iterable[str] = (), around: Iterable[str] = ()
) -> list[str]:
    """The words of a text that name one of these members, or are a name within `also` (a street, a household).

    For who may not read those members. A name that is a word of its own ("Al"), or of somebody `around`, counts only
    with a capital. No query.
    """
    return names_instead(members, "", also=also, around=around).named_in(text)


def names_instead(
    members: Iterable[Membership], instead: str, *, also: Iterable[str] = (), around: Iterable[str] = ()
) -> ScreenNames:
    """One word in the place of every name of these members, of who is `around`, and of the names within `also`."""
    known = {*(part for one in members for part in _parts(one)), *(part for name in also for part in _capitals(name))}
    short = frozenset(name for name in known if len(name) < SHORTEST_OF)
    only = frozenset(part for name in around for part in _capitals(name)) - known
    return ScreenNames(hidden=True, instead=dict.fromkeys(known | only, instead), around=short | only)


def screen_names(actor: Actor, household: Household, *, hidden: bool) -> ScreenNames:
    """The names of those who belong here or are around them, or who they are to one another. One query.

    To be hidden, also of those who left and of those who are only drawn or named: a few queries more.
    """
    members = members_of(actor, household)
    if not hidden:
        return ScreenNames(called={one.person_id: one.person.called for one in members})
    called = _by_relation(members)
    left = former_members_of(actor, household)
    around = {part: word for find in _around for name, word in find(actor, household) for part in _capitals(name)}
    known = {part: one.relation or _default(one) for one in left for part in _parts(one)}
    known |= {part: called[one.person_id] for one in members for part in _parts(one)}
    only = frozenset(around.keys() - known.keys())
    return _without_names(ScreenNames(hidden=True, called=called, instead=around | known, around=only))


def _without_names(names: ScreenNames) -> ScreenNames:
    """The same, with the names hidden in what is said instead: "maatje van Jan" is "maatje van vader".

    Of two who are called after one another ("man van Anna", "vrouw van Piet") none says who the other is.
    """
    bare = {
        name: _("iemand van het gezin") if names.in_text(word) != word else word for name, word in names.instead.items()
    }
    clean = replace(names, instead=bare)
    return replace(
        names,
        called={person: clean.in_text(word) for person, word in names.called.items()},
        instead={name: clean.in_text(word) for name, word in names.instead.items()},
    )


def _capitals(name: str) -> Iterable[str]:
    """Of "oma Truus" the name is Truus, of "De Waterschool" Waterschool."""
    named = [word for word in name.split() if len(word) >= SHORTEST and word[0].isupper()]
    return [plain(word) for word in named if word.casefold() not in PREFIX_WORDS]


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as one compares by, and of each letter of it the place in the text itself."""
    parts = [plain(letter) for letter in text]
    places = [at for at, part in enumerate(parts) for _letter in part]
    return "".join(parts), [*places, len(text)]


def _parts(member: Membership) -> Iterable[str]:
    """Each name by which a text may call this person, as one compares by."""
    person = member.person
    words = {person.name, person.called, *person.given_names.split(), *person.surname.split()}
    return [plain(word) for word in words if len(word) >= SHORTEST]


def _by_relation(members: Iterable[Membership]) -> dict[UUID, str]:
    """Father, mother, son 1, son 2: as many numbers as there are of the same."""
    relations = {one.person_id: one.relation or _default(one) for one in members}
    often, seen = Counter(relations.values()), Counter[str]()
    called = {}
    for person_id, relation in relations.items():
        seen[relation] += 1
        called[person_id] = f"{relation} {seen[relation]}" if often[relation] > 1 else relation
    return called


def _default(member: Membership) -> str:
    return _("iemand uit het netwerk") if member.kind == Membership.Kind.NETWORK else _("iemand van het gezin")
