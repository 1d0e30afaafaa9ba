"""Print layout on A4 of an article and a family page."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import audits
from tests.support.page_types import BY_NAME

A4 = {"width": 794 - 136, "height": 1123 - 121}
"""A4 without the margins of ``static/css/print.css``, in CSS px (96 per inch)."""


@pytest.mark.parametrize("name", ["article", "family", "product-type", "grade", "content"])
def test_on_paper(page: Page, site: Any, name: str, prefix: str) -> None:
    BY_NAME[name].open(page, prefix)
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size(A4)

    for gone in ("nav", "button", "form", ".button", ".skip-link", ".call-to-action"):
        assert page.locator(f"{gone}:visible").count() == 0, gone
    assert page.locator("main h1").is_visible()
    assert page.locator("header a[href^=tel]").is_visible(), "whom to ask"
    assert page.get_by_text(f"{site.url}/{prefix}/{BY_NAME[name].path}", exact=True).is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    assert audits.cut_off(page) == []
    assert audits.sideways(page) == []

    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert 1 <= pages <= 5


def test_the_source_of_an_article_has_its_address(page: Page, prefix: str) -> None:
    BY_NAME["article"].open(page, prefix)
    page.emulate_media(media="print")

    shown = page.evaluate(
        "getComputedStyle(document.querySelector('.article__source a'), '::after').content"
    )

    assert "https://asia.nikkei.com" in shown
