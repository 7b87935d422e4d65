"""Work that nobody should wait for.

Models are imported by some of its modules, so nothing is re-exported here: `declaring` for the decorator,
`mornings` for what comes every working day, `health` for how it stands.
"""
