"""Transfer size of pages in bytes, as counted by Chromium; each page type has a limit."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.policy_watch import ALL
from tests.support.page_types import BY_NAME, PLAIN, PageType

TEXT_LIMIT = 40_000
SCRIPT_LIMIT = 10_000
PAGE_LIMITS = {"home": 80_000, "article": 60_000}
"""Limits in bytes for a whole page with pictures, on a phone, before the reader scrolls."""
MOST_REQUESTS = 8
HEAVY = {
    *PAGE_LIMITS, "about", "product-index", "product-type", "grades-compared", "grade",
    "application", "contact", "request", "search-results", "login",
}  # fmt: skip
"""Page types with the heaviest page of each template, and those with own limits.

With GATES all page types are tested.
"""
TEXTS = {"Document", "Stylesheet", "Script"}


@dataclass
class Weight:
    """Requests of a page: resource type and transferred bytes, by request id."""

    types: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def of(self, *types: str) -> int:
        """Return the bytes of the requests of these types with headers; of all if none is given."""
        return sum(
            size
            for request, size in self.sizes.items()
            if not types or self.types.get(request) in types
        )


def weigh(chromium: Browser, url: str, path: str) -> Weight:
    """Load a page on a phone with an empty cache, and return the transferred bytes."""
    context = chromium.new_context(
        viewport={"width": 375, "height": 812}, device_scale_factor=2, is_mobile=True
    )
    page = context.new_page()
    weight = Weight()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def noted(event: dict[str, Any]) -> None:
        weight.types[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        weight.sizes[event["requestId"]] = int(event["encodedDataLength"])

    session.on("Network.responseReceived", noted)
    session.on("Network.loadingFinished", finished)
    page.goto(f"{url}{path}")
    page.wait_for_load_state("networkidle")
    context.close()
    return weight


@pytest.mark.in_turn(PLAIN if ALL else [kind for kind in PLAIN if kind.name in HEAVY])
def test_no_page_is_heavier_than_it_may_be(
    chromium: Browser, site: Any, kind: PageType, prefix: str
) -> None:
    weight = weigh(chromium, site.url, f"/{prefix}/{kind.path}")

    text, all_of_it = weight.of(*TEXTS), weight.of()
    print(f"\n{kind.name} {prefix}: {text} B text, {all_of_it} B in {len(weight.sizes)} requests")
    assert 1_000 < text <= TEXT_LIMIT, "compressed, as a proxy does"
    assert weight.of("Script") <= SCRIPT_LIMIT
    assert weight.of("Font") == 0
    assert len(weight.sizes) <= MOST_REQUESTS, weight.types
    assert all_of_it <= PAGE_LIMITS.get(kind.name, TEXT_LIMIT * 3)


def test_the_limits_are_those_of_known_pages(site: Any) -> None:
    assert {*PAGE_LIMITS, *HEAVY} <= {*BY_NAME}
    assert site.ask("__import__('django.conf').conf.settings.DEBUG") == "False"
