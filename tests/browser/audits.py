"""What holds on every page, asked of an open page; each answer lists what is wrong, a line each."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.running_site import ROOT

SCRIPTS = Path(__file__).parent / "scripts"
MOST_STOPS = 200
"""So often Tab is pressed on a page at most."""


def run(page: Page, script: str, *arguments: Any) -> Any:
    """The result of a function in ``scripts/``, called in the page with the helpers it shares."""
    shared, own = ((SCRIPTS / f"{name}.js").read_text() for name in ("shared", script))
    return page.evaluate(f"(given) => {{ {shared}\nreturn ({own})(...given) }}", list(arguments))


class Axe:
    """axe-core, with the rule for the size of targets (WCAG 2.5.8), which it leaves off."""

    def __init__(self) -> None:
        self.script = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()

    def __call__(self, page: Page) -> list[str]:
        # From outside the page: its policy does not reach this.
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
    """What makes the page scroll sideways, or stands beyond its edge without a scroller."""
    return run(page, "sideways")


def small_targets(page: Page) -> list[str]:
    """Links, buttons and fields that break WCAG 2.5.8 (24 × 24 CSS px, or room around)."""
    return run(page, "targets")


def moving(page: Page) -> list[str]:
    """What moves or would move."""
    return run(page, "motion")


def focused(page: Page) -> dict[str, Any]:
    """The focused element: ``name``, ``box`` in the document, and ``wrong``, what is wrong there.

    ``name`` is blank when the focus has left the page.
    """
    return run(page, "focused")


def stops(page: Page) -> list[str]:
    """Stops of the keyboard at which the focus is not seen, all over the page."""
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
    """Boxes whose content does not fit and can't be scrolled on paper."""
    return run(page, "cut-off")
