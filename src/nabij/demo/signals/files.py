"""The files that partners sent these months, read and taken over; and one that waits for a yes."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile

from nabij.access.actor import Actor
from nabij.arrears.commands.taking import agree_to_take, send_file
from nabij.arrears.models import PartnerKind, SignalFile
from nabij.demo.doing import do_what_waits
from nabij.demo.signals.owing import (
    BALKON,
    DREMPEL,
    ELDERS,
    MAANDLAST,
    PROEFADRES,
    SCHUIFDEUR,
    TRAP,
    WATERPAS,
    Owes,
    as_cells,
    known,
)
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.directory.models import Organisation

Kind = PartnerKind
OURS = ("arrears:",)
WOONSTAD, HAVENWONEN = "Corporatie Woonstad", "Corporatie Havenwonen"
STROOM, WATER, ZORG = "Energiebedrijf Stroomland", "Waterbedrijf Helder", "Zorgverzekeraar Zorgzaam"


@dataclass(frozen=True)
class Sent:
    """A file of a partner, so many days ago; `wrong` are cells that make a line wrong."""

    ago: int
    partner: str
    kind: PartnerKind
    owed: tuple[Owes, ...]
    wrong: tuple[Mapping[str, str], ...] = ()


def sendings(told: dict[str, Told]) -> list[Sent]:
    """In the order in which they came. The corporation tells of the same arrear three times; it never grew."""
    jan = known(told["Vries Turfstraat 14"], "Jan")
    ellen = known(told["Mulder Lampstraat 19"], "Ellen")
    same = Owes(TRAP, "812,00", "W-7071", since=150)
    return [
        Sent(66, WOONSTAD, Kind.RENT, (same, Owes(DREMPEL, "1.455,30", "W-7102"))),
        Sent(36, WOONSTAD, Kind.RENT, (same, Owes(BALKON, "640,00", "W-7188"), Owes(SCHUIFDEUR, "905,10", "W-7190"))),
        Sent(27, WATER, Kind.WATER, (Owes(WATERPAS, "188,40", "H-3310"),)),
        Sent(6, WOONSTAD, Kind.RENT, (
            same, Owes(BALKON, "1.280,00", "W-7188", months=3), Owes(jan, "2.610,00", "W-6604", since=200, months=4),
            Owes(ellen, "598,75", "W-7203", since=70),
        )),
        Sent(6, STROOM, Kind.ENERGY, (
            Owes(jan, "1.140,00", "SL-90114", since=140, months=5), Owes(MAANDLAST, "412,66", "SL-90230", warm=True),
            Owes(ELDERS, "233,00", "SL-90231"),
        )),
        Sent(5, WATER, Kind.WATER, (Owes(jan, "204,85", "H-3356", since=95), Owes(PROEFADRES, "131,20", "H-3360"))),
        Sent(5, ZORG, Kind.HEALTH, (Owes(jan, "760,00", "ZZ-55120", since=190, months=6),)),
    ]  # fmt: skip


WAITS = Sent(0, HAVENWONEN, Kind.RENT, (
    Owes(PROEFADRES, "715,00", "HW-410"), Owes(WATERPAS, "1.020,50", "HW-415", months=2),
), wrong=({"bedrag": "vierhonderd"}, {"achternaam": "", "geboortedatum": "31-02-1980"}, {"vier voorwaarden": "nee"}))  # fmt: skip


def read_files(stage: Stage, sent: Sent, *, take: bool) -> SignalFile:
    """Nora reads it in; it is read, and taken over and matched when she says so."""
    at = stage.moment(sent.ago, 40)
    with stage.acting("nora", at) as nora:
        file = _send(nora, stage, sent)
    do_what_waits(OURS, at)
    if take:
        with stage.acting("nora", stage.moment(sent.ago, 55)) as nora:
            agree_to_take(nora, file.pk)
        do_what_waits(OURS, stage.moment(sent.ago, 56))
    return file


def _send(nora: Actor, stage: Stage, sent: Sent) -> SignalFile:
    content = _as_csv(stage, sent)
    upload = SimpleUploadedFile(f"signalen-{stage.day(sent.ago):%Y-%m-%d}.csv", content)
    partner = Organisation.objects.get(name=sent.partner)
    file = send_file(
        nora, stage.town.pk, organisation=partner, kind=sent.kind, month=stage.day(sent.ago), upload=upload
    )
    # It comes to stand when all of the demo does; it is read before that.
    file.path.write_bytes(content)
    return file


def _as_csv(stage: Stage, sent: Sent) -> bytes:
    good: list[Mapping[str, str]] = [as_cells(stage, owes, sent.ago) for owes in sent.owed]
    wrong = [{**good[0], "kenmerk": f"X-{number}", **cells} for number, cells in enumerate(sent.wrong)]
    return _written([*good[:1], *wrong, *good[1:]])


def _written(lines: Sequence[Mapping[str, str]]) -> bytes:
    out = io.StringIO()
    rows = csv.DictWriter(out, list(lines[0]), delimiter=";")
    rows.writeheader()
    rows.writerows(lines)
    return out.getvalue().encode()
