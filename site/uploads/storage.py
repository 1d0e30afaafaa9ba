"""Where files are kept that are not public: below ``VAR_DIR``, outside of ``MEDIA_ROOT``."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse
from django.utils.deconstruct import deconstructible

# A name has 255 bytes; Django appends eight signs where there is such a file already.
MAX_STEM_BYTES, MAX_ENDING = 200, 10


@deconstructible(path="uploads.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """What strangers send: files that only the site's own user can read, and only by name.

    ``location`` is ``VAR_DIR/private`` unless given.
    """

    folder = "private"

    def __init__(self, location: str | os.PathLike[str] | None = None) -> None:
        super().__init__(location, file_permissions_mode=0o600, directory_permissions_mode=0o700)
        self._folder = location

    # Looked up each time: settings change in tests after the storage is made.
    @property
    def base_location(self) -> str:
        return os.fspath(self._folder or settings.VAR_DIR / self.folder)

    @property
    def location(self) -> str:
        return os.path.abspath(self.base_location)

    def url(self, name: str | None) -> NoReturn:
        """Raises ValueError: a view that knows who asks gives these files out."""
        raise ValueError("These files have no public address.")

    def _save(self, name: str, content: File) -> str:
        """Writes the content to the disk, and its entry in the folder, before it returns the name.

        Raises OSError, and leaves nothing behind, where there is no room.
        """
        path = Path(self.path(name))
        self._make_folder(path.parent)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another took the name meanwhile
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
        """Makes what is missing of it, for nobody else to enter, and writes that to the disk."""
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
    """What staff upload: documents, and pictures as they came. ``location`` is ``VAR_DIR/library``
    unless given.

    The address of a file is one for staff (``media.originals``): readers get the sizes of a picture
    from the public storage, and documents through the view that knows who may have them.
    """

    folder = "library"

    def url(self, name: str | None) -> str:  # type: ignore[override]
        return reverse("core_original", args=[name])

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """As Django's, and no longer than file systems take: they count bytes, three to a Chinese
        character."""
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


def public_storage() -> Storage:
    """The storage of what every reader may have, for ``FileField(storage=public_storage)``."""
    return storages["public"]


def private_storage() -> Storage:
    """The storage of strangers' files, for ``FileField(storage=private_storage)``."""
    return storages["private"]


def random_name(instance: Any, filename: str) -> str:
    """A name for ``upload_to`` that tells nothing: ``ab/`` and 32 hexadecimal digits."""
    name = secrets.token_hex(16)
    return f"{name[:2]}/{name}"
