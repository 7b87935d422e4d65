"""What anybody may see of a neighbourhood and its team, and ask."""
