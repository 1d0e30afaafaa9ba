"""Import of grades in the admin in both languages: upload, review, confirm."""

from typing import Any

import pytest
from django.core import signing
from django.test import Client

from products.models import Grade
from tests.support import factories
from tests.unit.products.grades.files.admin import CHOOSE, CONFIRM, confirm, html, send, upload
from tests.unit.products.grades.files.files import N42SH, csv_file, grade, many, xlsx_file

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@both
def test_the_form_says_what_the_file_is(editor: Client, language: str) -> None:
    page = html(editor, CHOOSE)

    assert {"en": "Check the file", "zh-hans": "检查文件"}[language] in page
    assert {"en": "remanence Br, at least (T)", "zh-hans": "业内参考值"}[language] in page
    assert "<code>hcj_min_kA_m</code>" in page
    assert "/admin/grades/download.xlsx" in page
    assert "/admin/grades/download.csv" in page


@both
@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_a_file_is_looked_through_and_confirmed(
    editor: Client, language: str, extension: str
) -> None:
    grade(source_keys="old")
    rows = [{**N42SH, "source_keys": "new"}, {**N42SH, "grade": "N42SH-X"}]
    data = csv_file(*rows) if extension == "csv" else xlsx_file(*rows)

    page = upload(editor, data, f"grades.{extension}")

    assert {"en": "1 new grade", "zh-hans": "新增1个牌号"}[language] in page
    assert {"en": "1 changed grade", "zh-hans": "更改1个牌号"}[language] in page
    assert "old → new" in " ".join(page.split())
    assert "<code>source_keys</code>" in page
    assert Grade.objects.count() == 1

    page = confirm(editor, page).content.decode()

    assert {"en": "The file has been written", "zh-hans": "文件已写入"}[language] in page
    assert {"en": "New: 1, changed: 1", "zh-hans": "新增1"}[language] in page
    assert "N42SH-X" in page
    assert Grade.objects.get(name="N42SH").source_keys == "new"
    assert Grade.objects.get(name="N42SH-X")


@both
def test_refused_rows_come_first_and_nothing_is_written(editor: Client, language: str) -> None:
    rows = [{**N42SH, "grade": "<b>A</b>"}, {**N42SH, "br_min_T": "<i>1,28"}]

    page = upload(editor, csv_file(*rows))

    said = {"en": "Nothing has been written. Correct the rows", "zh-hans": "未写入任何内容。请更正"}
    assert said[language] in page
    assert "<td>3</td>" in page
    assert "<code>br_min_T</code>" in page
    assert "&lt;i&gt;1,28" in page
    assert "<i>1,28" not in page
    assert "<b>A</b>" not in page
    assert page.index("br_min_T") < page.index("&lt;b&gt;A")
    assert "signed_table" not in page
    assert not Grade.objects.exists()


@both
def test_the_report_is_in_the_language_of_who_reads_it(editor: Client, language: str) -> None:
    page = upload(editor, csv_file({**N42SH, "density_g_cm3": ""}))

    assert {"en": "A value is missing", "zh-hans": "缺少数值"}[language] in page


@both
def test_a_file_that_changes_nothing_is_not_confirmed(editor: Client, language: str) -> None:
    grade()

    page = upload(editor, csv_file(N42SH))

    assert {"en": "there is nothing to write", "zh-hans": "无需写入"}[language] in page
    assert "signed_table" not in page


@both
def test_a_file_is_cancelled(editor: Client) -> None:
    """Check that leaving the review page cancels the import and stores nothing."""
    page = upload(editor, csv_file(*many(2)))

    assert f'href="{CHOOSE}"' in page
    assert not Grade.objects.exists()


@both
def test_a_table_that_has_changed_is_told(editor: Client, language: str) -> None:
    page = upload(editor, csv_file(*many(2)))
    grade()

    page = confirm(editor, page).content.decode()

    said = {"en": "The table has changed since", "zh-hans": "牌号表已有改动"}
    assert said[language] in page
    assert Grade.objects.count() == 1


@both
def test_what_is_written_is_not_written_again(editor: Client, language: str) -> None:
    page = upload(editor, csv_file(*many(2)))
    confirm(editor, page)
    Grade.objects.filter(name="G1").update(source_keys="edited")

    page = confirm(editor, page).content.decode()

    said = {"en": "The table has changed since", "zh-hans": "牌号表已有改动"}
    assert said[language] in page
    assert Grade.objects.get(name="G1").source_keys == "edited"


