"""Pages of agreements and fixed contacts."""
