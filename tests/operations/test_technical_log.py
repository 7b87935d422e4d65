"""The technical log says where it went wrong, never about whom."""

import contextlib
import json
import logging
import sys

from django.test import RequestFactory
from django.urls import Resolver404, resolve

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


def line_of_request(path: str) -> str:
    request = RequestFactory().get(path)
    with contextlib.suppress(Resolver404):
        request.resolver_match = resolve(path)
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, "Not Found: %s", (path,), None)
    record.__dict__ |= {"request": request, "status_code": 404}
    return formatter().format(record)


def test_it_names_the_page_and_its_ids() -> None:
    line = json.loads(line_of_request("/huishoudens/01900000-0000-7000-8000-000000000000/"))
    assert (line["event"], line["page"]) == ("answered 404", "workspace:household")
    assert line["ids"] == ["01900000-0000-7000-8000-000000000000"]


def test_it_drops_an_address_that_somebody_made_up() -> None:
    line = line_of_request("/huishoudens/jan-de-vries/")
    assert "jan-de-vries" not in line
    assert '"page": "unknown"' in line
