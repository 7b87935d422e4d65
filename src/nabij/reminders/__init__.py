"""Telling people of a term before and after it ends, each once.

`due` for declaring what is due; nothing is re-exported, for a model is imported by some of its modules.
"""
