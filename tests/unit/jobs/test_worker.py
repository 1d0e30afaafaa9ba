"""The worker, the only background process: its jobs, errors and shutdown."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from core.models import SiteImage
from jobs.management.commands.worker import repeat
from jobs.registry import Job, get_jobs
from media.sizes import RENDITION_SPECS
from tests.support import factories


def test_every_app_has_said_what_runs() -> None:
    assert {job.name for job in get_jobs()} == {
        "accounts.jobs.delete_expired_sessions",
        "accounts.jobs.delete_old_sign_in_failures",
        "page_cache.jobs.delete_old_changes",
        "core.jobs.publish_scheduled",
        "enquiries.jobs.clear_old_sender_hashes",
        "enquiries.jobs.sweep_drafts",
        "enquiries.jobs.tell_of_quarantine",
        "media.jobs.make_picture_sizes",
        "media.jobs.make_share_pictures",
        "media.jobs.request_share_pictures_of_new_pages",
        "outbox.jobs.delete_old_mail",
        "outbox.jobs.send_mail",
        "search.jobs.mend_search_records",
        "search.jobs.refresh_grades_in_search",
        "search.jobs.tidy_search",
    }


@pytest.mark.django_db
def test_it_publishes_what_is_scheduled(client: Client, home: Any) -> None:
    page = factories.ContentPageFactory(parent=home, slug="later", live=False)
    page.go_live_at = timezone.now() - timedelta(seconds=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    for prefix in ("en", "zh-hans"):
        assert client.get(f"/{prefix}/later/").status_code == 404

    call_command("worker", once=True)

    for prefix in ("en", "zh-hans"):
        assert client.get(f"/{prefix}/later/").status_code == 200


@pytest.mark.django_db
def test_it_makes_the_sizes_of_new_pictures() -> None:
    image = factories.SiteImageFactory(file=factories.picture_file(1600, 1000))

    call_command("worker", once=True)

    specs = set(image.renditions.values_list("filter_spec", flat=True))
    assert specs == set(RENDITION_SPECS)
    assert SiteImage.objects.get(pk=image.pk).renditions_made


def test_a_job_that_fails_comes_round_again() -> None:
    turns = []
    stop = threading.Event()

    def fail() -> None:
        turns.append(1)
        if len(turns) == 3:
            stop.set()
        raise RuntimeError("this turn fails")

    repeat(Job("failing", 0.001, fail), stop)

    assert len(turns) == 3


@pytest.fixture
def _signals() -> Iterator[None]:
    """Restore the signal handlers of the test process, which the worker command replaces."""
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("_signals")
def test_a_job_of_several_threads_runs_in_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(3, action=lambda: os.kill(os.getpid(), signal.SIGTERM))
    jobs = [Job("lane", 60, lambda: together.wait(timeout=60), threads=3)]
    monkeypatch.setattr("jobs.management.commands.worker.get_jobs", lambda: jobs)

    call_command("worker")  # ends only if three threads wait at the barrier

    assert not together.broken


def test_once_is_once_for_each_job(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[int] = []
    jobs = [Job("lane", 60, lambda: turns.append(1), threads=3)]
    monkeypatch.setattr("jobs.management.commands.worker.get_jobs", lambda: jobs)

    call_command("worker", once=True)

    assert turns == [1]


def test_it_ends_when_told_to(tmp_path: Any) -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.development"}
    environment |= {"VAR_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=settings.BASE_DIR,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert worker.stderr is not None
    for line in worker.stderr:  # until it reports that it runs
        if "The worker runs" in line:
            break
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=300)

    assert worker.returncode == 0
