"""Demo site, served as the systemd units in deploy/ do, for benchmarks and drills."""

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
def start_granian(
    application: str, environment: dict[str, str], port: int = 0
) -> Iterator[tuple[str, int]]:
    """Start granian with the options of the systemd unit; yield its address and its pid."""
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


def get_environment(site: RunningSite, **more: str) -> dict[str, str]:
    """Return the environment of the site with production's settings, without test additions."""
    return {**site.environment, "DJANGO_SETTINGS_MODULE": "config.settings.production", **more}


@contextmanager
def prepare_demo_site() -> Iterator[tuple[RunningSite, Path]]:
    """Yield the demo site, not yet served, and its temporary folder."""
    smtp = SmtpServer().start()
    with tempfile.TemporaryDirectory(prefix="atechmagnet-load-") as name:
        site = RunningSite(Path(name), smtp)
        print("Preparing the site …", flush=True)
        site.prepare()
        yield site, Path(name)
        site.shell.close()
    smtp.stop()
