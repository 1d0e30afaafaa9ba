"""The demo site as the units in deploy/ serve it, for measurements."""

import itertools
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.bench.load import wait_for
from tests.support import units
from tests.support.running_site import ROOT, RunningSite
from tests.support.smtp import SmtpServer, free_port

UNIT = "atechmagnet-web"
WORKERS = int(dict(itertools.pairwise(units.options(UNIT)))["--workers"])
PAGES = {
    "home": "/en/",
    "article": "/en/news/japan-invests-in-french-rare-earth-project/",
    "news": "/zh-hans/news/",
    "family": "/zh-hans/products/sintered-ndfeb/",
    "grade": "/en/products/grades/n42sh/",
}


@contextmanager
def granian(
    application: str, environment: dict[str, str], port: int = 0
) -> Iterator[tuple[str, int]]:
    """As the unit in deploy/ starts it: its address, its first process."""
    port = port or free_port()
    options = units.options(UNIT)
    options[options.index("--port") + 1] = str(port)
    options[-1:] = ["--log-level", "warning", application]
    process = subprocess.Popen(
        [".venv/bin/granian", *options], cwd=ROOT, env={**units.environment(UNIT), **environment}
    )
    try:
        wait_for(f"http://localhost:{port}/health/live")
        yield f"http://localhost:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)


def of(site: RunningSite, **more: str) -> dict[str, str]:
    """Production's settings themselves, without what tests add."""
    return {**site.environment, "DJANGO_SETTINGS_MODULE": "config.settings.production", **more}


@contextmanager
def prepared_site() -> Iterator[tuple[RunningSite, Path]]:
    """The demo site in a folder that goes with it, not yet served."""
    smtp = SmtpServer().start()
    with tempfile.TemporaryDirectory(prefix="atechmagnet-load-") as name:
        site = RunningSite(Path(name), smtp)
        print("Preparing the site …", flush=True)
        site.prepare()
        yield site, Path(name)
        site.shell.close()
    smtp.stop()
