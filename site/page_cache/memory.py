"""Cache of values that many pages share: made once per process and content version.

Cache plain values (keys, texts, small dataclasses, tuples), never page objects, which serving a
page changes: threads share the values.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection

from page_cache import version

T = TypeVar("T")
MAX_VALUES = 2_000
"""Maximum number of values; the value that was made first is removed first."""


class Memory:
    """Cache of values for one content version; another version empties it."""

    def __init__(self) -> None:
        self._version: Hashable = None
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T], content_version: Hashable) -> T:
        """Return what ``make`` returned for ``key`` in that content version.

        Concurrent threads may each call ``make``.
        """
        values = self._values_for(content_version)
        try:
            kept: T = values[key]
            return kept
        except KeyError:
            pass
        value = make()
        with self._lock:
            values[key] = value
            while len(values) > MAX_VALUES:
                values.popitem(last=False)
        return value

    def _values_for(self, content_version: Hashable) -> OrderedDict[Hashable, Any]:
        with self._lock:
            if content_version != self._version:
                self._version, self._values = content_version, OrderedDict()
            return self._values


memory = Memory()
"""The cache of this process."""


def get_or_make(key: Hashable, make: Callable[[], T]) -> T:
    """Return what ``make`` returns, called once per content version.

    Threads share the value: read it, never change it. Within a transaction it is not cached,
    because other connections do not see yet what the transaction has written.
    """
    if not settings.CONTENT_REMEMBERED or connection.in_atomic_block:
        return make()
    return memory.get(key, make, version.current_version.get())
