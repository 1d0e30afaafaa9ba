"""Which files staff may put into the library of documents: known by content *and* by name.

What a magnet maker gives away: data sheets and certificates (PDF), forms and price tables (Office),
measured curves (CSV, text), models and drawings (STEP, DXF, DWG), and a set of them (ZIP). No
pictures, which have a library of their own; nothing that a browser or a double click runs.
"""

import codecs
import io
import re
from typing import Any

from django.conf import settings
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from uploads import archives, dangerous
from uploads.formats import EXTENSIONS, FileKind
from uploads.refusals import refusal
from uploads.signatures import HEAD, kind_of

TEXT = "text"
KINDS = {
    **{
        ending: kind.value
        for kind in (FileKind.PDF, FileKind.STEP, FileKind.DXF, FileKind.DWG, FileKind.ZIP)
        for ending in EXTENSIONS[kind]
    },
    "docx": "docx",
    "xlsx": "xlsx",
    "pptx": "pptx",
    # A text is known as such by its content; which kind of text, only the name tells.
    "csv": TEXT,
    "txt": TEXT,
}
"""By a name's ending, what must be in the file."""
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}
"""Of the rest, older files of other kinds too, a browser is told nothing but that it is a file."""
NAMES = "PDF, DOCX, XLSX, PPTX, CSV, TXT, ZIP, STEP, DXF, DWG"
# What browsers take for a page where nobody tells them otherwise (the MIME sniffing standard).
MARKUP = re.compile(rb"\s*<(?:[!?]|/?[a-z])", re.IGNORECASE)
NOT_TEXT = re.compile(rb"[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
MESSAGES: dict[str, Any] = {
    "empty": _("“%(name)s” is empty. Save the document again and upload the new file."),
    "too_large": _(
        "“%(name)s” is too large: at most %(limit)s are allowed. Make the file smaller and upload "
        "it again."
    ),
    "kind": _(
        "“%(name)s” can't be taken: documents are %(kinds)s. Save it as one of these and upload "
        "the new file."
    ),
    "content": _(
        "“%(name)s” is named .%(ending)s but holds something else. Save it anew in the program it "
        "was made with and upload the new file."
    ),
}


def examine(file: File, name: str) -> None:
    """Raises ValidationError, with what staff can do, for a file that is none of the kinds above,
    too large, or an archive that is damaged, locked, or has a program in it.

    The file is at its start afterwards.
    """
    try:
        _examine(file, name)
    finally:
        file.seek(0)


def _examine(file: File, name: str) -> None:
    limit = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending not in KINDS:
        raise refusal("kind", name, MESSAGES, kinds=NAMES)
    file.seek(0, io.SEEK_END)
    if not file.tell():
        raise refusal("empty", name, MESSAGES)
    if file.tell() > limit:
        raise refusal("too_large", name, MESSAGES, limit=f"{limit // 1024**2} MB")
    if _content(file, name) != KINDS[ending]:
        raise refusal("content", name, MESSAGES, ending=ending)


def _content(file: File, name: str) -> str:
    """What the file holds: one of the values of ``KINDS``, or blank."""
    file.seek(0)
    kind = kind_of(file.read(HEAD))
    if kind == FileKind.ZIP:
        return archives.check(file, name, office=True) or kind.value
    if kind is not None:
        return kind.value
    return TEXT if _is_text(file) else ""


def _is_text(file: File) -> bool:
    """Whether it is text to its end, in UTF-8 or as a Chinese Windows writes it, and no markup."""
    file.seek(0)
    head = file.read(HEAD).removeprefix(codecs.BOM_UTF8)
    if MARKUP.match(head) or dangerous.is_program(head):
        return False
    return any(_decodes(file, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(file: File, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while data := file.read(HEAD):
            if NOT_TEXT.search(data):
                return False
            decoder.decode(data)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
