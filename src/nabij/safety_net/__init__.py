"""The safety net (vangnet): a question where a rule stands in the way, and a decision with its reason."""
