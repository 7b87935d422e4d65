"""Showing a table to others: the one way out for figures.

What was shown is kept, for good: a next table is held against all that was shown of it before.
"""

from django.db import connection

from nabij.figures.hiding import shown_of
from nabij.figures.models import Release
from nabij.figures.table import Shown, Table


def release(table: Table) -> Shown:
    """The table as it may be shown to somebody who is not at the table of these households.

    The first time it is decided what stays hidden; ever after the same is shown, also when somebody corrected a
    date since: a figure that moves by one tells who it was. Two at once wait for one another.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"figures:{table.key}"])
    earlier = [made.shown for made in Release.objects.filter(key=table.key).order_by("created_at")]
    before = next((shown for shown in earlier if set(shown.parts) == set(table.parts)), None)
    if before is not None:
        return before
    shown = shown_of(table, earlier)
    Release.of(shown).save(force_insert=True)
    return shown
