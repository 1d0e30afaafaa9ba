"""ZIP files: what is in them, without ever unpacking more than a bound."""

import contextlib
import io
import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.core.exceptions import ValidationError

from uploads import dangerous, names
from uploads.formats import MAX_BYTES
from uploads.refusals import refusal

MAX_MEMBERS = 1000
MAX_DIRECTORY = 1024 * 1024  # bytes that list the members
MAX_UNPACKED = 8 * MAX_BYTES  # models and drawings shrink to an eighth
# Beyond 10 MB only bombs shrink like this: Deflate's best is 1:1030.
MAX_RATIO, RATIO_FROM = 200, 10 * 1024 * 1024
MAX_DEPTH = 2  # a ZIP in the ZIP, and an Office document in that
CHUNK = 64 * 1024
END, END_LENGTH, MOST_COMMENT = b"PK\x05\x06", 22, 65_535
# What stands before it in archives for more than 4 GB, and in any that a server packs as it sends.
LOCATOR, LOCATOR_LENGTH = b"PK\x06\x07", 20
RECORD, RECORD_LENGTH = b"PK\x06\x06", 56
ENCRYPTED = 0x1 | 0x40 | 0x2000
UNICODE_PATH = 0x7075
FIRST_CHINESE = "\u2e80"
OFFICE = ("word/", "xl/", "ppt/")
# The part that every document of Word, Excel and PowerPoint begins with.
OFFICE_PARTS = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
}
# Parts of Office documents that run: old macros, controls, and objects that hide any file.
OFFICE_PROGRAM = re.compile(r"(?:^|/)(?:macrosheets/|activex/|oleobject[^/]*$)", re.IGNORECASE)


@dataclass
class _Budget:
    """What all levels together may still hold."""

    members: int = MAX_MEMBERS
    unpacked: int = MAX_UNPACKED


def check(file: Any, name: str, office: bool = False) -> str:
    """The ending of the Office document that the ZIP is, where one is allowed (``office``); blank
    for any other ZIP.

    Raises ValidationError for a ZIP that is damaged, locked, far too large when unpacked, or has
    something in it that nobody should get. ``name`` is the archive's, for the messages.
    """
    archive = _Archive(file, name, _Budget(), 0, office)
    archive.check()
    return archive.office_kind


