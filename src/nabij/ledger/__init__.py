"""The money of an area: budgets, the books that balance, payments to organisations, orders to the bank."""
