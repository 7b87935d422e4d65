"""What can stand in the way of an act, as the person who acts is told it."""


class Refused(Exception):
    """A rule of the work says no; the message is a plain Dutch sentence for the person who tried.

    ``field`` names the form field it belongs to, when there is one.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = str(message)
        self.field = field


class Conflict(Refused):
    """Somebody else changed the same text meanwhile; ``theirs`` is what now stands there."""

    def __init__(self, message: str, *, theirs: str, version: int) -> None:
        super().__init__(message)
        self.theirs = theirs
        self.version = version


class NotFound(Exception):
    """The thing does not exist, or this person may not know that it does; the answer is the same."""


class Denied(Exception):
    """This person may know of the thing, but may not do this with it."""
