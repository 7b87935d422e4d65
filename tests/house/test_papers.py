"""The papers say what is so: commands exist, links lead somewhere, decisions are numbered without gaps."""

import re
from pathlib import Path

import pytest

from tests.house.papers import who_may_what
from tests.house.sources import CHECKOUT, kept_files, short

ACCESS = CHECKOUT / "docs" / "access.md"
DECISIONS = sorted((CHECKOUT / "docs" / "adr").glob("*.md"))
PAPERS = [path for path in kept_files() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")
PARTS = ("## Context", "## Decision", "## Consequences")
# A page at most, as one prints it.
LINES_OF_A_DECISION = 70


def test_who_may_what_is_as_the_code_has_it() -> None:
    """After a wanted change: remove the paper, run twice, and read the difference."""
    if not ACCESS.exists():
        ACCESS.write_text(who_may_what(), encoding="utf-8")
        pytest.fail("There was no docs/access.md; it was written now. Read it, then run again.")
    assert ACCESS.read_text(encoding="utf-8") == who_may_what()


def test_the_papers_name_only_commands_that_exist() -> None:
    script = (CHECKOUT / "nabij").read_text(encoding="utf-8")
    known = set(re.findall(r'^    "([a-z]+)": "', script, re.MULTILINE))
    named = {
        f"{short(paper)}: {name}"
        for paper in PAPERS
        for name in re.findall(r"\./nabij ([a-z]+)", paper.read_text(encoding="utf-8"))
        if name not in known
    }
    assert known
    assert not named


@pytest.mark.parametrize("paper", PAPERS, ids=short)
def test_a_link_leads_somewhere(paper: Path) -> None:
    links = LINK.findall(paper.read_text(encoding="utf-8"))
    assert not [link for link in links if not (paper.parent / link).exists()]


def test_the_floor_plan_has_a_paragraph_for_every_package() -> None:
    bold = re.findall(r"^\*\*([a-z_, ]+)\.\*\*", (CHECKOUT / "docs" / "floor-plan.md").read_text("utf-8"), re.MULTILINE)
    told = {name for names in bold for name in names.split(", ")}
    there = {path.parent.name for path in (CHECKOUT / "src" / "nabij").glob("*/__init__.py")}
    assert told == there


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("paper", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_fits_one_page_and_has_its_parts(paper: Path) -> None:
    lines = paper.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(f"# {int(paper.name[:4])}. ")
    assert any(line.startswith("Status: ") for line in lines)
    assert [line for line in lines if line in PARTS] == list(PARTS)
    assert len(lines) <= LINES_OF_A_DECISION


def test_what_a_paper_calls_by_its_path_is_there() -> None:
    gone = {
        f"{short(paper)}: {name}"
        for paper in PAPERS
        for name in re.findall(r"`((?:src|tests|docs)/[\w/.-]+)`", paper.read_text(encoding="utf-8"))
        if not (CHECKOUT / name).exists()
    }
    assert not gone


def test_the_public_description_says_what_the_standard_asks() -> None:
    """The keys that publiccode.yml 0.4 asks for (https://yml.publiccode.tools)."""
    text = (CHECKOUT / "publiccode.yml").read_text(encoding="utf-8")
    keys = set(re.findall(r"^([A-Za-z]+):", text, re.MULTILINE))
    assert keys >= {
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
        "maintenance", "localisation",
    }  # fmt: skip
    for language in ("nl", "en"):
        short_text = re.search(
            rf"^  {language}:\n(?:    .*\n)*?    shortDescription: >-\n((?:      .*\n)+)", text, re.MULTILINE
        )
        assert short_text
        assert len(" ".join(short_text[1].split())) <= 150
    assert re.search(r"^  license: EUPL-1\.2$", text, re.MULTILINE)


def test_the_licence_is_there_in_full() -> None:
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert "15. Applicable Law" in text
    assert "Appendix" in text
