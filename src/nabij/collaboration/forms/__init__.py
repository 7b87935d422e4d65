"""What is asked when people ask each other: shape only."""
