"""Allowed kinds of documents, for every way of upload, and the messages for refused files."""

import html
import io
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import UploadedFile

from tests.unit.media.documents.ways import (
    TITLE,
    WAYS,
    several,
    several_without_title,
    single,
    stored,
)
from tests.unit.uploads.samples import (
    BAD_ZIPS,
    DOCX,
    DWG,
    DXF,
    EXE,
    HTML,
    OLE,
    PDF,
    STEP,
    SVG,
    picture,
    zipped,
)

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
every_way = pytest.mark.parametrize("way", WAYS)
KINDS = "PDF, DOCX, XLSX, PPTX, CSV, TXT, ZIP, STEP, DXF, DWG"


def workbook() -> bytes:
    output = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["N42SH", 1.28])
    book.save(output)
    return output.getvalue()


def office(part: str, *more: str) -> bytes:
    names = ("[Content_Types].xml", part, *more)
    return zipped({name: b"<a/>" for name in names})


TAKEN: dict[str, tuple[str, bytes]] = {
    "PDF": ("sheet.pdf", PDF),
    "PDF in capitals": ("证书.PDF", PDF),
    "Word": ("form.docx", DOCX),
    "Word with a drawing": ("form.docx", office("word/document.xml", "word/media/image1.svg")),
    "Excel": ("table.xlsx", workbook()),
    "PowerPoint": ("talk.pptx", office("ppt/presentation.xml")),
    "CSV": ("curve.csv", b"H,B\r\n-1,1.2\r\n"),
    "CSV after a BOM": ("curve.csv", b"\xef\xbb\xbfH,B\n"),
    "CSV of a Chinese Windows": ("曲线.csv", "牌号,剩磁\r\nN42,1.28\r\n".encode("gb18030")),
    "text": ("read me.txt", b"a < b and c > d, <5 %\n"),
    "ZIP": ("drawings.zip", zipped({"part.step": STEP})),
    "STEP": ("part.step", STEP),
    "stp": ("part.stp", STEP),
    "DXF": ("part.dxf", DXF),
    "DWG": ("part.dwg", DWG),
}
KIND = {
    "en": f"” can't be taken: documents are {KINDS}. Save it as one of these and upload",
    "zh-hans": f"”不能上传：文档只接受 {KINDS}。请另存为其中一种格式，再上传新文件。",
}
CONTENT = {
    "en": "holds something else. Save it anew in the program it was made with and upload",
    "zh-hans": "，内容却是另一种格式。请用制作该文件的程序重新保存，再上传新文件。",
}
EMPTY = {"en": "” is empty. Save the document again", "zh-hans": "”是空文件。请重新保存文档"}
LOCKED = {"en": "has a password, so that we can't look into it", "zh-hans": "密码"}
PROGRAM = {"en": "contains a program, a script or macros", "zh-hans": "程序、脚本或宏"}
BOMB = {"en": "is too large. Divide it", "zh-hans": "解压后"}
REFUSED: dict[str, tuple[str, bytes, dict[str, str]]] = {
    "SVG": ("a.svg", SVG, KIND),
    "HTML": ("a.html", HTML, KIND),
    "HTML behind": ("a.pdf.html", PDF, KIND),
    "program": ("a.exe", EXE, KIND),
    "batch file": ("a.bat", b"del *.*", KIND),
    "no ending": ("sheet", PDF, KIND),
    "picture": ("a.png", picture("PNG"), KIND),
    "macros by name": ("a.docm", DOCX, KIND),
    "RAR": ("a.rar", b"Rar!\x1a\x07\x01\0" + bytes(50), KIND),
    "SVG named PDF": ("a.pdf", SVG, CONTENT),
    "SVG named text": ("a.txt", SVG, CONTENT),
    "SVG after blanks, named text": ("a.txt", b"\xef\xbb\xbf \n" + SVG[21:], CONTENT),
    "HTML named CSV": ("a.csv", HTML, CONTENT),
    "a comment, then HTML, named text": ("a.txt", b"<!-- x -->" + HTML, CONTENT),
    "HTML before a PDF": ("a.pdf", HTML + PDF, CONTENT),
    "program named PDF": ("a.pdf", EXE, CONTENT),
    "program named text": ("a.txt", EXE, CONTENT),
    "script named text": ("a.txt", b"#!/bin/sh\nrm -rf /\n", CONTENT),
    "picture named PDF": ("a.pdf", picture("JPEG"), CONTENT),
    "old Word named new": ("a.docx", OLE, CONTENT),
    "ZIP named Word": ("a.docx", zipped({"a.pdf": PDF}), CONTENT),
    "Word named Excel": ("a.xlsx", DOCX, CONTENT),
    "Word named ZIP": ("a.zip", DOCX, CONTENT),
    "binary named text": ("a.txt", bytes(range(256)), CONTENT),
    "UTF-16 named text": ("a.txt", "H,B".encode("utf-16"), CONTENT),
    "empty": ("a.pdf", b"", EMPTY),
    "locked ZIP": ("a.zip", BAD_ZIPS["encrypted"][1], LOCKED),
    "bomb": ("a.zip", BAD_ZIPS["flat bomb"][1], BOMB),
    "bomb in Word": (
        "a.docx",
        zipped({"[Content_Types].xml": b"", "word/document.xml": bytes(12 * 1024**2)}),
        BOMB,
    ),
    "program in a ZIP": ("a.zip", BAD_ZIPS["program by content"][1], PROGRAM),
    "macros": ("a.docx", office("word/document.xml", "word/vbaProject.bin"), PROGRAM),
    "old macros": ("a.xlsx", office("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), PROGRAM),
    "a hidden file": ("a.docx", office("word/document.xml", "word/embeddings/oleObject1.bin"),
                      PROGRAM),
    "a control": ("a.pptx", office("ppt/presentation.xml", "ppt/activeX/activeX1.xml"), PROGRAM),
}  # fmt: skip


@pytest.mark.parametrize(
    ("way", "case"),
    [*((single, case) for case in TAKEN), *((way, "Excel") for way in WAYS[1:])],
)
def test_what_is_taken(staff_client: Client, way: Any, case: str) -> None:
    name, content = TAKEN[case]

    assert way(staff_client, SimpleUploadedFile(name, content)) == ""

    if way is several_without_title:  # waits for its form
        with UploadedFile.objects.get().file.open() as waiting:
            assert waiting.read() == content
        return
    with stored().file.open() as kept:
        assert kept.read() == content
    assert stored().file_size == len(content)


# One case per check for every way of upload; all cases for one way.
CASES = [(single, case) for case in REFUSED] + [
    (way, case)
    for way in WAYS[1:]
    for case in ("SVG", "SVG named PDF", "program named text", "locked ZIP", "bomb", "macros")
]


@both
@pytest.mark.parametrize(("way", "case"), CASES)
def test_what_is_wrong_is_said_in_the_editors_language(
    editor: Client, language: str, way: Any, case: str
) -> None:
    name, content, message = REFUSED[case]
    # For an empty file Django's own check comes first.
    file = SimpleUploadedFile(name, content)

    answer = html.unescape(way(editor, file))

    assert message[language] in answer or (case == "empty" and answer)
    assert not get_document_model().objects.exists()
    assert not UploadedFile.objects.exists()
    if way not in (several, several_without_title):
        assert TITLE in answer, "what was written is kept"


@both
@every_way
def test_a_file_of_too_many_bytes(editor: Client, language: str, way: Any, settings: Any) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 2 * 1024**2

    answer = way(editor, SimpleUploadedFile("a.pdf", PDF.ljust(2 * 1024**2 + 1)))

    words = {"en": "is too large: at most 2 MB are allowed.", "zh-hans": "过大：最大允许 2 MB。"}
    assert words[language] in html.unescape(answer)
    assert not get_document_model().objects.exists()


@both
def test_the_kinds_are_said_before_the_upload(editor: Client, language: str) -> None:
    for address in ("wagtaildocs:add", "wagtaildocs:add_multiple"):
        page = html.unescape(editor.get(reverse(address)).content.decode())
        words = {
            "en": f"{KINDS}, up to 50.0\xa0MB.",
            "zh-hans": f"支持 {KINDS}，不超过 50.0\xa0MB。",
        }
        assert words[language] in page
    assert 'accept=".pdf,.step' in editor.get(reverse("wagtaildocs:add")).content.decode()


def test_texts_change_without_a_new_file(staff_client: Client) -> None:
    """Check documents of kinds allowed by an older version: only new files are validated."""
    from tests.support import factories

    document = factories.DocumentFactory()
    document.file.name = "documents/old.html"
    document.save()
    address = reverse("wagtaildocs:edit", args=[document.pk])

    assert staff_client.post(address, {"title": "New"}).status_code == 302
    assert stored().title == "New"


def test_the_longest_chinese_name_has_room_on_the_disk(staff_client: Client) -> None:
    for _time in range(2):
        file = SimpleUploadedFile("证" * 120 + ".pdf", PDF)
        assert several(staff_client, file) == ""
    for document in get_document_model().objects.all():
        assert document.filename.endswith(".pdf")
        assert document.file.size == len(PDF)
