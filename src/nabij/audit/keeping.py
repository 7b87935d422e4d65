"""How long each kind of record is kept: declared beside the model."""

from dataclasses import dataclass
from typing import Any

from django.db import models


@dataclass(frozen=True)
class Keeping:
    """What category of data it is, about whom, how long it is kept, from which moment, on what source."""

    category: Any
    whose: Any
    period: Any
    counted_from: Any
    source: Any


_kept: dict[type[models.Model], Keeping] = {}


def keep(model: type[models.Model], *, category: Any, whose: Any, period: Any, counted_from: Any, source: Any) -> None:
    """Declare how long records of `model` are kept; each model once."""
    if model in _kept:
        raise ValueError(f"{model.__name__} has its retention declared already")
    _kept[model] = Keeping(category, whose, period, counted_from, source)


def kept() -> dict[type[models.Model], Keeping]:
    """All declarations, for the test of the house and for the register of processing."""
    return dict(_kept)
