"""Pages of the collaboration round one household, and of what was put before who may override."""
