"""Laying a message beside what is known here: which allocation it belongs to, and whether it is about that person.

A number alone opens nothing: BSN, birth date and name must agree as far as they are known on both sides, so that a
typo in a number never lands in the file of somebody else.
"""

from dataclasses import asdict
from uuid import UUID

from django.db.models import Q

from nabij.audit.looking import unseen
from nabij.households.matching.normalise import alike, alike_given, names_in
from nabij.households.models import Household, Membership, Person
from nabij.kernel.periods import in_force
from nabij.provisions import notices
from nabij.provisions.ijw.contents import Client, Content, Product
from nabij.provisions.ijw.faults import Fault
from nabij.provisions.ijw.reading import Reading, read
from nabij.provisions.models import Allocation, Law, Message, MessageLine, ProviderCode, ReferredBy
from nabij.provisions.settling import settle
from nabij.provisions.telling import tell_directors
from nabij.provisions.terms import start_message_due

State, Kind = Message.State, Message.Kind
_READ = ["kind", "sender", "receiver", "identification", "dated", "given_names", "prefix", "surname", "birth",
         "state", "held_to_schema", "faults", "household_id", "subject"]  # fmt: skip


class NotPlaced(Exception):
    """Why a line waits: the state of its message, and the fault that explains it."""

    def __init__(self, state: str, reason: str) -> None:
        super().__init__(reason)
        self.state, self.reason = state, reason


def file_of(message: Message) -> bytes | None:
    """The file as it came; None when it is not there any more."""
    return message.path.read_bytes() if message.path.is_file() else None


def take_in(message: Message, file: bytes | None) -> set[UUID]:
    """Read the file, lay its lines beside the allocations, and settle those it touches. Doing it again is the same.

    Gives the allocations for which something may be waiting now. Nothing of what is compared is shown to whoever
    reads the message in. What was read before stands when its file is gone since.
    """
    with unseen():
        if file is None and message.lines.exists():
            return set()
        reading = read(file) if file is not None else Reading(None, (Fault("no_file"),), readable=False)
        touched = _allocations_of(message)
        message.lines.all().delete()
        _take_over(message, reading)
        if reading.content and message.state != State.DOUBLE:
            _place(message, reading.content)
        message.save(update_fields=_READ)
        touched |= _allocations_of(message)
        for allocation in Allocation.objects.select_for_update().filter(pk__in=touched).order_by("pk"):
            settle(allocation)
    return touched if message.kind == Kind.ALLOCATION else set()


def _allocations_of(message: Message) -> set[UUID]:
    return set(message.lines.exclude(allocation=None).values_list("allocation_id", flat=True))


def _take_over(message: Message, reading: Reading) -> None:
    """What the message says of itself and of whom it is about; its faults when it says nothing good."""
    message.faults = [fault.kept() for fault in reading.faults]
    message.held_to_schema = reading.held
    message.household = None
    message.state = State.INVALID if reading.readable else State.UNREADABLE
    if (content := reading.content) is None:
        for name, said in asdict(reading.parties).items():
            setattr(message, name, said)
        return
    for name in ("kind", "sender", "receiver", "identification", "dated"):
        setattr(message, name, getattr(content, name))
    client = content.client
    message.given_names, message.prefix = client.given_names or client.initials, client.prefix
    message.surname, message.birth = client.surname, client.birth
    message.state = State.KEPT
    said = {"kind": message.kind, "sender": message.sender, "identification": message.identification}
    same = Message.objects.filter(**said).exclude(pk=message.pk).exclude(state=State.DOUBLE)
    if same.exists():
        message.state, message.faults = State.DOUBLE, [Fault("used_before").kept()]


def _place(message: Message, content: Content) -> None:
    """Each line to its allocation; the message is placed when all of them are."""
    waits: list[NotPlaced] = []
    for product in content.products:
        line = MessageLine(message=message, **asdict(product))
        try:
            line.allocation = _allocation_for(content, product)
            line.household = line.allocation.household
        except NotPlaced as not_placed:
            waits.append(not_placed)
            message.faults.append(Fault(not_placed.reason, element=product.number).kept())
        line.save(force_insert=True)
        if line.allocation and not message.household:
            message.household, message.subject = line.allocation.household, line.allocation.about_id
    message.state = waits[0].state if waits else State.LINKED


def _allocation_for(content: Content, product: Product) -> Allocation:
    """The allocation that a line is about. Raises NotPlaced."""
    found = _by_number(content, product) if product.number else None
    if content.kind in (Kind.START, Kind.STOP):
        if found is None:
            raise NotPlaced(State.UNKNOWN_ALLOCATION, "no_allocation" if product.number else "no_number")
        return found
    return found or _by_reference(content, product) or _made(content, product)


