"""Sending in parallel lanes: a hanging server delays no other mail, and retries back off."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import Error as DatabaseFailure
from django.db import OperationalError, connection, connections
from django.db.models import Sum

from jobs.management.commands.worker import repeat
from jobs.registry import Job, get_jobs
from outbox import backoff, delivery
from outbox.backoff import ServerBackoff
from outbox.models import Message
from tests.support.smtp import smtp_transport
from tests.unit.outbox.hanging import HangingServer
from tests.unit.outbox.mails import queue

pytestmark = pytest.mark.data
State = Message.State


@pytest.fixture(autouse=True)
def _short(settings: Any, smtp: Any) -> None:
    settings.OUTBOX_TIMEOUT, settings.OUTBOX_LEASE, settings.OUTBOX_FIRST_RETRY = 5, 20, 0.3


@contextmanager
def lanes(number: int = 4) -> Iterator[ServerBackoff]:
    """Run threads that send, as the worker does; yield the backoff they share."""
    known, stop = ServerBackoff(), threading.Event()
    job = Job("lane", 0.05, partial(delivery.send_due, backoff=known), number)
    threads = [threading.Thread(target=repeat, args=(job, stop)) for _ in range(number)]
    for thread in threads:
        thread.start()
    try:
        yield known
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def wait_for(what: Callable[[], bool], seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.02)


def subjects(smtp: Any) -> list[str]:
    return sorted(message["Subject"] for message in smtp.mailbox.messages)


def test_the_worker_has_lanes(settings: Any) -> None:
    (job,) = [job for job in get_jobs() if job.name == "outbox.jobs.send_mail"]
    assert job.threads == settings.OUTBOX_LANES == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["connect", "ehlo", "data"])
def test_a_server_that_hangs_holds_up_none_of_the_rest(smtp: Any, settings: Any, kind: str) -> None:
    hanging = HangingServer(kind, smtp.port)
    settings.OUTBOX_TRANSPORT = smtp_transport(hanging.port)
    settings.OUTBOX_TIMEOUT, settings.OUTBOX_LEASE = 3, 10  # time to send the other mails
    queue(6)

    with lanes():
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 5)
        (held,) = Message.objects.exclude(state=State.SENT)
        assert held.lease, "its lane still waits"
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 6)

    assert subjects(smtp) == [f"mail {number}" for number in range(6)]
    held.refresh_from_db()
    assert held.attempts == 2
    hanging.close()


@pytest.mark.django_db(transaction=True)
def test_many_lanes_send_one_mail_once(smtp: Any) -> None:
    smtp.mailbox.seconds = 0.3
    queue()

    with lanes():
        wait_for(lambda: Message.objects.filter(state=State.SENT).exists())

    assert subjects(smtp) == ["mail 0"]


@pytest.mark.django_db(transaction=True)
def test_a_server_that_is_down_is_called_now_and_then(smtp: Any) -> None:
    smtp.stop()
    queue(60)

    with lanes() as known:
        wait_for(lambda: known.is_paused)
        time.sleep(1)
        # Attempts at once, after 0.3 s and after 0.6 s more: at most four lanes each.
        tried = Message.objects.aggregate(total=Sum("attempts"))["total"]
        assert 1 <= tried <= 12
        smtp.start()
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 60)

    assert len(set(subjects(smtp))) == len(subjects(smtp)) == 60


def test_the_server_rests_for_longer_each_time(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.OUTBOX_FIRST_RETRY = 10
    now = 0.0
    monkeypatch.setattr(backoff, "time", SimpleNamespace(monotonic=lambda: now))
    known = ServerBackoff()
    rests = []
    for _ in range(6):
        known.pause_after_failure(begun=now)
        known.pause_after_failure(begun=now)  # another lane at the same time
        begun = now
        while known.is_paused:
            now += 1
        rests.append(now - begun)
    assert rests == [10, 20, 40, 80, 120, 120]

    now += 1
    known.resume_after_success()
    known.pause_after_failure(begun=now - 1)
    assert not known.is_paused, "another lane has got through since"
    known.pause_after_failure(begun=now + 1)
    assert known.is_paused


@pytest.mark.django_db(transaction=True)
def test_an_outcome_is_noted_once_the_database_is_back(
    smtp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, away = Message.settle, iter(range(3))

    def settled(message: Message, **changes: object) -> bool:
        if next(away, None) is not None:
            raise OperationalError("database is locked")
        return settle(message, **changes)

    monkeypatch.setattr(Message, "settle", settled)
    monkeypatch.setattr(delivery, "RECORD_AGAIN_SECONDS", 0.1)
    queue()

    assert delivery.send_due() == 1

    assert Message.objects.get().state == State.SENT
    assert subjects(smtp) == ["mail 0"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no connections to cut")
def test_a_connection_that_is_cut_while_a_mail_is_sent(smtp: Any) -> None:
    def cut() -> None:
        with connection.cursor() as cursor:  # a connection of the mail server's thread
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        connections.close_all()

    smtp.mailbox.then = cut
    queue()

    assert delivery.send_due() == 1

    assert Message.objects.get().state == State.SENT
    assert subjects(smtp) == ["mail 0"]


@pytest.mark.django_db(transaction=True)
def test_a_database_that_stays_away_for_longer_than_the_lease(
    smtp: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.OUTBOX_LEASE = 1.5

    def away(message: Message, **changes: object) -> bool:
        raise OperationalError("the connection is closed")

    queue()
    with monkeypatch.context() as patched:
        patched.setattr(Message, "settle", away)
        with pytest.raises(DatabaseFailure):
            delivery.send_due()

    assert delivery.send_due() == 1, "taken up again: the mail may come twice, and is known as one"
    first, second = smtp.mailbox.messages
    assert first["Message-ID"] == second["Message-ID"]
