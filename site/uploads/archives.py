"""Checks of uploaded ZIP files and Office documents, with limits on all that is unpacked.

They refuse damaged and encrypted archives, ZIP bombs, unsafe paths, programs and nested archives.
"""

import contextlib
import io
import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, cast

from django.core.exceptions import ValidationError
from django.core.files import File

from uploads import dangerous, names
from uploads.formats import MAX_BYTES
from uploads.refusals import make_refusal

MAX_MEMBERS = 1000
MAX_DIRECTORY = 1024 * 1024  # bytes of the central directory
MAX_UNPACKED = 8 * MAX_BYTES  # models and drawings are compressed to about 1/8
# Above 10 MB unpacked, only ZIP bombs reach this ratio; the maximum of Deflate is 1:1030.
MAX_RATIO, RATIO_FROM = 200, 10 * 1024 * 1024
MAX_DEPTH = 2  # a ZIP in the ZIP, and an Office document in that
CHUNK = 64 * 1024
END, END_LENGTH, MOST_COMMENT = b"PK\x05\x06", 22, 65_535
# ZIP64 records in front of END, in archives over 4 GB and in those that a server streams.
LOCATOR, LOCATOR_LENGTH = b"PK\x06\x07", 20
RECORD, RECORD_LENGTH = b"PK\x06\x06", 56
ENCRYPTED = 0x1 | 0x40 | 0x2000
UNICODE_PATH = 0x7075
FIRST_CHINESE = "\u2e80"
OFFICE = ("word/", "xl/", "ppt/")
# The main part of each document of Word, Excel and PowerPoint.
OFFICE_PARTS = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
}
# Parts of Office documents that can run code: old macros, ActiveX controls, embedded OLE objects.
OFFICE_PROGRAM = re.compile(r"(?:^|/)(?:macrosheets/|activex/|oleobject[^/]*$)", re.IGNORECASE)


@dataclass
class _Budget:
    """Remaining limits (members, unpacked bytes), shared by an archive and those nested in it."""

    members: int = MAX_MEMBERS
    unpacked: int = MAX_UNPACKED


def check_archive(file: IO[bytes] | File, name: str, office: bool = False) -> str:
    """Return "docx", "xlsx" or "pptx" for an Office document, "" for any other accepted ZIP.

    Raises ValidationError if the ZIP is damaged, encrypted, empty, too large when unpacked or has
    too many members; if it contains a program, the EICAR test virus, an unsafe path or an archive
    that can't be checked; or if it is an Office document and ``office`` is False. ``name`` is the
    archive's name, for the messages.
    """
    archive = _Archive(cast(IO[bytes], file), name, _Budget(), 0, office)
    archive.check()
    return archive.office_kind


