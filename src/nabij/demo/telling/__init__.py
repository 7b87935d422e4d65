"""Telling a story: each scene is a command, by somebody, at a moment."""
