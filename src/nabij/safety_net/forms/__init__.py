"""What is asked about the safety net: shape only."""