class _Archive:
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
        except Exception as error:  # whatever a broken archive makes the library raise
            raise refusal("zip_damaged", self.name) from error

    def _check(self) -> None:
        count, directory = self._directory()
        with zipfile.ZipFile(self.file) as archive:
            members = archive.infolist()
            if len(members) != count or len({info.orig_filename for info in members}) != count:
                raise refusal("zip_damaged", self.name)
            self._check_places(members, directory)
            self._check_names(members)
            self._check_sizes(members)
            for info in members:
                if not info.is_dir():
                    self._check_content(archive, info)

    def _directory(self) -> tuple[int, int]:
        """How many members are listed, and where the list starts. Read before the library does,
        which would make an object of each."""
        self.file.seek(
            max(0, self.size - END_LENGTH - MOST_COMMENT - LOCATOR_LENGTH - RECORD_LENGTH)
        )
        tail = self.file.read()
        start = len(tail) - END_LENGTH
        if not (tail.startswith(END, max(0, start)) and tail.endswith(b"\0\0")):
            start = tail.rfind(END)
        if start < 0:
            raise refusal("zip_damaged", self.name)
        values = struct.unpack("<4H2L", tail[start + 4 : start + 20])
        position = self.size - len(tail) + start
        if tail[:start][-LOCATOR_LENGTH:].startswith(LOCATOR):
            record = tail[:start][-LOCATOR_LENGTH - RECORD_LENGTH : -LOCATOR_LENGTH]
            values = self._agreed(values, struct.unpack("<4s12x2L4Q", record))
            position -= LOCATOR_LENGTH + RECORD_LENGTH
            # The library looks for the record here, other programs where this says.
            if struct.unpack("<8xQ4x", tail[:start][-LOCATOR_LENGTH:])[0] != position:
                raise refusal("zip_damaged", self.name)
        disk, first_disk, here, count, length, offset = values
        if count > self.budget.members or length > MAX_DIRECTORY:
            raise refusal("zip_many", self.name, limit=MAX_MEMBERS)
        if not count:
            raise refusal("zip_empty", self.name)
        # Nothing before the archive: what is listed lies between its start and the list.
        if disk or first_disk or here != count or offset + length != position:
            raise refusal("zip_damaged", self.name)
        return count, offset

    def _agreed(self, small: tuple[int, ...], large: tuple[Any, ...]) -> tuple[int, ...]:
        """What the record for large archives says. The other must say the same or nothing (all
        ones), as another program may read that one."""
        sign, *values = large
        most = (0xFFFF,) * 4 + (0xFFFFFFFF,) * 2
        agree = all(b in (a, c) for a, b, c in zip(values, small, most, strict=True))
        if sign != RECORD or not agree:
            raise refusal("zip_damaged", self.name)
        return tuple(values)

    def _check_places(self, members: list[zipfile.ZipInfo], directory: int) -> None:
        """No member lies over another (a small file that unpacks to petabytes), none is locked."""
        end, overlap = 0, False
        for info in sorted(members, key=lambda info: info.header_offset):
            self.file.seek(info.header_offset)
            header = self.file.read(30)
            flags, name_length, extra_length = struct.unpack("<6xH18x2H", header)
            if (flags | info.flag_bits) & ENCRYPTED:
                raise refusal("zip_encrypted", self.name)
            overlap = overlap or info.header_offset < end
            end = info.header_offset + 30 + name_length + extra_length + info.compress_size
        if overlap or end > directory:
            raise refusal("zip_damaged", self.name)

    def _check_names(self, members: list[zipfile.ZipInfo]) -> None:
        paths = {info.orig_filename for info in members}
        if not self.depth and "[Content_Types].xml" in paths:
            self._check_office(paths)
        if not self.depth and {"mimetype", "content.xml", "META-INF/manifest.xml"} <= paths:
            raise refusal("office", self.name)
        for info in members:
            is_link = stat.S_ISLNK(info.external_attr >> 16)
            for path in _paths(info):
                if is_link or dangerous.leads_elsewhere(path):
                    self._refuse("zip_path", info)
                if not info.is_dir() and self._is_program(path):
                    self._refuse("zip_program", info)
        if all(info.is_dir() for info in members):
            raise refusal("zip_empty", self.name)

    def _check_office(self, paths: set[str]) -> None:
        if not any(path.startswith(OFFICE) for path in paths):
            raise refusal("unknown", self.name)
        found = [kind for part, kind in OFFICE_PARTS.items() if part in paths]
        if not self.office or len(found) != 1:
            raise refusal("office", self.name)
        self.office_kind = found[0]

    def _is_program(self, path: str) -> bool:
        """Office keeps drawings as SVG in its documents, where no browser opens them."""
        if self.office_kind and path.lower().endswith(".svg"):
            return False
        in_office = bool(self.office_kind) and bool(OFFICE_PROGRAM.search(path))
        return in_office or dangerous.is_program_by_name(path)

    def _check_sizes(self, members: list[zipfile.ZipInfo]) -> None:
        unpacked = sum(info.file_size for info in members)
        too_dense = unpacked > RATIO_FROM and unpacked > MAX_RATIO * self.size
        if unpacked > self.budget.unpacked or too_dense:
            raise refusal("zip_bomb", self.name)
        self.budget.members -= len(members)
        self.budget.unpacked -= unpacked

    def _check_content(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        """Reads the member to its end, which checks its sum; no more than it declares is read."""
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refusal("zip_damaged", self.name)
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
            raise refusal("zip_damaged", self.name)

    def _check_nested(self, start: bytes, stream: IO[bytes], info: zipfile.ZipInfo) -> None:
        if self.depth == MAX_DEPTH:
            self._refuse("zip_nested", info)
        if info.file_size > MAX_BYTES:
            raise refusal("zip_bomb", self.name)
        inner = io.BytesIO(start + stream.read())
        _Archive(inner, f"{self.name} › {_shown(info)}", self.budget, self.depth + 1).check()

    def _refuse(self, code: str, info: zipfile.ZipInfo) -> None:
        raise refusal(code, self.name, member=_shown(info))


def _paths(info: zipfile.ZipInfo) -> Iterator[str]:
    """The member's path, and the one in Unicode beside it, which some programs prefer."""
    yield info.orig_filename
    extra = info.extra
    while len(extra) >= 4:
        code, length = struct.unpack("<2H", extra[:4])
        if code == UNICODE_PATH:
            yield extra[9 : 4 + length].decode(errors="replace")
        extra = extra[4 + length :]


def _shown(info: zipfile.ZipInfo) -> str:
    """The member's name as its sender knows it: macOS packs names in UTF-8, a Chinese Windows in
    its own encoding, and neither says so: the library takes them for that of the first PCs."""
    path = info.orig_filename
    if not info.flag_bits & 0x800 and not path.isascii():
        for encoding in ("utf-8", "gb18030"):
            with contextlib.suppress(UnicodeError):
                text = path.encode("cp437").decode(encoding)
                # 图纸 in GB 18030 is right in UTF-8, too: as something that nobody writes.
                if max(text) >= FIRST_CHINESE:
                    return names.shown(text)
    return names.shown(path)
