"""The pages of custom budgets."""
