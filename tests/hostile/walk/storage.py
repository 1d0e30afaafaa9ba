"""Where this process may write: in the site's own folder, and there where uploads belong."""

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
"""What makes a file or folder without opening it, and which argument names the new one."""

_written: set[Path] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what is about to be written, as Python says it to whoever audits it."""
    if _written is None:
        return
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        path = arguments[0]
    elif event in TARGETS:
        path = arguments[TARGETS[event]]
    else:
        return
    if isinstance(path, (str, bytes, os.PathLike)):  # not a file that is open already
        with suppress(ValueError):  # a NUL in it, which ``open`` refuses
            _written.add(Path(os.path.realpath(os.fsdecode(path))))


sys.addaudithook(_note)  # for as long as the process lives; no other process's files are seen


@contextmanager
def watched(outer: Path, inner: Path, checkout: Path) -> Iterator[None]:
    """Watch what this process writes. Raises AssertionError with the names of files above
    ``inner``, in it but beside the uploads, in the checkout, and of those with a mark in their
    name anywhere but among the uploads."""
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
