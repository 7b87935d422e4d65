"""`{% load ui %}`: all pieces of the face. Each stands in `nabij.ui.pieces`; the gallery at /ui/ shows them."""

from nabij.ui.pieces import actions, blocks, forms, lists, pictures
from nabij.ui.pieces.register import register

__all__ = ["actions", "blocks", "forms", "lists", "pictures", "register"]
