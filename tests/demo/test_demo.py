"""Waterstad, made once in a database of its own: its stories hold together."""

import pytest

from nabij.demo.filling import fill


@pytest.mark.slow
def test_waterstad_is_made_once(own_database: str) -> None:
    said: list[str] = []
    assert fill(said.append)
    assert not fill(said.append)
