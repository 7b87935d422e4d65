"""Pages of one household, a module per subject."""
