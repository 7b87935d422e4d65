"""The technical log: what went wrong and where, never what it was about.

The text of an exception may hold what somebody typed (a database error quotes the row), so only its
kind and the lines of code are kept; a reference number ties the error page to the line.
"""

import traceback
from typing import Any

import structlog


def without_stories(_logger: Any, _method: str, entry: Any) -> Any:
    """Replace an exception by its kind and the places it went through."""
    raised = entry.pop("exc_info", None)
    if raised and raised[0]:
        entry["error"] = raised[0].__name__
        entry["at"] = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(raised[2])[-6:]]
    return entry


def plain_fields(_logger: Any, _method: str, entry: Any) -> Any:
    """Only texts and numbers: a request object would bring its whole content along."""
    return {key: value for key, value in entry.items() if isinstance(value, str | int | list) and key[0] != "_"}


def formatter() -> structlog.stdlib.ProcessorFormatter:
    """One JSON line per thing on stderr."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name],
        processors=[without_stories, plain_fields, structlog.processors.JSONRenderer()],
    )
