"""By which lists one can ask how it goes: data, and nothing that counts.

Of instruments that others made stand only the names of domains and levels here, never their texts. A level is
a word to choose, also where it is called by a number: nothing is added up, averaged or compared between people.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.choices import Domains, Instruments, choice_of
from nabij.households.off_screen import is_about_safety

FAMILY, PROFESSIONAL = "family", "professional"


@dataclass(frozen=True)
class Named:
    """A domain or a level: the key that is stored, and what it is called."""

    key: str
    name: str


@dataclass(frozen=True)
class Instrument:
    """A list to ask by. `trend`: whether two moments may stand side by side; `views`: who fills it.

    `together`: whether a family may fill it in on a shared screen, where others of them look on. `source` says whose
    it is and why it may or may not be compared over time.
    """

    key: str
    version: str
    name: str
    domains: tuple[Named, ...]
    levels: tuple[Named, ...]
    views: tuple[str, ...]
    trend: bool
    source: str
    together: bool = True

    def at_table(self) -> "Instrument":
        """As it is asked on a shared screen: never about safety."""
        return replace(self, domains=tuple(one for one in self.domains if not is_about_safety(one.name)))

    def domain_name(self, key: str) -> str:
        """What a domain is called; one that is gone from the list by what it was called when it was filled in."""
        return next((one.name for one in self.domains if one.key == key), key)

    def level_name(self, key: str) -> str:
        return next((one.name for one in self.levels if one.key == key), key)


def _named(pairs: Iterable[tuple[str, str]]) -> tuple[Named, ...]:
    return tuple(Named(key, name) for key, name in pairs)


def _by_name(names: Iterable[str]) -> tuple[Named, ...]:
    """What an area calls itself is its own key: after a change, what was filled in still reads as it was said."""
    return tuple(Named(name, name) for name in dict.fromkeys(names))


def _zrm() -> Instrument:
    domains = (
        ("finances", _("Financiën")), ("work_and_education", _("Werk en opleiding")),
        ("time", _("Tijdsbesteding")), ("housing", _("Huisvesting")),
        ("domestic_relations", _("Huiselijke relaties")), ("mental_health", _("Geestelijke gezondheid")),
        ("physical_health", _("Lichamelijke gezondheid")), ("substance_use", _("Middelengebruik")),
        ("basic_adl", _("Basale ADL")), ("instrumental_adl", _("Instrumentele ADL")),
        ("social_network", _("Sociaal netwerk")), ("participation", _("Maatschappelijke participatie")),
        ("justice", _("Justitie")),
    )  # fmt: skip
    levels = (
        ("acute", _("acute problematiek")), ("not_self_reliant", _("niet zelfredzaam")),
        ("limited", _("beperkt zelfredzaam")), ("sufficient", _("voldoende zelfredzaam")),
        ("full", _("volledig zelfredzaam")),
    )  # fmt: skip
    source = _("GGD Amsterdam, 2017. Alleen namen staan hier; de handleiding is van de maker.")
    return Instrument(
        "zrm",
        "2017",
        _("Zelfredzaamheid-Matrix"),
        _named(domains),
        _named(levels),
        (PROFESSIONAL, FAMILY),
        trend=True,
        source=source,
        together=False,  # of one adult by themselves: use of substances, how it is at home
    )


def _positive_health() -> Instrument:
    domains = (
        ("body", _("Lichaamsfuncties")), ("mind", _("Mentaal welbevinden")), ("meaning", _("Zingeving")),
        ("quality_of_life", _("Kwaliteit van leven")), ("taking_part", _("Meedoen")),
        ("daily_life", _("Dagelijks functioneren")),
    )  # fmt: skip
    levels = tuple((f"at_{number}", str(number)) for number in range(11))
    source = _("Institute for Positive Health. Een gesprek, geen meting: momenten worden niet vergeleken.")
    return Instrument(
        "positive_health",
        "1",
        _("Positieve Gezondheid"),
        _named(domains),
        _named(levels),
        (FAMILY,),
        trend=False,
        source=source,
    )


def _ours(area_id: UUID | None) -> Instrument:
    levels = (
        ("good", _("gaat goed")), ("fair", _("gaat")), ("heavy", _("is zwaar")),
        ("do_something", _("hier willen we iets aan doen")),
    )  # fmt: skip
    source = _("De onderwerpen van dit gebied.")
    domains = _by_name(choice_of(Domains, area_id).names)
    return Instrument(
        "ours",
        "1",
        _("Hoe gaat het bij ons"),
        domains,
        _named(levels),
        (FAMILY, PROFESSIONAL),
        trend=True,
        source=source,
    )


def _of_the_area(chosen: Instruments) -> Instrument | None:
    """The area's own list, when it named one and gave it subjects and words to choose from."""
    if not (chosen.own_name and chosen.own_domains and chosen.own_levels):
        return None
    return Instrument(
        "own", "1", chosen.own_name, _by_name(chosen.own_domains), _by_name(chosen.own_levels),
        (FAMILY, PROFESSIONAL), trend=True, source=_("Een lijst van dit gebied zelf."),
    )  # fmt: skip


def _all(area_id: UUID | None) -> dict[str, Instrument]:
    own = _of_the_area(choice_of(Instruments, area_id))
    every = [_ours(area_id), _zrm(), _positive_health(), *([own] if own else [])]
    return {one.key: one for one in every}


def instruments_of(area_id: UUID | None) -> list[Instrument]:
    """The lists that this area uses, its own included."""
    used = {*choice_of(Instruments, area_id).used, "own"}
    return [one for one in _all(area_id).values() if one.key in used]


def kept_from_the_table(area_id: UUID | None) -> set[str]:
    """The keys of the lists that never stand on a shared screen."""
    return {one.key for one in _all(area_id).values() if not one.together}


def instrument(key: str, area_id: UUID | None, *, name: str = "") -> Instrument:
    """The list by which something was filled in; of one that is gone only the name that it had is known."""
    found = _all(area_id).get(key)
    return found or Instrument(key, "", name or key, (), (), (FAMILY, PROFESSIONAL), trend=False, source="")


VIEW_NAMES = {FAMILY: _lazy("het gezin"), PROFESSIONAL: _lazy("de professional")}
