"""The whole story on one screen or one sheet."""
