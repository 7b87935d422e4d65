"""A costly placement talked over before it starts, and followed after."""
