"""What the policies refuse, as the browser tells it: by its event in each document, and by its
console."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page

# Set before any script of the page, in its frames too.
LISTEN = """addEventListener("securitypolicyviolation", (event) => toldOfViolation([
    document.location.pathname, event.effectiveDirective, event.blockedURI, event.sample,
    (event.sourceFile || "").split("/").pop() + ":" + event.lineNumber,
].join(" ")), true);"""
COMPLAINTS = re.compile(r"Content.Security.Policy|Permissions.Policy|permissions policy", re.I)


class PolicyWatch:
    """Collects, for all pages of a context, what was refused and which scripts failed."""

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

    @property
    def found(self) -> list[str]:
        return [*self.events, *self.console, *self.errors]


# What opens in the admin, and how it is closed: tabs stay, the rest goes with Escape.
OPENERS = (
    "[role=tab]",
    "header [data-w-dropdown-target=toggle], main [data-w-dropdown-target=toggle]",
    "[data-side-panel-toggle], [data-side-panel]",
    "main button.c-sf-add-button",
    "main [data-chooser-action-choose], main .chooser__choose-button",
    "main [data-a11y-dialog-show]",
    "main [id$=-ADD]",
)
MOST = 3
"""Of one sort on a page: the rest are the same."""


def open_all(page: Page) -> int:
    """Opens what opens on a page of the admin; how many things that were."""
    opened = 0
    for selector in OPENERS:
        for element in page.locator(selector).all()[:MOST]:
            if not element.is_visible() or not element.is_enabled():
                continue
            try:
                element.click(timeout=1500)
            except Error:  # behind what opened before
                page.keyboard.press("Escape")
                continue
            opened += 1
            page.wait_for_timeout(120)
            page.keyboard.press("Escape")
            close_dialog(page)
    return opened


def close_dialog(page: Page) -> None:
    """A chooser's dialog, once what it shows has come."""
    dialog = page.locator(".modal.in, .modal-dialog")
    if dialog.count() and dialog.first.is_visible():
        page.wait_for_load_state("networkidle")
        page.locator(".modal-dialog .close, .modal .close").first.click(timeout=1500)
        dialog.first.wait_for(state="hidden", timeout=3000)


def kind_of(address: str) -> str:
    """The address with its numbers left out: a second record of a kind has the same form."""
    return re.sub(r"/[0-9]+(?=/)|/[0-9a-f-]{36}(?=/)", "/0", urlsplit(address).path)


def crawl(
    page: Page,
    seeds: list[str],
    within: str,
    leave_out: re.Pattern[str],
    then: Callable[[Page], Any] = lambda _page: None,
) -> list[str]:
    """Opens each kind of address that links lead to, and does ``then`` there; those opened.
    ``within``: their first part."""
    waiting, seen, opened = list(seeds), {*seeds}, []
    while waiting:
        path = waiting.pop(0)
        response = page.goto(path)
        assert response is not None
        assert response.status < 400, f"{path}: {response.status}"
        opened.append(path)
        page.wait_for_load_state("networkidle")
        links = page.locator("a[href]").evaluate_all("all => all.map((a) => a.href)")
        for address in links:
            link = urlsplit(address).path
            kind = kind_of(link)
            if link.startswith(within) and kind not in seen and not leave_out.search(link):
                seen.add(kind)
                waiting.append(link)
        then(page)
    return opened
