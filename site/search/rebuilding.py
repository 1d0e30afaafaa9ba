"""Brings records and index in step with the site: what is missing, or all of it anew.

Batch by batch, each a transaction of its own: nobody waits, and who searches finds what is there.
"""

from collections.abc import Callable

from search.records import keeping

Progress = Callable[[str, int], None]
"""Told of what has been done: its name, how many."""


def mend() -> int:
    """Makes what is missing, removes what is no longer to be found; how many batches."""
    keeping.prune()
    done = 0
    for make, batch in keeping.missing():
        make(batch)
        done += 1
    return done
