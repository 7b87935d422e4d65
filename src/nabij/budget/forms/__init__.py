"""What is asked around a custom budget. Shape only: the commands hold the rules."""
