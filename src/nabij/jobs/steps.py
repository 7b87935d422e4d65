"""What a step of a job says when it is done, and what is over by itself."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class More:
    """There is more to do: at once, or `after` some time. What is done so far is kept by the job's own records."""

    after: timedelta | None = None


class Passing(Exception):
    """Something that is over by itself: the job is tried again, each time a little later."""
