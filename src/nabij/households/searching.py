"""Finding known persons by a name that somebody types: misspelled, without accents, turned round, or by an initial.

The functions are those of the first migration; they see what the role that asks may read, and no more. With a birth
date, an address or a telephone number `finding` is faster and surer.
"""

from collections.abc import Iterator
from typing import Any, cast
from uuid import UUID

from django.db import connection
from django.db.models import F, FloatField, Func, TextField, Value
from django.db.models.expressions import Col
from django.db.models.functions import Greatest

from nabij.households.matching.keys import keys_of
from nabij.households.matching.records import Record
from nabij.kernel.names import PREFIX_WORDS, split_full_name

MOST = 10
LIKE_ENOUGH = 0.6  # of a hundred who were meant and misspelled, one is less like what was typed

_NAMED = "SELECT person, likeness FROM persons_named(%s, %s, %s::bigint[], %s)"


def persons_named(given: str, surname: str, most: int = MOST) -> list[UUID]:
    """The persons whose name is like this one, the likest first; among those whom the asking role may read.

    By a surname alone nobody when more than `most` bear it, and nobody by a first name alone: a list of strangers
    helps nobody. One statement.
    """
    if not surname:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_NAMED, [given, surname, _sounding(given, surname), most + 1])
        found = [(person, likeness) for person, likeness in cursor.fetchall() if likeness >= LIKE_ENOUGH]
    if not given and len(found) > most and found[most][1] == found[0][1]:
        return []
    return [person for person, _likeness in found[:most]]


def _sounding(given: str, surname: str) -> list[int]:
    """The keys of whose name sounds so, also when first name and surname changed places."""
    either = Record(given=given, surnames=(surname,)), Record(given=surname, surnames=(given,))
    return sorted(keys_of(either[0]) | keys_of(either[1]))


def likeness_to(words: str, path: str = "") -> Greatest:
    """How like a person's name (reached by `path`) is to these words, from 0 to 1; for a list that has its rights."""
    stored = _Stored(path, "short_name"), _Stored(path, "whole_name")
    return Greatest(*(
        Func(
            _made("plain_name", given), _made("bare_name", surname), *stored,
            function="name_likeness", output_field=FloatField(),
        )
        for given, surname in _readings(words)
    ), Value(0.0))  # fmt: skip


def _readings(words: str) -> Iterator[tuple[str, str]]:
    """Given names and surname in what was typed; one word may be either, and "el" may be no given name at all."""
    given, _prefix, surname = split_full_name(words)
    yield (given, surname) if surname else ("", given)
    if surname and given.casefold() in PREFIX_WORDS:
        yield "", surname


def _made(function: str, text: str) -> Func:
    return Func(Value(text), function=function, output_field=TextField())


class _Stored(F):
    """A column of persons that the models do not know (ADR 17), of the person reached by `path`."""

    def __init__(self, path: str, column: str) -> None:
        super().__init__(f"{path}surname")
        self.column = column

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Col:
        known = cast("Col", super().resolve_expression(*args, **kwargs))
        stored: TextField[str, str] = TextField()
        stored.set_attributes_from_name(self.column)
        return Col(known.alias, stored)
