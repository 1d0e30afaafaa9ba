"""Kinds of files accepted from prospects, and the errors for all others."""

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.picture_files import declared_jpeg, declared_png, declared_webp
from tests.unit.uploads import samples
from tests.unit.uploads.samples import file
from uploads import archives
from uploads.kinds import ACCEPT, MAX_BYTES, FileKind, detect_kind
from uploads.refusals import MESSAGES

NAME = "图纸 1.pdf"


def refused(content: bytes, name: str = NAME) -> Any:
    """Return the error for a file, and check that the file position is 0 again."""
    content_file = file(content)
    with pytest.raises(ValidationError) as caught:
        detect_kind(content_file, name)
    assert content_file.tell() == 0
    return caught.value


@pytest.mark.parametrize(("kind", "content"), samples.GOOD.values(), ids=samples.GOOD.keys())
def test_what_is_taken(kind: str, content: bytes) -> None:
    stored = file(content)
    stored.read(3)

    assert detect_kind(stored, "virus.exe") == FileKind(kind), "the name decides nothing"
    assert stored.read() == content, "from its start"


@pytest.mark.parametrize("content", samples.UNKNOWN.values(), ids=samples.UNKNOWN.keys())
def test_what_is_none_of_ours(content: bytes) -> None:
    error = refused(content)

    assert error.code == "unknown"
    assert NAME in error.messages[0]
    assert "what is in it is not PDF, STEP, DXF, DWG, ZIP or a picture" in error.messages[0]


@pytest.mark.parametrize(("code", "content"), samples.BAD_ZIPS.values(), ids=samples.BAD_ZIPS)
def test_archives_that_are_refused(code: str, content: bytes) -> None:
    error = refused(content, "drawings.zip")

    assert error.code == code
    assert "drawings.zip" in error.messages[0]


@pytest.mark.parametrize("member", samples.PROGRAM_NAMES)
def test_programs_by_name(member: str) -> None:
    error = refused(samples.zipped({"part.step": samples.STEP, member: b"x"}))

    assert error.code == "zip_program"
    assert "\u202e" not in error.messages[0], "no name turns the message round"


def test_a_name_as_a_chinese_windows_packs_it() -> None:
    content = samples.zipped({"AAAA.exe": b"x"}).replace(b"AAAA", "图纸".encode("gb18030"))

    assert "“图纸.exe”" in refused(content).messages[0]


def test_the_messages_in_both_languages() -> None:
    for code in MESSAGES:
        for language in ("en", "zh-hans"):
            with translation.override(language):
                assert "%(name)s" in str(MESSAGES[code])
    error = refused(b"")
    assert error.messages == [f"“{NAME}” is empty. Save the drawing again and choose the new file."]


def test_a_long_hostile_name_is_shortened() -> None:
    message = refused(b"", "../\u202e\x00<b>" + "x" * 500 + "end.pdf").messages[0]

    assert "end.pdf”" in message
    assert len(message) < 160
    assert "\u202e" not in message


def test_up_to_25_mb() -> None:
    content = samples.PDF.ljust(MAX_BYTES)

    assert detect_kind(file(content), NAME) == FileKind.PDF
    error = refused(content + b" ")
    assert error.code == "too_large"
    assert "25 MB" in error.messages[0]


def test_nothing_is_nothing() -> None:
    assert refused(b"").code == "empty"


