"""Worker processes that are killed while sending mail."""

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from outbox.models import Message
from tests.unit.outbox.mails import queue
from tests.unit.outbox.test_lanes import wait_for

MAILS = 6


def database_url() -> str:
    """Return the URL of the test database, for another process."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"


def worker(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Start a worker with one lane, so that one mail is being sent when it is killed."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "VAR_DIR": str(folder),
        "DATABASE_URL": database_url(),
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        "EMAIL_TIMEOUT": "1",
        "OUTBOX_LEASE": "4",
        "OUTBOX_LANES": "1",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=settings.BASE_DIR,
        env=environment,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.data
@pytest.mark.django_db(transaction=True)
def test_what_a_killed_worker_had_in_hand_is_sent_by_another(smtp: Any, tmp_path: Path) -> None:
    queue(MAILS)
    smtp.mailbox.seconds = 0.6
    workers = [worker(tmp_path, smtp.port) for _ in range(2)]
    try:
        # Kill each worker while the server has a mail of it that is not confirmed yet.
        for killed in list(workers):
            wait_for(lambda: in_hand(smtp) >= len(workers))
            workers.remove(killed)
            killed.kill()
            killed.wait()
        smtp.mailbox.seconds = 0
        workers.append(worker(tmp_path, smtp.port))
        wait_for(lambda: Message.objects.filter(state=Message.State.SENT).count() == MAILS)
    finally:
        for left in workers:
            left.terminate()
            left.wait()

    received = Counter(message["Message-ID"] for message in smtp.mailbox.messages)
    assert set(received) == set(Message.objects.values_list("message_id", flat=True))
    assert 1 <= received.total() - MAILS <= 2, "one at most for each worker that was killed"


def in_hand(smtp: Any) -> int:
    """Return the number of mails that the server has received and that are not marked as sent."""
    time.sleep(0.1)
    return len(smtp.mailbox.raw) - Message.objects.filter(state=Message.State.SENT).count()
