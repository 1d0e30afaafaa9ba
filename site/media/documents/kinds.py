"""File types that staff may upload as documents, checked by content *and* by name.

Accepted are data sheets and certificates (PDF), forms and price tables (Office), measured curves
(CSV, text), models and drawings (STEP, DXF, DWG), and sets of these (ZIP). Not accepted are images,
which have their own library, and files that a browser or a double click would run.
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
from uploads.refusals import make_refusal
from uploads.signatures import HEAD, detect_signature

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
    # The content only tells that it is text; CSV or plain text is decided by the name.
    "csv": TEXT,
    "txt": TEXT,
}
"""Required content by file name extension."""
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}
"""Content types by extension; all others, also older files, get application/octet-stream."""
NAMES = "PDF, DOCX, XLSX, PPTX, CSV, TXT, ZIP, STEP, DXF, DWG"
# Content that browsers would sniff as HTML or XML (WHATWG MIME Sniffing standard).
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


def check_document(file: File, name: str) -> None:
    """Raise ValidationError, with advice for staff, if the file is not allowed as a document.

    That is: its extension is not in KINDS, its content does not match the extension, it is empty or
    larger than WAGTAILDOCS_MAX_UPLOAD_SIZE (bytes), or ``uploads.archives.check_archive`` refuses
    it. The file is at position 0 afterwards.
    """
    try:
        _examine(file, name)
    finally:
        file.seek(0)


def _examine(file: File, name: str) -> None:
    limit = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending not in KINDS:
        raise make_refusal("kind", name, MESSAGES, kinds=NAMES)
    file.seek(0, io.SEEK_END)
    if not file.tell():
        raise make_refusal("empty", name, MESSAGES)
    if file.tell() > limit:
        raise make_refusal("too_large", name, MESSAGES, limit=f"{limit // 1024**2} MB")
    if _content(file, name) != KINDS[ending]:
        raise make_refusal("content", name, MESSAGES, ending=ending)


def _content(file: File, name: str) -> str:
    """Return the detected content: a FileKind value, an Office extension, TEXT or ""."""
    file.seek(0)
    kind = detect_signature(file.read(HEAD))
    if kind == FileKind.ZIP:
        return archives.check_archive(file, name, office=True) or kind.value
    if kind is not None:
        return kind.value
    return TEXT if _is_text(file) else ""


def _is_text(file: File) -> bool:
    """Return True if the whole file is text in UTF-8 or GB 18030, not markup and not a script."""
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
