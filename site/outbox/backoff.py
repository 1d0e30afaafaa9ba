"""The waits between attempts: of one mail, and of all while the server is down."""

import threading
import time

from django.conf import settings

# Seconds. A call every two minutes harms no server, nor locks an account whose password is wrong;
# and a server that is back has its mail soon.
LONGEST_PAUSE = 120


def get_longest_pause() -> float:
    """Return seconds; never longer than any mail waits."""
    return min(LONGEST_PAUSE, settings.OUTBOX_LONGEST_RETRY)


def get_wait(failures: int, longest: float) -> float:
    """Return the seconds to wait after so many failures, one or more: each doubles them."""
    return min(settings.OUTBOX_FIRST_RETRY * 2 ** min(failures - 1, 20), longest)


class ServerBackoff:
    """What the lanes of one worker know of the mail server.

    A server that is down is called once in a while, with whichever mail is next, not once for each
    mail that waits: the others stay due, and all go as soon as one call has succeeded. It is kept
    in memory: a worker that was restarted may well call at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._paused_until = 0.0
        self._last_success = float("-inf")

    @property
    def is_paused(self) -> bool:
        return time.monotonic() < self._paused_until

    def record_success(self) -> None:
        """Let whatever waits go: the server can be talked to."""
        with self._lock:
            self._failures, self._paused_until = 0, 0.0
            self._last_success = time.monotonic()

    def record_failure(self, begun: float) -> None:
        """Pause after a call begun then (``time.monotonic``) that failed, for twice as long at each
        failure. Not if another lane has got through meanwhile: then it was only that call. Nor for
        lanes that failed together: that is one failure."""
        with self._lock:
            now = time.monotonic()
            if self._last_success >= begun or now < self._paused_until:
                return
            self._failures += 1
            self._paused_until = now + get_wait(self._failures, get_longest_pause())
