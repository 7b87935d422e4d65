"""What can be done with files, signals and cases, a module per subject; importing them registers them."""

from nabij.arrears.commands import contact, deciding, exporting, handing, reporting, sorting, taking

__all__ = ["contact", "deciding", "exporting", "handing", "reporting", "sorting", "taking"]
