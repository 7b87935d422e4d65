"""Rounding off well: what was reached, what stays whose, and the way back in."""
