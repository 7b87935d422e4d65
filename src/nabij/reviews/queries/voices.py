"""Who is asked whether they agree with the plan: by age, and who has authority (Jeugdwet art. 7.3.4 and 7.3.5)."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.age_bands import others_speak, speaks_for_self
from nabij.households.former import name_those_who_left, person_by_name
from nabij.households.models import Household, Membership, ParentalAuthority, Person
from nabij.households.queries import Circle
from nabij.plans.models import PlanVersion
from nabij.reviews.access import VIEW
from nabij.reviews.models import Agreement


@dataclass(frozen=True)
class Voice:
    """Somebody who is asked: for themselves, and for the children over whom they have authority."""

    key: str
    name: str
    person: Person | None = None
    body: str = ""
    for_self: bool = False
    children: tuple[str, ...] = ()
    age_note: str = ""


@dataclass(frozen=True)
class Heard:
    """What one who is asked says of the plan: the answer that holds, and those it replaced."""

    voice: Voice
    answer: Agreement | None = None
    before: tuple[Agreement, ...] = ()
    at_settling: bool = False

    @property
    def still_to_ask(self) -> bool:
        return not self.at_settling and (self.answer is None or self.answer.answer == Agreement.Answer.NOT_ASKED)

    @property
    def agrees(self) -> bool:
        return self.at_settling or (self.answer is not None and self.answer.answer == Agreement.Answer.AGREES)


@dataclass
class _Asked:
    """Who was found so far, by key, in the order of the family."""

    voices: dict[str, Voice] = field(default_factory=dict)

    def self_(self, person: Person) -> None:
        self._add(Voice(str(person.pk), person.name, person, for_self=True, age_note=_note(person)))

    def holder(self, held: ParentalAuthority, child: str) -> None:
        if held.holder is not None:
            self._add(Voice(str(held.holder_id), held.holder.name, held.holder, children=(child,)))
        elif held.body:
            self._add(Voice(str(held.pk), held.body, body=held.body, children=(child,)))

    def _add(self, new: Voice) -> None:
        same = (one for one in self.voices.values() if new.body and one.body == new.body)
        old = self.voices.get(new.key) or next(same, None)
        if old is None:
            self.voices[new.key] = new
            return
        both = tuple(dict.fromkeys([*old.children, *new.children]))
        self.voices[old.key] = replace(old, for_self=old.for_self or new.for_self, children=both)


def _note(person: Person) -> str:
    """What an incomplete birth date leaves open; nothing for who is surely of age."""
    return person.who_decides if person.age is None or person.age.low != person.age.high else ""


def voices_of(circle: Circle) -> list[Voice]:
    """Each person of 12 and over of the family, and those with authority over its children under 16."""
    asked = _Asked()
    family = circle.family
    for member in family:
        if speaks_for_self(member.person.age) and not member.person.died_on:
            asked.self_(member.person)
    for member in family:
        if others_speak(member.person.age):
            for held in _in_charge(member):
                asked.holder(held, member.person.called)
    return list(asked.voices.values())


def _in_charge(member: Membership) -> list[ParentalAuthority]:
    found: list[ParentalAuthority] = getattr(member.person, "in_charge", [])
    return found


def heard_of(actor: Actor, circle: Circle, plan: PlanVersion) -> list[Heard]:
    """What each of this circle who is asked says of this settled plan. One query.

    Who is named with the plan as having agreed when it was settled needs not be asked twice.
    """
    voices = voices_of(circle)
    given: dict[str, list[Agreement]] = {}
    for one in scope(actor, VIEW, Agreement).filter(plan=plan).select_related("asked_by"):
        given.setdefault(_key(one.person_id, one.body), []).append(one)
    return [_heard(voice, given.get(_key(voice.person.pk if voice.person else None, voice.body), []), plan, voices)
            for voice in voices]  # fmt: skip


def _key(person_id: UUID | None, body: str) -> str:
    return str(person_id) if person_id else body


def _heard(voice: Voice, given: list[Agreement], plan: PlanVersion, voices: list[Voice]) -> Heard:
    now = next((one for one in given if one.replaced_at is None), None)
    alone = sum(one.name == voice.name for one in voices) == 1
    return Heard(
        voice=voice,
        answer=now,
        before=tuple(one for one in given if one.replaced_at is not None),
        at_settling=now is None and alone and voice.name in plan.agreed_by,
    )


def others_heard(actor: Actor, plan: PlanVersion, heard: list[Heard]) -> list[Agreement]:
    """What was said by who is not asked any more (who left, or has no authority now). At most three queries."""
    asked = [one.voice.person.pk for one in heard if one.voice.person]
    bodies = [one.voice.body for one in heard if one.voice.body]
    rest = scope(actor, VIEW, Agreement).filter(plan=plan, replaced_at=None).exclude(person__in=asked)
    found = rest.exclude(person=None, body__in=bodies).select_related("asked_by").prefetch_related(person_by_name())
    return name_those_who_left(found, "person")


def settled_plan(actor: Actor, household: Household) -> PlanVersion | None:
    """The plan as it was last settled. One query."""
    found = scope(actor, Permission.PLAN_VIEW, PlanVersion).filter(household=household)
    return found.select_related("by").first()
