"""Figures give no one away: what is small is hidden, and nothing can be worked back from what is left."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nabij.figures.attack import Attack
from nabij.figures.hiding import FEWEST, ROOM, shown_of
from nabij.figures.table import TOTAL, Amount, Shown, Table

ROWS, COLUMNS = ("huisarts", "school", "corporatie", "buur"), ("hoorde het", "nog niet", "te laat")


def table(*numbers: int, part: str = "k:2026Q1", amounts: dict[tuple[str, str, str], Amount] | None = None) -> Table:
    places = [(part, row, column) for row in ROWS[: len(numbers) // 3] for column in COLUMNS]
    rows = ROWS[: len(numbers) // 3]
    return Table("heard-back", (part,), rows, COLUMNS, dict(zip(places, numbers, strict=True)), amounts or {})


def together(*tables: Table) -> Table:
    first = tables[0]
    parts = tuple(part for one in tables for part in one.parts)
    counts = {atom: count for one in tables for atom, count in one.counts.items()}
    return Table(first.key, parts, first.rows, first.columns, counts)


def known_of(*shown: Shown) -> list[dict[frozenset[tuple[str, str, str]], float]]:
    return [{one.atoms(place): float(count) for place, count in one.counts.items()} for one in shown]


def test_a_table_of_large_numbers_is_shown_whole() -> None:
    shown = shown_of(table(40, 25, 12, 31, 44, 19))
    assert len(shown.counts) == 12
    assert shown.of("huisarts", TOTAL) == 77


def test_fewer_than_ten_is_hidden_and_cannot_be_worked_back_from_the_totals() -> None:
    one = table(40, 25, 7, 31, 44, 19, 22, 18, 30)
    shown = shown_of(one)
    assert shown.of("huisarts", "te laat") is None
    bounds = Attack(known_of(shown)).bounds(one.atoms(("huisarts", "te laat")))
    assert bounds.width >= ROOM


def test_nobody_is_a_figure_too_and_may_be_shown() -> None:
    assert shown_of(table(40, 25, 0, 31, 44, 19)).of("huisarts", "te laat") == 0


def test_what_is_true_of_everyone_in_a_row_is_hidden() -> None:
    """Who knows that a neighbour reported would otherwise know that the neighbour was never called back."""
    shown = shown_of(table(40, 25, 12, 0, 44, 0))
    assert shown.of("school", "nog niet") is None
    assert (shown.of("school", "hoorde het"), shown.of("school", "te laat")) == (None, None), "noughts say it too"


def test_what_was_shown_before_hides_more_now() -> None:
    """A year less three quarters is the fourth."""
    numbers = [(40, 25, 12), (30, 41, 27), (28, 33, 25), (44, 25, 4)]
    quarters = [table(*three, part=f"k:2026Q{n}") for n, three in enumerate(numbers, start=1)]
    before: list[Shown] = []
    for quarter in quarters:
        before.append(shown_of(quarter, before))
    year = shown_of(together(*quarters), before)
    secret = quarters[3].atoms(("huisarts", "te laat"))
    assert Attack(known_of(*before, year)).bounds(secret).width >= ROOM
    alone = shown_of(together(*quarters))
    assert len(year.counts) < len(alone.counts)


def test_a_table_counted_otherwise_than_before_shows_nothing() -> None:
    first = shown_of(table(40, 25, 12))
    again = table(41, 25, 12)
    assert shown_of(again, [first]).hides_all


def test_an_amount_that_is_mostly_of_one_household_is_hidden_and_cannot_be_worked_back() -> None:
    amounts = {("k:2026Q1", row, column): Amount(1000.0, 90.0) for row in ROWS[:3] for column in COLUMNS}
    amounts["k:2026Q1", "school", "nog niet"] = Amount(1000.0, 700.0)
    one = table(20, 25, 12, 31, 44, 19, 22, 18, 30, amounts=amounts)
    shown = shown_of(one)
    assert ("school", "nog niet") not in shown.amounts
    known = [{shown.atoms(place): euros for place, euros in shown.amounts.items()}]
    assert Attack(known).bounds(one.atoms(("school", "nog niet"))).width >= 200


@settings(max_examples=40)
@given(st.lists(st.integers(0, 60), min_size=12, max_size=12))
def test_no_small_count_of_any_table_can_be_worked_back(numbers: list[int]) -> None:
    one = table(*numbers)
    shown = shown_of(one)
    attack = Attack(known_of(shown))
    for place in one.places():
        if 0 < one.count(place) < FEWEST:
            assert place not in shown.counts
            assert attack.bounds(one.atoms(place)).width >= ROOM


def test_hiding_small_cells_alone_would_be_found_out() -> None:
    """The attack is worth something: with the small cells alone left out, it finds them."""
    one = table(40, 25, 7, 31, 44, 19)
    naive = {place: one.count(place) for place in one.places() if not 0 < one.count(place) < FEWEST}
    shown = Shown(one.key, one.parts, one.rows, one.columns, naive)
    bounds = Attack(known_of(shown)).bounds(one.atoms(("huisarts", "te laat")))
    assert (bounds.least, bounds.most) == (7, 7)
