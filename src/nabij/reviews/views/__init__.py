"""The pages of looking together."""
