"""Counting who knocks. No command: there is no actor, and nothing of a household is touched."""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from uuid import UUID

from django.db import connection
from django.utils.crypto import salted_hmac

from nabij.audit.tracing import current_origin
from nabij.front_door.models import Knock
from nabij.kernel import clock
from nabij.kernel.records import new_id

# A family that sends a few questions passes; a machine does not. A whole area at once is a machine too.
MOST_FROM_ONE_PLACE, MOST_IN_ONE_AREA = 6, 60
KEPT = timedelta(days=1)


def may_knock(area_id: UUID) -> bool:
    """Count this knock, and say whether there were not too many this hour from the same place or in this area.

    What is refused for its place counts not for the area: one machine may not close the door for a neighbourhood.
    """
    now = clock.now()
    Knock.objects.filter(hour__lt=now - KEPT).delete()
    if _counted(f"from {_place(current_origin().client)}", now) > MOST_FROM_ONE_PLACE:
        return False
    return _counted(f"area {area_id}", now) <= MOST_IN_ONE_AREA


def _counted(whose: str, now: datetime) -> int:
    """In one statement, so that knocks at the same moment are all counted."""
    key = salted_hmac("front_door", whose, algorithm="sha256").hexdigest()
    hour = now.replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO front_door_knock AS knock (id, created_at, whose, hour, times) VALUES (%s, %s, %s, %s, 1)"
            " ON CONFLICT (whose, hour) DO UPDATE SET times = knock.times + 1 RETURNING times",
            [new_id(), now, key, hour],
        )
        (times,) = cursor.fetchone() or (1,)
    return int(times)


def _place(client: str) -> str:
    """The address, of IPv6 the part that one connection has as a whole."""
    try:
        address = ip_address(client)
    except ValueError:
        return client
    return str(address if address.version == 4 else ip_network(f"{address}/64", strict=False))
