"""What can be done with files, signals and cases, a module per subject; importing them registers them."""

from nabij.arrears.commands import exporting, reporting, taking

__all__ = ["exporting", "reporting", "taking"]
