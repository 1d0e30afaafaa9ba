"""Several mails at once: what hangs holds up none, what is down is not hammered."""

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
from jobs.registry import Job, all_jobs
from outbox import delivery, server
from outbox.models import Message
from outbox.server import Server
from tests.outbox.hanging import HangingServer
from tests.outbox.mails import queue

pytestmark = pytest.mark.data
State = Message.State


@pytest.fixture(autouse=True)
def _short(settings: Any, smtp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outbox.in_hand.PATIENCE_SECONDS", 0.1)
    settings.EMAIL_TIMEOUT, settings.OUTBOX_LEASE, settings.OUTBOX_FIRST_RETRY = 0.7, 4, 0.3


@contextmanager
def lanes(number: int = 4) -> Iterator[Server]:
    """The threads of a worker that send."""
    server, stop = Server(), threading.Event()
    job = Job("lane", 0.05, partial(delivery.send_due, server=server), number)
    threads = [threading.Thread(target=repeat, args=(job, stop)) for _ in range(number)]
    for thread in threads:
        thread.start()
    try:
        yield server
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def wait_for(what: Callable[[], bool], seconds: float = 8) -> None:
    ends = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.02)


def subjects(smtp: Any) -> list[str]:
    return sorted(message["Subject"] for message in smtp.mailbox.messages)


def test_the_worker_has_lanes(settings: Any) -> None:
    (job,) = [job for job in all_jobs() if job.name == "outbox.jobs.send_mail"]
    assert job.threads == settings.OUTBOX_LANES == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["connect", "ehlo", "data", "drip"])
def test_a_server_that_hangs_holds_up_none_of_the_rest(smtp: Any, settings: Any, kind: str) -> None:
    hanging = HangingServer(kind, smtp.port)
    settings.EMAIL_PORT = hanging.port
    settings.EMAIL_TIMEOUT, settings.OUTBOX_LEASE = 3, 10  # long enough for the rest to go first
    queue(6)

    with lanes():
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 5)
        (held,) = Message.objects.exclude(state=State.SENT)
        assert held.lease, "its lane still waits"
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 6, 30)

    assert subjects(smtp) == [f"mail {number}" for number in range(6)]
    held.refresh_from_db()
    assert held.attempts == 2
    hanging.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("kind", "reason"),
    [("drip", "longer than 1.4 s in all"), ("drip-tls", "handshake operation timed out")],
)
def test_a_server_that_drips_is_left_before_the_lease_ends(
    smtp: Any, settings: Any, kind: str, reason: str
) -> None:
    hanging = HangingServer(kind, smtp.port)
    settings.EMAIL_PORT, settings.EMAIL_USE_SSL = hanging.port, kind == "drip-tls"
    queue()

    started = time.monotonic()
    assert delivery.send_due() == 0

    assert time.monotonic() - started < 2.5
    assert reason in Message.objects.get().last_error
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

    with lanes() as server:
        wait_for(lambda: server.is_resting)
        time.sleep(1)
        # At first, after 0.3 s, after 0.6 s more: four lanes each at most.
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
    monkeypatch.setattr(server, "time", SimpleNamespace(monotonic=lambda: now))
    known = Server()
    rests = []
    for _ in range(6):
        known.failed(begun=now)
        known.failed(begun=now)  # another lane, at the same time
        begun = now
        while known.is_resting:
            now += 1
        rests.append(now - begun)
    assert rests == [10, 20, 40, 80, 120, 120]

    now += 1
    known.answered()
    known.failed(begun=now - 1)
    assert not known.is_resting, "another lane has got through since"
    known.failed(begun=now + 1)
    assert known.is_resting


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
    monkeypatch.setattr(delivery, "NOTE_AGAIN_SECONDS", 0.1)
    queue()

    assert delivery.send_due() == 1

    assert Message.objects.get().state == State.SENT
    assert subjects(smtp) == ["mail 0"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no connections to cut")
def test_a_connection_that_is_cut_while_a_mail_is_sent(smtp: Any) -> None:
    def cut() -> None:
        with connection.cursor() as cursor:  # a connection of the server's thread
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


@pytest.mark.django_db(transaction=True)
def test_a_kill_at_whatever_moment_costs_one_duplicate_at_most(
    smtp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one would cost: the mails that the server has and that are not noted as sent."""
    monkeypatch.setattr("outbox.in_hand.PATIENCE_SECONDS", 60)
    write_down, unknown = delivery.note, []

    def note(message: Message, **outcome: Any) -> None:
        time.sleep(0.05)  # lets the other lanes come as far as they may
        unknown.append(len(smtp.mailbox.raw) - Message.objects.filter(state=State.SENT).count())
        write_down(message, **outcome)

    monkeypatch.setattr(delivery, "note", note)
    queue(8)
    with lanes():
        wait_for(lambda: Message.objects.filter(state=State.SENT).count() == 8, 30)

    assert unknown == [1] * 8
