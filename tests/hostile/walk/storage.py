"""Watcher of the files that this process writes: they must be in the upload folders of the site."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

MARK = re.compile(r"zq\d+qz")
FOLDERS = {"media", "library", "private"}
PASSING = {".git", ".venv", ".venv-next", "node_modules", "var", "__pycache__", ".pytest_cache",
           ".hypothesis", ".ruff_cache", ".mypy_cache"}  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
TARGETS = {"os.mkdir": 0, "os.rename": 1, "os.link": 1, "os.symlink": 1}
"""Audit events that create a file or folder without ``open``: index of the new path's argument."""

_written: set[Path] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    """Record the path that is about to be written; this is a hook for ``sys.addaudithook``."""
    if _written is None:
        return
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        path = arguments[0]
    elif event in TARGETS:
        path = arguments[TARGETS[event]]
    else:
        return
    if isinstance(path, (str, bytes, os.PathLike)):  # not a file descriptor
        with suppress(ValueError):  # a NUL in the path, which ``open`` refuses
            _written.add(Path(os.path.realpath(os.fsdecode(path))))


sys.addaudithook(_note)  # cannot be removed; does not see other processes


@contextmanager
def watched(outer: Path, inner: Path, checkout: Path) -> Iterator[None]:
    """Watch the files that this process writes; raise AssertionError with the misplaced ones.

    Inside of ``inner`` only the upload folders may be written, and in the checkout only caches and
    the like. Nothing else in ``outer`` may be written. Elsewhere only temporary folders and /dev
    may be, and no file with a mark in its name.
    """
    global _written
    _written = set()
    try:
        yield
        wrong = sorted(
            str(path) for path in _written if not _is_in_place(path, outer, inner, checkout)
        )
    finally:
        _written = None
    assert not wrong, f"written outside: {wrong}"


def _is_in_place(path: Path, outer: Path, inner: Path, checkout: Path) -> bool:
    outer, inner, checkout = outer.resolve(), inner.resolve(), checkout.resolve()
    if path == inner or path in inner.parents:
        return True
    if path.is_relative_to(inner):
        return path.relative_to(inner).parts[0] in FOLDERS
    if path.is_relative_to(outer):
        return False
    if path.is_relative_to(checkout):
        return not PASSING.isdisjoint(path.relative_to(checkout).parts)
    if MARK.search(path.name):
        return False
    passing = [Path(tempfile.gettempdir()).resolve(), Path("/dev")]
    return any(path.is_relative_to(folder) for folder in passing)
