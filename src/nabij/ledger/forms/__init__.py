"""The forms of whoever pays and keeps the budget."""
