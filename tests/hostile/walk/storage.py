"""Where files may be written: in the site's own folder, and there where uploads belong."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "zq"
FOLDERS = {"media", "library", "private"}
PASSING = {".git", ".venv", ".venv-next", "node_modules", "var", "__pycache__", ".pytest_cache",
           ".hypothesis", ".ruff_cache", ".mypy_cache"}  # fmt: skip


@contextmanager
def watched(outer: Path, inner: Path, checkout: Path) -> Iterator[None]:
    """Notices files outside of ``inner``: in the folders above it, in the checkout, and those with
    a mark in their name in the machine's own folders. Raises AssertionError with their names."""
    before = _files(checkout)
    elsewhere = [Path("/"), Path(tempfile.gettempdir()), Path.home(), Path.cwd().parent]
    marked = {folder: _marked(folder) for folder in elsewhere}
    yield
    above = {path for path in outer.rglob("*") if not path.is_relative_to(inner)}
    assert above <= set(inner.parents), f"written outside: {sorted(above - set(inner.parents))}"
    found = {path.name for path in inner.iterdir()} - FOLDERS
    assert not found, f"written beside the uploads: {found}"
    assert _files(checkout) <= before, f"written into the code: {_files(checkout) - before}"
    for folder in elsewhere:
        new = _marked(folder) - marked[folder]
        assert not new, f"written outside: {folder} has {new}"


def _files(folder: Path) -> set[str]:
    found = set()
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in PASSING]
        found |= {os.path.join(root, name) for name in files}
    return found


def _marked(folder: Path) -> set[str]:
    return {name for name in os.listdir(folder) if MARK in name}
