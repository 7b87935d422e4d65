"""How somebody goes through the pages: by what they read on the screen, never by what stands behind it."""

from playwright.sync_api import Locator, Page, expect


def fill(page: Page | Locator, label: str, text: str) -> None:
    """Type into the field with this label."""
    page.get_by_label(label).first.fill(text)


def tap(page: Page | Locator, words: str) -> None:
    """Choose the option, or open the fold, that says this."""
    page.get_by_text(words, exact=True).first.click()


def choose(page: Page | Locator, question: str, answer: str) -> None:
    """Answer one question among several with the same answers."""
    page.get_by_role("group", name=question).get_by_text(answer).first.click()


def press(page: Page | Locator, button: str) -> None:
    page.get_by_role("button", name=button).first.click()


def follow(page: Page | Locator, link: str) -> None:
    page.get_by_role("link", name=link).first.click()


def reads(page: Page | Locator, *words: str) -> None:
    """These words can be seen."""
    for one in words:
        expect(page.get_by_text(one).filter(visible=True).first).to_be_visible()


def reads_nothing_of(page: Page, *words: str) -> None:
    """These words stand nowhere, visible or not."""
    everything = page.content()
    for one in words:
        assert one not in everything, f"“{one}” stands on {page.title()}"
