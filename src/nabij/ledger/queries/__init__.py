"""What one may see of the money: budgets with their books, what is to be paid."""
