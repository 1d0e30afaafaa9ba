"""One mail of a process at a time stands between the server's yes and our note of it."""

import threading
import time
from types import TracebackType

PATIENCE_SECONDS = 1.0
"""A server answers faster; one that doesn't holds up a single mail, not the rest of the queue."""


class InHand:
    """A turn for each sending of a process: killed at whatever moment, it leaves one mail behind
    that the server has and we don't know of, and that is sent twice.

    Who holds the turn for longer than ``PATIENCE_SECONDS`` waits for a server that hangs: the
    others go on beside it.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._since = 0.0
        self._mine = threading.local()

    def __enter__(self) -> None:
        left = PATIENCE_SECONDS - (time.monotonic() - self._since)
        self._mine.has_turn = self._turn.acquire(timeout=max(left, 0))
        if self._mine.has_turn:
            self._since = time.monotonic()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._mine.has_turn:
            self._turn.release()
