"""The worker: one at a time has a file, and what a killed one began has not happened."""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from products.grade_files import checking, working
from products.models import Grade, GradeImport
from products.models.grade_import import LEASE, MOST_ATTEMPTS
from tests import factories
from tests.products.grade_files.files import N42SH, csv_file, grade, many

pytestmark = [pytest.mark.data]
State = GradeImport.State
stored = pytest.mark.django_db


def start(*rows: dict[str, Any], data: bytes = b"") -> GradeImport:
    return GradeImport.start(factories.UserFactory(), "grades.csv", data or csv_file(*rows))


def again(item: GradeImport) -> GradeImport:
    return GradeImport.objects.get(pk=item.pk)


def lapse() -> None:
    """As if the worker had given no sign of life for long."""
    GradeImport.objects.update(lease_until=timezone.now() - timedelta(seconds=1))


@stored
def test_a_file_is_checked_confirmed_and_written() -> None:
    item = start(*many(3))

    call_command("worker", once=True)

    checked = again(item)
    assert checked.state == State.CHECKED
    assert (checked.rows_done, checked.rows_total) == (3, 3)
    assert checked.content
    assert checked.lease is None
    assert not Grade.objects.exists(), "not before it is confirmed"

    assert checked.confirm()
    assert not checked.confirm(), "once"
    call_command("worker", once=True)

    written = again(item)
    assert written.state == State.WRITTEN
    assert written.finished_at
    assert not written.content, "it is done with"
    assert Grade.objects.count() == 3
    assert {entry.user for entry in ModelLogEntry.objects.all()} == {item.user}


@stored
def test_a_file_with_a_bad_row_is_refused() -> None:
    item = start({**N42SH, "br_min_T": "x"})

    working.run_next()

    assert again(item).state == State.REFUSED
    assert not again(item).content
    assert not again(item).confirm()


@stored
@pytest.mark.parametrize("data", [b"family\nNdFeB\n", b"\x00\xff", b'grade\n"' + b"a" * 200_000])
def test_a_file_that_is_no_table_is_refused(data: bytes) -> None:
    item = start(data=data)

    working.run_next()

    assert again(item).state == State.REFUSED
    assert again(item).report["file"]["code"]


@stored
def test_a_table_that_changed_since_the_check_outdates_the_file() -> None:
    item = start(*many(2))
    working.run_next()
    grade()
    again(item).confirm()

    working.run_next()

    assert again(item).state == State.OUTDATED
    assert [str(item) for item in Grade.objects.all()] == ["N42SH"]


@stored
def test_a_table_that_changes_at_the_last_moment_does_so_too(monkeypatch: Any) -> None:
    item = start(*many(2))
    working.run_next()
    again(item).confirm()
    check = checking.check

    def late(*args: Any) -> Any:
        results = check(*args)
        grade()
        return results

    monkeypatch.setattr(checking, "check", late)
    working.run_next()

    assert again(item).state == State.OUTDATED
    assert Grade.objects.count() == 1


@stored
def test_an_error_of_ours_is_told(monkeypatch: Any) -> None:
    item = start(*many(2))

    def fail(*args: Any) -> Any:
        raise RuntimeError("ours")

    monkeypatch.setattr(checking, "check", fail)
    with pytest.raises(RuntimeError):
        working.run_next()

    assert again(item).state == State.FAILED


@stored
def test_one_worker_has_it_until_its_lease_ends() -> None:
    item = start(*many(2))
    first = GradeImport.claim()
    assert first is not None
    assert GradeImport.claim() is None

    lapse()
    second = GradeImport.claim()
    assert second is not None

    assert not first.renew(rows_done=1), "its lease has passed on"
    assert not first.settle(State.FAILED)
    assert second.renew(rows_done=1)
    assert again(item).lease_until > timezone.now() + LEASE / 2  # type: ignore[operator]


@stored
def test_a_writer_whose_lease_has_passed_on_writes_nothing(monkeypatch: Any) -> None:
    item = start(*many(2))
    working.run_next()
    again(item).confirm()
    keep = GradeImport.settle

    def taken_away(self: GradeImport, *args: Any, **kwargs: Any) -> bool:
        lapse()
        assert GradeImport.claim() is not None
        return keep(self, *args, **kwargs)

    monkeypatch.setattr(GradeImport, "settle", taken_away)
    working.run_next()

    assert not Grade.objects.exists()
    assert again(item).state == State.WRITING


@stored
def test_a_file_that_kills_its_workers_is_given_up() -> None:
    item = start(*many(2))
    for _attempt in range(MOST_ATTEMPTS):
        assert GradeImport.claim() is not None
        lapse()

    assert GradeImport.claim() is None
    assert again(item).state == State.FAILED


@stored
def test_a_cancelled_file_stops_its_check(monkeypatch: Any) -> None:
    item = start(*many(250))
    renew = GradeImport.renew

    def cancelled(self: GradeImport, **changes: Any) -> bool:
        item.cancel()
        return renew(self, **changes)

    monkeypatch.setattr(GradeImport, "renew", cancelled)
    assert working.run_next()

    assert not GradeImport.objects.exists()


@stored
def test_a_file_that_nobody_confirms_goes_after_a_week() -> None:
    item = start(*many(2))
    working.run_next()
    GradeImport.objects.update(queued_at=timezone.now() - timedelta(days=8))

    start(*many(1))

    assert again(item).state == State.OUTDATED
    assert not again(item).content


@pytest.mark.django_db(transaction=True)
def test_of_several_workers_one_takes_each_file() -> None:
    items = [start({**N42SH, "grade": f"G{number}"}) for number in range(4)]
    taken: list[int] = []

    def work() -> None:
        try:
            while item := GradeImport.claim():
                taken.append(item.pk)
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(taken) == [item.pk for item in items]


# Stops when the grades are written and their history is, before the transaction ends.
KILLED = """
import os, time, django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["NAME_OF_TEST_DATABASE"]
django.setup()
from products.grade_files import working
def stop(item):
    from products.models import Grade
    print("in the transaction:", Grade.objects.count(), flush=True)
    time.sleep(600)
working._written = stop
working.run_next()
"""


@pytest.mark.django_db(transaction=True)
def test_a_killed_writer_leaves_nothing_and_is_taken_up() -> None:
    item = start(*many(50))
    working.run_next()
    again(item).confirm()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    environment["NAME_OF_TEST_DATABASE"] = str(connection.settings_dict["NAME"])
    worker = subprocess.Popen(
        [sys.executable, "-c", KILLED],
        cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert worker.stdout is not None
    assert worker.stdout.readline() == "in the transaction: 50\n"
    assert not Grade.objects.exists(), "nobody sees what is not finished"
    worker.send_signal(signal.SIGKILL)
    worker.communicate(timeout=30)

    assert not Grade.objects.exists()
    assert not Revision.objects.exists()
    assert not ModelLogEntry.objects.exists()
    assert again(item).state == State.WRITING
    assert not working.run_next(), "the lease is the killed worker's"

    lapse()
    assert working.run_next()

    assert again(item).state == State.WRITTEN
    assert Grade.objects.count() == 50
