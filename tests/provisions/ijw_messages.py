"""Messages as providers send them, made here in the form of the standard (no text of it is copied)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

CODES = {"301": "436", "305": "438", "307": "440", "315": "446"}
LISTS = {
    "301": "ToegewezenProducten", "305": "StartProducten", "307": "StopProducten", "315": "AangevraagdeProducten",
}  # fmt: skip
CONTACT = "<m:Contactgegevens><m:Contact><m:Soort>01</m:Soort></m:Contact></m:Contactgegevens>"
BASE = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"


@dataclass(frozen=True)
class Who:
    """The client of a message."""

    bsn: str = "999900006"
    birth: str = "2011-05-03"
    given: str = "Elif"
    prefix: str = "de"
    surname: str = "Vries"


ELIF = Who()


def message(
    kind: str, products: Sequence[str], *, who: Who = ELIF, identification: str = "1", dated: str = "2026-11-10",
    provider: str = "65656055", town: str = "0363",
) -> bytes:  # fmt: skip
    """A whole message; `products` are what `allotted`, `begun`, `ended` or `asked` give."""
    sender, receiver = (town, provider) if kind == "301" else (provider, town)
    contact = (
        "<m:Contactgegevens><m:Contact><m:Soort>01</m:Soort></m:Contact></m:Contactgegevens>" if kind == "301" else ""
    )
    usage = "<b:NaamGebruik>1</b:NaamGebruik>" if kind == "301" else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw{kind}/schema" xmlns:b="{BASE}">
<m:Header><m:BerichtCode>{CODES[kind]}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie>
<m:BerichtSubversie>2</m:BerichtSubversie><m:Afzender>{sender}</m:Afzender><m:Ontvanger>{receiver}</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>{identification}</b:Identificatie><b:Dagtekening>{dated}</b:Dagtekening>
</m:BerichtIdentificatie><m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie>
<b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie></m:Header>
<m:Client><m:Bsn>{who.bsn}</m:Bsn><m:Geboortedatum><b:Datum>{who.birth}</b:Datum></m:Geboortedatum>
<m:Geslacht>2</m:Geslacht><m:Naam><b:Geslachtsnaam><b:Achternaam>{who.surname}</b:Achternaam>
<b:Voorvoegsel>{who.prefix}</b:Voorvoegsel></b:Geslachtsnaam><b:Voornamen>{who.given}</b:Voornamen>
<b:Voorletters>{who.given[:1]}</b:Voorletters>{usage}</m:Naam>{contact}
<m:{LISTS[kind]}>{"".join(products)}</m:{LISTS[kind]}></m:Client></m:Bericht>""".encode()


def _product(name: str, parts: dict[str, Any]) -> str:
    inside = "".join(f"<m:{key}>{value}</m:{key}>" for key, value in parts.items() if value is not None)
    return f"<m:{name}>{inside}</m:{name}>"


CODE = "<b:Categorie>55</b:Categorie><b:Code>55A11</b:Code>"


def allotted(number: str = "300201", *, starts: str = "2026-11-02", ends: str | None = None, **more: Any) -> str:
    return _product("ToegewezenProduct", {
        "ToewijzingNummer": number, "ReferentieAanbieder": more.get("reference"), "Product": CODE,
        "Toewijzingsdatum": starts, "Toewijzingstijd": "12:00:00", "Ingangsdatum": starts, "Einddatum": ends,
        "RedenWijziging": more.get("change"),
    })  # fmt: skip


def begun(number: str = "300201", *, on: str = "2026-11-03", status: str = "1") -> str:
    return _product("StartProduct", {
        "ToewijzingNummer": number, "Product": CODE, "ToewijzingIngangsdatum": "2026-11-02", "Begindatum": on,
        "StatusAanlevering": status,
    })  # fmt: skip


def ended(
    number: str = "300201", *, began: str = "2026-11-03", on: str = "2026-11-17", reason: str = "33", status: str = "1"
) -> str:
    return _product("StopProduct", {
        "ToewijzingNummer": number, "Product": CODE, "ToewijzingIngangsdatum": "2026-11-02", "Begindatum": began,
        "RedenBeeindiging": reason, "Einddatum": on, "StatusAanlevering": status,
    })  # fmt: skip


def asked(reference: str = "A-17", *, starts: str = "2026-11-30", referrer: str = "02") -> str:
    return _product("AangevraagdProduct", {
        "ReferentieAanbieder": reference, "Product": CODE, "ToewijzingIngangsdatum": starts,
        "Omvang": "<b:Volume>2</b:Volume><b:Eenheid>04</b:Eenheid><b:Frequentie>2</b:Frequentie>",
        "Verwijzer": f"<b:Type>{referrer}</b:Type><b:Naam>Praktijk De Linde</b:Naam>", "Raamcontract": "2",
    })  # fmt: skip