def _by_number(content: Content, product: Product) -> Allocation | None:
    found = Allocation.objects.filter(number=product.number).select_related("about", "household").first()
    if found is None:
        return None
    if reason := differs(found.about, content.client):
        raise NotPlaced(State.UNKNOWN_ALLOCATION, reason)
    if found.provider_id and _provider_of(content) not in (None, found.provider_id):
        raise NotPlaced(State.UNKNOWN_ALLOCATION, "other_provider")
    return found


def _by_reference(content: Content, product: Product) -> Allocation | None:
    """What this provider asked for before, or was given, under its own reference."""
    if not product.reference:
        return None
    under = Allocation.objects.filter(provider_reference=product.reference, provider_code=content.provider_code)
    number = Q(number="") if content.kind == Kind.ALLOCATION else Q()
    for found in under.filter(number, declined_on=None).select_related("about", "household"):
        if not differs(found.about, content.client):
            if product.number:
                found.number = product.number
                found.save(update_fields=["number"])
            return found
    return None


def _made(content: Content, product: Product) -> Allocation:
    """A new allocation, or request for one, for somebody known. Raises NotPlaced for anybody else."""
    person = _person(content.client)
    household = _household(person)
    if product.starts_on is None:  # reading saw to it; for the type checker
        raise NotPlaced(State.INVALID, "missing")
    made = Allocation.objects.create(
        household=household, about=person, law=Law.YOUTH, number=product.number,
        referred_by=product.referred_by or ReferredBy.MUNICIPALITY,
        provider_id=_provider_of(content), provider_code=content.provider_code, provider_reference=product.reference,
        category=product.category or "–", product_code=product.product_code, volume=product.volume,
        starts_on=product.starts_on, ends_on=product.ends_on, start_due_on=start_message_due(product.starts_on),
        asked_on=content.dated if content.kind == Kind.REQUEST else None,
    )  # fmt: skip
    if made.is_request:
        tell_directors(notices.REQUESTED, made)
    return made


def _provider_of(content: Content) -> UUID | None:
    code = ProviderCode.objects.filter(code=content.provider_code).first()
    return code.organisation_id if code else None


def _person(client: Client) -> Person:
    """The one person with this BSN whose name and birth date agree: without a BSN in the file nobody is guessed."""
    for person in Person.objects.filter(bsn=client.bsn):
        if not differs(person, client):
            return person
    raise NotPlaced(State.UNKNOWN_PERSON, "nobody")


def _household(person: Person) -> Household:
    """Where they live, among the households that are open; where they belong, when that is only one."""
    here = Membership.objects.filter(in_force(), person=person).exclude(household__state=Household.State.CLOSED)
    homes = list(here.select_related("household"))
    lives = [home for home in homes if home.kind == Membership.Kind.LIVES_HERE] or homes
    if not lives:
        raise NotPlaced(State.UNKNOWN_PERSON, "nobody")
    if len(lives) > 1:
        raise NotPlaced(State.UNKNOWN_PERSON, "two_households")
    return lives[0].household


def differs(person: Person, client: Client) -> str:
    """In what the message does not agree with the person whose number it names; empty when it agrees."""
    checks = {"bsn": _bsn(person, client), "birth": _birth(person, client), "name": _name(person, client)}
    wrong = [name for name, agrees in checks.items() if agrees is False]
    if len(wrong) == len(checks):
        return "other_person"
    if wrong:
        return f"{wrong[0]}_differs"
    return "" if checks["bsn"] or checks["birth"] else "other_person"


def _bsn(person: Person, client: Client) -> bool | None:
    """Whether they agree; None when it is not known here."""
    return person.bsn.zfill(9) == client.bsn if person.bsn else None


def _birth(person: Person, client: Client) -> bool | None:
    """A year agrees with a day in it; without a BSN only a whole date will do."""
    if not person.birth or not client.birth:
        return None
    overlap = person.birth.earliest <= client.birth.latest and client.birth.earliest <= person.birth.latest
    whole = person.birth.day is not None and client.birth.day is not None
    return overlap if whole or not overlap or person.bsn else None


def _name(person: Person, client: Client) -> bool:
    """One surname in common (also a partner's, also misspelled), and given names that do not contradict."""
    ours = names_in(person.surname)
    theirs = names_in(client.surname) | (names_in(client.partner_surname) if client.partner_surname else frozenset())
    surname = not ours or any(one == other or alike(one, other) for one in ours for other in theirs)
    given, said = person.given_names[:1].casefold(), (client.given_names or client.initials)[:1].casefold()
    return surname and (not given or not said or given == said) and not _is_a_twin(person, client)


def _is_a_twin(person: Person, client: Client) -> bool:
    """Whether without a BSN only the first letter agrees: a birth date and a surname are a twin's as well."""
    ours, theirs = ({name for name in names_in(one.given_names) if len(name) > 1} for one in (person, client))
    if person.bsn or not ours or not theirs:
        return False
    return not any(one == other or alike_given(one, other) for one in ours for other in theirs)
