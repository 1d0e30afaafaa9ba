"""Whether the mail server is to be left alone for now."""

import threading
import time

from django.conf import settings

# Seconds. A call every two minutes harms no server, nor locks an account whose password is wrong;
# and a server that is back has its mail soon.
LONGEST_REST = 120


def longest_rest() -> float:
    """Seconds; never longer than any mail waits."""
    return min(LONGEST_REST, settings.OUTBOX_LONGEST_RETRY)


class Server:
    """What the lanes of one worker know of the mail server.

    A server that is down is called once in a while, with whichever mail is next, not once for each
    mail that waits: the others stay due, and all go as soon as one call has succeeded. It is kept
    in memory: a worker that was restarted may well call at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._rests_until = 0.0
        self._last_answer = float("-inf")

    @property
    def is_resting(self) -> bool:
        return time.monotonic() < self._rests_until

    def answered(self) -> None:
        """It can be talked to: whatever waits may go."""
        with self._lock:
            self._failures, self._rests_until = 0, 0.0
            self._last_answer = time.monotonic()

    def failed(self, begun: float) -> None:
        """It could not be talked to by a call begun then (``time.monotonic``): it rests, for twice
        as long at each failure. Not if another lane has got through meanwhile: then it was only
        that call. Nor for lanes that failed together: that is one failure."""
        with self._lock:
            now = time.monotonic()
            if self._last_answer >= begun or now < self._rests_until:
                return
            rest = settings.OUTBOX_FIRST_RETRY * 2 ** min(self._failures, 20)
            self._failures += 1
            self._rests_until = now + min(rest, longest_rest())
