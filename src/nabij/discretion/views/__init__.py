"""Pages of room to act."""
