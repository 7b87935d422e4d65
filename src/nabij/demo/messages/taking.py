"""What Bo read in these weeks: help that began, help that ended early, and what waits for somebody to look."""

from nabij.demo.doing import do_what_waits
from nabij.demo.messages.making import Client, Header, allotted, begun, ended, message
from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.kernel.partial_dates import PartialDate
from nabij.provisions.commands.messages import File, name_provider, take_messages
from nabij.provisions.models import Message

WATERLAND, UNNAMED = "00000017", "00000025"
LUUK, RICKY = "100000301", "100000302"
BY_PROVIDER = "33"


def take_in(stage: Stage, told: dict[str, Told]) -> None:
    """From what began to what came the day before yesterday."""
    do_what_waits(("provisions:",), stage.moment(40, 0))  # nothing waited for the allocations that the stories made
    luuk = _client(told["Scheffer Mijnlampstraat 8"], "Luuk")
    ricky = _client(told["Pinto Antracietplein 30"], "Ricky")
    day = stage.day
    _read(stage, 33, (
        message(Header("305", "1001", day(33), WATERLAND), luuk, begun(LUUK, starts=day(40), on=day(38))),
        message(Header("305", "1002", day(33), WATERLAND), ricky, begun(RICKY, starts=day(35), on=day(34))),
    ))  # fmt: skip
    _name(stage)
    _read(stage, 5, (message(
        Header("307", "1011", day(6), WATERLAND), ricky,
        ended(RICKY, starts=day(35), began=day(34), on=day(8), reason=BY_PROVIDER),
    ),))  # fmt: skip
    _read(stage, 2, _waiting(stage, luuk))


def _waiting(stage: Stage, luuk: Client) -> tuple[bytes, ...]:
    """No such allocation; another birth date; nobody of this name; no such reason; and no message at all."""
    day = stage.day
    nobody = Client("Joris", "Voorbeeldman", PartialDate(stage.today.year - 12, 4, 1))
    other = Client(luuk.given, luuk.surname, PartialDate(stage.today.year - 30, 1, 2))
    start = begun("100000999", starts=day(9), on=day(7))
    wrong = ended(LUUK, starts=day(40), began=day(38), on=day(3), reason="99")
    return (
        message(Header("305", "2001", day(3), UNNAMED), nobody, start),
        message(Header("305", "1021", day(3), WATERLAND), other, begun(LUUK, starts=day(40), on=day(3))),
        message(Header("301", "3001", day(3), WATERLAND), nobody, allotted("100000888", starts=day(1))),
        message(Header("307", "1022", day(3), WATERLAND), luuk, wrong),
        b"Geachte gemeente, in de bijlage de startberichten van deze week.",
    )


def _client(told: Told, given: str) -> Client:
    person = told.person(given)
    if person.birth is None:
        raise ValueError(f"{given} has no birth date")
    return Client(person.given_names, person.surname, person.birth, person.prefix)


def _read(stage: Stage, ago: int, contents: tuple[bytes, ...]) -> None:
    files = [File(f"bericht-{stage.day(ago):%Y%m%d}-{number}.xml", text) for number, text in enumerate(contents, 1)]
    with stage.acting("bo", stage.moment(ago, 90)) as bo:
        take_messages(bo, stage.areas["Kolenbuurt"].pk, files=files)


def _name(stage: Stage) -> None:
    """Whose code it is, Bo says once."""
    with stage.acting("bo", stage.moment(33, 95)) as bo:
        first = Message.objects.get(sender=WATERLAND, identification="1001")
        name_provider(bo, first.pk, organisation_id=stage.professional("daan").organisation_id)
