"""The pages of a genogram."""
