"""The one question about a household that may be asked from outside its table: who directs it?"""

from django.db import migrations

from nabij.access.row_security import SharedFunction


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_initial"),
        ("audit", "0001_initial"),
        ("households", "0001_initial"),
    ]

    operations = [
        SharedFunction(
            "directors_of",
            "TABLE (director_id uuid, household_id uuid)",
            """
            SELECT DISTINCT h.director_id, h.id
            FROM households_person p
            JOIN households_membership m ON m.person_id = p.id
            JOIN households_household h ON h.id = m.household_id
            WHERE h.state = 'open' AND p.birth = asked_birth
              AND lower(public.unaccent(p.surname)) = lower(public.unaccent(asked_surname))
              AND m.kind IN ('lives_here', 'belongs') AND m.starts_on <= my_today()
              AND (m.ends_on IS NULL OR m.ends_on > my_today())
            LIMIT 5
            """,
            definer=True,
            arguments="asked_surname text, asked_birth text",
        ),
        # One sees no lines of the log about other people's households, but may be held to one's own number.
        SharedFunction(
            "done_by_me",
            "bigint",
            """
            SELECT count(*) FROM audit_event WHERE "user" = my_user() AND name = event_name AND created_at >= since
            """,
            definer=True,
            arguments="event_name text, since timestamptz",
        ),
    ]
