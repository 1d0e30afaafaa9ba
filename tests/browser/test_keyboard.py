"""Every task with the keyboard only. Visibility of the focus is tested in ``test_pages.py``."""

import pytest
from playwright.sync_api import Page

from tests.browser.audits import MOST_STOPS

MENU = {"en": "Menu", "zh-hans": "菜单"}
SWITCH = {"en": "中文", "zh-hans": "English"}
SKIP = {"en": "Skip to the content", "zh-hans": "跳到正文"}


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the element with this text or name has the focus."""
    seen = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        words = page.evaluate(
            "(document.activeElement.innerText || document.activeElement.name || '').trim()"
        )
        seen.append(words)
        if words == name:
            return
    raise AssertionError(f"{name!r} was not reached: {seen}")


def test_the_skip_link_comes_first_and_leads_past_the_menu(page: Page, prefix: str) -> None:
    page.goto(f"/{prefix}/products/")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#main"
    assert link.is_visible()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.mostly_in("en")
def test_the_menu_of_a_phone(phone: Page, prefix: str) -> None:
    phone.goto(f"/{prefix}/")
    first = phone.locator("#main-menu a").first
    assert not first.is_visible()

    tab_to(phone, MENU[prefix])
    phone.keyboard.press("Enter")
    assert first.is_visible()
    phone.keyboard.press("Escape")
    assert not first.is_visible()
    assert phone.evaluate("document.activeElement.tagName") == "BUTTON"

    phone.keyboard.press("Space")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url(f"**/{prefix}/products/")


@pytest.mark.mostly_in("zh-hans")
def test_from_home_to_a_family_and_into_the_other_language(page: Page, prefix: str) -> None:
    page.goto(f"/{prefix}/")
    card = page.locator("main article a").first
    tab_to(page, card.inner_text().strip())
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{prefix}/products/sintered-ndfeb/")

    tab_to(page, SWITCH[prefix])
    page.keyboard.press("Enter")

    other = "zh-hans" if prefix == "en" else "en"
    page.wait_for_url(f"**/{other}/products/sintered-ndfeb/")


@pytest.mark.mostly_in("en")
def test_a_wide_table_scrolls_by_the_arrows(phone: Page, prefix: str) -> None:
    phone.goto(f"/{prefix}/products/")
    for _ in range(MOST_STOPS):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.className") == "data-table__scroll":
            break
    assert phone.evaluate("document.activeElement.scrollWidth > document.activeElement.clientWidth")

    for _ in range(8):
        phone.keyboard.press("ArrowRight")
    for _ in range(50):  # scrolling is animated
        if phone.evaluate("document.activeElement.scrollLeft") > 20:
            return
        phone.wait_for_timeout(50)
    raise AssertionError("the table did not scroll")


@pytest.mark.mostly_in("zh-hans")
def test_an_enquiry(page: Page, prefix: str) -> None:
    page.goto(f"/{prefix}/contact/")
    for name, words in (("name", "王 Wang"), ("email", "not an address"), ("message", "N42SH")):
        tab_to_field(page, name)
        page.keyboard.insert_text(words)
    tab_to_field(page, "consent")
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    # The error summary links to the field, and the typed text is kept.
    page.locator("[role=alert] a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "email"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("reader@example.com")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.locator("[role=status]").is_visible()


def tab_to_field(page: Page, name: str) -> None:
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"the field {name} was not reached")