class _Archive:
    """One ZIP file at a nesting level (``depth``, 0 for the upload itself)."""

    def __init__(
        self, file: IO[bytes], name: str, budget: _Budget, depth: int, office: bool = False
    ) -> None:
        self.file, self.name, self.budget, self.depth = file, name, budget, depth
        self.office, self.office_kind = office, ""
        file.seek(0, io.SEEK_END)
        self.size = file.tell()

    def check(self) -> None:
        try:
            self._check()
        except ValidationError:
            raise
        except Exception as error:  # zipfile raises many types for a broken archive
            raise make_refusal("zip_damaged", self.name) from error

    def _check(self) -> None:
        count, directory = self._directory()
        with zipfile.ZipFile(self.file) as archive:
            members = archive.infolist()
            if len(members) != count or len({info.orig_filename for info in members}) != count:
                raise make_refusal("zip_damaged", self.name)
            self._check_places(members, directory)
            self._check_names(members)
            self._check_sizes(members)
            for info in members:
                if not info.is_dir():
                    self._check_content(archive, info)

    def _directory(self) -> tuple[int, int]:
        """Return the number of members and the offset of the central directory.

        They are checked before zipfile opens the archive, as it creates an object for each member.
        """
        self.file.seek(
            max(0, self.size - END_LENGTH - MOST_COMMENT - LOCATOR_LENGTH - RECORD_LENGTH)
        )
        tail = self.file.read()
        start = len(tail) - END_LENGTH
        if not (tail.startswith(END, max(0, start)) and tail.endswith(b"\0\0")):
            start = tail.rfind(END)
        if start < 0:
            raise make_refusal("zip_damaged", self.name)
        values = struct.unpack("<4H2L", tail[start + 4 : start + 20])
        position = self.size - len(tail) + start
        if tail[:start][-LOCATOR_LENGTH:].startswith(LOCATOR):
            record = tail[:start][-LOCATOR_LENGTH - RECORD_LENGTH : -LOCATOR_LENGTH]
            values = self._agreed(values, struct.unpack("<4s12x2L4Q", record))
            position -= LOCATOR_LENGTH + RECORD_LENGTH
            # zipfile expects the record here, other programs at the offset in the locator.
            if struct.unpack("<8xQ4x", tail[:start][-LOCATOR_LENGTH:])[0] != position:
                raise make_refusal("zip_damaged", self.name)
        disk, first_disk, here, count, length, offset = values
        if count > self.budget.members or length > MAX_DIRECTORY:
            raise make_refusal("zip_many", self.name, limit=MAX_MEMBERS)
        if not count:
            raise make_refusal("zip_empty", self.name)
        # No data before the archive: all members lie between the file start and the directory.
        if disk or first_disk or here != count or offset + length != position:
            raise make_refusal("zip_damaged", self.name)
        return count, offset

    def _agreed(self, small: tuple[int, ...], large: tuple[Any, ...]) -> tuple[int, ...]:
        """Return the values of the ZIP64 record.

        Those of the normal record must be the same or unset (all bits 1), because other programs
        may read that record instead.
        """
        sign, *values = large
        most = (0xFFFF,) * 4 + (0xFFFFFFFF,) * 2
        agree = all(b in (a, c) for a, b, c in zip(values, small, most, strict=True))
        if sign != RECORD or not agree:
            raise make_refusal("zip_damaged", self.name)
        return tuple(values)

    def _check_places(self, members: list[zipfile.ZipInfo], directory: int) -> None:
        """Raise ValidationError for encrypted or overlapping members.

        Overlapping members can make a small file unpack to petabytes.
        """
        end, overlap = 0, False
        for info in sorted(members, key=lambda info: info.header_offset):
            self.file.seek(info.header_offset)
            header = self.file.read(30)
            flags, name_length, extra_length = struct.unpack("<6xH18x2H", header)
            if (flags | info.flag_bits) & ENCRYPTED:
                raise make_refusal("zip_encrypted", self.name)
            overlap = overlap or info.header_offset < end
            end = info.header_offset + 30 + name_length + extra_length + info.compress_size
        if overlap or end > directory:
            raise make_refusal("zip_damaged", self.name)

    def _check_names(self, members: list[zipfile.ZipInfo]) -> None:
        paths = {info.orig_filename for info in members}
        if not self.depth and "[Content_Types].xml" in paths:
            self._check_office(paths)
        if not self.depth and {"mimetype", "content.xml", "META-INF/manifest.xml"} <= paths:
            raise make_refusal("office", self.name)
        for info in members:
            is_link = stat.S_ISLNK(info.external_attr >> 16)
            for path in _paths(info):
                if is_link or dangerous.leads_elsewhere(path):
                    self._refuse("zip_path", info)
                if not info.is_dir() and self._is_program(path):
                    self._refuse("zip_program", info)
        if all(info.is_dir() for info in members):
            raise make_refusal("zip_empty", self.name)

    def _check_office(self, paths: set[str]) -> None:
        if not any(path.startswith(OFFICE) for path in paths):
            raise make_refusal("unknown", self.name)
        kinds = [kind for part, kind in OFFICE_PARTS.items() if part in paths]
        if not self.office or len(kinds) != 1:
            raise make_refusal("office", self.name)
        self.office_kind = kinds[0]

    def _is_program(self, path: str) -> bool:
        """Return True if the member is a program by its name.

        SVG is allowed in Office documents, which store drawings in it; no browser opens those.
        """
        if self.office_kind and path.lower().endswith(".svg"):
            return False
        in_office = bool(self.office_kind) and bool(OFFICE_PROGRAM.search(path))
        return in_office or dangerous.is_program_by_name(path)

    def _check_sizes(self, members: list[zipfile.ZipInfo]) -> None:
        unpacked = sum(info.file_size for info in members)
        too_dense = unpacked > RATIO_FROM and unpacked > MAX_RATIO * self.size
        if unpacked > self.budget.unpacked or too_dense:
            raise make_refusal("zip_bomb", self.name)
        self.budget.members -= len(members)
        self.budget.unpacked -= unpacked

    def _check_content(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        """Raise ValidationError for a member with forbidden content or a wrong checksum.

        zipfile checks the CRC at the end of a member and reads no more bytes than it declares.
        """
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise make_refusal("zip_damaged", self.name)
        with archive.open(info) as stream:
            data = stream.read(CHUNK)
            if dangerous.is_program(data):
                self._refuse("zip_program", info)
            if dangerous.is_other_archive(data):
                self._refuse("zip_nested", info)
            if data.startswith(b"PK\x03\x04"):
                self._check_nested(data, stream, info)
                return
            length, end = 0, b""
            while data:
                length += len(data)
                if dangerous.EICAR in end + data:
                    self._refuse("zip_virus", info)
                end = data[-len(dangerous.EICAR) :]
                data = stream.read(CHUNK)
        if length != info.file_size:
            raise make_refusal("zip_damaged", self.name)

    def _check_nested(self, start: bytes, stream: IO[bytes], info: zipfile.ZipInfo) -> None:
        if self.depth == MAX_DEPTH:
            self._refuse("zip_nested", info)
        if info.file_size > MAX_BYTES:
            raise make_refusal("zip_bomb", self.name)
        inner = io.BytesIO(start + stream.read())
        _Archive(inner, f"{self.name} › {_shown(info)}", self.budget, self.depth + 1).check()

    def _refuse(self, code: str, info: zipfile.ZipInfo) -> None:
        raise make_refusal(code, self.name, member=_shown(info))


def _paths(info: zipfile.ZipInfo) -> Iterator[str]:
    """Yield the member's path and its Unicode Path extra field, which some programs prefer."""
    yield info.orig_filename
    extra = info.extra
    while len(extra) >= 4:
        code, length = struct.unpack("<2H", extra[:4])
        if code == UNICODE_PATH:
            yield extra[9 : 4 + length].decode(errors="replace")
        extra = extra[4 + length :]


def _shown(info: zipfile.ZipInfo) -> str:
    """Return the member's name for a message, with its original encoding restored.

    macOS writes names in UTF-8 and a Chinese Windows in GB 18030, both without the UTF-8 flag, so
    that zipfile decodes them as CP437.
    """
    path = info.orig_filename
    if not info.flag_bits & 0x800 and not path.isascii():
        for encoding in ("utf-8", "gb18030"):
            with contextlib.suppress(UnicodeError):
                text = path.encode("cp437").decode(encoding)
                # 图纸 in GB 18030 is also valid UTF-8, but gives no Chinese characters there.
                if max(text) >= FIRST_CHINESE:
                    return names.shorten_name(text)
    return names.shorten_name(path)
