"""What one may see of custom budgets: of a household, to sign, and coming back."""
