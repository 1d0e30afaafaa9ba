"""Site with the demo content in production's settings: web server and worker on a free port."""

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
"""Debian's headless Chromium: the same engine and network stack, in half the time."""
CHROMIUM = os.environ.get("CHROMIUM") or str(HEADLESS if HEADLESS.exists() else "/usr/bin/chromium")
# Chromium as root needs --no-sandbox; the other flags stop requests of its own.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
]  # fmt: skip


class RunningSite:
    """Site with web server and worker on its own port and in its own folder."""

    def __init__(self, folder: Path, smtp: SmtpServer) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.smtp = smtp
        self.folder, self.log = folder, folder / "log.txt"
        self.passkeys: dict[str, Any] = {}
        """Passkeys of staff by user name, for further browser contexts."""
        self.sessions: dict[str, Any] = {}
        """Storage states (cookies) of signed-in staff by user name, for the same purpose."""
        self.watches: list[Any] = []
        """Policy watches (tests.browser.policy_watch) of the contexts in which staff signed in."""
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
            # Seconds; short, for a mail server that is stopped and started again.
            "OUTBOX_FIRST_RETRY": "1",
            "OUTBOX_LONGEST_RETRY": "3",
            # Tests set the client's address by header, as attackers have many.
            "TRUSTED_PROXIES": "1",
            # All browsers have the same address.
            "SIGN_IN_FAILURES_PER_ADDRESS": "1000",
            "ENQUIRIES_PER_ADDRESS": "100000",
            "ENQUIRIES_IN_ALL": "100000",
        }
        self.shell = Shell(ROOT, self.environment)

    def manage(self, *arguments: str) -> str:
        """Run manage.py on this site and return its output; raise RuntimeError if it fails."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"manage.py {arguments[0]} failed:\n{done.stderr[-2000:]}")
        return done.stdout

    def run(self, code: str) -> str:
        """Run Python code in the site's shell and return what it prints."""
        return self.shell.run(code)

    def ask(self, code: str) -> str:
        """Evaluate a Python expression in the site's shell and return the result as text."""
        return self.run(f"print({code})").strip()

    def prepare(self) -> None:
        """Prepare database, demo content and static files, and run the worker's jobs once.

        Pages do not change afterwards.
        """
        with ThreadPoolExecutor() as pool:
            collected = pool.submit(self.manage, "collectstatic", "--noinput", "--verbosity", "0")
            self.manage("prepare")
            collected.result()
            # The two image jobs take longest and can run in parallel: they use different tables.
            list(pool.map(self.work, ("make_picture_sizes", "make_share_pictures")))
            self.manage("worker", "--once")

    def work(self, job: str) -> None:
        """Run one of the image jobs once."""
        self.manage("worker", "--job", f"media.jobs.{job}")

    def prepare_as(self, kept: Path) -> None:
        """Prepare the site once for all processes of a test run; the first copies it to ``kept``.

        The others copy it from there.
        """
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
    """Serve the site until the block ends; copy it from ``kept`` if another process stored it."""
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
    """Serve the site in a temporary folder until the block ends, for the tools."""
    with tempfile.TemporaryDirectory(prefix="atechmagnet-site-") as folder:
        print("Preparing the site …", flush=True)
        with running_site(Path(folder)) as site:
            yield site
