"""What was decided before: found while one types, compared without names, and become a mandate."""
