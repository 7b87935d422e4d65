"""Looking at the plan together: what changed, did it help, who agrees."""
