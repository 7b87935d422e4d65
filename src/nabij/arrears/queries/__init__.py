"""What one sees of signals, a module per subject."""
