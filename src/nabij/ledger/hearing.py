"""Who hears what becomes of a payment. The books know no household: whoever keeps the requests says it."""

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

Hearers = Callable[[list[UUID]], Mapping[UUID, UUID | None]]

_known: list[Hearers] = []


def knows_who_hears(find: Hearers) -> Hearers:
    """Let this function say, for ids of requests, whose account hears of each."""
    _known.append(find)
    return find


def who_hears(requests: Iterable[UUID]) -> dict[UUID, UUID | None]:
    """By request the account that hears of it; without those of which nobody keeps the request."""
    wanted = list(requests)
    return {request: account for find in _known for request, account in find(wanted).items()}
