"""The technical log says where it went wrong, never about whom."""

import json
import logging
import sys

from nabij.config.technical_log import formatter


def line_about(problem: Exception) -> dict[str, object]:
    try:
        raise problem
    except type(problem):
        record = logging.LogRecord("nabij", logging.ERROR, __file__, 1, "it went wrong", None, sys.exc_info())
    line: dict[str, object] = json.loads(formatter().format(record))
    return line


def test_it_keeps_the_kind_of_exception_and_the_place() -> None:
    line = line_about(ValueError("Jan de Vries"))
    assert (line["event"], line["exception"], line["level"]) == ("it went wrong", "ValueError", "error")
    assert "test_technical_log.py" in str(line["places"])


def test_it_drops_the_words_of_the_exception() -> None:
    assert "Jan de Vries" not in json.dumps(line_about(ValueError("Jan de Vries")))
