"""The pages of rounding off, and of the time after."""