@pytest.mark.parametrize(("kind", "content"), samples.PICTURES.items())
def test_pictures_that_are_cut_off(kind: str, content: bytes) -> None:
    for length in (len(content) // 2, len(content) - 5, 26):
        assert refused(content[:length]).code in ("picture_damaged", "unknown"), length


@pytest.mark.parametrize("declared", [declared_png, declared_jpeg, declared_webp])
def test_pictures_that_unpack_to_gigabytes(declared: Any) -> None:
    assert refused(declared(16_000, 16_000)).code == "picture_large"
    assert detect_kind(file(declared(14_043, 9_933)), NAME), "A0 at 300 dots per inch"


def test_a_picture_that_is_a_script_too_is_no_more_than_bytes() -> None:
    whole = bytearray(samples.PICTURES["gif"])

    assert detect_kind(file(bytes(whole[:-1]) + b"/*=1;alert(1);*/;"), "a.js") == FileKind.GIF
    assert refused(b"GIF89a/*").code == "picture_damaged"
    assert refused(b"GIF89a=1;alert(document.domain);").code == "picture_large"


def png_of(parts: int) -> bytes:
    part = struct.pack(">I4sI", 0, b"tEXt", zlib.crc32(b"tEXt"))
    return samples.PICTURES["png"][:33] + part * parts


SLOW: dict[str, Callable[[], bytes]] = {
    "png parts": lambda: png_of(2_000_000),
    "jpeg parts": lambda: b"\xff\xd8" + b"\xff\xfe\0\2" * 6_000_000,
    "jpeg padding": lambda: b"\xff\xd8" + b"\xff" * 25_000_000 + b"\0",
    "heic boxes": lambda: samples.HEIC[:24] + struct.pack(">I4s", 8, b"free") * 3_000_000,
    "tiff with copies": lambda: (
        b"II*\0\x08\0\0\0\xff\xff"
        + struct.pack("<HHII", 273, 4, 6_000_000, 8) * 65_535
        + bytes(24_000_000)
    ),
    "step comments": lambda: b"/**/" * 6_000_000,
    "dxf comments": lambda: b"999\n\n" * 5_000_000,
    "blanks": lambda: b" " * 25_000_000,
    "zip signs": lambda: b"PK\x03\x04" + b"PK\x05\x06" * 6_000_000,
}


@pytest.mark.parametrize("make", SLOW.values(), ids=SLOW.keys())
def test_no_file_takes_long_or_much(make: Callable[[], bytes]) -> None:
    stored = file(make())
    tracemalloc.start()
    start = time.process_time()

    with pytest.raises(ValidationError):
        detect_kind(stored, NAME)

    took = time.process_time() - start
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 2
    assert peak < 20_000_000


def test_a_bomb_takes_no_memory() -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"{number}.step", bytes(3 * 1024**2))
    bomb = output.getvalue()
    archives_of = samples.zipped(
        {f"{number}.zip": bomb for number in range(40)}, zipfile.ZIP_STORED
    )
    tracemalloc.start()

    error = refused(archives_of)

    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.code == "zip_bomb"
    assert peak < 5_000_000


def test_all_levels_share_what_may_be_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = samples.zipped({f"{a}.zip": samples.zipped(x=bytes(3_000_000)) for a in "abc"})

    assert detect_kind(file(content), NAME) == FileKind.ZIP
    monkeypatch.setattr(archives._Budget, "__init__", lambda self: vars(self).update(
        members=99, unpacked=8_000_000))  # fmt: skip
    assert refused(content).code == "zip_bomb"


def test_a_second_list_of_members_must_be_the_same() -> None:
    content = samples.streamed()
    record = content.index(b"PK\x06\x06")

    for place in (32, 40, 48, 64):  # entries: number, size, offset; offset of record
        other = bytearray(content)
        other[record + place] += 1
        assert refused(bytes(other)).code == "zip_damaged"
    assert refused(content[:record] + content[record + 56 :]).code == "zip_damaged"


SIGNS = [content[:40] for _kind, content in samples.GOOD.values()]
WHOLE = [content for _kind, content in samples.GOOD.values() if len(content) < 20_000]
WHOLE += [content for _code, content in samples.BAD_ZIPS.values() if len(content) < 20_000]


def never_fails(content: bytes, name: str) -> None:
    stored = ContentFile(content)
    try:
        kind: Any = detect_kind(stored, name)
    except ValidationError as error:
        kind = error.code
    assert kind in MESSAGES or kind in FileKind
    assert stored.tell() == 0


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([b"", *SIGNS]), st.binary(max_size=300), st.text(max_size=40))
def test_no_bytes_make_it_fail(start: bytes, rest: bytes, name: str) -> None:
    never_fails(start + rest, name)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(WHOLE), st.data())
def test_no_damage_makes_it_fail(content: bytes, data: st.DataObject) -> None:
    damaged = bytearray(content)
    places = st.integers(0, len(content) - 1)
    for _number in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(places)] = data.draw(st.sampled_from([0, 1, 127, 128, 255]))
    never_fails(bytes(damaged[: data.draw(places) + 1]), "a")
    never_fails(bytes(damaged), "a")


def test_the_field_offers_what_is_taken() -> None:
    offered = ACCEPT.split(",")

    assert {".pdf", ".step", ".stp", ".dxf", ".dwg", ".zip", ".jpg", ".heic"} <= set(offered)
    assert all(ending.startswith(".") and ending.isascii() for ending in offered)
