"""Text for a file that people open in a spreadsheet."""

# A cell that begins so is run as a formula by the spreadsheet that opens it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """The same text, shown and never run: what begins like a formula gets a quote before it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
