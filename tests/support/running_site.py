"""The site with its demo content in production's settings: web server and worker on a free port."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.site_shell import Shell
from tests.support.smtp import SmtpServer, free_port

ROOT = Path(__file__).resolve().parents[2]
HEADLESS = Path("/usr/bin/chromium-headless-shell")
"""Debian's Chromium without windows: the same engine and network, in half the time."""
CHROMIUM = os.environ.get("CHROMIUM") or str(HEADLESS if HEADLESS.exists() else "/usr/bin/chromium")
# Chromium as root needs --no-sandbox; the rest keeps it from calling its maker.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
]  # fmt: skip


class RunningSite:
    """Web server and worker on a port of their own, with a folder of their own."""

    def __init__(self, folder: Path, smtp: SmtpServer) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.smtp = smtp
        self.folder, self.log = folder, folder / "log.txt"
        self.passkeys: dict[str, Any] = {}
        """Those of staff, by user name, for further windows."""
        self.sessions: dict[str, Any] = {}
        """The cookies with which they are signed in, for the same."""
        self.watches: list[Any] = []
        """Of the policies, in the windows in which staff signed in (tests.browser.policy_watch)."""
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.support.site_settings",
            "SECRET_KEY": "only-for-tests",
            "ALLOWED_HOSTS": "localhost",
            "BASE_URL": self.url,
            "SECURE_SSL_REDIRECT": "0",
            "VAR_DIR": str(folder),
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "EMAIL_URL": f"smtp://127.0.0.1:{smtp.port}",
            # A mail server that was stopped is called again soon.
            "OUTBOX_FIRST_RETRY": "1",
            "OUTBOX_LONGEST_RETRY": "3",
            # Attackers come from many addresses.
            "TRUSTED_PROXIES": "1",
            # Every browser comes from one address.
            "SIGN_IN_FAILURES_PER_ADDRESS": "1000",
            "ENQUIRIES_PER_ADDRESS": "100000",
            "ENQUIRIES_IN_ALL": "100000",
        }
        self.shell = Shell(ROOT, self.environment)

    def manage(self, *arguments: str) -> str:
        """manage.py on this site; what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"manage.py {arguments[0]} failed:\n{done.stderr[-2000:]}")
        return done.stdout

    def run(self, code: str) -> str:
        """What Python in the site's shell prints."""
        return self.shell.run(code)

    def ask(self, code: str) -> str:
        """The result of a line of Python in the site's shell."""
        return self.run(f"print({code})").strip()

    def prepare(self) -> None:
        """Database, demo content, static files, and the worker's first turn: pages as they stay."""
        with ThreadPoolExecutor() as pool:
            collected = pool.submit(self.manage, "collectstatic", "--noinput", "--verbosity", "0")
            self.manage("prepare")
            collected.result()
            # The two that draw take longest, and take their work from different tables.
            list(pool.map(self.work, ("make_picture_sizes", "make_share_pictures")))
            self.manage("worker", "--once")

    def work(self, job: str) -> None:
        """Run a job of the pictures once."""
        self.manage("worker", "--job", f"media.jobs.{job}")

    def prepare_as(self, kept: Path) -> None:
        """The same, once for all processes of a test run: the first one keeps it for the others."""
        with kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not kept.exists():
                self.prepare()
                shutil.copytree(self.folder, kept)
                return
        shutil.copytree(kept, self.folder, dirs_exist_ok=True)

    def serve(self) -> subprocess.Popen[bytes]:
        log = self.log.open("ab")
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
        process.terminate()
        raise TimeoutError(f"the site does not answer; see {log.name}")


@contextmanager
def running_site(folder: Path, kept: Path | None = None) -> Iterator[RunningSite]:
    """The site, served until the block ends; made of what another process kept, where it did."""
    smtp = SmtpServer().start()
    site = RunningSite(folder, smtp)
    if kept:
        site.prepare_as(kept)
    else:
        site.prepare()
    process = site.serve()
    try:
        yield site
    finally:
        site.shell.close()
        process.terminate()
        process.wait(timeout=60)
        smtp.stop()


@contextmanager
def passing_site() -> Iterator[RunningSite]:
    """The same in a folder that goes with it, for the tools."""
    with tempfile.TemporaryDirectory(prefix="atechmagnet-site-") as folder:
        print("Preparing the site …", flush=True)
        with running_site(Path(folder)) as site:
            yield site
