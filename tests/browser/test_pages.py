"""Every page type, in both languages: policies, console, accessibility, widths."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

PAGES = [
    "",
    "about/",
    "privacy/",
    "news/",
    "news/japan-invests-in-french-rare-earth-project/",
    "products/",
    "products/sintered-ndfeb/",
    "contact/",
    "account/login/",
    "account/password/reset/",
    "account/signup/",
]
PREFIXES = {"en": "en", "zh-hans": "zh-Hans"}
WIDTHS = (320, 768, 1440)

each_page = pytest.mark.parametrize("path", PAGES)
each_language = pytest.mark.parametrize("prefix", PREFIXES)


def load_all(page: Page) -> None:
    """Scrolls through, so that lazy pictures load."""
    page.evaluate(
        "document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')"
    )
    page.wait_for_load_state("networkidle")


@each_page
@each_language
def test_nothing_foreign_nothing_refused_nothing_inaccessible(
    page: Page, watch: Any, axe: Any, prefix: str, path: str
) -> None:
    response = page.goto(f"/{prefix}/{path}")
    load_all(page)

    assert response is not None
    assert response.status == 200
    assert page.evaluate("document.documentElement.lang") == PREFIXES[prefix]
    assert watch.foreign == []
    assert watch.console == []  # a broken policy is reported here
    assert axe(page) == []


@each_language
def test_the_page_for_unknown_addresses(page: Page, watch: Any, axe: Any, prefix: str) -> None:
    response = page.goto(f"/{prefix}/nothing/")

    assert response is not None
    assert response.status == 404
    assert page.evaluate("document.documentElement.lang") == PREFIXES[prefix]
    assert watch.foreign == []
    # Chromium itself notes the status; nothing else may be there.
    assert [line for line in watch.console if "404" not in line] == []
    assert axe(page) == []
    page.locator("main a").first.click()
    page.wait_for_url(f"**/{prefix}/")


@each_page
@each_language
def test_dark_and_every_width(
    chromium: Browser, site: Any, axe: Any, prefix: str, path: str
) -> None:
    context = chromium.new_context(base_url=site.url, color_scheme="dark")
    page = context.new_page()
    page.goto(f"/{prefix}/{path}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "scrolls sideways"
        assert axe(page) == [], width
    context.close()


@each_language
def test_the_switch_leads_to_the_twin(page: Page, prefix: str) -> None:
    path = "news/japan-invests-in-french-rare-earth-project/"
    other = next(code for code in PREFIXES if code != prefix)
    page.goto(f"/{prefix}/{path}")

    page.locator(f".language-switch a[hreflang={PREFIXES[other]}]").click()

    page.wait_for_url(f"**/{other}/{path}")
    assert page.evaluate("document.documentElement.lang") == PREFIXES[other]


def test_the_watch_and_axe_would_notice(page: Page, watch: Any, axe: Any) -> None:
    page.goto("/en/")
    page.evaluate(
        """() => {
            const style = document.createElement('style');
            style.textContent = 'h1 { color: red }';
            document.head.append(style);
            const image = document.createElement('img');
            image.src = 'https://elsewhere.invalid/x.png';
            document.querySelector('main').append(image);
        }"""
    )
    page.wait_for_timeout(500)

    assert any("Content Security Policy" in line for line in watch.console)
    assert any("image-alt" in line for line in axe(page))
