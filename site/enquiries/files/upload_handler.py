"""Upload handler with limits, so that no request can fill the disk.

Files over a limit are dropped and recorded; the rest of the request is still read, so that its text
fields arrive.
"""

import contextlib
import logging
from dataclasses import dataclass
from typing import Any, Literal

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from uploads import names
from uploads.formats import LIMIT, MAX_BYTES
from uploads.refusals import TOO_LARGE

MAX_FILES = 10
MAX_REQUEST_BYTES = 110 * 1024 * 1024
MESSAGES = {
    "too_large": TOO_LARGE,
    "too_many": _(
        "“%(name)s” was left out: at most %(files)d files, together %(together)s, can be sent at "
        "once. Send it with another enquiry."
    ),
    "no_space": _(
        "“%(name)s” could not be stored: there is no room on our server at the moment. Send your "
        "message without it, and the file by e-mail."
    ),
}

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class RefusedUpload:
    """Dropped file: its name as sent, and the reason."""

    name: str
    reason: Literal["too_large", "too_many", "no_space"]


def get_dropped_file_message(refused: RefusedUpload) -> str:
    """Return the message to the sender about a dropped file, in the active language."""
    return str(MESSAGES[refused.reason]) % {
        "name": names.shorten_name(refused.name),
        "limit": LIMIT,
        "files": MAX_FILES,
        "together": f"{MAX_REQUEST_BYTES // 1024**2} MB",
    }


def limit_uploads(request: HttpRequest) -> None:
    """Set LimitedUploadHandler as the only upload handler of the request.

    Call it before anything reads ``request.POST``: in a view that is ``csrf_exempt`` and calls one
    that is ``csrf_protect``. Dropped files are added to ``request.refused_uploads`` while
    ``request.POST`` is read.
    """
    request.upload_handlers = [LimitedUploadHandler(request)]


class LimitedUploadHandler(FileUploadHandler):
    """Upload handler that streams files to temporary files, like Django's own, but within limits.

    The limits per request count kept files only: a dropped file does not reduce them for others.
    """

    file: TemporaryUploadedFile

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.refused: list[RefusedUpload] = []
        request.refused_uploads = self.refused  # type: ignore[attr-defined]
        self.kept_files = self.kept_bytes = 0
        self.dropped = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.dropped = False
        # The parser closes ``self.file``: the previous file is in the form and must stay open.
        self.__dict__.pop("file", None)
        if self.kept_files >= MAX_FILES:
            self._drop("too_many")
            return
        try:
            self.file = TemporaryUploadedFile(
                str(self.file_name),
                str(self.content_type),
                0,
                self.charset,
                self.content_type_extra,
            )
        except OSError:
            self._drop("no_space")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write the chunk or drop the file; return None, as no other handler follows."""
        if self.dropped:
            return
        end = start + len(raw_data)
        if end > MAX_BYTES:
            self._drop("too_large")
        elif self.kept_bytes + end > MAX_REQUEST_BYTES:
            self._drop("too_many")
        else:
            try:
                self.file.write(raw_data)
            except OSError:
                self._drop("no_space")

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if self.dropped:
            return None
        try:
            self.file.seek(0)  # flushes the buffer, which can fail on a full disk
        except OSError:
            self._drop("no_space")
            return None
        self.file.size = file_size
        self.kept_files += 1
        self.kept_bytes += file_size
        return self.file

    def upload_interrupted(self) -> None:
        self._discard()

    def _drop(self, reason: Literal["too_large", "too_many", "no_space"]) -> None:
        if reason == "no_space":
            logger.exception("An uploaded file could not be stored.")
        self.dropped = True
        self.refused.append(RefusedUpload(str(self.file_name), reason))
        self._discard()

    def _discard(self) -> None:
        """Close the temporary file, which deletes it."""
        if file := self.__dict__.pop("file", None):
            # Closing flushes the buffer, which fails again on a full disk.
            with contextlib.suppress(OSError):
                file.close()
