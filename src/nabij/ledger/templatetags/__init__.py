"""Template tags of budget."""
