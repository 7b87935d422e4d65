"""No blueprint: how an area fills in the work, as typed choices (area → municipality → code).

The principle is fixed and stands in no choice: one team, one director, one household. What differs
per neighbourhood is declared here once, with its default; a choice that an area made replaces the
default for that key as a whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area


def _said(label: Any, default: Any, unit: Any = "", *, options: Any = (), optional: bool = False) -> Any:
    """A field with the words by which the page of choices asks for it; `options` are all there is to choose from."""
    return field(default=default, metadata={"label": label, "unit": unit, "options": options, "optional": optional})


_DAYS = _("werkdagen")
_WEEKS = _("weken")


@dataclass(frozen=True)
class Terms:
    """How long things may take."""

    key: ClassVar[str] = "terms"
    title: ClassVar[Any] = _("Termijnen")
    call_reporter_today: int = _said(_("Melder bellen bij ‘vandaag’"), 1, _DAYS)
    call_reporter_soon: int = _said(_("Melder bellen bij ‘deze week’"), 3, _DAYS)
    call_reporter_normal: int = _said(_("Melder bellen bij ‘geen haast’"), 5, _DAYS)
    contact_attempts: int = _said(_("Pogingen om contact te krijgen"), 3, _("keer"))
    contact_within: int = _said(_("Eerste contact zoeken binnen"), 10, _DAYS)
    contact_within_today: int = _said(_("Contact zoeken na een melding ‘vandaag’"), 1, _DAYS)
    contact_within_week: int = _said(_("Contact zoeken na een melding ‘deze week’"), 5, _DAYS)
    light_done_within: int = _said(_("Het lichte spoor is klaar binnen"), 10, _DAYS)
    corporation_answers_within: int = _said(_("Een organisatie antwoordt op een verzoek binnen"), 10, _DAYS)
    look_at_safety_again_weeks: int = _said(_("Opnieuw naar veiligheid kijken na"), 6, _WEEKS)
    review_plan_weeks: int = _said(_("Het plan samen bekijken na"), 6, _WEEKS)
    not_moved_after_days: int = _said(_("Een actie staat stil na"), 14, _("dagen"))
    ask_by_director_days: int = _said(_("Een vraag van de regisseur aan een professional"), 5, _DAYS)
    ask_by_leader_days: int = _said(_("Een vraag van de teamleider"), 5, _DAYS)
    ask_of_management_days: int = _said(_("Een opschaling naar de leiding van een organisatie"), 10, _DAYS)
    ask_to_override_days: int = _said(_("Een besluit met doorzettingsmacht"), 5, _DAYS)
    answer_front_door_days: int = _said(_("Een vraag bij de voordeur beantwoorden binnen"), 2, _DAYS)
    advise_on_referral_days: int = _said(_("Meedenken over een verwijzing binnen"), 5, _DAYS)
    placement_begins_within_days: int = _said(_("Vragen of een plaatsing begon, na"), 5, _DAYS)
    look_after_placement_weeks: int = _said(_("Vragen of een plaatsing houdt, na"), 2, _WEEKS)
    pay_budget_within_hours: int = _said(_("Een maatwerkbudget is betaald binnen"), 24, _("uur"))
    look_back_on_budget_months: int = _said(_("Terugkijken op een maatwerkbudget na"), 3, _("maanden"))
    decide_safety_net_days: int = _said(_("Het vangnet beslist binnen"), 5, _DAYS)
    answer_obstacle_weeks: int = _said(_("Beleid geeft antwoord op een obstakel binnen"), 4, _WEEKS)
    small_solved_within_days: int = _said(_("Een kleine vraag heet snel opgelost binnen"), 14, _("dagen"))
    aftercare_after_months: int = _said(_("Vragen hoe het gaat na afronden, na"), 3, _("maanden"))
    keep_after_declined_weeks: int = _said(_("Bewaren na ‘nee’ van het gezin"), 6, _WEEKS)
    keep_after_closed_years: int = _said(_("Bewaren na sluiten"), 15, _("jaar"))


@dataclass(frozen=True)
class Domains:
    """The subjects by which strengths and problems can be grouped; none is compulsory."""

    key: ClassVar[str] = "domains"
    title: ClassVar[Any] = _("Onderwerpen")
    names: tuple[str, ...] = _said(
        _("Onderwerpen waaronder iets kan staan; niemand hoeft ze alle langs te gaan"),
        ("Wonen", "Geld", "Gezondheid", "Opgroeien en school", "Werk en dag", "Taal en meedoen",
         "Mensen om ons heen", "Veiligheid"),
    )  # fmt: skip


@dataclass(frozen=True)
class Sectors:
    """What this area calls the four sides of a family's network."""

    key: ClassVar[str] = "sectors"
    title: ClassVar[Any] = _("Mensen om een gezin heen")
    family: str = _said(_("De eigen familie"), "Familie")
    neighbourhood: str = _said(_("Wie men in de buurt kent"), "Buurt en vrienden")
    school_and_work: str = _said(_("Waar men overdag is"), "School en werk")
    help: str = _said(_("Wie er voor het werk is"), "Hulp en gemeente")


