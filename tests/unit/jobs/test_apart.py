"""Jobs run by the worker in a child process, as for renditions, to free their memory at its end."""

import os
import signal
import subprocess
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from core.models import SiteImage, SiteRendition
from jobs.management.commands.worker import repeat
from jobs.registry import Job, get_jobs
from media.sizes import RENDITION_SPECS
from tests.support import factories
from tests.unit.outbox.test_lanes import wait_for

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("restore_first_rows"),
]


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[subprocess.Popen[bytes]]:
    """Return the child processes started for jobs, on the test database and files.

    The current process cannot create renditions itself.
    """
    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if connection.vendor != "sqlite":
        url = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "config.settings.development")
    monkeypatch.setenv("VAR_DIR", str(settings.VAR_DIR))
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setattr(SiteImage, "get_renditions", None)
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def note(*args: Any, **kwargs: Any) -> subprocess.Popen[bytes]:
        started.append(start(*args, **kwargs))
        return started[-1]

    monkeypatch.setattr("jobs.management.commands.worker.subprocess.Popen", note)
    return started


def start_job(stop: threading.Event, is_wanted: Callable[[], bool]) -> threading.Thread:
    """Start a thread that repeats the rendition job, as a thread of the worker does."""
    (job,) = [job for job in get_jobs() if job.name == "media.jobs.make_picture_sizes"]
    assert job.apart_if
    thread = threading.Thread(
        target=repeat, args=(replace(job, every=0.1, apart_if=is_wanted), stop)
    )
    thread.start()
    return thread


def test_what_a_killed_child_had_in_hand_is_made_by_another(
    children: list[subprocess.Popen[bytes]],
) -> None:
    image = factories.SiteImageFactory(file=factories.picture_file(1600, 1000))
    stop = threading.Event()

    def is_wanted() -> bool:
        if SiteImage.objects.filter(renditions_made=False).exists():
            return True
        stop.set()
        return False

    thread = start_job(stop, is_wanted)
    try:
        wait_for(SiteRendition.objects.exists, 120)
        children[0].kill()
        thread.join(timeout=120)
    finally:
        stop.set()
        thread.join()

    assert [child.returncode for child in children] == [-signal.SIGKILL, 0]
    specs = image.renditions.values_list("filter_spec", flat=True)
    assert sorted(specs) == sorted(RENDITION_SPECS)


def test_the_child_ends_with_the_worker(children: list[subprocess.Popen[bytes]]) -> None:
    factories.SiteImageFactory(file=factories.picture_file())
    stop = threading.Event()

    thread = start_job(stop, lambda: True)
    wait_for(lambda: bool(children), 30)
    stop.set()
    thread.join(timeout=30)

    assert [child.returncode for child in children] == [-signal.SIGTERM]
    assert SiteImage.objects.filter(renditions_made=False).exists()


def test_none_is_started_for_nothing(children: list[subprocess.Popen[bytes]]) -> None:
    stop, turns = threading.Event(), []

    def refuse() -> bool:
        turns.append(1)
        if len(turns) == 3:
            stop.set()
        return False

    repeat(Job("idle", 0.001, lambda: pytest.fail("ran here"), apart_if=refuse), stop)

    assert not children
