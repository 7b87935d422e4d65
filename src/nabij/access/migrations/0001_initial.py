from django.db import migrations

from nabij.access.row_security import ProtectRows, SharedFunction

OF_MY_HOUSEHOLDS = "household = ANY (my_households())"


class Migration(migrations.Migration):
    """Who asks, as the database knows it; and the second lock on the trace."""

    dependencies = [("audit", "0001_initial")]

    operations = [
        SharedFunction("my_user", "uuid", "SELECT NULLIF(current_setting('nabij.user', true), '')::uuid"),
        SharedFunction(
            "my_today", "date", "SELECT COALESCE(NULLIF(current_setting('nabij.today', true), '')::date, current_date)"
        ),
        # The moment of a told story or a test; else that of the clock on the wall.
        SharedFunction(
            "my_moment",
            "timestamptz",
            "SELECT COALESCE(NULLIF(current_setting('nabij.moment', true), '')::timestamptz, clock_timestamp())",
        ),
        # Nobody sits at any table until `households` says who does.
        SharedFunction("my_households", "uuid[]", "SELECT '{}'::uuid[]"),
        ProtectRows("audit_event", OF_MY_HOUSEHOLDS),
        ProtectRows("audit_look", OF_MY_HOUSEHOLDS),
        ProtectRows("audit_processing", "false"),
    ]
