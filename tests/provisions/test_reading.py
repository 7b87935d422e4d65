"""Reading a message: what it says, what is wrong with it, and what XML may not make us do."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nabij.provisions.ijw.reading import read
from tests.provisions.ijw_messages import allotted, asked, begun, ended, message

GOOD = {"301": allotted(), "305": begun(), "307": ended(), "315": asked()}


def reason(content: bytes) -> str:
    reading = read(content)
    assert reading.content is None
    return reading.faults[0].reason


@pytest.mark.parametrize("kind", GOOD)
def test_our_own_checks_read_each_kind(kind: str) -> None:
    reading = read(message(kind, [GOOD[kind]]))
    assert reading.content
    assert not reading.held
    assert reading.content.client.bsn == "999900006"
    assert reading.content.provider_code == "65656055"


@pytest.mark.standards
@pytest.mark.parametrize("kind", GOOD)
def test_what_we_make_in_tests_is_valid_by_the_official_schema(standards: Path, kind: str) -> None:
    reading = read(message(kind, [GOOD[kind]]))
    assert reading.faults == ()
    assert reading.held


@pytest.mark.standards
def test_the_published_examples_are_read(standards: Path) -> None:
    for example in sorted((standards / "examples").glob("*.xml")):
        reading = read(example.read_bytes())
        assert reading.faults == (), example.name
        assert reading.content
        assert [product.number for product in reading.content.products] == ["300201", "300202"]


@pytest.mark.standards
def test_the_schema_says_line_element_and_reason(standards: Path) -> None:
    wrong = message("307", [ended(reason="77")])
    fault = read(wrong).faults[0]
    assert (fault.reason, fault.element) == ("unknown_code", "RedenBeeindiging")
    assert wrong.splitlines()[fault.line - 1].find(b"RedenBeeindiging") >= 0
    assert "77" not in fault.words


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"<a" * 10, "not_xml"),
        (b"%PDF-1.7", "not_xml"),
        (b"<Bericht/>", "not_ijw"),
        (b" " * (2 * 1024 * 1024) + b"<a/>", "too_large"),
        (message("307", [ended(reason="77")]), "unknown_code"),
        (message("307", [ended(on="2026-02-30")]), "not_a_date"),
        (message("301", [allotted(starts="9999-12-31")]), "not_a_date"),
        (message("307", [ended(began="2026-11-20")]), "ends_before_begin"),
        (message("305", []), "missing"),
        (message("301", [allotted("12345678901")]), "not_a_number"),
        (message("305", [begun()], identification="x" * 13), "too_long"),
    ],
)
def test_what_is_wrong_is_explained(content: bytes, why: str) -> None:
    assert reason(content) == why


GOOD_305 = message("305", [begun()])


def with_doctype(doctype: str, name: str = "Vries") -> bytes:
    return GOOD_305.replace(b"?>\n", f"?>\n{doctype}\n".encode(), 1).replace(b">Vries<", f">{name}<".encode())


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "content",
    [
        with_doctype('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
        with_doctype(f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]>', "&l9;"),
        with_doctype('<!DOCTYPE m SYSTEM "http://127.0.0.1:9/evil.dtd">'),
        with_doctype('<!DOCTYPE m [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>'),
        with_doctype("<!DOCTYPE m>").decode().replace("UTF-8", "UTF-16").encode("utf-16"),
    ],
    ids=["a file as an entity", "a billion laughs", "an external DTD", "a parameter entity", "in another encoding"],
)
def test_a_doctype_is_refused_before_anything_in_it_is_looked_at(content: bytes) -> None:
    assert reason(content) == "declares"


def test_an_entity_that_is_not_declared_is_no_xml() -> None:
    assert reason(GOOD_305.replace(b">Vries<", b">&x;<")) == "not_xml"


def test_an_xinclude_is_not_carried_out_and_is_a_fault(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{secret.as_uri()}"/>'
    assert reason(GOOD_305.replace(b">Vries<", f">{include}<".encode())) == "foreign"


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that remembers who asked it for something."""
    asked_for: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked_for.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as the class calls it
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked_for
    server.shutdown()
    server.server_close()
    thread.join()


def test_nothing_is_fetched_also_by_a_hint_about_the_schema(listener: tuple[str, list[str]]) -> None:
    address, asked_for = listener
    hint = f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{address} {address}/x.xsd" '
    read(GOOD_305.replace(b"<m:Bericht ", f"<m:Bericht {hint}".encode(), 1))
    read(with_doctype(f'<!DOCTYPE m SYSTEM "{address}/x.dtd">'))
    assert asked_for == []


def test_depth_without_end_is_refused() -> None:
    assert reason(b"<a>" * 100_000) == "not_xml"