INSTRUMENTS = (
    ("ours", _("Hoe gaat het bij ons (de onderwerpen van dit gebied)")),
    ("zrm", _("Zelfredzaamheid-Matrix 2017")),
    ("positive_health", _("Positieve Gezondheid")),
)


@dataclass(frozen=True)
class Instruments:
    """By which lists this area asks how it goes, and one of its own: its subjects, and the words to choose from."""

    key: ClassVar[str] = "instruments"
    title: ClassVar[Any] = _("Lijsten om te vragen hoe het gaat")
    used: tuple[str, ...] = _said(
        _("Welke lijsten gebruikt dit team?"), tuple(key for key, _name in INSTRUMENTS), options=INSTRUMENTS
    )
    own_name: str = _said(_("Een eigen lijst: hoe heet die?"), "", optional=True)
    own_domains: tuple[str, ...] = _said(_("Onderwerpen van de eigen lijst"), (), optional=True)
    own_levels: tuple[str, ...] = _said(_("Waaruit men kiest, van goed naar zwaar"), (), optional=True)


@dataclass(frozen=True)
class Steps:
    """How this area calls the steps of the way, shown on the household page."""

    key: ClassVar[str] = "steps"
    title: ClassVar[Any] = _("Stappen")
    names: tuple[str, ...] = _said(
        _("De stappen op weg, zoals dit team ze noemt"),
        ("Kennismaken", "Het verhaal", "Het plan", "Doen", "Afronden"),
    )


@dataclass(frozen=True)
class Texts:
    """Texts of the area's own, shown as typed."""

    key: ClassVar[str] = "texts"
    title: ClassVar[Any] = _("Teksten")
    promise: str = _said(
        _("Onze belofte, op het plan"), "U bent de baas over uw plan. Wij denken mee, en u heeft één vast gezicht."
    )
    letter_closing: str = _said(
        _("Slot van een brief"), "Heeft u vragen? Bel ons, of loop binnen. U mag altijd iemand meenemen."
    )
    objection_address: tuple[str, ...] = _said(
        _("Het postadres voor bezwaar, zoals het onder elkaar in een brief staat"), (), optional=True
    )
    first_question: str = _said(_("De eerste vraag aan tafel"), "Wat zou er als eerste beter moeten gaan?")


@dataclass(frozen=True)
class FrontDoor:
    """What anybody reads of the team on the public page of an area."""

    key: ClassVar[str] = "front_door"
    title: ClassVar[Any] = _("De voordeur")
    welcome: str = _said(
        _("Welkom, in een paar zinnen"),
        "Loopt u ergens tegenaan? Wij denken met u mee. U heeft geen verwijzing nodig en het kost u niets.",
    )
    come_for: tuple[str, ...] = _said(
        _("Waarvoor men kan komen, in gewone woorden"),
        ("geld dat niet uitkomt, of post die u niet durft te openen", "zorg voor iemand die ziek of oud is",
         "opvoeden, en hoe het gaat op school", "wonen, en ruzie in huis of met de buren",
         "eenzaam zijn, of het even niet meer weten"),
    )  # fmt: skip
    walk_in: tuple[str, ...] = _said(_("Wanneer men kan binnenlopen"), (), optional=True)
    where: str = _said(_("Waar het team zit"), "", optional=True)
    languages: tuple[str, ...] = _said(_("Welke talen het team spreekt"), ("Nederlands",), optional=True)


@dataclass(frozen=True)
class OverrideGround:
    """On which decision or covenant somebody may override a partner here; without one nobody can.

    Who holds it is a role by appointment (`Role.OVERRIDE_HOLDER`). It is neither a mandate (deciding in another's
    name, Awb title 10.1) nor escalation, which only asks somebody higher up.
    """

    key: ClassVar[str] = "override_ground"
    title: ClassVar[Any] = _("Doorzettingsmacht")
    stands_on: str = _said(_("Op welk besluit of convenant staat de doorzettingsmacht?"), "")
    covers: str = _said(_("Waarover mag dan worden beslist?"), "")


