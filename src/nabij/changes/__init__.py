"""What changes a household and its plan together: a couple parts, and each goes on with what was chosen."""
