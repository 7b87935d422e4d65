"""The made-up municipality Waterstad: a crowd of professionals, and stories told through the commands."""
