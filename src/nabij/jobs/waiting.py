"""The queue itself: procrastinate, on Django's own connection, so that what is put in it goes with the transaction."""

from typing import Any

import procrastinate
from django.db import transaction
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued

from nabij.access.database import wide_role

app = procrastinate.App(connector=DjangoConnector())


def queue_name() -> str:
    """The municipality's: workers of neighbours in the same database are not woken by ours."""
    return wide_role().removesuffix("_wide")


def put(name: str, arguments: dict[str, Any], *, key: str) -> bool:
    """Put a job in the queue once this transaction is committed; False when one with this key waits already.

    Two of one key never run at the same time either.
    """
    waiting = app.configure_task(name, queue=queue_name(), lock=key, queueing_lock=key)
    try:
        with transaction.atomic():
            waiting.defer(**arguments)
    except AlreadyEnqueued:
        return False
    return True
