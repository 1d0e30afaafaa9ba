"""Processes killed at random moments, all of them while there is work."""

import random
import threading
from collections.abc import Callable

from scripts.drills.enquiries.site import DrillSite

LAST = 0.9
"""The share of the work by which the last kill is due."""


class Killer(threading.Thread):
    """Kills one of the processes whenever the work has come to the next of the random shares."""

    def __init__(
        self,
        site: DrillSite,
        names: list[str],
        number: int,
        share_done: Callable[[], float],
        seed: int,
    ) -> None:
        super().__init__(daemon=True)
        self._site, self._names, self._share_done = site, names, share_done
        self._random = random.Random(seed)
        self._shares = sorted(self._random.uniform(0, LAST) for _ in range(number))
        self._ended = threading.Event()
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            for share in self._shares:
                while self._share_done() < share:
                    if self._ended.wait(0.01):
                        return
                # Not at an answer, but anywhere in the work that follows it.
                self._ended.wait(self._random.uniform(0, 0.5))
                self._site.kill(self._random.choice(self._names))
        except BaseException as error:
            self.error = error

    def end(self, seconds: float) -> None:
        """Waits for the last kill; no more afterwards."""
        self.join(timeout=seconds)
        self._ended.set()
        self.join(timeout=120)
        if self.error:
            raise self.error
