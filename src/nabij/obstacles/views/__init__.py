"""Pages of what stands in the way."""
