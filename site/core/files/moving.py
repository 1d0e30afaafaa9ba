"""Takes uploads out of the public folder, where earlier versions kept them."""

import filecmp
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage, storages

PUBLIC_FOLDERS = ("images/", "share/")
"""Of MEDIA_ROOT: sizes of pictures, share pictures. Whatever else is there was uploaded."""

logger = logging.getLogger(__name__)


def move_uploads(renditions: Any) -> tuple[int, list[str]]:
    """Moves what was uploaded from the public storage to the one that is not; how many files, and
    the names of those that stay because another file has their name there. To be repeated at will.

    ``renditions`` is the model of pictures' sizes: one that is the whole picture is deleted, with
    its file. Does nothing with files where one of the storages is not on this machine's disk.
    """
    for rendition in renditions.objects.filter(filter_spec="original"):
        storages["public"].delete(rendition.file.name)
        rendition.delete()
    public, library = storages["public"], storages["default"]
    if not (isinstance(public, FileSystemStorage) and isinstance(library, FileSystemStorage)):
        return 0, []
    if os.path.realpath(public.location) == os.path.realpath(library.location):
        return 0, []
    moved, kept = 0, []
    root = Path(public.location)
    for path in list(_uploads(root)):
        name = path.relative_to(root).as_posix()
        if _move(path, Path(library.location, name)):
            moved += 1
        else:
            kept.append(name)
    _drop_empty_folders(root)
    return moved, kept


def _uploads(root: Path) -> Iterator[Path]:
    for folder, _folders, files in os.walk(root):
        for name in files:
            path = Path(folder, name)
            if not path.relative_to(root).as_posix().startswith(PUBLIC_FOLDERS):
                yield path


def _move(source: Path, target: Path) -> bool:
    """Whether the file is at its new place alone; another there is never overwritten."""
    if target.exists():
        if not filecmp.cmp(source, target, shallow=False):
            logger.error("%s stays public: there is another %s.", source, target)
            return False
        source.unlink()
        return True
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Between two disks it is copied first: what is half copied must not count as there.
    part = target.with_name(f".{target.name[:100]}.part")
    shutil.move(source, part)
    os.chmod(part, 0o600)
    part.rename(target)
    return True


def _drop_empty_folders(root: Path) -> None:
    for folder, _folders, _files in os.walk(root, topdown=False):
        if Path(folder) != root and not os.listdir(folder):
            os.rmdir(folder)
