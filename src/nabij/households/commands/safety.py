"""Whether the last weighing of safety said that it is not safe: told by `journal`, asked when one closes."""

from nabij.households.models import Household
from nabij.kernel import clock


def note_safety(household: Household, *, is_unsafe: bool) -> None:
    """Remember since when it is not safe, or that it is safe again. Call in the transaction of the weighing."""
    since = (household.unsafe_since or clock.today()) if is_unsafe else None
    if since != household.unsafe_since:
        household.unsafe_since = since
        household.save(update_fields=["unsafe_since"])
