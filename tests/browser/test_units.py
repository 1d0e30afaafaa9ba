"""Choice of units: stored once in the browser, it applies to all figures of the catalogue."""

import json
import os
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import audits
from tests.browser.units import (
    BOTH,
    CHOICES,
    KINDS,
    SCRIPT,
    SYSTEMS,
    assert_only,
    choose,
    chosen,
)
from tests.support.page_types import BY_NAME, PREFIXES


# All choices with GATES (make drill-pages), otherwise the first.
@pytest.mark.parametrize(
    "choice",
    CHOICES if "GATES" in os.environ else CHOICES[:1],
    ids=lambda choice: "-".join(choice.values()),
)
def test_a_choice_made_once_holds_everywhere(
    page: Page, watch: Any, choice: dict[str, str]
) -> None:
    page.goto("/en/products/sintered-ndfeb/")
    assert_only(page, BOTH)
    choose(page, choice)
    assert_only(page, choice)

    for prefix in PREFIXES:
        for name in KINDS:
            BY_NAME[name].open(page, prefix)
            assert chosen(page) == choice
            assert_only(page, choice, lengths=name == "product-type")
    choose(page, BOTH)
    BY_NAME["product-index"].open(page, "zh-hans")
    assert chosen(page) == BOTH
    assert_only(page, BOTH)
    assert watch.console == []


NO_CHOICES = [
    "", "{", "null", "[]", '"si"', "0", "[[]]",
    '{"magnetic": "gauss", "temperature": ["celsius"], "length": {"mm": 1}}',
    '{"magnetic": "<img src=x onerror=alert(1)>", "temperature": "", "length": null}',
    '{"__proto__": {"magnetic": "si"}, "constructor": "si", "toString": "cgs"}',
]  # fmt: skip


def test_what_is_no_choice_does_no_harm(page: Page) -> None:
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto("/en/products/types/ring/")
    for text in NO_CHOICES:
        page.evaluate("(text) => localStorage.setItem('units', text)", text)
        page.reload()
        assert chosen(page) == BOTH, text
        assert_only(page, BOTH, lengths=True)
        page.locator("[name=magnetic]").select_option("cgs")
        assert chosen(page) == {**BOTH, "magnetic": "cgs"}, text
        assert errors == [], text


@pytest.mark.parametrize("broken", ["getItem", "setItem", ""])
def test_forbidden_storage_does_no_harm(context: BrowserContext, broken: str) -> None:
    """Check that without working localStorage the choice applies to the current page only."""
    throws = "throw new DOMException('denied', 'SecurityError')"
    context.add_init_script(
        f"Storage.prototype.{broken} = () => {{ {throws} }}"
        if broken
        else f"Object.defineProperty(window, 'localStorage', {{get() {{ {throws} }}}})"
    )
    page = context.new_page()
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto("/en/products/types/ring/")
    assert chosen(page) == BOTH
    choose(page, CHOICES[0])
    assert_only(page, CHOICES[0], lengths=True)
    assert errors == []


def test_other_tabs_follow(context: BrowserContext, page: Page) -> None:
    page.goto("/en/products/")
    other = context.new_page()
    other.goto("/zh-hans/products/types/ring/")
    choose(page, CHOICES[0])
    expect(other.locator("[name=length]")).to_have_value("inch")
    assert_only(other, CHOICES[0], lengths=True)

    page.evaluate("localStorage.clear()")
    expect(other.locator("[name=length]")).to_have_value("both")
    assert chosen(other) == BOTH


def test_the_way_back_leads_to_no_old_choice(page: Page) -> None:
    page.goto("/en/products/types/ring/")
    choose(page, CHOICES[0])
    page.goto("/en/products/")
    choose(page, CHOICES[1])
    page.go_back()
    assert chosen(page) == CHOICES[1]
    assert_only(page, CHOICES[1], lengths=True)

    # A page restored from the back/forward cache got no storage event for the new choice.
    page.evaluate(f"localStorage.setItem('units', {json.dumps(json.dumps(CHOICES[0]))})")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert chosen(page) == CHOICES[0]


def test_scripts_are_told(page: Page) -> None:
    page.goto("/en/products/")
    page.evaluate(
        "document.addEventListener('units', ({detail}) => (window.told ??= []).push(detail))"
    )
    names = page.evaluate("Object.keys(window)")
    choose(page, {"magnetic": "cgs", "length": "mm"})
    assert page.evaluate("told") == [
        {"magnetic": "cgs", "temperature": "both", "length": "both"},
        {"magnetic": "cgs", "temperature": "both", "length": "mm"},
    ]
    assert "SYSTEMS" not in names


@pytest.mark.mostly_in("en")
def test_everyone_gets_the_same_bytes(page: Page, prefix: str) -> None:
    for name in KINDS:
        before = BY_NAME[name].open(page, prefix).body()
        choose(page, CHOICES[0])
        after = BY_NAME[name].open(page, prefix)
        assert after.body() == before, name
        assert "cookie" not in after.request.all_headers()
        choose(page, BOTH)


@pytest.mark.mostly_in("zh-hans")
def test_the_keyboard_chooses(page: Page, prefix: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # no animated scrolling, so no waiting
    page.goto(f"/{prefix}/products/")
    page.locator(".cards a").last.focus()
    for kind, (first, _second) in SYSTEMS.items():
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == kind
        assert audits.focused(page)["wrong"] == []
        page.keyboard.press("ArrowDown")
        expect(page.locator(f"[name={kind}]")).to_have_value(first)
    assert_only(page, CHOICES[1])


def test_a_page_without_figures_asks_nothing(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("home", "content", "article", "product-types"):
        BY_NAME[name].open(page, "en")
    assert [url for url in asked if SCRIPT.search(url)] == []
    BY_NAME["family"].open(page, "en")
    assert len([url for url in asked if SCRIPT.search(url)]) == 1
