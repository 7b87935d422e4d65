"""One line of the log, in words that anyone can read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from nabij.access.events import REFUSED
from nabij.areas.actors import label_of
from nabij.audit.events import kind_of
from nabij.audit.models import Event, Look
from nabij.kernel.clock import AMSTERDAM
from nabij.privacy.page_names import page_words


class Sort(StrEnum):
    """What kind of line it is, as one filters on it."""

    LOOKED = "bekeken"
    TAKEN = "meegenomen"
    CHANGED = "veranderd"
    REFUSED = "geweigerd"
    LOG = "logboek"


SORTS = {
    Sort.LOOKED: gettext_lazy("bekeken of gezocht"),
    Sort.TAKEN: gettext_lazy("geprint of meegenomen"),
    Sort.CHANGED: gettext_lazy("iets gedaan"),
    Sort.REFUSED: gettext_lazy("geweigerd"),
    Sort.LOG: gettext_lazy("dit logboek bekeken"),
}
KINDS_OF = {
    Sort.LOOKED: (Look.Kind.READ, Look.Kind.SEARCH),
    Sort.TAKEN: (Look.Kind.PRINT, Look.Kind.EXPORT),
    Sort.LOG: (Look.Kind.LOG,),
}
ICONS = {
    Sort.LOOKED: "eye", Sort.TAKEN: "printer", Sort.CHANGED: "pencil", Sort.REFUSED: "hand-stop",
    Sort.LOG: "list-check",
}  # fmt: skip
_DAY = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)\b")


@dataclass(frozen=True)
class Line:
    """Who did or saw what, on which day, how often, and why it was permitted."""

    at: datetime
    user: Any
    who: str
    sentence: str
    sort: Sort
    times: int = 1
    purpose: str = ""
    basis: str = ""

    @property
    def day(self) -> date:
        return self.at.astimezone(AMSTERDAM).date()

    @property
    def icon(self) -> str:
        return ICONS[self.sort]

    @property
    def how_often(self) -> str:
        return (
            ngettext("%(times)s keer", "%(times)s keer", self.times) % {"times": self.times} if self.times > 1 else ""
        )

    @property
    def why(self) -> str:
        """Purpose and basis as one sentence; empty for what was done, for that speaks for itself."""
        return ". ".join(part[:1].upper() + part[1:] for part in (self.purpose, self.basis) if part)


def named(name: str, role: str) -> str:
    """A person as the log shows them: in the role of that moment."""
    return f"{name} ({label_of(role)})" if role else name


def looked(grouped: dict[str, Any]) -> Line:
    """A line for looks of one person at one page on one day."""
    who, page = named(grouped["actor_name"], grouped["role"]), page_words(grouped["page"])
    return Line(
        at=grouped["last"], user=grouped["user"], who=who,
        sentence=_sentence(grouped["kind"]) % {"who": who, "page": page},
        sort=next(sort for sort, kinds in KINDS_OF.items() if grouped["kind"] in kinds),
        times=grouped["times"], purpose=grouped["purpose"], basis=grouped["basis"],
    )  # fmt: skip


def _sentence(kind: str) -> str:
    match kind:
        case Look.Kind.SEARCH:
            return _("%(who)s zocht en zag %(page)s")
        case Look.Kind.PRINT:
            return _("%(who)s maakte een afdruk: %(page)s")
        case Look.Kind.EXPORT:
            return _("%(who)s nam mee: %(page)s")
        case _:
            return _("%(who)s bekeek %(page)s")


def happened(event: Event) -> Line:
    """A line for what was done or refused; a kind of event from long ago still shows that something was done."""
    who = named(event.actor_name, event.role)
    facts = dict(event.facts)
    if event.name == REFUSED.name:
        facts["page"] = page_words(str(facts.get("page", "")))
    try:
        sentence = kind_of(event.name).text(who, facts)
    except KeyError:
        sentence = _("%(who)s deed iets wat nu anders heet (%(name)s)") % {"who": who, "name": event.name}
    sort = Sort.REFUSED if event.name == REFUSED.name else Sort.CHANGED
    return Line(at=event.created_at, user=event.user, who=who, sentence=_in_words(sentence), sort=sort)


def _in_words(sentence: str) -> str:
    """Facts hold days as a machine writes them; one reads them as a day."""
    return _DAY.sub(lambda found: date_format(date.fromisoformat(found[0]), "j F Y"), sentence)


def gathered(lines: Iterable[Line]) -> list[Line]:
    """The same done by the same person as one line, with how often and when last; the order stays."""
    found: dict[tuple[Any, str, str, str], Line] = {}
    for line in lines:
        same = (line.user, line.who, line.sentence, line.why)
        before = found.get(same)
        found[same] = replace(before, times=before.times + line.times) if before else line
    return list(found.values())
