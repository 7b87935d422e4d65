"""What one may see of looking together."""
