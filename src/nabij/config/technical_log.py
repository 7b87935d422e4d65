"""The technical log: one JSON line per thing, for whoever keeps the machine running, without personal data.

What people did and saw is another log (`audit`). A message of an exception can quote what somebody
typed, or the row that a constraint refused; so the kind of exception and the places are kept, not the words.
"""

import logging
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

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


def formatter() -> logging.Formatter:
    """For `LOGGING`: lines of ours and of Django in the same form."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            places_without_words,
            structlog.processors.JSONRenderer(),
        ],
    )
