"""Two records held side by side: one reason for each field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from . import normalise, weights
from .records import Address, Level, Reason, Record
from .weights import Evidence

NEW_YEAR = "-01-01"  # often stands for a day that nobody knows, so that two of them agree by chance
SurnameShare = Callable[[str], float]


def compare(a: Record, b: Record, surname_share: SurnameShare, address_share: float) -> tuple[Reason, ...]:
    """How a report and a known person compare, field by field, in the order of Field.

    `surname_share` says how often a surname comes up, `address_share` how often any one address does.
    """
    return (
        *compare_names(a, b, surname_share),
        compare_born(a.born, b.born),
        compare_addresses(a.addresses, b.addresses, address_share),
        compare_phones(a.phone, b.phone),
    )


def compare_names(a: Record, b: Record, surname_share: SurnameShare) -> tuple[Reason, Reason]:
    """Given names and surnames; also when one stands in the place of the other, as happens to names from afar."""
    given, surnames = normalise.given_words(b), normalise.surname_words(b)
    reasons = (
        compare_given(normalise.given_words(a), given),
        compare_surnames(normalise.surname_words(a), surnames, surname_share),
    )
    if any(reason.level is not Level.DIFFERENT for reason in reasons):
        return reasons
    turned = Record(given=" ".join(a.surnames), surnames=(a.given,))
    if normalise.given_words(turned)[0] != given[0] or not normalise.surname_words(turned) & surnames:
        return reasons
    shared = normalise.surname_words(turned) & surnames
    return weights.GIVEN_TURNED.reason(), weights.SURNAME_TURNED.reason(_rarest(shared, surname_share))


def compare_given(a: tuple[str, ...], b: tuple[str, ...]) -> Reason:
    """Given names, of which the first counts most; an initial stands for any name that starts with it."""
    if not a or not b:
        return weights.GIVEN_UNKNOWN.reason()
    if len(a[0]) == 1 or len(b[0]) == 1:
        return _compare_initials(a, b)
    if a[0] == b[0]:
        return weights.GIVEN_SAME.reason()
    if normalise.one_name(a[0]) == normalise.one_name(b[0]):
        return weights.GIVEN_CALLED.reason()
    if normalise.alike_given(a[0], b[0]):
        return weights.GIVEN_ALIKE.reason()
    long_names = {name for name in a if len(name) > 1} & set(b)
    return (weights.GIVEN_OTHER if long_names else weights.GIVEN_DIFFERENT).reason()


def _compare_initials(a: tuple[str, ...], b: tuple[str, ...]) -> Reason:
    """Letters beside names or letters: "C.J." is Cornelis, is Kees, and is certainly Cornelis Johannes."""
    if not normalise.letters_of(a[0]) & normalise.letters_of(b[0]):
        among = {name[0] for name in a} & {name[0] for name in b}
        return (weights.GIVEN_LATER_INITIAL if among else weights.GIVEN_DIFFERENT).reason()
    more = list(zip(a[1:], b[1:], strict=False))
    if not more:
        return (weights.GIVEN_FEWER_INITIALS if len(b) > len(a) else weights.GIVEN_INITIAL).reason()
    all_equal = all(x[0] == y[0] for x, y in more)
    return (weights.GIVEN_INITIALS if all_equal else weights.GIVEN_FIRST_INITIAL).reason()


def compare_surnames(a: frozenset[str], b: frozenset[str], surname_share: SurnameShare) -> Reason:
    """Surnames in any order: a birth name beside a partner's name is still one of the names."""
    if not a or not b:
        return weights.SURNAME_UNKNOWN.reason()
    shared = a & b
    if a == b:
        return weights.SURNAME_SAME.reason(_rarest(shared, surname_share))
    if shared:
        return weights.SURNAME_PART.reason(2 * _rarest(shared, surname_share))
    spelled_otherwise = {y for x, y in product(a, b) if normalise.alike(x, y)}
    if spelled_otherwise:
        return weights.SURNAME_ALIKE.reason(3 * _rarest(spelled_otherwise, surname_share))
    return weights.SURNAME_DIFFERENT.reason()


