"""The technical log: one JSON line per thing, for whoever keeps the machine running, without personal data.

What people did and saw is another log (`audit`). A message of an exception can quote what somebody
typed, or the row that a constraint refused; so the kind of exception and the places are kept, not the words.
"""

import logging
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any
from uuid import UUID

import structlog
from django.http import HttpRequest

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def places_without_words(_logger: Any, _name: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace the exception by its kind and the lines of code it passed."""
    info: ExceptionInfo | None = line.pop("exc_info", None)
    if isinstance(info, tuple) and info[0] is not None:
        line["exception"] = info[0].__qualname__
        line["places"] = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(info[2])]
    line.pop("exc_text", None)
    line.pop("stack_info", None)
    return line


def pages_without_words(_logger: Any, _name: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Name the page and its ids instead of the address that was asked: somebody may have typed a name in it."""
    record = line.get("_record")
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return line
    match = request.resolver_match
    line["event"] = f"answered {getattr(record, 'status_code', '')}".strip()
    line["page"] = match.view_name if match else "unknown"
    line["ids"] = [str(value) for value in match.kwargs.values() if isinstance(value, UUID)] if match else []
    return line


def formatter() -> logging.Formatter:
    """For `LOGGING`: lines of ours and of Django in the same form."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            pages_without_words,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            places_without_words,
            structlog.processors.JSONRenderer(),
        ],
    )
