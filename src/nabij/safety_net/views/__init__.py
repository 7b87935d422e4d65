"""Pages of the safety net: at the table, for the officers, and on paper for the family."""
