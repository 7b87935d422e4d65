"""A made-up city to measure in: households, people, plans and ten years of work, the same at every making."""
