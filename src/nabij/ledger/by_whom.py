"""Who writes in the books: the professional behind the account."""

from datetime import date

from nabij.access.actor import Actor
from nabij.households.commands.seating import professional_of
from nabij.ledger.booking.posting import Said


def said(actor: Actor, *, on: date | None = None, because: str = "", reference: str = "") -> Said:
    """What is written with a posting by this person."""
    return Said(professional_of(actor), on, because, reference)
