"""Pages are not served on a database that shows too much or forgets."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from nabij.config.safety import refuse_forgetful_server, refuse_powerful_login
from tests.databases import Databases


def log_in_as(role: str, databases: Databases) -> None:
    connection.close()
    connection.settings_dict.update(USER=role, PASSWORD=databases.password(role))


def test_pages_are_served_as_app(own_database: str) -> None:
    refuse_powerful_login()


def test_pages_are_not_served_as_owner(own_database: str, databases: Databases) -> None:
    log_in_as("teststad_owner", databases)
    with pytest.raises(ImproperlyConfigured, match="app role"):
        refuse_powerful_login()


def test_a_server_that_forgets_is_refused(own_database: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    with pytest.raises(ImproperlyConfigured, match="synchronous_commit"):
        refuse_forgetful_server()
