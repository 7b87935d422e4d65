"""How somebody goes through the pages: by what they read on the screen, never by what stands behind it."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, expect


def fill(page: Page | Locator, label: str, text: str) -> None:
    """Type into the field with this label."""
    page.get_by_label(label).first.fill(text)


def tap(page: Page | Locator, words: str) -> None:
    """Choose the option, or open the fold, that says this."""
    page.get_by_text(words, exact=True).first.click()


def choose(page: Page | Locator, question: str, answer: str) -> None:
    """Answer one question among several with the same answers."""
    page.get_by_role("group", name=question).locator("label").filter(has_text=answer).first.click()


def pick(page: Page | Locator, label: str, words: str) -> None:
    """Take from a list the first that has these words."""
    box = page.get_by_label(label).first
    box.select_option(box.locator("option").filter(has_text=words).first.get_attribute("value"))


def press(page: Page | Locator, button: str) -> None:
    page.get_by_role("button", name=button).first.click()


def follow(page: Page | Locator, link: str) -> None:
    page.get_by_role("link", name=link).first.click()


def tab(page: Page, name: str) -> None:
    """Go to another page of the same household."""
    page.locator("main").get_by_role("navigation").get_by_role("link", name=name, exact=True).click()


def reads(page: Page | Locator, *words: str) -> None:
    """These words can be seen."""
    for one in words:
        expect(page.get_by_text(one).filter(visible=True).first).to_be_visible()


def reads_nothing_of(page: Page, *words: str) -> None:
    """These words stand nowhere, visible or not."""
    everything = page.content()
    for one in words:
        assert one not in everything, f"“{one}” stands on {page.title()}"


def status(page: Page, address: str) -> int:
    """What the server answers to who goes there."""
    answer = page.goto(address)
    assert answer is not None
    return answer.status


def a_photo(width: int = 1200, height: int = 900) -> FilePayload:
    """A letter, photographed with a phone."""
    kept = BytesIO()
    Image.new("RGB", (width, height), (236, 232, 220)).save(kept, "JPEG")
    return {"name": "brief.jpg", "mimeType": "image/jpeg", "buffer": kept.getvalue()}
