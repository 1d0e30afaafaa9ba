"""Helpers for tests of the choice of units."""

import json
import re

from playwright.sync_api import BrowserContext, Page

from tests.support.page_types import load_all

KINDS = ["product-index", "family", "product-type", "application", "grades", "grade"]
SYSTEMS = {
    "magnetic": ("si", "cgs"),
    "temperature": ("celsius", "fahrenheit"),
    "length": ("mm", "inch"),
}
CHOICES = [
    {"magnetic": "cgs", "temperature": "fahrenheit", "length": "inch"},
    {"magnetic": "si", "temperature": "celsius", "length": "mm"},
    {"magnetic": "si", "temperature": "fahrenheit", "length": "both"},
]
BOTH = {kind: "both" for kind in SYSTEMS}
SAID = {
    "si": r"kA/m|kJ/m³", "cgs": r"kG\b|kOe|MGOe", "celsius": "°C", "fahrenheit": "°F",
    "mm": r"\d mm\b", "inch": r"\d in\b|\bmil\b",
}  # fmt: skip
"""Patterns that find figures in a system of units in the text of a table."""
FIGURES = (
    ".key-figures, .figures thead, .figures td, .explorer thead, .explorer td, .verdict, "
    ".curve__figures, .related-grades"
)
SCRIPT = re.compile(r"/js/units\.[^/]*js$")


def choose(page: Page, choice: dict[str, str]) -> None:
    for kind, system in choice.items():
        page.locator(f".unit-choice [name={kind}]").select_option(system)


def keep(context: BrowserContext, text: str) -> None:
    """Store a choice of units in localStorage, as an earlier visit did."""
    context.add_init_script(f"localStorage.setItem('units', {json.dumps(text)})")


def chosen(page: Page) -> dict[str, str]:
    """Return the values of the selects, and check the data attributes of <html> against them."""
    found = {kind: page.locator(f".unit-choice [name={kind}]").input_value() for kind in SYSTEMS}
    marks = page.evaluate("({...document.documentElement.dataset})")
    assert marks == {kind: system for kind, system in found.items() if system != "both"}
    return found


def seen(page: Page) -> set[str]:
    """Return the systems of units of the visible figures, by their CSS classes."""
    load_all(page)
    return set(
        page.evaluate(
            """(names) => names.filter((name) =>
                [...document.querySelectorAll(`main .${name}`)].some((mark) =>
                    mark.classList.length === 1 && mark.checkVisibility()
                        && getComputedStyle(mark).display !== "none"))""",
            [name for pair in SYSTEMS.values() for name in pair],
        )
    )


def said(page: Page) -> set[str]:
    """Return the systems of units of the visible figures, by the text of the tables.

    This also finds figures without a CSS class. Inches and millimetres in notes written by staff
    are left out.
    """
    words = "\n".join(page.locator(FIGURES).locator("visible=true").all_inner_texts())
    return {name for name, pattern in SAID.items() if re.search(pattern, words)}


def wanted(choice: dict[str, str], name: str) -> bool:
    return any(name in pair and choice[kind] in (name, "both") for kind, pair in SYSTEMS.items())


def assert_only(page: Page, choice: dict[str, str], *, lengths: bool = False) -> None:
    """Check that each figure is shown in the chosen systems of units, and in no other."""
    found = seen(page)
    names = [name for kind, pair in SYSTEMS.items() if kind != "length" or lengths for name in pair]
    assert {name for name in names if wanted(choice, name)} <= found
    assert [name for name in found | said(page) if not wanted(choice, name)] == []
    note = page.locator(".data-table__note .si.cgs")
    if note.count():
        assert note.first.is_visible() == (choice["magnetic"] == "both")
