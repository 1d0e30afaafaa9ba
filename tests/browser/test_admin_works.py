"""JavaScript features of the Wagtail admin under its CSP, in Chinese; in English too with GATES.

The tests of the newsroom, the catalogue and the uploads cover the rest.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.newsroom import STAFF, refuse_to_save, sign_in
from tests.browser.policy_watch import ALL

pytestmark = pytest.mark.usefixtures("staff")


@pytest.fixture(params=list(STAFF) if ALL else ["zhang"])
def page(chromium: Browser, site: Any, request: pytest.FixtureRequest) -> Any:
    """Yield a page of a staff user; fail the test if a script of the page raised an error."""
    page = sign_in(chromium, site, request.param)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.context.close()
    assert errors == []


def article(site: Any) -> str:
    return site.ask(  # type: ignore[no-any-return]
        "__import__('news').models.ArticlePage.objects.live().order_by('pk').first().pk"
    )


def test_menus_shortcuts_colours(page: Page) -> None:
    page.keyboard.press("?")
    shortcuts = page.locator("#keyboard-shortcuts-dialog [role=dialog], [id^=keyboard-shortcuts]")
    expect(shortcuts.first).to_be_visible()
    expect(shortcuts.first.locator("kbd").first).to_be_visible()
    page.keyboard.press("Escape")

    page.locator(".sidebar-footer__account").click()
    expect(page.locator(".sidebar-footer a[href$='/account/']").first).to_be_visible()
    page.locator(".sidebar__collapse-toggle").click()
    expect(page.locator(".sidebar--slim")).to_be_visible()
    page.locator(".sidebar__collapse-toggle").click()

    page.goto("/admin/account/#tab-profile")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    choice = page.locator("[name$=theme]")
    for name in ("first_name", "last_name"):
        page.locator(f"[name$={name}]").fill("Li")
    choice.select_option("dark")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state()
    try:
        expect(page.locator("html.w-theme-dark")).to_have_count(1)
        assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    finally:
        page.goto("/admin/account/#tab-profile")
        choice.select_option("system")
        page.locator("main form button[type=submit]").last.click()
        page.wait_for_load_state()


def test_unsaved_changes_are_asked_about(page: Page, site: Any) -> None:
    page.route("**/edit/**", refuse_to_save)
    page.goto(f"/admin/pages/{article(site)}/edit/")
    page.wait_for_timeout(2500)  # Wagtail stores the initial state of the form after two seconds
    title = page.locator("[name=title_en], [name=title_zh_hans]").locator("visible=true").first
    title.press_sequentially(" changed")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.wait_for_timeout(500)
    page.goto("/admin/")
    assert asked == ["beforeunload"]


def test_several_pages_at_once(page: Page, site: Any) -> None:
    """Check the bulk action bar, up to the confirmation page."""
    parent = site.ask("__import__('news').models.NewsIndexPage.objects.get().pk")
    page.goto(f"/admin/pages/{parent}/")
    boxes = page.locator("tbody [data-bulk-action-checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    bar = page.locator("[data-bulk-action-footer]")
    expect(bar).to_be_visible()
    expect(bar.locator("[data-bulk-action-num-objects]")).to_contain_text("2")
    bar.locator("a[href*='/delete/']").click()
    expect(page.locator("main form [type=submit]")).to_be_visible()
    assert "/bulk/" in page.url
