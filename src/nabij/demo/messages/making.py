"""A message as a provider sends it: made-up people, a made-up municipality, codes that nobody has."""

from dataclasses import dataclass
from datetime import date

from nabij.kernel.partial_dates import PartialDate

BASE = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"
LISTS = {"305": ("438", "StartProducten"), "307": ("440", "StopProducten"), "301": ("436", "ToegewezenProducten")}
TOWN = "9999"
CODE = "<b:Categorie>45</b:Categorie><b:Code>45A04</b:Code>"
CONTACT = "<m:Contactgegevens><m:Contact><m:Soort>01</m:Soort></m:Contact></m:Contactgegevens>"


@dataclass(frozen=True)
class Client:
    """Of whom the message speaks. The citizen service number is one of those that are only for trying."""

    given: str
    surname: str
    birth: PartialDate
    prefix: str = ""
    bsn: str = "999900006"


@dataclass(frozen=True)
class Header:
    """Which message it is, of which provider, and of which day."""

    kind: str
    number: str
    dated: date
    provider: str


def message(header: Header, client: Client, product: str) -> bytes:
    """The whole of it, about one client and one product."""
    code, products = LISTS[header.kind]
    to_provider = header.kind == "301"
    sender, receiver = (TOWN, header.provider) if to_provider else (header.provider, TOWN)
    usage, contact = ("<b:NaamGebruik>1</b:NaamGebruik>", CONTACT) if to_provider else ("", "")
    prefix = f"<b:Voorvoegsel>{client.prefix}</b:Voorvoegsel>" if client.prefix else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw{header.kind}/schema" xmlns:b="{BASE}">
<m:Header><m:BerichtCode>{code}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie>
<m:BerichtSubversie>2</m:BerichtSubversie><m:Afzender>{sender}</m:Afzender><m:Ontvanger>{receiver}</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>{header.number}</b:Identificatie>
<b:Dagtekening>{header.dated}</b:Dagtekening></m:BerichtIdentificatie>
<m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie>
<b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie></m:Header>
<m:Client><m:Bsn>{client.bsn}</m:Bsn><m:Geboortedatum><b:Datum>{client.birth}</b:Datum></m:Geboortedatum>
<m:Geslacht>1</m:Geslacht><m:Naam><b:Geslachtsnaam><b:Achternaam>{client.surname}</b:Achternaam>{prefix}
</b:Geslachtsnaam><b:Voornamen>{client.given}</b:Voornamen>
<b:Voorletters>{client.given[:1]}</b:Voorletters>{usage}</m:Naam>{contact}
<m:{products}>{product}</m:{products}></m:Client></m:Bericht>""".encode()


def begun(number: str, *, starts: date, on: date) -> str:
    return (
        f"<m:StartProduct><m:ToewijzingNummer>{number}</m:ToewijzingNummer><m:Product>{CODE}</m:Product>"
        f"<m:ToewijzingIngangsdatum>{starts}</m:ToewijzingIngangsdatum><m:Begindatum>{on}</m:Begindatum>"
        "<m:StatusAanlevering>1</m:StatusAanlevering></m:StartProduct>"
    )


def ended(number: str, *, starts: date, began: date, on: date, reason: str) -> str:
    return (
        f"<m:StopProduct><m:ToewijzingNummer>{number}</m:ToewijzingNummer><m:Product>{CODE}</m:Product>"
        f"<m:ToewijzingIngangsdatum>{starts}</m:ToewijzingIngangsdatum><m:Begindatum>{began}</m:Begindatum>"
        f"<m:RedenBeeindiging>{reason}</m:RedenBeeindiging><m:Einddatum>{on}</m:Einddatum>"
        "<m:StatusAanlevering>1</m:StatusAanlevering></m:StopProduct>"
    )


def allotted(number: str, *, starts: date) -> str:
    return (
        f"<m:ToegewezenProduct><m:ToewijzingNummer>{number}</m:ToewijzingNummer><m:Product>{CODE}</m:Product>"
        f"<m:Toewijzingsdatum>{starts}</m:Toewijzingsdatum><m:Toewijzingstijd>12:00:00</m:Toewijzingstijd>"
        f"<m:Ingangsdatum>{starts}</m:Ingangsdatum></m:ToegewezenProduct>"
    )
