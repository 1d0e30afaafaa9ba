"""Recorder of violations of CSP and Permissions-Policy, and a crawler that visits pages.

Violations are read from the ``securitypolicyviolation`` event of each document and from the browser
console.
"""

import os
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page

# Runs before the scripts of the page, in frames too.
LISTEN = """addEventListener("securitypolicyviolation", (event) => toldOfViolation([
    document.location.pathname, event.effectiveDirective, event.blockedURI, event.sample,
    (event.sourceFile || "").split("/").pop() + ":" + event.lineNumber,
].join(" ")), true);"""
COMPLAINTS = re.compile(r"Content.Security.Policy|Permissions.Policy|permissions policy", re.I)


ALL = "GATES" in os.environ
"""Visit every page in both languages, with late-loading content too (``make drill-pages``)."""


class PolicyWatch:
    """Collects the policy violations and JavaScript errors of all pages of a browser context."""

    def __init__(self, context: BrowserContext) -> None:
        self.events: list[str] = []
        self.console: list[str] = []
        self.errors: list[str] = []
        context.expose_binding("toldOfViolation", lambda _source, text: self.events.append(text))
        context.add_init_script(LISTEN)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if COMPLAINTS.search(message.text):
            self.console.append(f"{message.page and message.page.url}: {message.text}")

    def expect(self, directive: str) -> None:
        """Assert that this directive was violated, and discard these violations.

        The test provoked them.
        """
        before = len(self.events)
        self.events = [line for line in self.events if directive not in line]
        self.console = [line for line in self.console if directive not in line]
        assert len(self.events) < before

    @property
    def refused(self) -> list[str]:
        return [*self.events, *self.console]

    @property
    def found(self) -> list[str]:
        return [*self.refused, *self.errors]


class Openers:
    """Opens everything that can be opened on admin pages: tabs, panels, dialogs, choosers.

    Each sort of element is opened once in all, or once per page (``everywhere``).
    """

    TABS = "[role=tab]"
    CHOOSERS = "main [data-chooser-action-choose], main [id$=-OPEN_MODAL]"
    OTHERS = (
        "header [data-w-dropdown-target=toggle], main [data-w-dropdown-target=toggle], "
        "footer [data-w-dropdown-target=toggle]",
        "[data-side-panel-toggle]",
        "main button.c-sf-add-button",
        CHOOSERS,
        "main [data-a11y-dialog-show]",
        "main [id$=-ADD]",
    )
    # Returns the index of each element that can be clicked, and its sort.
    FIND = """all => all.map((it, place) => [place, [
        it.dataset.sidePanelToggle, it.dataset.a11yDialogShow, it.id.replace(/\\d+/g, "0"),
        it.closest("[data-contentpath]")?.dataset.contentpath,
        it.getAttribute("aria-label") || it.textContent.trim().slice(0, 40),
    ].join(" "), it.checkVisibility() && !it.disabled])
        .filter(([,, canBe]) => canBe).map(([place, sort]) => [place, sort])"""

    def __init__(self, everywhere: bool) -> None:
        self.everywhere = everywhere
        self.opened: set[str] = set()

    def __call__(self, page: Page) -> None:
        if self.everywhere:
            self.opened.clear()
        self._open_others(page)
        for place in self._unopened(page, self.TABS):
            if self._click(page, self.TABS, place):
                self._open_others(page)

    def _open_others(self, page: Page) -> None:
        for selector in self.OTHERS:
            for place in self._unopened(page, selector):
                if self._click(page, selector, place):
                    self._close(page, has_dialog=selector == self.CHOOSERS)

    def _unopened(self, page: Page, selector: str) -> list[int]:
        places = []
        for place, sort in page.locator(selector).evaluate_all(self.FIND):
            if (name := f"{selector} {sort}") not in self.opened:
                self.opened.add(name)
                places.append(place)
        return places

    @staticmethod
    def _click(page: Page, selector: str, place: int) -> bool:
        try:
            page.locator(selector).nth(place).click(timeout=1500)
        except Error:  # covered by something opened before
            page.keyboard.press("Escape")
            return False
        return True

    @staticmethod
    def _close(page: Page, has_dialog: bool) -> None:
        if not has_dialog:
            page.wait_for_timeout(50)
            page.keyboard.press("Escape")
            return
        # The dialog of a chooser is filled by a response of the site.
        page.locator(".modal-body").first.wait_for()
        page.locator(".modal-dialog .close, .modal .close").first.click()
        page.locator(".modal-body").first.wait_for(state="hidden")


def kind_of(address: str) -> str:
    """Return the path with primary keys and UUIDs replaced by 0.

    Pages that differ only in these have the same form, so one of them is enough.
    """
    return re.sub(r"/[0-9]+(?=/)|/[0-9a-f-]{36}(?=/)", "/0", urlsplit(address).path)


Opener = Callable[[str], Page]
"""Callable that opens a path in a window of one language and returns the page."""


def opener(page: Page, own: str = "", other: str = "") -> Opener:
    """Return an ``Opener`` that replaces the language prefix ``other`` with ``own`` in the path."""

    def go(path: str) -> Page:
        asked = path.replace(other, own, 1)
        response = page.goto(asked)
        assert response is not None
        assert response.status < 400, f"{asked}: {response.status}"
        return page

    return go


def crawl(
    windows: list[Opener],
    seeds: list[str],
    follow: Callable[[str], str],
    then: Callable[[Page], Any] = lambda _page: None,
    everywhere: bool = False,
) -> list[str]:
    """Visit one page of each kind (``kind_of``) that links lead to, and return the visited paths.

    The windows take turns; with ``everywhere``, each page is opened in all of them. ``then`` is
    called with each opened page. ``follow`` takes the path of a link and returns the path to visit
    in the first window, or a blank string to skip the link.
    """
    waiting, seen, opened = list(dict.fromkeys(seeds)), {*seeds}, []
    while waiting:
        path = waiting.pop(0)
        turn = len(opened) % len(windows)
        for go in windows if everywhere else windows[turn : turn + 1]:
            page = go(path)
            if ALL:
                page.wait_for_load_state("networkidle")
            for address in page.locator("a[href]").evaluate_all("all => all.map((a) => a.href)"):
                link = follow(urlsplit(address).path)
                if link and kind_of(link) not in seen:
                    seen.add(kind_of(link))
                    waiting.append(link)
            then(page)
        opened.append(path)
    return opened
