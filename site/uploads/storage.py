"""Storage classes for files that are not public: below ``VAR_DIR``, outside of ``MEDIA_ROOT``."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import NoReturn

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse
from django.utils.deconstruct import deconstructible

# File systems allow 255 bytes; Django appends 8 characters if the name is already in use.
MAX_STEM_BYTES, MAX_ENDING = 200, 10


@deconstructible(path="uploads.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Storage of visitors' uploads, readable only by the site's system user (modes 0600, 0700).

    ``location`` is ``VAR_DIR/private`` by default.
    """

    folder = "private"

    def __init__(self, location: str | os.PathLike[str] | None = None) -> None:
        super().__init__(location, file_permissions_mode=0o600, directory_permissions_mode=0o700)
        self._folder = location

    # Not cached: tests change the settings after the storage is created.
    @property
    def base_location(self) -> str:
        return os.fspath(self._folder or settings.VAR_DIR / self.folder)

    @property
    def location(self) -> str:
        return os.path.abspath(self.base_location)

    def url(self, name: str | None) -> NoReturn:
        """Raise ValueError: these files are only served by views that check permissions."""
        raise ValueError("These files have no public address.")

    def _save(self, name: str, content: File) -> str:
        """Store the file and return its name, after fsync of the file and its directory.

        Raises OSError if the disk is full; no partial file is left.
        """
        path = Path(self.path(name))
        self._make_folder(path.parent)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process took the name meanwhile
            return self._save(self.get_available_name(name), content)
        try:
            with open(descriptor, "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk if isinstance(chunk, bytes) else chunk.encode())
                file.flush()
                os.fsync(file.fileno())
            _sync_folder(path.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        return path.relative_to(self.location).as_posix()

    def _make_folder(self, folder: Path) -> None:
        """Create the missing directories with mode 0700, with fsync of their parents."""
        if folder.is_dir():
            return
        if folder == Path(self.location):
            folder.parent.mkdir(parents=True, exist_ok=True)
        else:
            self._make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(folder.parent)


@deconstructible(path="uploads.storage.LibraryStorage")
class LibraryStorage(PrivateStorage):
    """Storage of staff uploads: documents and original images.

    ``location`` is ``VAR_DIR/library`` by default. A file's URL is a view for staff
    (``media.originals``): visitors get the renditions of an image from the public storage, and
    documents through a view that checks permissions.
    """

    folder = "library"

    def url(self, name: str | None) -> str:  # type: ignore[override]
        return reverse("core_original", args=[name])

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """Return Django's free name, shortened to the limit of file systems.

        The limit counts bytes; a Chinese character has three in UTF-8.
        """
        folder, base = os.path.split(name)
        stem, ending = os.path.splitext(base)
        ending = ending[:MAX_ENDING]
        stem = stem.encode()[:MAX_STEM_BYTES].decode(errors="ignore")
        return super().get_available_name(os.path.join(folder, stem + ending), max_length)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def get_public_storage() -> Storage:
    """Return the storage of public files, for ``FileField(storage=public_storage)``."""
    return storages["public"]


def get_private_storage() -> Storage:
    """Return the storage of visitors' uploads, for ``FileField(storage=private_storage)``."""
    return storages["private"]


def make_random_name(instance: object, filename: str) -> str:
    """Return a random name for ``upload_to``: 32 hexadecimal digits below a directory of two.

    The directory is the first two digits, as in ``ab/ab12…``; the user's file name is not used.
    """
    name = secrets.token_hex(16)
    return f"{name[:2]}/{name}"
