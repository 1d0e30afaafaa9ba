"""The content's version, as a process knows it."""

import logging
import threading
import time
from collections.abc import Callable, Hashable

from django.db import DatabaseError, connection
from django.db.models import Count, Max

logger = logging.getLogger(__name__)
SECONDS_BETWEEN_READS = 1.0
"""A page may be stale for so long at most."""


def read_version() -> Hashable:
    """Return the version that the database has, in one query; DatabaseError where that fails."""
    from page_cache.models import ContentChange

    try:
        row = ContentChange.objects.aggregate(number=Count("pk"), newest=Max("pk"))
    finally:
        # Read before a request begins, at whose end Django would give the connection back.
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
    return row["number"], row["newest"]


class ContentVersion:
    """The version that every request asks for and one of them reads each second.

    While the database is away the version stays as it was: kept pages go on.
    """

    def __init__(
        self,
        read: Callable[[], Hashable] = read_version,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._read_version, self._clock = read, clock
        self._lock = threading.Lock()
        self._current: Hashable = None
        self._next_read = float("-inf")
        self._expiries = 0

    def get(self) -> Hashable:
        """Return the version; at most a second old."""
        if self._clock() >= self._next_read and self._lock.acquire(blocking=self._current is None):
            try:
                if self._clock() >= self._next_read:
                    self._read()
            finally:
                self._lock.release()
        return self._current

    def expire(self) -> None:
        """Have the next request read the version: this process has written something itself."""
        self._expiries += 1
        self._next_read = float("-inf")

    def _read(self) -> None:
        # Counted from before the query: the next one sees what is written meanwhile.
        began, expiries = self._clock(), self._expiries
        try:
            self._current = self._read_version()
        except DatabaseError:
            logger.warning("The content's version can't be read", exc_info=True)
        finally:
            is_current = expiries == self._expiries
            self._next_read = began + SECONDS_BETWEEN_READS if is_current else float("-inf")


current_version = ContentVersion()
"""The version in this process."""
