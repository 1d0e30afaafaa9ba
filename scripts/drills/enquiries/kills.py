"""Thread that kills processes of the site at random moments, all of them while there is work."""

import random
import threading
from collections.abc import Callable

from scripts.drills.enquiries.site import DrillSite

LAST = 0.9
"""Share of the work at which the last kill is due at the latest."""


class Killer(threading.Thread):
    """Thread that kills one of the named processes each time the work reaches a random share.

    ``number`` is the number of kills; ``share_done`` returns the share of the work done, 0 to 1.
    """

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
                # A random delay: the kill hits any moment of the work that follows a response.
                self._ended.wait(self._random.uniform(0, 0.5))
                self._site.kill(self._random.choice(self._names))
        except BaseException as error:
            self.error = error

    def end(self, seconds: float) -> None:
        """Wait ``seconds`` for the last kill, then stop the thread and raise its error, if any."""
        self.join(timeout=seconds)
        self._ended.set()
        self.join(timeout=120)
        if self.error:
            raise self.error
