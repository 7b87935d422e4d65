"""Three months of signals: what came in, who was called, what came of it, and what lies there today."""

from datetime import timedelta
from decimal import Decimal

from nabij.arrears.commands.contact import record_contact
from nabij.arrears.commands.deciding import link_case
from nabij.arrears.commands.handing import tell_partner
from nabij.arrears.commands.reporting import report_signal
from nabij.arrears.commands.sorting import close_case, take_case
from nabij.arrears.files.telling import Told as ToldSignal
from nabij.arrears.models import ArrearsCase, PartnerKind
from nabij.demo.doing import do_what_waits
from nabij.demo.places import TOWN
from nabij.demo.signals.files import OURS, STROOM, WAITS, WOONSTAD, read_files, sendings
from nabij.demo.signals.owing import BALKON, DREMPEL, MAANDLAST, SCHUIFDEUR, STEKKER, TRAP, Who
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.directory.models import Organisation
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.phone import normal_phone

Result = ArrearsCase.Result


def tell_signals(stage: Stage, told: dict[str, Told]) -> None:
    """From the oldest file to the one that waits this morning."""
    before, now = sendings(told)[:3], sendings(told)[3:]
    for sent in before[:1]:
        read_files(stage, sent, take=True)
    _seek(stage, TRAP, ((61, "phone", "morning", True),))
    _close(stage, TRAP, 60, Result.ADVICE)
    _seek(
        stage, DREMPEL, ((62, "phone", "afternoon", False), (55, "visit", "evening", False), (41, "letter", "", False))
    )
    _close(stage, DREMPEL, 38, Result.NOT_REACHED)
    for sent in before[1:]:
        read_files(stage, sent, take=True)
    _seek(stage, SCHUIFDEUR, ((33, "phone", "morning", True),))
    _close(stage, SCHUIFDEUR, 30, Result.PAID)
    for sent in now:
        read_files(stage, sent, take=True)
    _seek(stage, BALKON, ((12, "visit", "afternoon", False),))
    _seek(stage, MAANDLAST, ((4, "phone", "morning", False), (1, "visit", "evening", True)))
    _tell_corporation(stage)
    _link_family(stage, told["Vries Turfstraat 14"])
    _crisis(stage)
    read_files(stage, WAITS, take=False)


def _case(who: Who) -> ArrearsCase:
    return ArrearsCase.objects.filter(signals__surname=who.surname).earliest("number")


def _seek(stage: Stage, who: Who, tries: tuple[tuple[int, str, str, bool], ...]) -> None:
    """Nora takes it up, and tries: so many days ago, how, which part of the day, and whether she reached them."""
    with stage.acting("nora", stage.moment(tries[0][0], 80)) as nora:
        case = take_case(nora, _case(who).pk)
    for ago, kind, part, reached in tries:
        with stage.acting("nora", stage.moment(ago, 100)) as nora:
            record_contact(nora, case.pk, on=stage.day(ago), kind=kind, part_of_day=part, reached=reached)


def _close(stage: Stage, who: Who, ago: int, result: ArrearsCase.Result) -> None:
    with stage.acting("nora", stage.moment(ago, 200)) as nora:
        close_case(nora, _case(who).pk, result=result, no_contact_noted=True)


def _tell_corporation(stage: Stage) -> None:
    """The partner hears *that*, of the month before: two signals, one of which was taken up."""
    month = (stage.day(36)).replace(day=1)
    with stage.acting("nora", stage.moment(7, 120)) as nora:
        partner = Organisation.objects.get(name=WOONSTAD)
        tell_partner(nora, partner.pk, month=month, signals=3, taken_up=2)


def _link_family(stage: Stage, family: Told) -> None:
    """Inge works in both laws: she sees that Jan is known, and from then on Samira reads it."""
    with stage.acting("inge", stage.moment(3, 60)) as inge:
        case = ArrearsCase.objects.get(signals__reference="ZZ-55120")
        link_case(inge, case.pk, person=family.people["Jan"], household=family.house)


def _crisis(stage: Stage) -> None:
    """The energy company phones: tomorrow it is cut off. Three working days."""
    day, month, year = (int(part) for part in STEKKER.born.split("-"))
    with stage.acting("nora", stage.moment(1, 30)) as nora:
        report_signal(nora, stage.town.pk, organisation=Organisation.objects.get(name=STROOM), told=ToldSignal(
            partner_kind=PartnerKind.ENERGY, amount=Decimal("1890.00"), arisen_on=stage.today - timedelta(days=160),
            signalled_on=stage.day(1), surname=STEKKER.surname, initials=STEKKER.initials,
            birth=PartialDate(year, month, day), street=STEKKER.street, house_number=STEKKER.number,
            postcode=STEKKER.postcode, town=TOWN, phone=normal_phone(STEKKER.phone), reference="SL-90377", months=6,
            is_crisis=True,
        ))  # fmt: skip
    do_what_waits(OURS, stage.moment(1, 31))
