"""``manage.py worker``: the process that runs all background jobs."""

import logging
import signal
import subprocess
import sys
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from jobs.registry import Job, get_jobs

logger = logging.getLogger("jobs")


class Command(BaseCommand):
    """Command that runs the registered jobs in threads until SIGTERM or SIGINT, or once."""

    help = "Sends mail, publishes what is scheduled, makes picture sizes, until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Run every job once, one after another, and end."
        )
        parser.add_argument("--job", default="", help="Run the job of this name once, and end.")

    def handle(self, *args: Any, once: bool = False, job: str = "", **options: Any) -> None:
        jobs = get_jobs()
        if once or job:
            run_once(jobs, job)
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        # Each job has its own thread: a picture that takes seconds must not delay a mail.
        threads = [
            threading.Thread(target=repeat, args=(job, stop), name=f"{job.name}-{number}")
            for job in jobs
            for number in range(job.threads)
        ]
        for thread in threads:
            thread.start()
        logger.info("The worker runs: %s", ", ".join(job.name for job in jobs))
        # With a timeout: a signal just before an endless wait would never be handled.
        while not stop.wait(1):
            pass
        for thread in threads:
            thread.join()


def run_once(jobs: list[Job], name: str = "") -> None:
    """Run every job once in this process, or only the one called ``name``.

    Raises CommandError if there is no such job.
    """
    chosen = [job for job in jobs if name in ("", job.name)]
    if not chosen:
        raise CommandError(f"There is no job {name}.")
    for job in chosen:
        job.run()


def repeat(job: Job, stop: threading.Event) -> None:
    """Run a job every ``job.every`` seconds until ``stop`` is set; exceptions are logged."""
    while not stop.is_set():
        try:
            if job.apart_if is None:
                job.run()
            elif job.apart_if():
                run_apart(job, stop)
        except Exception:  # no failure of one turn may end the worker
            logger.exception("%s failed", job.name)
        finally:
            # Hold no connection while waiting, and reconnect after a restart of the database.
            connections.close_all()
        stop.wait(job.every)


def run_apart(job: Job, stop: threading.Event) -> None:
    """Run a job in a child process, which is terminated when ``stop`` is set.

    Raises RuntimeError if the child fails or is killed.
    """
    connections.close_all()  # hold none while the child works
    child = subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "manage.py", "worker", "--skip-checks", "--job", job.name],
        cwd=settings.BASE_DIR,
        start_new_session=True,  # Ctrl-C reaches the worker only, which then ends the child
    )
    try:
        while child.poll() is None:
            if stop.wait(0.2):
                return
        # A signal to all processes may reach the child before the worker.
        if child.returncode and not stop.wait(1):
            raise RuntimeError(f"{job.name} ended with {child.returncode}")
    finally:
        child.terminate()  # no effect if it has ended
        child.wait()
