"""Debts: to whom, how much, and who deals with it."""
