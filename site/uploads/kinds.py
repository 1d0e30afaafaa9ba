"""Validation of a visitor's upload: file type by content (never by name), size, structure."""

import io

from django.core.files import File

from uploads import archives, pictures
from uploads.formats import ACCEPT, DRAWINGS, MAX_BYTES, FileKind
from uploads.names import download_name
from uploads.refusals import make_refusal
from uploads.signatures import HEAD, detect_signature

__all__ = ["ACCEPT", "MAX_BYTES", "FileKind", "detect_kind", "download_name"]


def detect_kind(file: File, name: str) -> FileKind:
    """Return the file's type and leave the file at position 0; ``name`` is only for messages.

    Raises ValidationError, with advice for the sender, if the file is empty, larger than
    ``MAX_BYTES``, of a type that is not in DRAWINGS, or if its structure is damaged or not allowed
    (see ``uploads.archives`` and ``uploads.pictures``).
    """
    try:
        return _kind(file, name)
    finally:
        file.seek(0)


def _kind(file: File, name: str) -> FileKind:
    file.seek(0, io.SEEK_END)
    size = file.tell()
    if size == 0:
        raise make_refusal("empty", name)
    if size > MAX_BYTES:
        raise make_refusal("too_large", name)
    file.seek(0)
    kind = detect_signature(file.read(HEAD))
    if kind not in DRAWINGS:
        raise make_refusal("unknown", name)
    if kind == FileKind.ZIP:
        archives.check_archive(file, name)
    elif kind in pictures.READERS:
        pictures.check_picture(file, size, kind, name)
    return kind
