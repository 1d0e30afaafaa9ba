"""Store of cached responses in memory: limited size, LRU eviction, each made only once."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from page_cache.cached_response import CachedResponse

MAX_NEVER_KEPT = 1_000
LONGEST_WAIT = 10.0
"""Seconds that a request waits for another one's response before it makes its own."""


@dataclass
class _Work:
    """A response that is being made for a content version; other requests wait for ``done``."""

    version: Hashable
    done: threading.Event = field(default_factory=threading.Event)


class ResponseStore:
    """Responses by cache key, each valid for one content version."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self._kept: OrderedDict[Hashable, tuple[Hashable, CachedResponse]] = OrderedDict()
        self._working: dict[Hashable, _Work] = {}
        self._never_kept: OrderedDict[Hashable, None] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, version: Hashable) -> CachedResponse | None:
        """Return the response for a content version; None if it is not stored."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept[0] != version:
                return None
            self._kept.move_to_end(key)
            return kept[1]

    def put(self, key: Hashable, version: Hashable, response: CachedResponse) -> None:
        """Store a response, unless it would take more than a fourth of the memory."""
        if response.size * 4 > self.max_bytes:
            return
        with self._lock:
            self._never_kept.pop(key, None)
            self._drop(key)
            self._kept[key] = version, response
            self.bytes += response.size
            self._drop_least_used()

    def add_encoding(
        self, key: Hashable, response: CachedResponse, encoding: str, body: bytes
    ) -> None:
        """Store a response's body in one more encoding, if the response is still stored."""
        with self._lock:
            kept = self._kept.get(key)
            if kept and kept[1] is response and encoding not in response.bodies:
                response.bodies[encoding] = body
                self.bytes += len(body)
                self._drop_least_used()

    def _drop_least_used(self) -> None:
        while self.bytes > self.max_bytes:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Hashable) -> None:
        if kept := self._kept.pop(key, None):
            self.bytes -= kept[1].size

    def get_or_wait(
        self, key: Hashable, version: Hashable
    ) -> tuple[CachedResponse | None, Callable[[], None]]:
        """Return (response, done); if the response is None, the caller makes it.

        The caller then calls ``done()``, also after a failure. Other requests for the key wait for
        that, up to LONGEST_WAIT seconds; for keys given to ``never_keep`` no request waits.
        """
        with self._lock:
            kept = self._kept.get(key)
            if kept and kept[0] == version:
                self._kept.move_to_end(key)
                return kept[1], _do_nothing
            working = self._working.get(key)
            if key in self._never_kept:
                return None, _do_nothing
            if working is None or working.version != version:
                work = self._working[key] = _Work(version)
                return None, lambda: self._end(key, work)
        working.done.wait(LONGEST_WAIT)
        return self.get(key, version), _do_nothing

    def never_keep(self, key: Hashable) -> None:
        """Mark a key whose response may not be stored, so that no request waits for it."""
        with self._lock:
            self._never_kept[key] = None
            while len(self._never_kept) > MAX_NEVER_KEPT:
                self._never_kept.popitem(last=False)

    def _end(self, key: Hashable, work: _Work) -> None:
        with self._lock:
            if self._working.get(key) is work:
                del self._working[key]
        work.done.set()

    def __len__(self) -> int:
        return len(self._kept)


def _do_nothing() -> None:
    pass
