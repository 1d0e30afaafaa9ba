"""Content version in a process, which reads it from the database once a second."""

import threading
from typing import Any

import pytest
from django.db import DatabaseError

from page_cache.models import ContentChange
from page_cache.version import SECONDS_BETWEEN_READS, ContentVersion, read_version


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.django_db
def test_a_change_is_another_version() -> None:
    seen = {read_version()}
    for _number in range(3):
        ContentChange.objects.create()
        seen.add(read_version())
    ContentChange.objects.earliest("pk").delete()
    seen.add(read_version())

    assert len(seen) == 5


def test_once_a_second() -> None:
    looks, clock = iter(range(100)), Clock()
    version = ContentVersion(lambda: next(looks), clock)

    assert [version.get() for _number in range(5)] == [0] * 5
    clock.now += SECONDS_BETWEEN_READS - 0.01
    assert version.get() == 0
    clock.now += 0.01
    assert [version.get() for _number in range(5)] == [1] * 5
    clock.now += 100
    assert version.get() == 2


def test_without_a_database_it_stays() -> None:
    answers: Any = iter([7, DatabaseError("gone"), DatabaseError("gone"), 8])
    clock = Clock()

    def ask() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    version = ContentVersion(ask, clock)
    found = []
    for _number in range(4):
        found.append(version.get())
        clock.now += SECONDS_BETWEEN_READS

    assert found == [7, 7, 7, 8]


def test_one_looks_while_the_others_go_on() -> None:
    clock, began, may_end = Clock(), threading.Event(), threading.Event()
    answers = iter([1, 2])

    def ask() -> int:
        answer = next(answers)
        if answer == 2:
            began.set()
            assert may_end.wait(10)
        return answer

    version = ContentVersion(ask, clock)
    assert version.get() == 1
    clock.now += SECONDS_BETWEEN_READS
    slow = threading.Thread(target=version.get)
    slow.start()
    assert began.wait(10)
    assert version.get() == 1
    may_end.set()
    slow.join(10)
    assert version.get() == 2


def test_who_writes_sees_it_with_the_next_request() -> None:
    looks, clock = iter(range(100)), Clock()
    version = ContentVersion(lambda: next(looks), clock)
    assert version.get() == 0
    version.expire()
    assert [version.get(), version.get()] == [1, 1]


def test_what_was_written_during_a_look_is_looked_at_again() -> None:
    looks, clock = iter(range(100)), Clock()

    def ask() -> int:
        if (found := next(looks)) == 0:
            version.expire()
        return found

    version = ContentVersion(ask, clock)
    assert [version.get(), version.get(), version.get()] == [0, 1, 1]
