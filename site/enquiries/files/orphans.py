"""Deletion of files in the private storage that no database row refers to.

They come from forms that were never sent, or whose transaction failed.
"""

import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import islice

from uploads.storage import get_private_storage

BATCH = 500

logger = logging.getLogger(__name__)


def sweep_orphans(
    known: Iterable[str] | Callable[[set[str]], set[str]], older_than: timedelta
) -> int:
    """Delete old files of the private storage that are not known; return the number deleted.

    ``known`` are the names that rows refer to, or a function that gets up to ``BATCH`` names and
    returns those. ``older_than`` must be longer than a request takes from storing the file to
    committing its row. A file that cannot be deleted is logged and left.
    """
    storage = get_private_storage()
    if callable(known):
        which = known
    else:
        names = {str(name) for name in known}
        which = names.intersection
    oldest = time.time() - older_than.total_seconds()
    old = _old_files(storage.path(""), "", oldest)
    deleted = 0
    while batch := set(islice(old, BATCH)):
        # Query after listing the files, so that rows added in the meantime count.
        for name in batch - which(batch):
            deleted += _delete(storage.path(name))
    return deleted


def _old_files(root: str, folder: str, oldest: float) -> Iterator[str]:
    try:
        entries = os.scandir(os.path.join(root, folder))
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            name = f"{folder}/{entry.name}" if folder else entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    yield from _old_files(root, name, oldest)
                elif entry.stat(follow_symlinks=False).st_mtime < oldest:
                    yield name
            except FileNotFoundError:  # deleted in the meantime
                continue


def _delete(path: str) -> bool:
    try:
        os.unlink(path)
    except FileNotFoundError:  # another worker has deleted it
        return False
    except OSError:
        logger.exception("An orphan could not be deleted.")
        return False
    return True
