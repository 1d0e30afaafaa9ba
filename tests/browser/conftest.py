"""The site as `make run` serves it, a real SMTP server, and Debian's Chromium."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.smtp import SmtpServer, free_port

ROOT = Path(settings.BASE_DIR)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# Chromium as root needs --no-sandbox; the rest keeps it from calling its maker.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


class RunningSite:
    """Web server and worker on a port of their own, with a folder of their own."""

    def __init__(self, folder: Path, smtp: SmtpServer) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.smtp = smtp
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "VAR_DIR": str(folder),
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "EMAIL_URL": f"smtp://127.0.0.1:{smtp.port}",
        }

    def manage(self, *arguments: str) -> str:
        """manage.py on this site; what it printed."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    def ask(self, code: str) -> str:
        """The result of a line of Python in the site's shell."""
        return self.manage("shell", "--verbosity", "0", "--command", f"print({code})").strip()

    def serve(self) -> subprocess.Popen[bytes]:
        log = (Path(self.environment["VAR_DIR"]) / "log.txt").open("wb")
        process = subprocess.Popen(
            ["deploy/serve-locally", str(self.port)],
            cwd=ROOT, env=self.environment, stdout=log, stderr=log,
        )  # fmt: skip
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=5)
                return process
            except OSError:
                time.sleep(0.25)
        raise TimeoutError(f"the site does not answer; see {log.name}")


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    smtp = SmtpServer().start()
    running = RunningSite(tmp_path_factory.mktemp("site"), smtp)
    running.manage("prepare")
    # The worker's first turn, so that pages are as they are for good.
    running.manage("worker", "--once")
    process = running.serve()
    yield running
    process.terminate()
    process.wait(timeout=60)
    smtp.stop()


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """What a reader never sees: other hosts, the console, broken policies."""

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
def watch(page: Page, site: RunningSite) -> Watch:
    return Watch(page, site.url)


@pytest.fixture(scope="package")
def axe() -> Any:
    """Runs axe-core over a page; what it finds, a line each."""
    script = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()

    def run(page: Page) -> list[str]:
        # In a world of its own, which the page's policy does not reach.
        page.evaluate(script)
        violations = page.evaluate("async () => (await axe.run()).violations")
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return run
