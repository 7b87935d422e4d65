"""A concern that somebody brings: a report, until it is with a household or is not ours."""

from nabij.intake.models.reports import Report

__all__ = ["Report"]
