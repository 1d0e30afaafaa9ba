"""Site whose processes the drill kills: in production's settings, each in its own process group."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

from tests.support.running_site import ROOT, RunningSite
from tests.support.smtp import SmtpServer

SETTINGS = {
    # The whole drill comes from one address: no limit may stop it.
    "ENQUIRIES_PER_ADDRESS": "1000000",
    "ENQUIRIES_IN_ALL": "1000000",
    "UPLOADS_PER_ADDRESS_MB": "10000",
    "UPLOADS_IN_ALL_MB": "10000",
    # Seconds; a short lease, so that a killed worker's mail is sent again within the drill.
    "OUTBOX_LEASE": "15",
    "OUTBOX_FIRST_RETRY": "1",
    "OUTBOX_LONGEST_RETRY": "5",
    "EMAIL_TIMEOUT": "3",
}
PAGES = (
    "from tests.support import factories; factories.company(); "
    "factories.ContactPageFactory(parent=factories.HomePageFactory())"
)
START_SECONDS = 120
"""Seconds that the site may take to start on a busy machine."""


class DrillSite(RunningSite):
    """Site with a web server and several workers that are killed and started again one by one.

    ``web`` is the number of the web server's processes, ``workers`` that of the workers, ``lanes``
    the number of mails that each worker sends at once.
    """

    def __init__(
        self,
        folder: Path,
        smtp: SmtpServer,
        database_url: str,
        web: int = 2,
        workers: int = 2,
        lanes: int = 4,
    ) -> None:
        super().__init__(folder, smtp)
        self.folder, self.lanes = folder, lanes
        self.environment |= {"DATABASE_URL": database_url, "PYTHONUNBUFFERED": "1", **SETTINGS}
        self.environment["OUTBOX_LANES"] = str(lanes)
        self.kills: list[tuple[float, str]] = []
        # As deploy/serve-locally starts them.
        self._commands = {
            "web": [
                str(Path(sys.executable).with_name("granian")), "--interface", "wsgi",
                "--host", "127.0.0.1", "--port", str(self.port), "--workers", str(web),
                "--blocking-threads", "8", "--no-ws", "--log-level", "warning",
                "config.wsgi:application",
            ]
        }  # fmt: skip
        for number in range(workers):
            self._commands[f"worker {number}"] = [sys.executable, "manage.py", "worker"]
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()

    @property
    def workers(self) -> list[str]:
        """Return the names of the worker processes."""
        return [name for name in self._commands if name != "web"]

    def prepare(self) -> None:
        """Create the tables and the pages that an enquiry needs, and collect the static files."""
        collecting = subprocess.Popen(
            [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"],
            cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            self.manage("migrate", "--verbosity", "0")
            self.manage("shell", "--verbosity", "0", "--command", PAGES)
        finally:
            failed = collecting.wait()
        if failed:
            raise RuntimeError("manage.py collectstatic failed")

    def start(self) -> None:
        """Start every process; return when the site answers."""
        for name in self._commands:
            self._start(name)
        self.wait_until_ready()

    def _start(self, name: str) -> None:
        with self.log.open("ab") as log:
            self._processes[name] = subprocess.Popen(
                self._commands[name], cwd=ROOT, env=self.environment, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def wait_until_ready(self) -> None:
        """Wait until web server and database answer; raise TimeoutError after START_SECONDS."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=10)
                return
            time.sleep(0.25)
        raise TimeoutError(f"the site does not answer; see {self.log}")

    def kill(self, name: str) -> None:
        """Kill a process and its children with SIGKILL, and start it again."""
        with self._lock:
            self._end(name)
            self.kills.append((time.monotonic(), name))
            self._start(name)

    def kills_of(self, kind: str) -> list[float]:
        """Return the times (``time.monotonic``) at which a kind, "web" or "worker", was killed."""
        return [killed_at for killed_at, name in self.kills if name.startswith(kind)]

    def stop(self) -> None:
        """Kill all processes that still run."""
        with self._lock:
            for name in list(self._processes):
                self._end(name)

    def _end(self, name: str) -> None:
        process = self._processes.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=60)

    def died(self) -> list[str]:
        """Return the names of the processes that ended without being killed."""
        with self._lock:
            return [name for name, process in self._processes.items() if process.poll() is not None]

    def in_log(self, *texts: str) -> dict[str, int]:
        """Return how often each text occurs in the log of the processes."""
        log = self.log.read_text(errors="replace")
        return {text: log.count(text) for text in texts}