def _rarest(names: Iterable[str], surname_share: SurnameShare) -> float:
    return min(surname_share(name) for name in names)


def compare_born(a: str, b: str) -> Reason:
    """Birth dates, as far as both are known."""
    if not a or not b:
        return weights.BORN_UNKNOWN.reason()
    parts = list(zip(a.split("-"), b.split("-"), strict=False))
    equal = [x == y for x, y in parts]
    if all(equal):
        return _equally_born(a, len(parts))
    if len(parts) == 3 and equal[0] and parts[1] == parts[2][::-1]:
        return weights.BORN_SWAPPED.reason()
    if len(parts) == 3 and sum(equal) == 2 and not a.endswith(NEW_YEAR):
        ((x, y),) = (pair for pair in parts if pair[0] != pair[1])
        return (weights.BORN_ONE_PART if _one_slip(x, y) else weights.BORN_DIFFERENT).reason()
    near = len(parts) < 3 and abs(int(parts[0][0]) - int(parts[0][1])) <= 1
    return (weights.BORN_NEAR if near else weights.BORN_DIFFERENT).reason()


def _one_slip(x: str, y: str) -> bool:
    """Whether somebody may have written the one number for the other: one digit, two digits swapped, or one off."""
    return normalise.one_typo(x, y) or abs(int(x) - int(y)) <= 1


def _equally_born(born: str, parts: int) -> Reason:
    whole = weights.BORN_NEW_YEAR if born.endswith(NEW_YEAR) else weights.BORN_SAME
    return (weights.BORN_YEAR, weights.BORN_MONTH, whole)[parts - 1].reason()


def compare_addresses(a: tuple[Address, ...], b: tuple[Address, ...], address_share: float) -> Reason:
    """The best agreement among present and previous addresses; a move is no contradiction."""
    pairs = product(enumerate(a), enumerate(b))
    found = [_compare_address(x, y, present=i == j == 0) for (i, x), (j, y) in pairs]
    shares = [(one, one.u if one is weights.ADDRESS_DIFFERENT else one.u * address_share) for one in found]
    reasons = [one.reason(share) for one, share in shares if one is not weights.ADDRESS_UNKNOWN]
    return max(reasons, key=lambda reason: reason.weight, default=weights.ADDRESS_UNKNOWN.reason())


def _compare_address(a: Address, b: Address, *, present: bool) -> Evidence:
    same_place = _same_place(a, b)
    if same_place is None:
        return weights.ADDRESS_UNKNOWN
    if not same_place:
        return weights.ADDRESS_DIFFERENT
    if a.number is None or b.number is None:
        return weights.ADDRESS_STREET
    if a.number != b.number:
        return weights.ADDRESS_NUMBER
    if normalise.addition(a) != normalise.addition(b):
        return weights.ADDRESS_ADDITION
    return weights.ADDRESS_SAME if present else weights.ADDRESS_BEFORE


def _same_place(a: Address, b: Address) -> bool | None:
    """Whether postcode or street agree; None when neither is known of both."""
    postcodes, streets = (normalise.postcode(a), normalise.postcode(b)), (normalise.street(a), normalise.street(b))
    if all(postcodes) and postcodes[0] == postcodes[1]:
        return True
    if not all(streets):
        return False if all(postcodes) else None
    one_street = streets[0] == streets[1] or (a.number == b.number and normalise.alike_street(*streets))
    return one_street and (not a.town or not b.town or normalise.words(a.town) == normalise.words(b.town))


def compare_phones(a: str, b: str) -> Reason:
    """Telephone numbers, as the kernel keeps them."""
    if not a or not b:
        return weights.PHONE_UNKNOWN.reason()
    return (weights.PHONE_SAME if a == b else weights.PHONE_DIFFERENT).reason()
