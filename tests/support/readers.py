"""Readers that send requests at a constant rate and record each response."""

import http.client
import re
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlsplit

THREADS = 10
EDITION = re.compile(rb"Edition (\d+)")


@dataclass(frozen=True)
class Answer:
    """Response; ``began`` and ``ended`` are in s of the monotonic clock.

    Without a response the status is 0; without an edition in its body ``edition`` is -1.
    """

    path: str
    began: float
    ended: float
    status: int
    edition: int


@dataclass
class Readers:
    """Responses of all readers; ``stop`` ends the threads."""

    answers: list[Answer] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def to(self, *paths: str) -> list[Answer]:
        return [answer for answer in self.answers if answer.path in paths]


@contextmanager
def reading(address: str, paths: Iterable[str], rate: float) -> Iterator[Readers]:
    """Send ``rate`` requests per second in all until the block ends; yield the responses."""
    readers = Readers()
    pace = THREADS / rate
    threads = [
        threading.Thread(
            target=_read, args=(readers, address, cycle(paths), pace, pace * n / THREADS)
        )
        for n in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    try:
        yield readers
    finally:
        readers.stop.set()
        for thread in threads:
            thread.join()


def _read(readers: Readers, address: str, paths: Iterator[str], pace: float, at: float) -> None:
    host = urlsplit(address).netloc
    connection = http.client.HTTPConnection(host, timeout=20)
    due = time.monotonic() + at
    while not readers.stop.is_set():
        time.sleep(max(0.0, due - time.monotonic()))
        due += pace
        path, began = next(paths), time.monotonic()
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body, status = answer.read(), answer.status
        except (OSError, http.client.HTTPException):
            connection.close()
            body, status = b"", 0
        found = EDITION.search(body)
        readers.answers.append(
            Answer(path, began, time.monotonic(), status, int(found[1]) if found else -1)
        )
