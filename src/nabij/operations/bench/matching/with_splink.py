"""The same signals with Splink 5: its own comparisons, trained by its own expectation and maximisation.

It links a signal to its likeliest person where that likelihood, beside the other candidates and nobody, is a half.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nabij.households.matching.records import Known
from nabij.operations.bench.matching.columns import frame
from nabij.operations.bench.matching.months import Signal
from nabij.operations.bench.matching.pairing import Pair
from nabij.operations.bench.matching.scoring import Answer

BLOCKS = (
    ("born", "surname_sound"), ("born", "initial"), ("born", "postcode"), ("born_parts", "surname_sound"),
    ("postcode", "number"), ("street", "number"), ("phone",), ("given_sound", "surname_sound"),
    ("surname_sound", "initial", "postcode"), ("surname_sound", "street"),
)  # fmt: skip
TRAINED_ON = (("born",), ("postcode", "number"), ("surname", "initial"))


def answers(known: Sequence[Known], signals: Sequence[Signal]) -> dict[int, Answer]:
    """Whom Splink takes each signal to be about."""
    homes = {one.person: one.household for one in known}
    return chosen(pairs(known, signals), homes)


def pairs(known: Sequence[Known], signals: Sequence[Signal], at_least: float = -10) -> Iterator[Pair]:
    """The pairs that it weighed, with its probability; those of less weight than `at_least` are left out."""
    linker = _linker(known, signals)
    _train(linker)
    found = linker.inference.predict(threshold_match_weight=at_least).as_pandas_dataframe()
    yield from zip(found.unique_id_r, found.unique_id_l, found.match_probability, strict=True)


def _linker(known: Sequence[Known], signals: Sequence[Signal]) -> Any:
    from splink import Linker, SettingsCreator, block_on
    from splink.internals.duckdb.database_api import DuckDBAPI

    logging.getLogger("splink").setLevel(logging.ERROR)
    database = DuckDBAPI()
    left = database.register(frame((one.person, one.record) for one in known), table_name="a_known")
    right = database.register(frame((one.number, one.record) for one in signals), table_name="b_signals")
    settings = SettingsCreator(
        "link_only", comparisons=_comparisons(), retain_matching_columns=False,
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in BLOCKS],
    )  # fmt: skip
    return Linker([left, right], settings, log_level=logging.ERROR)


def _comparisons() -> list[Any]:
    from splink import comparison_level_library as level
    from splink import comparison_library as library

    given = library.CustomComparison(
        output_column_name="given",
        comparison_levels=[
            level.NullLevel("initial"),
            level.ExactMatchLevel("given"),
            level.JaroWinklerLevel("given", 0.9),
            level.And(level.ExactMatchLevel("initial"), level.Or(level.NullLevel("given"))),
            level.ElseLevel(),
        ],
    )
    surname = library.CustomComparison(
        output_column_name="surname",
        comparison_levels=[
            level.NullLevel("surname"),
            level.ExactMatchLevel("surname", term_frequency_adjustments=True),
            level.ArrayIntersectLevel("surnames", 1),
            level.JaroWinklerLevel("surname", 0.9),
            level.ElseLevel(),
        ],
    )
    born = library.CustomComparison(
        output_column_name="born",
        comparison_levels=[
            level.NullLevel("born"),
            level.ExactMatchLevel("born"),
            level.ExactMatchLevel("born_parts"),
            level.DamerauLevenshteinLevel("born", 1),
            level.ElseLevel(),
        ],
    )
    place = library.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            level.And(level.NullLevel("postcode"), level.NullLevel("street")),
            level.And(
                level.ExactMatchLevel("number"),
                level.Or(level.ExactMatchLevel("postcode"), level.ExactMatchLevel("street")),
            ),
            level.Or(level.ExactMatchLevel("postcode"), level.ExactMatchLevel("street")),
            level.ElseLevel(),
        ],
    )
    return [given, surname, born, place, library.ExactMatch("phone")]


def _train(linker: Any) -> None:
    from splink import block_on

    training = linker.training
    sure = [
        block_on("born", "surname"),
        block_on("surname", "postcode", "number", "initial"),
        block_on("born", "phone"),
    ]
    training.estimate_probability_two_random_records_match(sure, recall=0.8)
    training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for columns in TRAINED_ON:
        training.estimate_parameters_using_expectation_maximisation(block_on(*columns))


def chosen(pairs: Any, homes: Mapping[Any, Any]) -> dict[int, Answer]:
    """The best for each signal, as one of all its candidates and nobody."""
    odds: dict[int, dict[Any, float]] = defaultdict(dict)
    for signal, person, probability in pairs:
        odds[int(signal)][int(person)] = probability / max(1e-12, 1 - probability)
    return {signal: _best(found, homes) for signal, found in odds.items()}


def _best(odds: dict[Any, float], homes: Mapping[Any, Any]) -> Answer:
    total = 1 + sum(odds.values())
    best = max(odds, key=odds.__getitem__)
    chances: dict[Any, float] = defaultdict(float)
    for person, one in odds.items():
        chances[homes[person]] += one / total
    home = max(chances, key=chances.__getitem__)
    likely = odds[best] / total
    return Answer(best if likely >= 0.5 else None, home if chances[home] >= 0.5 else None, sure=likely >= 0.99)
