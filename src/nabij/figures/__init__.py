"""Figures that give no one away: one mechanism for every table that leaves the circle of those involved."""
