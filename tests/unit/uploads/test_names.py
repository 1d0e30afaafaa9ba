"""Names of uploaded files, made safe for those who download them."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uploads.kinds import FileKind, download_name


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("零件 图纸 Ø10×7.pdf", FileKind.PDF, "零件 图纸 Ø10×7.pdf"),
        ("Part.STP", FileKind.STEP, "Part.STP"),
        ("photo.JPEG", FileKind.JPEG, "photo.JPEG"),
        ("drawing.html", FileKind.PDF, "drawing.html.pdf"),
        ("drawing", FileKind.TIFF, "drawing.tif"),
        ("C:\\Users\\me\\a.dwg", FileKind.DWG, "a.dwg"),
        ("../../etc/passwd", FileKind.DXF, "passwd.dxf"),
        ("", FileKind.ZIP, "drawing.zip"),
        ("...", FileKind.ZIP, "drawing.zip"),
        (".pdf", FileKind.PDF, "drawing.pdf"),
        ("CON.pdf", FileKind.PDF, "_CON.pdf"),
        ("com1.old.pdf", FileKind.PDF, "_com1.old.pdf"),
        ("console.pdf", FileKind.PDF, "console.pdf"),
        ("a\u202efdp.exe", FileKind.PDF, "afdp.exe.pdf"),
        ("a\r\nb\t\0.png", FileKind.PNG, "a b.png"),
        ('a:b*"?<>|.png', FileKind.PNG, "a_b______.png"),
        ("a" * 300 + ".step", FileKind.STEP, "a" * 145 + ".step"),
    ],
)
def test_what_a_name_becomes(name: str, kind: FileKind, wanted: str) -> None:
    assert download_name(name, kind) == wanted


@given(
    st.text() | st.from_regex(r"(?i)(con|aux|lpt1|com¹)[. ]*(pdf|html)?", fullmatch=True),
    st.sampled_from(FileKind),
)
def test_any_name_becomes_a_safe_one(name: str, kind: FileKind) -> None:
    safe = download_name(name, kind)

    assert safe == download_name(safe, kind), "once is enough"
    assert 0 < len(safe) <= 150
    assert not re.search(r'[/\\<>:"|?*]', safe)
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in safe)
    assert safe == safe.strip(" .")
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d) *\.", safe)
    safe.encode()
