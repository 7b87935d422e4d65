"""The one door.

Models are imported by some of its modules, so nothing is re-exported here; take each name from the
module that fits: `permissions`, `actor`, `rules`, `commands`, `views` and `answers` for who works on a
page; `database` and `row_security` for the second lock; `events` for what the door itself records.
"""
