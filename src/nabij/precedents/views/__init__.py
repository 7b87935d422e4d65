"""Pages of what was decided before."""