@dataclass(frozen=True)
class Arrears:
    """Early signals of arrears: what is a repeat, what may happen without anybody looking, how long what nobody took
    up is kept, and who delivers the national figures (DDAS)."""

    key: ClassVar[str] = "arrears"
    title: ClassVar[Any] = _("Vroegsignalering")
    repeat_months: int = _said(
        _("Een achterstand die niet groter werd is een herhaling tot"), 6, _("maanden na afronden")
    )
    link_sure: bool = _said(
        _("Leg een signaal dat zeker klopt zelf bij een bekende persoon (anders beslist een mens)"), default=False
    )
    keep_not_taken_up_months: int = _said(_("Een signaal dat niet is opgepakt bewaren"), 6, _("maanden"))
    municipality_code: str = _said(_("Gemeentecode (CBS, vier cijfers)"), "", optional=True)
    supplier_code: str = _said(_("Code van de gegevensleverancier"), "", optional=True)
    organisation: str = _said(_("Organisatie die aanlevert"), "", optional=True)
    organisation_number: str = _said(_("KvK-nummer van die organisatie"), "", optional=True)
    contact_name: str = _said(_("Contactpersoon voor de aanlevering"), "", optional=True)
    contact_function: str = _said(_("Functie van de contactpersoon"), "", optional=True)
    contact_phone: str = _said(_("Telefoon van de contactpersoon"), "", optional=True)
    contact_email: str = _said(_("E-mailadres van de contactpersoon"), "", optional=True)


@dataclass(frozen=True)
class InvoiceAddress:
    """Where a provider sends its bill, so that nobody has to search for it; shown with every announced referral."""

    key: ClassVar[str] = "invoice_address"
    title: ClassVar[Any] = _("Waar de rekening heen gaat")
    name: str = _said(_("Naam"), "", optional=True)
    address: str = _said(_("Postadres"), "", optional=True)
    email: str = _said(_("E-mailadres voor rekeningen"), "", optional=True)
    municipality_code: str = _said(_("Gemeentecode (voor het berichtenverkeer)"), "", optional=True)
    agb_code: str = _said(_("AGB-code"), "", optional=True)
    remark: str = _said(_("Wat de aanbieder erbij zet"), "", optional=True)


@dataclass(frozen=True)
class PayingAccount:
    """From which account custom budgets are paid and to which loans come back; without one no order to the bank."""

    key: ClassVar[str] = "paying_account"
    title: ClassVar[Any] = _("Rekening voor maatwerkbudgetten")
    name: str = _said(_("Op naam van"), "", optional=True)
    iban: str = _said(_("Rekeningnummer (IBAN)"), "", optional=True)


Kind = TypeVar(
    "Kind", Terms, Domains, Sectors, Instruments, Steps, Texts, FrontDoor, OverrideGround,
    Arrears, InvoiceAddress, PayingAccount,
)  # fmt: skip
KINDS: tuple[type[Any], ...] = (
    Terms, Domains, Sectors, Instruments, Steps, Texts, FrontDoor, OverrideGround,
    Arrears, InvoiceAddress, PayingAccount,
)  # fmt: skip


AnyChoice = (
    Terms | Domains | Sectors | Instruments | Steps | Texts | FrontDoor | OverrideGround
    | Arrears | InvoiceAddress | PayingAccount
)  # fmt: skip


@dataclass
class Choices:
    """All choices that were made, read once."""

    rows: dict[tuple[UUID, str], dict[str, Any]]
    parents: dict[UUID, UUID | None]

    def of(self, kind: type[Kind], area_id: UUID | None) -> Kind:
        """The choice in force for an area: its own, else its municipality's, else the default in code."""
        at = area_id
        while at is not None:
            if (made := self.rows.get((at, kind.key))) is not None:
                return build(kind, made)
            at = self.parents.get(at)
        return kind()


def build(kind: type[Kind], value: dict[str, Any]) -> Kind:
    """A typed choice from what is stored; a key that is not known any more is left out."""
    known = {f.name for f in fields(kind)}
    return kind(**{name: _typed(v) for name, v in value.items() if name in known})


def _typed(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return value


def stored(choice: AnyChoice) -> dict[str, Any]:
    """What is stored of a choice."""
    return asdict(choice)


_read: ContextVar[list[Choices] | None] = ContextVar("choices", default=None)


@contextmanager
def chosen() -> Iterator[None]:
    """Read the choices at most once in this block (a request)."""
    token = _read.set([])
    try:
        yield
    finally:
        _read.reset(token)


def choices() -> Choices:
    """All choices in force; one query, and only the first time in a request."""
    held = _read.get()
    if held:
        return held[0]
    made = _load()
    if held is not None:
        held.append(made)
    return made


def origin_of(kind: type[Kind], area_id: UUID) -> UUID | None:
    """The area whose choice is in force here; None when it is the default in code."""
    held = choices()
    at: UUID | None = area_id
    while at is not None and (at, kind.key) not in held.rows:
        at = held.parents.get(at)
    return at


def forget() -> None:
    """After a choice was changed in this request: read again."""
    if (held := _read.get()) is not None:
        held.clear()


def _load() -> Choices:
    rows: dict[tuple[UUID, str], dict[str, Any]] = {}
    parents: dict[UUID, UUID | None] = {}
    found = Area.objects.values_list("pk", "parent_id", "choices__key", "choices__value")
    for area, parent, key, value in found:
        parents[area] = parent
        if key:
            rows[area, key] = value
    return Choices(rows, parents)


def choice_of(kind: type[Kind], area_id: UUID | None) -> Kind:
    """The choice in force for this area."""
    return choices().of(kind, area_id)