def test_an_export_note_that_is_gone_is_told(staff_client: Client) -> None:
    note = factories.ExportNoteFactory(slug="n")
    page = upload(staff_client, csv_file({**N42SH, "export_note": "n"}))
    note.delete()

    assert "The table has changed since" in confirm(staff_client, page).content.decode()
    assert not Grade.objects.exists()


FORGED = {
    "nothing": lambda text: "",
    "no signature": lambda text: text.rsplit(":", 1)[0],
    "another value": lambda text: text.replace(text[20:24], "AAAA"),
    "another key": lambda text: signing.dumps(["", [], []], key="x", salt="x", compress=True),
    "no text": lambda text: "\0\ud7ff🧲",
}


@both
@pytest.mark.parametrize("kind", FORGED)
def test_rows_that_were_not_checked_are_refused(editor: Client, language: str, kind: str) -> None:
    page = upload(editor, csv_file(*many(2)))
    text = page.split('name="signed_table" value="')[1].split('"')[0]

    response = editor.post(CONFIRM, {"signed_table": FORGED[kind](text)}, follow=True)

    said = {"en": "This file was not checked for you", "zh-hans": "此文件未经您检查"}
    assert said[language] in response.content.decode()
    assert response.redirect_chain == [(CHOOSE, 302)]
    assert not Grade.objects.exists()


@pytest.mark.parametrize(
    ("build", "editor"), [(csv_file, "zh-hans"), (xlsx_file, "en")], indirect=["editor"]
)
def test_more_rows_than_a_request_takes(editor: Client, language: str, build: Any) -> None:
    """Check that 1,000 rows are accepted; for more, the page names the management command."""
    rows = many(1_001)
    name = "grades.csv" if build is csv_file else "grades.xlsx"

    page = upload(editor, build(*rows), name)

    said = {"en": "more than 1000 rows", "zh-hans": "超过1000行"}
    assert said[language] in page
    assert "manage.py import_grades" in page
    assert "signed_table" not in page

    page = confirm(editor, upload(editor, build(*rows[:-1]), name)).content.decode()

    assert {"en": "New: 1000,", "zh-hans": "新增1000"}[language] in page
    assert Grade.objects.count() == 1_000


def test_the_largest_row_comes_back_whole(staff_client: Client, settings: Any) -> None:
    """Check that 1,000 rows with the longest texts fit into a request."""
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
    rows = many(1_000)
    for number, row in enumerate(rows):
        texts = [chr(0x4E00 + (number * 137 + sign * 7919) % 20_000) for sign in range(100)]
        row["source_keys"] = "".join(texts)
        row["compound"] = "".join(reversed(texts[:40]))

    page = upload(staff_client, csv_file(*rows))
    confirm(staff_client, page)

    assert Grade.objects.get(name="G999").source_keys == rows[998]["source_keys"]


def test_queries_do_not_grow_with_rows(
    staff_client: Client, django_assert_max_num_queries: Any
) -> None:
    upload(staff_client, csv_file(*many(1)))
    files = [csv_file(*many(number)) for number in (10, 500)]

    for data in files:
        with django_assert_max_num_queries(15):
            upload(staff_client, data)


@both
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("grades.csv", b""),
        ("grades.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff"),
        ("grades.xlsx", b"no workbook"),
        ("grades.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 50),
        ("grades.csv", b"grade\n" * 1_000_000),
    ],
    ids=range(5),
)
def test_a_file_that_is_none_is_refused_at_once(editor: Client, name: str, data: bytes) -> None:
    response = send(editor, data, name)

    assert response.status_code == 200
    assert 'class="error-message"' in response.content.decode()
    assert "signed_table" not in response.content.decode()


@both
def test_no_file_is_refused(editor: Client) -> None:
    response = editor.post(CHOOSE, {})

    assert response.status_code == 200
    assert 'class="error-message"' in response.content.decode()


@both
def test_a_table_without_grades_is_refused_in_words(editor: Client, language: str) -> None:
    page = upload(editor, b"family,Br\nNdFeB,1\n")

    assert {"en": "There is no column “grade”", "zh-hans": "没有“grade”列"}[language] in page
    assert "signed_table" not in page


@pytest.mark.parametrize("editor", ["en"], indirect=True)
def test_long_reports_are_cut_and_say_so(editor: Client) -> None:
    page = upload(editor, csv_file(*many(600)))
    assert "100 more rows change something" in page

    page = upload(editor, csv_file(*({**row, "family": "?"} for row in many(501))))
    assert "1 more row is refused" in page
