"""The content's version, as a process knows it."""

import logging
import threading
import time
from collections.abc import Callable, Hashable

from django.db import DatabaseError, connection
from django.db.models import Count, Max

logger = logging.getLogger(__name__)
EVERY = 1.0
"""Seconds between two looks: so old may a page be at most."""


def look() -> Hashable:
    """The version as the database has it; one query. DatabaseError where it can't be asked."""
    from content_version.models import ContentChange

    try:
        found = ContentChange.objects.aggregate(number=Count("pk"), newest=Max("pk"))
    finally:
        # Asked before a request begins, at whose end Django would give the connection back.
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
    return found["number"], found["newest"]


class Version:
    """Asked for by every request, looked at by one of them a second. While the database is away,
    the version stays as it was: its pages go on."""

    def __init__(
        self, look: Callable[[], Hashable] = look, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._look, self._clock = look, clock
        self._lock = threading.Lock()
        self._current: Hashable = None
        self._next = float("-inf")
        self._changes = 0

    def current(self) -> Hashable:
        if self._clock() >= self._next and self._lock.acquire(blocking=self._current is None):
            try:
                if self._clock() >= self._next:
                    self._read()
            finally:
                self._lock.release()
        return self._current

    def look_again(self) -> None:
        """This process has written something itself: who writes sees it with the next request."""
        self._changes += 1
        self._next = float("-inf")

    def _read(self) -> None:
        # Counted from before the question: what is written while it is asked is seen by the next.
        began, changes = self._clock(), self._changes
        try:
            self._current = self._look()
        except DatabaseError:
            logger.warning("The content's version can't be asked for", exc_info=True)
        finally:
            self._next = began + EVERY if changes == self._changes else float("-inf")


current = Version()
"""That of this process."""
