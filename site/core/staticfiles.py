"""The stylesheet: one file per component in the source, one file for the reader."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

NAME = "css/site.css"


def sources() -> list[Path]:
    """The component files in the order of the cascade, which ``order.txt`` beside them states."""
    folder = settings.BASE_DIR / "static" / "css"
    names = (folder / "order.txt").read_text().split()
    return [folder / name for name in names]


def build() -> Path:
    """Joins the component files; returns the joined file, written anew only if one has changed."""
    target = settings.VAR_DIR / "stylesheet" / NAME
    files = sources()
    newest = max(file.stat().st_mtime_ns for file in [*files, files[0].parent / "order.txt"])
    if not target.exists() or target.stat().st_mtime_ns < newest:
        target.parent.mkdir(parents=True, exist_ok=True)
        joined = target.with_suffix(".new")
        joined.write_text("\n".join(file.read_text() for file in files))
        joined.replace(target)  # a reader never sees half a file
    return target


class StylesheetFinder(BaseFinder):
    """Finds the joined stylesheet for collectstatic, the development server and WhiteNoise."""

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return []
        found = str(build())
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        storage = FileSystemStorage(location=build().parents[1])
        yield NAME, storage
