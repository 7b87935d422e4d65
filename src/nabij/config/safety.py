"""What the database must be before pages are served: unable to show too much, or to lose something."""

from django.core.exceptions import ImproperlyConfigured
from django.db import connection

# Without these a power cut loses what was acknowledged (promises: an acknowledged write stays).
DURABLE = {"fsync": "on", "full_page_writes": "on", "data_checksums": "on"}
CONFIRMED = {"on", "local", "remote_write", "remote_apply"}

WHO = """
    SELECT rolsuper OR rolbypassrls,
           EXISTS (SELECT FROM pg_class
                   WHERE relowner = pg_roles.oid AND relnamespace = current_schema()::regnamespace),
           rolname LIKE '%\\_app'
    FROM pg_roles WHERE rolname = session_user
"""


def refuse_powerful_login() -> None:
    """Row-level security does not hold for a superuser or an owner, and the wide role reads every household.

    Raises ImproperlyConfigured unless it is the app role that logged in.
    """
    with connection.cursor() as cursor:
        cursor.execute(WHO)
        above_the_rules, owns_tables, is_app = cursor.fetchone()
    if above_the_rules or owns_tables or not is_app:
        raise ImproperlyConfigured("Pages are served as the municipality's app role, not as owner, wide or superuser.")


def refuse_forgetful_server() -> None:
    """A server that may lose what it confirmed is for tests. Raises ImproperlyConfigured."""
    wrong = [name for name, wanted in DURABLE.items() if _setting(name) != wanted]
    if _setting("synchronous_commit") not in CONFIRMED:
        wrong.append("synchronous_commit")
    if wrong:
        raise ImproperlyConfigured(f"This PostgreSQL can lose what people entered: {', '.join(wrong)}.")


def _setting(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s)", [name])
        return str(cursor.fetchone()[0])
