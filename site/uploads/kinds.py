"""What a file that a stranger sends is: decided by its content, never by what it is called."""

import io

from django.core.files import File

from uploads import archives, pictures
from uploads.formats import ACCEPT, DRAWINGS, MAX_BYTES, FileKind
from uploads.names import download_name
from uploads.refusals import refusal
from uploads.signatures import HEAD, kind_of

__all__ = ["ACCEPT", "MAX_BYTES", "FileKind", "download_name", "examine"]


def examine(file: File, name: str) -> FileKind:
    """The kind of the file, which is at its start afterwards; ``name`` only names it in messages.

    Raises ValidationError, with what the sender can do, for a file that is empty, larger than
    ``MAX_BYTES``, of another kind, or damaged as far as its structure tells.
    """
    try:
        return _kind(file, name)
    finally:
        file.seek(0)


def _kind(file: File, name: str) -> FileKind:
    file.seek(0, io.SEEK_END)
    size = file.tell()
    if size == 0:
        raise refusal("empty", name)
    if size > MAX_BYTES:
        raise refusal("too_large", name)
    file.seek(0)
    kind = kind_of(file.read(HEAD))
    if kind not in DRAWINGS:
        raise refusal("unknown", name)
    if kind == FileKind.ZIP:
        archives.check(file, name)
    elif kind in pictures.READERS:
        pictures.check(file, size, kind, name)
    return kind
