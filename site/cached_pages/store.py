"""Answers in this process's memory: bounded, the least asked for go first, each made once."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from cached_pages.answer import Answer

MOST_NEVER_KEPT = 1_000
LONGEST_WAIT = 10.0
"""Seconds for which a request waits for another one's answer before it makes its own."""


@dataclass
class _Work:
    """An answer that is being made for a version; others wait for its end."""

    version: Hashable
    done: threading.Event = field(default_factory=threading.Event)


class Store:
    """Answers by key, each for one version of the content."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._kept: OrderedDict[Hashable, tuple[Hashable, Answer]] = OrderedDict()
        self._working: dict[Hashable, _Work] = {}
        self._never_kept: OrderedDict[Hashable, None] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, version: Hashable) -> Answer | None:
        """The answer as it is in a version."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != version:
                return None
            self._kept.move_to_end(key)
            return found[1]

    def put(self, key: Hashable, version: Hashable, answer: Answer) -> None:
        """Keeps an answer; one that would take a fourth of the room is not kept."""
        if answer.size * 4 > self.most_bytes:
            return
        with self._lock:
            self._never_kept.pop(key, None)
            self._drop(key)
            self._kept[key] = version, answer
            self.bytes += answer.size
            self._keep_within()

    def add(self, key: Hashable, answer: Answer, encoding: str, body: bytes) -> None:
        """Keeps an answer's body in one more encoding; if the answer is still kept."""
        with self._lock:
            found = self._kept.get(key)
            if found and found[1] is answer and encoding not in answer.bodies:
                answer.bodies[encoding] = body
                self.bytes += len(body)
                self._keep_within()

    def _keep_within(self) -> None:
        while self.bytes > self.most_bytes:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Hashable) -> None:
        if found := self._kept.pop(key, None):
            self.bytes -= found[1].size

    def get_or_wait(
        self, key: Hashable, version: Hashable
    ) -> tuple[Answer | None, Callable[[], None]]:
        """The answer; or None, and the caller makes it, and calls what comes with it when that is
        done, however it ends. Who asks meanwhile waits; for what is never kept, nobody does."""
        with self._lock:
            found = self._kept.get(key)
            if found and found[0] == version:
                self._kept.move_to_end(key)
                return found[1], _nothing
            working = self._working.get(key)
            if key in self._never_kept:
                return None, _nothing
            if working is None or working.version != version:
                work = self._working[key] = _Work(version)
                return None, lambda: self._end(key, work)
        working.done.wait(LONGEST_WAIT)
        return self.get(key, version), _nothing

    def never(self, key: Hashable) -> None:
        """What was made for a key may not be kept."""
        with self._lock:
            self._never_kept[key] = None
            while len(self._never_kept) > MOST_NEVER_KEPT:
                self._never_kept.popitem(last=False)

    def _end(self, key: Hashable, work: _Work) -> None:
        with self._lock:
            if self._working.get(key) is work:
                del self._working[key]
        work.done.set()

    def __len__(self) -> int:
        return len(self._kept)


def _nothing() -> None:
    pass
