"""Content version: changes with every public write, so that processes renew cached pages."""

import logging
import threading
import time
from collections.abc import Callable, Hashable

from django.db import DatabaseError, connection
from django.db.models import Count, Max

logger = logging.getLogger(__name__)
SECONDS_BETWEEN_READS = 1.0
"""Seconds between two reads, and so the longest time that a page may be stale."""


def read_version() -> Hashable:
    """Return the content version from the database, in one query; may raise DatabaseError."""
    from page_cache.models import ContentChange  # noqa: PLC0415  # read before models are loaded

    try:
        row = ContentChange.objects.aggregate(number=Count("pk"), newest=Max("pk"))
    finally:
        # This runs before a request begins, at whose end Django would release the connection.
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
    return row["number"], row["newest"]


class ContentVersion:
    """The content version in a process; one request per second reads it from the database.

    While the database is down the version does not change, and cached pages are still served.
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
        """Return the version; at most a second old while the database answers."""
        if self._clock() >= self._next_read and self._lock.acquire(blocking=self._current is None):
            try:
                if self._clock() >= self._next_read:
                    self._read()
            finally:
                self._lock.release()
        return self._current

    def expire(self) -> None:
        """Make the next request read the version, after a write by this process."""
        self._expiries += 1
        self._next_read = float("-inf")

    def _read(self) -> None:
        # Count from before the query, so that the next read sees what is written during it.
        began, expiries = self._clock(), self._expiries
        try:
            self._current = self._read_version()
        except DatabaseError:
            logger.warning("The content's version can't be read", exc_info=True)
        finally:
            is_current = expiries == self._expiries
            self._next_read = began + SECONDS_BETWEEN_READS if is_current else float("-inf")


current_version = ContentVersion()
"""The content version in this process."""
