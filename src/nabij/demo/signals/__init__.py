"""Signals of arrears: who owes what, the files in which partners told it, and what was done with it."""
