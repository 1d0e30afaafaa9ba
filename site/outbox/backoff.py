"""Retry back-off: waits between attempts, for one mail and for all while the server is down."""

import threading
import time

from django.conf import settings

# Seconds. A call every two minutes does no harm: it does not lock an account whose password is
# wrong. And once the server is back, waiting mail goes out soon.
LONGEST_PAUSE = 120


def get_longest_pause() -> float:
    """Return the longest pause of the worker in seconds, at most ``OUTBOX_LONGEST_RETRY``."""
    pause: float = min(LONGEST_PAUSE, settings.OUTBOX_LONGEST_RETRY)
    return pause


def get_wait(failures: int, longest: float) -> float:
    """Return the wait in seconds after ``failures`` failures (1 or more): each doubles it.

    The first wait is ``OUTBOX_FIRST_RETRY``; ``longest`` is the upper limit in seconds.
    """
    wait: float = min(settings.OUTBOX_FIRST_RETRY * 2 ** min(failures - 1, 20), longest)
    return wait


class ServerBackoff:
    """State of the mail server (reachable or paused), shared by the lanes of one worker.

    A server that is down is called from time to time with the next mail, not once for each waiting
    mail. The other mails stay due and are all sent as soon as one call succeeds. The state is kept
    in memory, so a restarted worker may call at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._paused_until = 0.0
        self._last_success = float("-inf")

    @property
    def is_paused(self) -> bool:
        return time.monotonic() < self._paused_until

    def resume_after_success(self) -> None:
        """End the pause: the server was reached."""
        with self._lock:
            self._failures, self._paused_until = 0, 0.0
            self._last_success = time.monotonic()

    def pause_after_failure(self, begun: float) -> None:
        """Pause after a failed call, for twice as long at each failure.

        ``begun`` is the ``time.monotonic()`` value at the start of the call. Nothing is recorded if
        another lane has reached the server since then (only this call failed), or during a pause
        (lanes that failed together count as one failure).
        """
        with self._lock:
            now = time.monotonic()
            if self._last_success >= begun or now < self._paused_until:
                return
            self._failures += 1
            self._paused_until = now + get_wait(self._failures, get_longest_pause())
