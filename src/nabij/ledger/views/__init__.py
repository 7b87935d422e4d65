"""Pages of whoever pays and keeps the budget."""
