"""Page audits run in the browser: layout, target size, motion, focus, print, axe-core.

Each audit returns its violations as a list of strings, one per violation.
"""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.running_site import ROOT

SCRIPTS = Path(__file__).parent / "scripts"
MOST_STOPS = 200
"""Maximum number of times that Tab is pressed on a page."""


def run(page: Page, script: str, *arguments: Any) -> Any:
    """Return the result of the function in ``scripts/<script>.js``, called in the page.

    The helpers of ``scripts/shared.js`` are in its scope.
    """
    shared, own = ((SCRIPTS / f"{name}.js").read_text() for name in ("shared", script))
    return page.evaluate(f"(given) => {{ {shared}\nreturn ({own})(...given) }}", list(arguments))


class Axe:
    """Runs axe-core, with its target size rule (WCAG 2.5.8), which is off by default."""

    def __init__(self) -> None:
        self.script = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()

    def __call__(self, page: Page) -> list[str]:
        # Playwright evaluates outside the page's CSP, so injecting the script works.
        if not page.evaluate("'axe' in window"):
            page.evaluate(self.script)
        found = page.evaluate(
            """async () => (await axe.run({
                rules: {'target-size': {enabled: true}}, resultTypes: ['violations'],
            })).violations"""
        )
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found
            for node in violation["nodes"]
        ]


def sideways(page: Page) -> list[str]:
    """Return the elements that overflow the page horizontally outside a scroll container."""
    return run(page, "sideways")


def small_targets(page: Page) -> list[str]:
    """Return links, buttons and fields that fail WCAG 2.5.8 (24 × 24 CSS px, or enough spacing)."""
    return run(page, "targets")


def moving(page: Page) -> list[str]:
    """Return running animations, and elements with an animation, transition or smooth scroll."""
    return run(page, "motion")


def focused(page: Page) -> dict[str, Any]:
    """Return the focused element: ``name``, ``tag``, ``box`` and ``wrong``, a list of violations.

    ``box`` is in document coordinates, in CSS px. If the focus has left the page, ``name`` is blank
    and the other keys are missing.
    """
    return run(page, "focused")


def stops(page: Page) -> list[str]:
    """Press Tab through the whole page; return the elements whose focus is not visible."""
    page.evaluate("document.activeElement.blur()")
    names, wrong = [], []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        state = focused(page)
        if not state["name"]:
            return wrong if len(names) > 5 else [*wrong, f"no more stops than {names}"]
        names.append(state["name"])
        wrong += [f"{state['name']}: {line}" for line in state["wrong"]]
    return [*wrong, "the focus never leaves the page"]


def cut_off(page: Page) -> list[str]:
    """Return boxes that clip or scroll wider content; on paper, the rest of it is hidden."""
    return run(page, "cut-off")
