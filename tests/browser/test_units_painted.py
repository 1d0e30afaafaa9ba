"""Rendering of the choice of units: late script, single units, print, and no JavaScript."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser import audits
from tests.browser.policy_watch import ALL
from tests.browser.units import (
    BOTH,
    CHOICES,
    KINDS,
    SCRIPT,
    SYSTEMS,
    assert_only,
    choose,
    chosen,
    keep,
)
from tests.support.page_types import BY_NAME, load_all

SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(entry.value);
    }).observe({type: 'layout-shift', buffered: true});
"""
MOST_SHIFT = 0.01
"""Limit of the cumulative layout shift (CLS).

On a busy machine, content painted while the page still loads may shift a little; a block that makes
space for figures shifts much more.
"""


def until(page: Page, expression: str) -> None:
    """Wait until a JavaScript expression is true, for 5 seconds at most.

    Playwright's ``wait_for_function`` needs eval, which the page's CSP blocks.
    """
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {expression}")


@pytest.mark.in_turn(KINDS)
def test_no_figure_is_there_before_the_choice_is_known(
    context: BrowserContext, name: str, prefix: str
) -> None:
    """Check that figures appear only after the script has loaded, and only in the chosen units.

    The text above them is painted before.
    """
    keep(context, json.dumps(CHOICES[0]))
    context.add_init_script(SHIFTS)
    page = context.new_page()
    held: list[Route] = []
    page.route(SCRIPT, lambda route: held.append(route))
    page.goto(f"/{prefix}/{BY_NAME[name].path}", wait_until="commit")
    expect(page.locator("main h1")).to_be_visible()
    until(page, "performance.getEntriesByName('first-contentful-paint').length")

    assert held
    assert page.evaluate("document.readyState") == "loading"
    marks = ", ".join(f".{mark}" for pair in SYSTEMS.values() for mark in pair)
    assert page.locator(marks).count() == 0
    assert not page.locator(".unit-choice").is_visible()

    held[0].continue_()
    page.wait_for_load_state("load")
    assert chosen(page) == CHOICES[0]
    assert_only(page, CHOICES[0])
    assert sum(page.evaluate("shifts")) <= MOST_SHIFT


@pytest.mark.in_turn(KINDS if ALL else KINDS[::2])  # the test above checks each page's shifts
def test_nothing_shifts(context: BrowserContext, name: str, prefix: str) -> None:
    for width in (360, 1280) if ALL else (360 if prefix == "en" else 1280,):
        assert_nothing_shifts(context, name, prefix, width)


def assert_nothing_shifts(context: BrowserContext, name: str, prefix: str, width: int) -> None:
    keep(context, json.dumps(CHOICES[0]))
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    BY_NAME[name].open(page, prefix)
    page.locator(".unit-choice").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.dataset.magnetic") == "cgs"
    assert sum(page.evaluate("shifts")) <= MOST_SHIFT

    # The check itself works: adding space as high as the other units is detected.
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("document.querySelector('main').style.paddingTop = '60px'")
    until(page, "shifts.length")


@pytest.mark.in_turn(KINDS)
def test_without_javascript_both_are_shown_and_no_choice(
    scriptless: Page, name: str, prefix: str
) -> None:
    BY_NAME[name].open(scriptless, prefix)
    marks = scriptless.locator("main .key-figures dd > span, main td > span")
    assert marks.count() > 5
    shown = marks.evaluate_all("all => all.map((mark) => getComputedStyle(mark).display)")
    assert "none" not in shown
    assert not scriptless.locator(".unit-choice").is_visible()


# test_pages.py tests the pages with both units.
@pytest.mark.parametrize(
    "choice", [CHOICES[0], BOTH] if ALL else CHOICES[:1], ids=lambda choice: choice["magnetic"]
)
@pytest.mark.in_turn(KINDS[:4])
def test_the_choice_is_accessible(
    page: Page, axe: Any, name: str, prefix: str, choice: dict[str, str]
) -> None:
    BY_NAME[name].open(page, prefix)
    load_all(page)
    choose(page, choice)
    for width, scheme in ((320, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 9000})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert axe(page) == []
        assert audits.sideways(page) == []
        for select in page.locator(".unit-choice select").all():
            box = select.bounding_box()
            assert box
            assert box["height"] >= 44
            assert box["width"] >= 44
            assert box["x"] + box["width"] <= width


def test_a_choice_alone_looks_as_the_first(page: Page) -> None:
    """Check that a single unit has the font size and colour of the first of two."""

    def look(name: str) -> list[str]:
        return page.locator(f".figures td .{name}, .key-figures .{name}").evaluate_all(
            """(marks) => marks.map((mark) => {
                const {fontSize, color, display, fontWeight} = getComputedStyle(mark);
                return [fontSize, color, display, fontWeight].join();
            })"""
        )

    page.goto("/en/products/sintered-ndfeb/")
    first, second = look("si"), look("cgs")
    assert first != second
    choose(page, CHOICES[0])
    assert look("cgs") == first


@pytest.mark.mostly_in("zh-hans")
def test_paper_follows_the_choice(page: Page, prefix: str) -> None:
    page.goto(f"/{prefix}/products/types/ring/")
    for choice in (BOTH, *CHOICES):
        choose(page, choice)
        page.emulate_media(media="print")
        assert_only(page, choice, lengths=True)
        assert not page.locator(".unit-choice").is_visible()
        page.emulate_media(media="screen")
