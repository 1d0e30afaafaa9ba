"""Audits of every page type in both languages, all in one visit, because loading takes longest.

They cover policies, console, text without JavaScript, accessibility, widths, target sizes, motion,
and visible focus at every Tab stop.
"""

import os
from itertools import product
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import audits
from tests.support.page_types import BY_NAME, PAGE_TYPES, PREFIXES, PageType, load_all

ALL = "GATES" in os.environ
"""Run every combination (``make drill-pages``).

Otherwise axe and the keyboard run in one language each, and the narrowest and widest viewport and
light and dark colours alternate.
"""
WIDTHS = (320, 768, 1440)
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
WORDS = """(sent) => [document, new DOMParser().parseFromString(sent, 'text/html')].map(
    (read) => read.querySelector('main').textContent.replace(/\\s/g, ''))"""
"""Returns the text of the page as rendered, and of the HTML as sent, which runs no scripts."""
TALL = 9000
"""Viewport height in CSS px, larger than any page: content below it may not have a layout yet."""


def test_nothing_foreign_refused_inaccessible_or_missing_the_focus_seen(
    page: Page, watch: Any, axe: Any, kind: PageType, prefix: str
) -> None:
    response = kind.open(page, prefix)
    load_all(page)

    assert response.status == kind.status
    with_script, without = page.evaluate(WORDS, response.text())
    assert with_script == without
    assert page.evaluate("document.documentElement.lang") == PREFIXES[prefix]

    found = []
    number = list(BY_NAME).index(kind.name) + list(PREFIXES).index(prefix)
    in_turn = [] if number % 2 else [(WIDTHS[-(number // 2 % 2)], SCHEMES[number // 4 % 2])]
    asked = product(WIDTHS, SCHEMES) if ALL else in_turn
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": TALL})
        found += [(width, line) for line in audits.sideways(page) + audits.small_targets(page)]
    for width, scheme in asked:
        page.set_viewport_size({"width": width, "height": TALL})
        page.emulate_media(color_scheme=scheme)
        found += [(width, scheme, line) for line in axe(page)]
    page.emulate_media(reduced_motion="reduce")
    found += [("less motion", line) for line in audits.moving(page)]
    if kind.name != "grades":  # "grades-compared" has the same with 200 fewer links
        widths_in_turn = [(320, 1440)[number // 2 % 2]] if number % 2 else []
        for width in (320, 1440) if ALL else widths_in_turn:
            page.set_viewport_size({"width": width, "height": 800})
            found += [("Tab", width, line) for line in audits.stops(page)]
    assert found == []
    # Checked last, to include late messages. The console also reports policy violations; Chromium
    # itself logs a failed status.
    assert watch.foreign == []
    assert [line for line in watch.console if f"status of {kind.status}" not in line] == []


@pytest.mark.in_turn(PAGE_TYPES if ALL else PAGE_TYPES[::4])  # the narrowest width is tested above
def test_at_four_hundred_per_cent_nothing_scrolls_sideways(
    chromium: Browser, site: Any, kind: PageType, prefix: str
) -> None:
    """Check zoom: 1280 × 1024 px at 400 % are 320 × 256 CSS px with four device pixels each."""
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 320, "height": 256}, device_scale_factor=4
    )
    page = context.new_page()
    kind.open(page, prefix)
    assert audits.sideways(page) == []
    context.close()


def test_the_page_for_unknown_addresses_leads_on(page: Page, prefix: str) -> None:
    BY_NAME["not-found"].open(page, prefix)
    page.locator("main a").first.click()
    page.wait_for_url(f"**/{prefix}/")
