"""``manage.py worker``: the one background process."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connections

from jobs.registry import Job, all_jobs

logger = logging.getLogger("jobs")


class Command(BaseCommand):
    help = "Sends mail, publishes what is scheduled, makes picture sizes, until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Run every job once, one after another, and end."
        )

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        jobs = all_jobs()
        if once:
            for job in jobs:
                job.run()
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        # A thread each: a picture that takes seconds must not hold back a mail.
        threads = [
            threading.Thread(target=repeat, args=(job, stop), name=f"{job.name}-{number}")
            for job in jobs
            for number in range(job.threads)
        ]
        for thread in threads:
            thread.start()
        logger.info("The worker runs: %s", ", ".join(job.name for job in jobs))
        # With a limit: a signal just before an endless wait would be heard only after it, never.
        while not stop.wait(1):
            pass
        for thread in threads:
            thread.join()


def repeat(job: Job, stop: threading.Event) -> None:
    """Runs a job until told to stop. What it raises is logged; the next turn comes all the same."""
    while not stop.is_set():
        try:
            job.run()
        except Exception:  # no failure of one turn may end the worker
            logger.exception("%s failed", job.name)
        finally:
            # None is held while the job waits, and a database that was restarted is found again.
            connections.close_all()
        stop.wait(job.every)
