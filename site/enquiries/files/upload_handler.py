"""Taking a request's files in without letting it fill the disk.

What is too much is dropped and noted, and the request read on: its text fields still arrive.
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
    """A file that was dropped: its name as sent, and why."""

    name: str
    reason: Literal["too_large", "too_many", "no_space"]


def message_of(refused: RefusedUpload) -> str:
    """What its sender should know, in the active language."""
    return str(MESSAGES[refused.reason]) % {
        "name": names.shown(refused.name),
        "limit": LIMIT,
        "files": MAX_FILES,
        "together": f"{MAX_REQUEST_BYTES // 1024**2} MB",
    }


def limit_uploads(request: HttpRequest) -> None:
    """Has the request's files taken in by LimitedUploadHandler alone.

    Call it before anything reads ``request.POST``: in a view that is ``csrf_exempt`` and calls one
    that is ``csrf_protect``. ``request.refused_uploads`` fills as ``request.POST`` is read.
    """
    request.upload_handlers = [LimitedUploadHandler(request)]


class LimitedUploadHandler(FileUploadHandler):
    """Streams each file to a temporary one, as Django's own handler does, within limits.

    Those of a request count what is kept: a dropped file takes no place from the others.
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
        # The parser closes whatever is there: not the file before, which is in the form.
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
        """Gives nothing back: no other handler follows."""
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
            self.file.seek(0)  # writes what is still held back
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
        """Removes the temporary file."""
        if file := self.__dict__.pop("file", None):
            # To close it is to write what is held back, which fails again on a full disk.
            with contextlib.suppress(OSError):
                file.close()
