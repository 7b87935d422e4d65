"""The pages of the debts."""
