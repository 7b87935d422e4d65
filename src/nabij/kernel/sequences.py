"""Short numbers to say on the phone. Numbers may be left out, never used twice."""

from django.db import connection


def next_number(sequence: str) -> int:
    """The next number of a sequence of the database."""
    (number,) = next_numbers(sequence, 1)
    return number


def next_numbers(sequence: str, count: int) -> list[int]:
    """So many at once, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s::regclass) FROM generate_series(1, %s)", [sequence, count])
        return [int(number) for (number,) in cursor.fetchall()]
