"""Fixtures: the site served as in production, a real SMTP server, and Debian's Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.audits import Axe
from tests.browser.newsroom import enter_staff
from tests.browser.policy_watch import ALL
from tests.support.page_types import PAGE_TYPES, PREFIXES
from tests.support.running_site import CHROMIUM, FLAGS, RunningSite, running_site

expect.set_options(timeout=15_000)  # ms: the default of five seconds is too short on a busy machine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize tests that use ``kind``, ``prefix`` or the markers ``in_turn`` and ``mostly_in``.

    ``kind``: every page type. ``prefix``: both languages, unless the test parametrizes it itself.
    ``in_turn``: every page type (or those given to the marker) in one language each, alternating.
    ``mostly_in``: only that language. With the environment variable GATES (``make drill-pages``)
    both markers run in both languages.
    """
    chosen = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if mark := metafunc.definition.get_closest_marker("in_turn"):
        kinds = mark.args[0] if mark.args else PAGE_TYPES
        both = [(kind, prefix) for kind in kinds for prefix in PREFIXES]
        turns = [pair for number, pair in enumerate(both) if number % 4 in (0, 3)]
        pairs = both if ALL else turns
        names = [f"{getattr(kind, 'name', kind)}-{prefix}" for kind, prefix in pairs]
        asked = "kind" if "kind" in metafunc.fixturenames else "name"
        metafunc.parametrize((asked, "prefix"), pairs, ids=names)
        return
    if "kind" in metafunc.fixturenames and "kind" not in chosen:
        metafunc.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
    if "prefix" in metafunc.fixturenames and not any("prefix" in names for names in chosen):
        mark = metafunc.definition.get_closest_marker("mostly_in")
        metafunc.parametrize("prefix", mark.args if mark and not ALL else PREFIXES)


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[RunningSite]:
    folder = tmp_path_factory.mktemp("site")
    # A worker's temporary directory is inside that of the test run, which all workers share.
    kept = None if worker_id == "master" else tmp_path_factory.getbasetemp().parent / "kept-site"
    with running_site(folder, kept) as site:
        yield site


@pytest.fixture(scope="package")
def staff(site: RunningSite) -> None:
    """Create two staff users, one with the admin in Chinese and one in English."""
    enter_staff(site)


@pytest.fixture(autouse=True)
def nothing_refused(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test if CSP or Permissions-Policy blocked anything in a window of a staff user."""
    yield
    if "site" in request.fixturenames:
        watches = request.getfixturevalue("site").watches
        refused = [line for watch in watches for line in watch.refused]
        watches.clear()
        assert refused == []


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """Records requests to other hosts, console messages and JavaScript errors of a page.

    Policy violations are among the console messages.
    """

    def __init__(self, page: Page, url: str) -> None:
        self.foreign: list[str] = []
        self.console: list[str] = []
        page.on("request", lambda request: self._request(request.url, url))
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))

    def _request(self, address: str, url: str) -> None:
        if not address.startswith((f"{url}/", "data:", "blob:")):
            self.foreign.append(address)


@pytest.fixture
def context(chromium: Browser, site: RunningSite) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=site.url)
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def phone(chromium: Browser, site: RunningSite) -> Iterator[Page]:
    """Yield a page with the viewport of a phone, 375 × 812 CSS px."""
    context = chromium.new_context(base_url=site.url, viewport={"width": 375, "height": 812})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def scriptless(chromium: Browser, site: RunningSite) -> Iterator[Page]:
    """Yield a page with the viewport of a phone and JavaScript disabled."""
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 375, "height": 812}, java_script_enabled=False
    )
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def watch(page: Page, site: RunningSite) -> Watch:
    return Watch(page, site.url)


@pytest.fixture(scope="package")
def axe() -> Any:
    """Return a callable that runs axe-core on a page and returns its violations as strings."""
    return Axe()
