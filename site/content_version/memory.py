"""What a process remembers of the content: made once, forgotten with the content's next version.

For what stands on many pages (the menu, the company). Never for what grows with the content.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection

from content_version import version

T = TypeVar("T")
MOST = 500
"""How many things are remembered; the oldest goes."""


class Memory:
    """What was made for a version; another one empties it."""

    def __init__(self) -> None:
        self._version: Hashable = None
        self._made: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Any], now: Hashable) -> Any:
        """What ``make`` returned in the version ``now``; two that ask at once may both make it."""
        made = self._of(now)
        try:
            return made[key]
        except KeyError:
            pass
        found = make()
        with self._lock:
            made[key] = found
            while len(made) > MOST:
                made.popitem(last=False)
        return found

    def _of(self, now: Hashable) -> OrderedDict[Hashable, Any]:
        with self._lock:
            if now != self._version:
                self._version, self._made = now, OrderedDict()
            return self._made


memory = Memory()
"""That of this process."""


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` returns, made once in each version of the content.

    Threads share it: it is read, never changed. Within a transaction everything is made anew:
    others do not see yet what stands there.
    """
    if not settings.CONTENT_REMEMBERED or connection.in_atomic_block:
        return make()
    return memory.get(key, make, version.current.current())
